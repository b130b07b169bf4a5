using System.Buffers;
using System.Text;
using Plumbline.Core.Text;

namespace Plumbline.Reports.Writers.Html;

/// <summary>The only door through which HTML is written: what is not a constant of ours goes through <see cref="Text"/> or <see cref="Attribute"/>.</summary>
internal sealed class Markup(TextWriter output)
{
    // What is written otherwise than it is given: markup, controls but line feed and tab, and what may be half a character.
    private static readonly SearchValues<char> Special = SearchValues.Create(SpecialLetters());

    /// <summary>Markup of our own, as it is.</summary>
    internal Markup Raw(ReadOnlySpan<char> markup)
    {
        output.Write(markup);
        return this;
    }

    /// <summary>Anyone's words, encoded; those written from right to left are set apart, and very long ones may break.</summary>
    internal Markup Text(string words)
    {
        var at = 0;
        foreach (var range in RightToLeft.In(words))
        {
            var (offset, length) = range.GetOffsetAndLength(words.Length);
            Breakable(words.AsSpan(at, offset - at));
            Raw("<bdi>");
            Breakable(words.AsSpan(offset, length));
            Raw("</bdi>");
            at = offset + length;
        }

        Breakable(words.AsSpan(at));
        return this;
    }

    /// <summary>Anyone's words, encoded, where no markup can stand: a page's title.</summary>
    internal Markup Plain(string words)
    {
        Encode(RightToLeft.Isolated(words));
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
        Encode(name is "href" ? value : RightToLeft.Isolated(value));
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

    // A word longer than any language has would push figures off the page: in a table no style alone lets it break without breaking others.
    private void Breakable(ReadOnlySpan<char> words)
    {
        while (LongWord.In(words) is { } found)
        {
            var (offset, length) = found.GetOffsetAndLength(words.Length);
            Encode(words[..offset]);
            for (var part = words.Slice(offset, length); !part.IsEmpty;)
            {
                var cut = LongWord.Cut(part);
                Encode(part[..cut]);
                part = part[cut..];
                if (!part.IsEmpty) Raw("<wbr>");
            }

            words = words[(offset + length)..];
        }

        Encode(words);
    }

    private void Encode(ReadOnlySpan<char> words)
    {
        for (var at = words.IndexOfAny(Special); at >= 0; at = words.IndexOfAny(Special))
        {
            output.Write(words[..at]);
            Rune.DecodeFromUtf16(words[at..], out var rune, out var length);
            Write(rune);
            words = words[(at + length)..];
        }

        output.Write(words);
    }

    private static string SpecialLetters()
    {
        var special = new StringBuilder("&<>\"");
        for (var letter = '\0'; letter < char.MaxValue; letter++)
        {
            if (char.IsSurrogate(letter) || (char.IsControl(letter) && letter is not ('\n' or '\t'))) special.Append(letter);
        }

        return special.ToString();
    }

    // HTML has no way to write most control characters, not even encoded; decoding has already replaced half a character.
    private void Write(Rune rune)
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
                Span<char> units = stackalloc char[2];
                output.Write(units[..(Rune.IsControl(rune) ? Rune.ReplacementChar : rune).EncodeToUtf16(units)]);
                break;
        }
    }
}
