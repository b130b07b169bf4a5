using System.Buffers;
using System.Text;
using Plumbline.Core.References;
using Plumbline.Core.Text;

namespace Plumbline.Reports.Writers.Html;

/// <summary>The only way to write HTML: text that is not a constant of ours goes through <see cref="Text"/> or <see cref="Attribute"/>.</summary>
internal sealed class Markup(TextWriter output)
{
    // Characters that are not written as given: markup, controls other than line feed and tab, and surrogates.
    private static readonly SearchValues<char> Special = SearchValues.Create(SpecialLetters());

    /// <summary>Writes our own markup unchanged.</summary>
    internal Markup Raw(ReadOnlySpan<char> markup)
    {
        output.Write(markup);
        return this;
    }

    /// <summary>Writes any text, encoded; right-to-left text is isolated, and very long words may break.</summary>
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

    /// <summary>Writes any text, encoded, where markup is not allowed: a page's title.</summary>
    internal Markup Plain(string words)
    {
        Encode(RightToLeft.Isolated(words));
        return this;
    }

    /// <summary>Writes an attribute with any value, encoded; nothing for null.</summary>
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

    /// <summary>Writes a class attribute of the names that are not null; nothing if all are null.</summary>
    /// <summary>The source of a figure: <c>data-observation</c>, or <c>data-total</c> where it was worked out.</summary>
    internal Markup Source(FigureSource? source)
    {
        if (source is null) return this;
        var key = SourceKey.Of(source);
        return Attribute(key.IsWorkedOut ? SourceKey.Total : "data-observation", key.Key);
    }

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

    // A very long word would push figures off the page. In a table, no CSS breaks it without breaking other words too.
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

    // HTML cannot express most control characters, even encoded; the decoder has already replaced lone surrogates.
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
