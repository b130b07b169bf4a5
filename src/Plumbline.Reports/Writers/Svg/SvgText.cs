using System.Buffers;
using System.Text;
using Plumbline.Core.Text;

namespace Plumbline.Reports.Writers.Svg;

/// <summary>A buffer of SVG text: numbers are culture-invariant, words are escaped. It can be cleared and reused.</summary>
internal sealed class SvgText
{
    private const double Largest = 1e6;

    // Characters that Words does not write as given: markup, controls, surrogates, and what XML does not allow.
    private static readonly SearchValues<char> Special = SearchValues.Create(SpecialLetters());

    private char[] _text = new char[4 * 1024];
    private int _length;

    /// <summary>The text since the last <see cref="Clear"/>.</summary>
    internal ReadOnlySpan<char> Written => _text.AsSpan(0, _length);

    /// <summary>Empties the buffer and keeps its memory.</summary>
    internal void Clear() => _length = 0;

    /// <summary>The length of the text.</summary>
    internal int Length => _length;

    /// <summary>Takes text out.</summary>
    internal void Cut(int from, int to)
    {
        _text.AsSpan(to, _length - to).CopyTo(_text.AsSpan(from));
        _length -= to - from;
    }

    /// <summary>Puts text in between.</summary>
    internal void Insert(int at, ReadOnlySpan<char> markup)
    {
        Room(markup.Length);
        _text.AsSpan(at, _length - at).CopyTo(_text.AsSpan(at + markup.Length));
        markup.CopyTo(_text.AsSpan(at));
        _length += markup.Length;
    }

    internal SvgText Raw(ReadOnlySpan<char> markup)
    {
        Room(markup.Length);
        markup.CopyTo(_text.AsSpan(_length));
        _length += markup.Length;
        return this;
    }

    /// <summary>A length in tenths of a pixel, the finest that is written.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is not finite or too large for any page: a bug in the layout.</exception>
    internal static int Tenths(double pixels) => Math.Abs(pixels) <= Largest
        ? (int)Math.Round(pixels * 10, MidpointRounding.AwayFromZero)
        : throw new ArgumentOutOfRangeException(nameof(pixels), pixels, "Found a length that is no place on a page; expected a finite one.");

    /// <summary>A length in pixels, to a tenth.</summary>
    internal SvgText Number(double pixels) => Tenths(Tenths(pixels));

    /// <summary>A length in pixels, given in tenths.</summary>
    internal SvgText Tenths(int tenths)
    {
        Room(12);
        if (tenths < 0) _text[_length++] = '-';
        tenths = Math.Abs(tenths);
        Digits(tenths / 10);
        if (tenths % 10 == 0) return this;
        _text[_length++] = '.';
        _text[_length++] = (char)('0' + (tenths % 10));
        return this;
    }

    /// <summary>An attribute with a length.</summary>
    internal SvgText Attribute(string name, double pixels) => Raw(" ").Raw(name).Raw("=\"").Number(pixels).Raw("\"");

    /// <summary>Writes an attribute with a constant of ours, unescaped.</summary>
    internal SvgText Attribute(string name, string word) => Raw(" ").Raw(name).Raw("=\"").Raw(word).Raw("\"");

    /// <summary>Writes any text, escaped; characters XML does not allow become U+FFFD, and right-to-left text is isolated.</summary>
    internal SvgText Words(string words)
    {
        var rest = RightToLeft.Isolated(words).AsSpan();
        for (var at = rest.IndexOfAny(Special); at >= 0; at = rest.IndexOfAny(Special))
        {
            Raw(rest[..at]);
            var isPair = char.IsHighSurrogate(rest[at]) && at + 1 < rest.Length && char.IsLowSurrogate(rest[at + 1]);
            if (isPair) Raw(rest.Slice(at, 2));
            else Raw(Escaped(rest[at]));
            rest = rest[(at + (isPair ? 2 : 1))..];
        }

        return Raw(rest);
    }

    public override string ToString() => new(Written);

    private static string SpecialLetters()
    {
        var special = new StringBuilder("&<>\"\ufffe\uffff");
        for (var control = '\0'; control < ' '; control++) special.Append(control);
        for (var half = '\ud800'; half <= '\udfff'; half++) special.Append(half);
        return special.ToString();
    }

    private static string Escaped(char special) => special switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        < ' ' => " ",
        _ => "\ufffd",
    };

    private void Digits(int number)
    {
        var power = 1;
        while (number / power >= 10) power *= 10;
        for (; power > 0; power /= 10) _text[_length++] = (char)('0' + (number / power % 10));
    }

    private void Room(int letters)
    {
        if (_length + letters > _text.Length) Array.Resize(ref _text, Math.Max(2 * _text.Length, _length + letters));
    }
}
