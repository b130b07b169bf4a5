using System.Globalization;
using System.Text;

namespace Plumbline.App.Importing.Workbooks;

/// <summary>One section of a number format: what stands before and after the number, and how its digits are shown.</summary>
internal sealed class FormatSection
{
    private readonly StringBuilder _before = new();
    private readonly StringBuilder _after = new();
    private int _wholeDigits;
    private int _shownDecimals;
    private int _optionalDecimals;
    private int _thousands;
    private int _percents;
    private bool _grouped;
    private bool _hasDigits;
    private bool _hasPoint;
    private bool _isUnknown;
    private Func<double, bool>? _condition;

    private FormatSection()
    {
    }

    /// <summary>How it shows a date; none where it shows a number.</summary>
    internal DateParts Date { get; private set; }

    /// <summary>Whether it leaves the showing to the spreadsheet; so it does with what is not understood here: fractions, exponents.</summary>
    internal bool IsGeneral => _isUnknown;

    internal bool HasCondition => _condition is not null;

    internal bool Holds(double number) => _condition?.Invoke(number) ?? false;

    /// <summary>The sections of a code: parted by semicolons that are not quoted.</summary>
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
        var section = new FormatSection();
        for (var i = 0; i < code.Length; i++) i += section.Take(code, i);
        return section;
    }

    /// <summary>The number as this section shows it; a zero that accounts show as a dash is a zero, for a dash alone says nothing.</summary>
    internal string Show(decimal number, bool showsSign)
    {
        if (number == 0 && ShowsZeroAsDash) return Literal("").Replace(ZeroDash(), '0');
        if (!_hasDigits) return Literal(number < 0 && showsSign ? "-" : "");
        for (var i = 0; i < _percents; i++) number *= 100m;
        for (var i = 0; i < _thousands; i++) number /= 1000m;
        var decimals = _shownDecimals + _optionalDecimals;
        number = Math.Round(number, Math.Min(decimals, 28), MidpointRounding.AwayFromZero);
        var picture = new StringBuilder(_grouped ? "#,##" : "").Append('0', Math.Max(_wholeDigits, 1));
        if (decimals > 0) picture.Append('.').Append('0', _shownDecimals).Append('#', _optionalDecimals);
        var digits = Math.Abs(number).ToString(picture.ToString(), CultureInfo.InvariantCulture);
        return Literal(number < 0 && showsSign ? "-" : "", digits);
    }

    // The third section of “_-£* #,##0_-;-£* #,##0_-;_-£* "-"??_-”: a dash, and no digit that is always shown.
    private bool ShowsZeroAsDash => _wholeDigits == 0 && _shownDecimals == 0 && ZeroDash() != default && !Literal("").Any(char.IsLetterOrDigit);

    private char ZeroDash() => Literal("").FirstOrDefault(c => c is '-' or '–' or '—');

    private string Literal(string sign, string digits = "") => $"{sign}{_before}{digits}{_after}".Trim();

    private StringBuilder Side => _hasDigits ? _after : _before;

    // Takes what stands at a place; how many further characters belong to it.
    private int Take(string code, int at)
    {
        var c = code[at];
        switch (c)
        {
            case '"':
                var close = code.IndexOf('"', at + 1);
                var end = close < 0 ? code.Length : close;
                Side.Append(code, at + 1, end - at - 1);
                return end - at;
            case '\\':
                if (at + 1 < code.Length) Side.Append(code[at + 1]);
                return 1;
            case '_':
                Side.Append(' ');
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
                Side.Append('%');
                return 0;
            case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S':
                return TakeDate(code, at);
            case 'E' or 'e' or '/' or '@' when _hasDigits || c == '@':
                _isUnknown = true;
                return 0;
            case 'G' or 'g' when code.AsSpan(at).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                _isUnknown = true;
                return 6;
            case 'A' or 'a' when code.AsSpan(at).StartsWith("AM/PM", StringComparison.OrdinalIgnoreCase):
                return 4;
            default:
                Side.Append(c);
                return 0;
        }
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

    // Between digits it parts thousands; after the last it divides by one.
    private void TakeComma(string code, int at)
    {
        if (!_hasDigits)
        {
            Side.Append(',');
            return;
        }

        var next = at + 1 < code.Length ? code[at + 1] : ' ';
        if (next is '0' or '#' or '?') _grouped = true;
        else _thousands++;
    }

    // A run of one letter. “m” is a month, unless hours come before it or seconds after.
    private int TakeDate(string code, int at)
    {
        var letter = char.ToLowerInvariant(code[at]);
        var end = at;
        while (end + 1 < code.Length && char.ToLowerInvariant(code[end + 1]) == letter) end++;
        var part = letter switch
        {
            'y' => DateParts.Year,
            'd' => DateParts.Day,
            'h' or 's' => DateParts.Time,
            _ => Date == DateParts.Time ? DateParts.Time : DateParts.Month,
        };
        if (part > Date) Date = part;
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
            Side.Append(inside[1..(dash < 0 ? inside.Length : dash)]);
        }
        else if (inside is ['<' or '>' or '=', ..])
        {
            TakeCondition(inside.ToString());
        }
        else if (inside is ['h' or 'H' or 'm' or 'M' or 's' or 'S', ..])
        {
            Date = DateParts.Time;
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
}
