using System.Globalization;

namespace Plumbline.Core.Spc;

/// <summary>What would count as a change from here, by the rules the profile has.</summary>
internal static class ChangeWords
{
    public static string? Of(ControlChart chart, ControlPoint last, ChartWording wording)
    {
        var begin = chart.Variation is Variation.Common ? "A change would be" : "A further change would be";
        if (VariationWords.IsConstant(last))
            return $"{begin} any other value.";
        var ways = Ways(chart, last, wording).ToArray();
        return ways.Length == 0 ? null : $"{begin} {(ways.Length == 1 ? ways[0] : $"{string.Join(", ", ways[..^1])}, or {ways[^1]}")}.";
    }

    private static IEnumerable<string> Ways(ControlChart chart, ControlPoint last, ChartWording wording)
    {
        if (Beyond(chart, last, last.Upper, last.Lower, wording) is { } outside)
            yield return $"a value {outside}";
        if (chart.Profile.ShiftLength > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"{chart.Profile.ShiftLength} in a row on one side of {wording.Number(last.Centre!.Value)}");
        if (chart.Profile.TrendLength > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"{chart.Profile.TrendLength} in a row rising or falling");
        if (chart.Profile.TwoOfThree is not null && Beyond(chart, last, last.UpperTwoSigma, last.LowerTwoSigma, wording) is { } close)
            yield return $"two of three in a row {close}";
    }

    // Nothing can lie beyond a natural bound.
    private static string? Beyond(ControlChart chart, ControlPoint last, double? upper, double? lower, ChartWording wording)
    {
        var least = NaturalBounds.Of(chart.Kind).Least ?? double.NegativeInfinity;
        var above = upper is { } high && (last.Upper.Equals(last.ComputedUpper) || high < last.Upper) ? $"above {wording.Number(high)}" : null;
        var below = lower is { } low && low > least && (last.Lower.Equals(last.ComputedLower) || low > last.Lower) ? $"below {wording.Number(low)}" : null;
        return above is null && below is null ? null : string.Join(" or ", new[] { above, below }.OfType<string>());
    }
}
