using System.Globalization;
using System.Text.RegularExpressions;

namespace Plumbline.App.Importing.NumberFormats;

/// <summary>A format that shows a number as a fraction: <c># ?/?</c>, <c>?/?</c>, <c># ??/100</c>.</summary>
/// <param name="HasWhole">Whether it shows the whole part separately: 1.5 as <c>1 1/2</c>.</param>
/// <param name="Greatest">The largest denominator shown.</param>
/// <param name="Fixed">The denominator always shown; 0 if the nearest fraction is shown.</param>
internal sealed partial record FormatFraction(bool HasWhole, int Greatest, int Fixed)
{
    private const int MostDigits = 3;
    private const int MostFixed = 1_000_000;

    // A spreadsheet stores 1/3 to about this precision; a fraction farther away is only an approximation.
    private const decimal Exactly = 1e-9m;

    internal static FormatFraction? Parse(string code)
    {
        var match = Shape().Match(code);
        if (!match.Success) return null;
        var below = match.Groups["below"].Value;
        var hasWhole = match.Groups["whole"].Success;
        if (int.TryParse(below, NumberStyles.None, CultureInfo.InvariantCulture, out var denominator) && denominator > 0)
            return denominator <= MostFixed ? new FormatFraction(hasWhole, denominator, denominator) : null;
        return new FormatFraction(hasWhole, (int)Math.Pow(10, Math.Min(below.Length, MostDigits)) - 1, 0);
    }

    /// <summary>The fraction, if it equals the number and has no whole part beside it; otherwise null, because the number is more precise.</summary>
    internal string? Show(decimal number)
    {
        if (number < 0 || (HasWhole && decimal.Truncate(number) == number) || (HasWhole && number > 1) || number > MostFixed) return null;
        if (Fixed > 0) return Exact(number, Fixed);
        for (var denominator = 1; denominator <= Greatest; denominator++)
        {
            if (Exact(number, denominator) is { } shown) return shown;
        }

        return null;
    }

    private static string? Exact(decimal number, int denominator)
    {
        var numerator = Math.Round(number * denominator);
        return Math.Abs((numerator / denominator) - number) <= Exactly ? string.Create(CultureInfo.InvariantCulture, $"{numerator:0}/{denominator}") : null;
    }

    // A date such as d/m/yyyy has no digits before its slash.
    [GeneratedRegex(@"^(?:\[[^\]]*\]|_.|\*.)*(?<whole>[#0?]+(?:\\? |"" ""|_.)+)?[#0?]+\\? ?/\\? ?(?<below>[#0?]+|[1-9][0-9]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
