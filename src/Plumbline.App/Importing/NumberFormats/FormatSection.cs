using System.Globalization;
using System.Text;

namespace Plumbline.App.Importing.NumberFormats;

/// <summary>One section of a number format: what stands before and after the number, and how its digits are shown.</summary>
internal sealed partial class FormatSection
{
    private readonly StringBuilder _before = new();
    private readonly StringBuilder _after = new();
    private readonly List<FormatPiece> _pieces = [];
    private int _wholeDigits;
    private int _shownDecimals;
    private int _optionalDecimals;
    private int _thousands;
    private int _percents;
    private bool _grouped;
    private bool _hasDigits;
    private bool _hasPoint;
    private bool _isGeneral;
    private bool _isUnknown;
    private Func<double, bool>? _condition;

    private FormatSection()
    {
    }

    /// <summary>How it shows a date or a time; none if it shows a number.</summary>
    internal DateParts Date { get; private set; }

    /// <summary>The pieces of a date or time format.</summary>
    internal IReadOnlyList<FormatPiece> Pieces => _pieces;

    /// <summary>How it shows a number as a fraction; null if it does not.</summary>
    internal FormatFraction? Fraction { get; private set; }

    /// <summary>Whether the spreadsheet chooses the digits; also true for formats not supported here, such as exponents.</summary>
    internal bool IsGeneral => _isUnknown;

    internal bool HasCondition => _condition is not null;

    /// <summary>What a number is multiplied by before it is shown: 100 where it is shown as a percentage.</summary>
    internal decimal Factor => _isUnknown ? 1m : _percents switch { 0 => 1m, 1 => 100m, _ => 10_000m };

    internal bool Holds(double number) => _condition?.Invoke(number) ?? false;

    /// <summary>The number as this section shows it. A section that shows a negative in red, or otherwise without minus or brackets, keeps its minus here.</summary>
    /// <remarks>A zero that an accounting format shows as a dash stays a zero, because a dash alone means nothing reported.</remarks>
    /// <param name="number">The number.</param>
    /// <param name="plain">Its digits without a sign, used where the spreadsheet chooses the digits.</param>
    internal string Show(decimal number, string plain)
    {
        if (number == 0 && ShowsZeroAsDash) return Literal("").Replace(ZeroDash(), '0');
        if (!_hasDigits) return Literal("");
        var (digits, isZero) = _isGeneral ? (plain, number == 0) : Digits(Math.Abs(number));
        var shown = Literal(digits);
        if (number >= 0 || isZero) return shown;
        if (shown.EndsWith('-')) return "-" + shown[..^1];
        return shown.AsSpan().ContainsAny('(', '-', '−') ? shown : "-" + shown;
    }

    private (string Digits, bool IsZero) Digits(decimal number)
    {
        for (var i = 0; i < _percents; i++) number *= 100m;
        for (var i = 0; i < _thousands; i++) number /= 1000m;
        var decimals = _shownDecimals + _optionalDecimals;
        number = Math.Round(number, Math.Min(decimals, 28), MidpointRounding.AwayFromZero);
        var picture = new StringBuilder(_grouped ? "#,##" : "").Append('0', Math.Max(_wholeDigits, 1));
        if (decimals > 0) picture.Append('.').Append('0', _shownDecimals).Append('#', _optionalDecimals);
        return (number.ToString(picture.ToString(), CultureInfo.InvariantCulture), number == 0);
    }

    // The third section of “_-£* #,##0_-;-£* #,##0_-;_-£* "-"??_-”: a dash, and no digit that is always shown.
    private bool ShowsZeroAsDash => _wholeDigits == 0 && _shownDecimals == 0 && ZeroDash() != default && !Literal("").Any(char.IsLetterOrDigit);

    private char ZeroDash() => Literal("").FirstOrDefault(c => c is '-' or '–' or '—');

    private string Literal(string digits) => $"{_before}{digits}{_after}".Trim();
}
