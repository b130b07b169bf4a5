using System.Globalization;
using System.Text;

namespace Plumbline.App.Importing.NumberFormats;

/// <content>Parses a section of a format code.</content>
internal sealed partial class FormatSection
{
    private StringBuilder Side => _hasDigits ? _after : _before;

    /// <summary>The sections of a code, separated by unquoted semicolons.</summary>
    internal static List<string> Split(string code)
    {
        var (sections, quoted, escaped, from) = (new List<string>(), false, false, 0);
        for (var i = 0; i < code.Length; i++)
        {
            if (escaped) escaped = false;
            else if (code[i] == '\\' && !quoted) escaped = true;
            else if (code[i] == '"') quoted = !quoted;
            else if (code[i] == ';' && !quoted)
            {
                sections.Add(code[from..i]);
                from = i + 1;
            }
        }

        sections.Add(code[from..]);
        return sections;
    }

    internal static FormatSection Parse(string code)
    {
        var section = new FormatSection { Fraction = FormatFraction.Parse(code) };
        for (var i = 0; i < code.Length; i++) i += section.Take(code, i);
        section.Date = FormatPiece.PartsOf(section._pieces);
        section.Settle();
        return section;
    }

    // Reads the token at an index; returns how many further characters belong to it.
    private int Take(string code, int at)
    {
        var c = code[at];
        switch (c)
        {
            case '"':
                var close = code.IndexOf('"', at + 1);
                var end = close < 0 ? code.Length : close;
                AddLiteral(code[(at + 1)..end]);
                return end - at;
            case '\\':
                if (at + 1 < code.Length) AddLiteral(code[(at + 1)..(at + 2)]);
                return 1;
            case '_':
                AddLiteral(" ");
                return 1;
            case '*':
                return 1;
            case '[':
                return TakeBracket(code, at);
            case '0' or '#' or '?':
                TakeDigit(c);
                return 0;
            case '.':
                _hasPoint = true;
                return 0;
            case ',':
                TakeComma(code, at);
                return 0;
            case '%':
                if (++_percents > 2) _isUnknown = true;
                AddLiteral("%");
                return 0;
            case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S':
                return TakeRun(code, at, isElapsed: false);
            case 'E' or 'e' or '/' or '@' when _hasDigits || c == '@':
                _isUnknown = true;
                return 0;
            case 'G' or 'g' when code.AsSpan(at).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                (_isGeneral, _hasDigits) = (true, true);
                return 6;
            case 'A' or 'a' when code.AsSpan(at).StartsWith("AM/PM", StringComparison.OrdinalIgnoreCase):
                return 4;
            case 'A' or 'a' when code.AsSpan(at).StartsWith("A/P", StringComparison.OrdinalIgnoreCase):
                return 2;
            default:
                AddLiteral(c.ToString());
                return 0;
        }
    }

    private void AddLiteral(string literal)
    {
        Side.Append(literal);
        _pieces.Add(new FormatPiece(literal));
    }

    private void TakeDigit(char c)
    {
        _hasDigits = true;
        if (!_hasPoint)
        {
            if (c == '0') _wholeDigits++;
        }
        else if (c == '0')
        {
            _shownDecimals++;
        }
        else
        {
            _optionalDecimals++;
        }
    }

    // Between digits a comma groups thousands; after the last digit it divides by a thousand.
    private void TakeComma(string code, int at)
    {
        if (!_hasDigits)
        {
            AddLiteral(",");
            return;
        }

        var next = at + 1 < code.Length ? code[at + 1] : ' ';
        if (next is '0' or '#' or '?') _grouped = true;
        else _thousands++;
    }

    // A run of one letter is a part of a date or time.
    private int TakeRun(string code, int at, bool isElapsed)
    {
        var letter = char.ToLowerInvariant(code[at]);
        var end = at;
        while (end + 1 < code.Length && char.ToLowerInvariant(code[end + 1]) == letter) end++;
        _pieces.Add(new FormatPiece("", letter, end - at + 1, isElapsed));
        return end - at;
    }

    // [Red] is a colour, [$£-809] a currency, [>100] a condition, [h] hours elapsed.
    private int TakeBracket(string code, int at)
    {
        var close = code.IndexOf(']', at);
        if (close < 0) return code.Length - at;
        var inside = code.AsSpan(at + 1, close - at - 1);
        if (inside is ['$', ..])
        {
            var dash = inside.IndexOf('-');
            AddLiteral(inside[1..(dash < 0 ? inside.Length : dash)].ToString());
        }
        else if (inside is ['<' or '>' or '=', ..])
        {
            TakeCondition(inside.ToString());
        }
        else if (inside is ['h' or 'H' or 'm' or 'M' or 's' or 'S', ..] && inside.TrimStart(inside[0]).IsEmpty)
        {
            TakeRun(code, at + 1, isElapsed: true);
        }

        return close - at;
    }

    private void TakeCondition(string text)
    {
        var sign = text.TrimEnd("0123456789.-+eE".ToCharArray());
        if (!double.TryParse(text.AsSpan(sign.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var bound)) return;
        _condition = sign switch
        {
            "<" => number => number < bound,
            "<=" => number => number <= bound,
            ">" => number => number > bound,
            ">=" => number => number >= bound,
            "=" => number => number == bound,
            "<>" => number => number != bound,
            _ => null,
        };
    }

    // Converts the text beside the digits to the form that numbers are read in: no plus, no spaces, no “CR” or “DR” (the number has its own sign), and the scale named where commas imply it.
    private void Settle()
    {
        if (!_hasDigits) return;
        var (before, after) = (FormatWords.Beside(_before.ToString()), FormatWords.Beside(_after.ToString()));
        if (_thousands > 0 && FormatWords.Scaled(after, _thousands) is { } scaled) after = scaled;
        else if (_thousands > 0) _isUnknown = true;
        _before.Clear().Append(before.TrimStart('+'));
        _after.Clear().Append(after);
    }
}
