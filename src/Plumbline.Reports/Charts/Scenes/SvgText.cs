using System.Globalization;
using System.Text;

namespace Plumbline.Reports.Charts.Scenes;

/// <summary>SVG text as it grows: numbers without culture, words without markup.</summary>
internal sealed class SvgText
{
    private const double Largest = 1e6;
    private readonly StringBuilder _text = new(16 * 1024);

    internal SvgText Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>A length in pixels, to a tenth.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not finite, or no place on any page: a defect of the layout.</exception>
    internal SvgText Number(double pixels)
    {
        if (!(Math.Abs(pixels) <= Largest))
            throw new ArgumentOutOfRangeException(nameof(pixels), pixels, "Found a length that is no place on a page; expected a finite one.");
        var tenths = (int)Math.Round(pixels * 10, MidpointRounding.AwayFromZero);
        if (tenths < 0) _text.Append('-');
        tenths = Math.Abs(tenths);
        _text.Append(CultureInfo.InvariantCulture, $"{tenths / 10}");
        if (tenths % 10 != 0) _text.Append('.').Append((char)('0' + (tenths % 10)));
        return this;
    }

    /// <summary>An attribute with a length.</summary>
    internal SvgText Attribute(string name, double pixels)
    {
        _text.Append(' ').Append(name).Append("=\"");
        Number(pixels)._text.Append('"');
        return this;
    }

    /// <summary>An attribute with a word of ours, which needs no escape.</summary>
    internal SvgText Attribute(string name, string word)
    {
        _text.Append(' ').Append(name).Append("=\"").Append(word).Append('"');
        return this;
    }

    /// <summary>Words of others, escaped; what XML cannot hold becomes U+FFFD.</summary>
    internal SvgText Words(string words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var letter = words[i];
            switch (letter)
            {
                case '&':
                    _text.Append("&amp;");
                    break;
                case '<':
                    _text.Append("&lt;");
                    break;
                case '>':
                    _text.Append("&gt;");
                    break;
                case '"':
                    _text.Append("&quot;");
                    break;
                case < ' ':
                    _text.Append(' ');
                    break;
                default:
                    AppendLetter(words, ref i, letter);
                    break;
            }
        }

        return this;
    }

    private void AppendLetter(string words, ref int at, char letter)
    {
        if (char.IsHighSurrogate(letter) && at + 1 < words.Length && char.IsLowSurrogate(words[at + 1]))
            _text.Append(letter).Append(words[++at]);
        else
            _text.Append(char.IsSurrogate(letter) || letter is '\ufffe' or '\uffff' ? '\ufffd' : letter);
    }

    public override string ToString() => _text.ToString();
}
