using Plumbline.Core.Text;

namespace Plumbline.Reports.Charts.Scenes;

/// <summary>SVG text as it grows: numbers without culture, words without markup.</summary>
internal sealed class SvgText
{
    private const double Largest = 1e6;
    private char[] _text = new char[16 * 1024];
    private int _length;

    internal SvgText Raw(string markup)
    {
        Room(markup.Length);
        markup.CopyTo(_text.AsSpan(_length));
        _length += markup.Length;
        return this;
    }

    /// <summary>A length in pixels, to a tenth.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not finite, or no place on any page: a defect of the layout.</exception>
    internal SvgText Number(double pixels)
    {
        if (!(Math.Abs(pixels) <= Largest))
            throw new ArgumentOutOfRangeException(nameof(pixels), pixels, "Found a length that is no place on a page; expected a finite one.");
        var tenths = (int)Math.Round(pixels * 10, MidpointRounding.AwayFromZero);
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

    /// <summary>An attribute with a word of ours, which needs no escape.</summary>
    internal SvgText Attribute(string name, string word) => Raw(" ").Raw(name).Raw("=\"").Raw(word).Raw("\"");

    /// <summary>Words of others, escaped; what XML cannot hold becomes U+FFFD, and right-to-left words are isolated.</summary>
    internal SvgText Words(string words)
    {
        words = RightToLeft.Isolated(words);
        for (var i = 0; i < words.Length; i++)
        {
            switch (words[i])
            {
                case '&':
                    Raw("&amp;");
                    break;
                case '<':
                    Raw("&lt;");
                    break;
                case '>':
                    Raw("&gt;");
                    break;
                case '"':
                    Raw("&quot;");
                    break;
                case < ' ':
                    Letter(' ');
                    break;
                case var high when char.IsHighSurrogate(high) && i + 1 < words.Length && char.IsLowSurrogate(words[i + 1]):
                    Letter(high);
                    Letter(words[++i]);
                    break;
                case var other:
                    Letter(char.IsSurrogate(other) || other is '\ufffe' or '\uffff' ? '\ufffd' : other);
                    break;
            }
        }

        return this;
    }

    public override string ToString() => new(_text, 0, _length);

    private void Letter(char letter)
    {
        Room(1);
        _text[_length++] = letter;
    }

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
