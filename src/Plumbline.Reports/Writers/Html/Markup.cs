using System.Text;

namespace Plumbline.Reports.Writers.Html;

/// <summary>The only door through which HTML is written: what is not a constant of ours goes through <see cref="Text"/> or <see cref="Attribute"/>.</summary>
internal sealed class Markup(TextWriter output)
{
    /// <summary>Markup of our own, as it is.</summary>
    internal Markup Raw(string markup)
    {
        output.Write(markup);
        return this;
    }

    /// <summary>Anyone's words, encoded.</summary>
    internal Markup Text(string words)
    {
        Encode(words);
        return this;
    }

    /// <summary>An attribute with anyone's value, encoded; nothing for null.</summary>
    internal Markup Attribute(string name, string? value)
    {
        if (value is null)
            return this;
        output.Write(' ');
        output.Write(name);
        output.Write("=\"");
        Encode(value);
        output.Write('"');
        return this;
    }

    /// <summary>A class attribute of those names that are not null; nothing where all are.</summary>
    internal Markup Class(params ReadOnlySpan<string?> names)
    {
        var separator = " class=\"";
        foreach (var name in names)
        {
            if (name is null)
                continue;
            output.Write(separator);
            output.Write(name);
            separator = " ";
        }

        if (separator is " ")
            output.Write('"');
        return this;
    }

    private void Encode(string words)
    {
        foreach (var rune in words.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&':
                    output.Write("&amp;");
                    break;
                case '<':
                    output.Write("&lt;");
                    break;
                case '>':
                    output.Write("&gt;");
                    break;
                case '"':
                    output.Write("&quot;");
                    break;
                case '\r':
                    break;
                default:
                    Write(rune);
                    break;
            }
        }
    }

    // HTML has no way to write most control characters, not even encoded; EnumerateRunes has already replaced lone surrogates.
    private void Write(Rune rune)
    {
        Span<char> units = stackalloc char[2];
        var shown = Rune.IsControl(rune) && rune.Value is not ('\n' or '\t') ? Rune.ReplacementChar : rune;
        output.Write(units[..shown.EncodeToUtf16(units)]);
    }
}
