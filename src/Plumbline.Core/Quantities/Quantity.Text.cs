using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Core.Text;

namespace Plumbline.Core.Quantities;

/// <content>Reading and writing quantities as papers print them.</content>
public sealed partial record Quantity
{
    /// <summary>The most decimals read or shown.</summary>
    public const int MaximumDecimals = 15;

    private const int LongestText = 200;
    private const int LongestPlain = 18;
    private const int MostWholeDigits = 18;
    private const int MostDigits = 28;
    private const string Forms = "a number such as 173, 1,204, 5.60%, -0.5, (£61k) or £1.2m";

    /// <summary>What is expected of a number with too many digits to be held exactly.</summary>
    internal const string TooManyDigits = "at most 18 digits before the point and 15 after it, 28 in all";

    private static readonly System.Buffers.SearchValues<char> SpacesOfThousands = System.Buffers.SearchValues.Create("\u00a0\u2007\u2009\u202f");

    /// <summary>Reads a number as a paper prints it: at most 18 digits before the point, 15 decimals and 28 digits in all, which a decimal holds exactly.</summary>
    /// <remarks>Reads characters as a person sees them: an en dash before a figure is a minus, full-width digits are digits.</remarks>
    public static Parsed<Quantity> Parse(string? text)
    {
        if (ReadPlain(text) is { } plain) return plain;
        var given = PlainText.Read(WithoutSpacesOfThousands(text ?? "")).Trim();
        if (given.Length is 0 or > LongestText) return Problem.With(text, Forms);
        var match = Shape().Match(given);
        if (!match.Success || match.Groups["open"].Success != match.Groups["close"].Success) return Problem.With(text, Forms);
        var bracketed = match.Groups["open"].Success;
        if (match.Groups["minus"].Captures.Count + match.Groups["plus"].Captures.Count + (bracketed ? 1 : 0) > 1) return Problem.With(text, Forms);
        var digits = match.Groups["whole"].Value;
        var decimals = match.Groups["part"].Length;
        var wholeDigits = digits.Replace(",", "", StringComparison.Ordinal).Length;
        if (wholeDigits > MostWholeDigits || decimals > MaximumDecimals || wholeDigits + decimals > MostDigits)
            return Problem.With(text, TooManyDigits);
        if (match.Groups["percent"].Success && (match.Groups["pounds"].Success || match.Groups["scale"].Length > 0)) return Problem.With(text, Forms);
        var number = decimal.Parse(digits + (decimals > 0 ? "." + match.Groups["part"].Value : ""), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var negative = bracketed || match.Groups["minus"].Success;
        return new Quantity(
            AtScale(negative ? -number : number, decimals),
            decimals,
            match.Groups["percent"].Success ? QuantitySign.Percent : match.Groups["pounds"].Success ? QuantitySign.Pounds : QuantitySign.None,
            ScaleOf(match.Groups["scale"].Value),
            bracketed,
            grouped: digits.Contains(',', StringComparison.Ordinal));
    }

    /// <summary>Reads a plain number, such as a numerator or denominator: no percent sign, pounds, scale or brackets.</summary>
    public static Parsed<decimal> ParsePlain(string? text)
    {
        var read = Parse(text);
        if (read.Succeeded && read.Value is { Sign: QuantitySign.None, Scale: QuantityScale.One, IsBracketed: false } plain) return plain.Amount;
        return Problem.With(text, read.Problem is { Expected: TooManyDigits } ? TooManyDigits : "a number such as 53 or 1,204.5");
    }

    /// <summary>Joins digits separated by a no-break, figure or thin space: 1 234 is then 1234. With a plain space the text is two numbers.</summary>
    internal static string WithoutSpacesOfThousands(string text) =>
        text.AsSpan().ContainsAny(SpacesOfThousands)
            ? SpacedThousands().Replace(text, static number => string.Concat(number.Value.Where(static c => !SpacesOfThousands.Contains(c))))
            : text;

    // Nearly every cell is like 173, -0.5 or 5.60%. Read without a regular expression, which is ten times as fast for a million cells.
    private static Quantity? ReadPlain(string? text)
    {
        if (text is not { Length: > 0 and <= LongestPlain }) return null;
        var percent = text[^1] == '%';
        var negative = text[0] == '-';
        var number = text.AsSpan(negative ? 1 : 0, text.Length - (negative ? 1 : 0) - (percent ? 1 : 0));
        var point = number.IndexOf('.');
        if (number.IsEmpty || point == 0 || point == number.Length - 1) return null;
        var digits = 0L;
        for (var i = 0; i < number.Length; i++)
        {
            if (i == point) continue;
            if (!char.IsAsciiDigit(number[i])) return null;
            digits = (digits * 10) + (number[i] - '0');
        }

        var decimals = point < 0 ? 0 : number.Length - point - 1;
        if (decimals > MaximumDecimals) return null;
        var value = new decimal((int)digits, (int)(digits >> 32), 0, negative && digits != 0, (byte)decimals);
        return new Quantity(value, decimals, percent ? QuantitySign.Percent : QuantitySign.None, QuantityScale.One, bracketed: false, grouped: false);
    }

    /// <summary>The invariant form, as printed; parses back.</summary>
    public override string ToString() => Format(CultureInfo.InvariantCulture);

    /// <summary>The form for readers of a language, with its decimal mark and separators.</summary>
    public string ToText(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return Format(culture);
    }

    /// <summary>The form of a paper: as <see cref="ToText"/>, always with commas between the thousands, and with the sign for minus (−), not a hyphen.</summary>
    public string ToPaper(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return Format(culture, grouped: true, minus: "−");
    }

    private string Format(CultureInfo culture) => Format(culture, IsGrouped);

    private string Format(CultureInfo culture, bool grouped, string minus = "-")
    {
        var shown = Printed.Scale > Decimals ? Math.Round(Printed, Decimals, MidpointRounding.AwayFromZero) : Printed;
        var number = Math.Abs(shown).ToString((grouped ? "N" : "F") + Decimals.ToString(CultureInfo.InvariantCulture), culture);
        var body = (Sign == QuantitySign.Pounds ? "£" : "") + number + ScaleText + (Sign == QuantitySign.Percent ? "%" : "");
        if (IsBracketed) return $"({body})";
        return shown < 0 ? minus + body : body;
    }

    private string ScaleText => Scale switch
    {
        QuantityScale.One => "",
        QuantityScale.Thousand => "k",
        QuantityScale.Million => "m",
    };

    private static QuantityScale ScaleOf(string text) => text.ToLowerInvariant() switch
    {
        "k" => QuantityScale.Thousand,
        "m" => QuantityScale.Million,
        _ => QuantityScale.One,
    };

    [GeneratedRegex(@"(?<![0-9０-９.,．，])[0-9０-９]{1,3}(?:[\u00a0\u2007\u2009\u202f][0-9０-９]{3})+(?![0-9０-９,，])", RegexOptions.CultureInvariant)]
    private static partial Regex SpacedThousands();

    [GeneratedRegex(@"^(?<open>\()?(?:(?<minus>-)|(?<plus>\+))?(?<pounds>£)?(?<minus>-)?(?<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.(?<part>[0-9]+))?(?<scale>[kKmM])?(?<percent> ?%)?(?<close>\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
