using System.Globalization;

namespace Plumbline.Core.Spc;

/// <summary>What would count as a change from here, by the rules the profile has.</summary>
internal static class ChangeWords
{
    public static string? Of(ControlChart chart, ControlPoint last, ChartWording wording)
    {
        var ways = Ways(chart, last, wording).ToArray();
        return ways.Length == 0 ? null : $"A change would be {(ways.Length == 1 ? ways[0] : $"{string.Join(", ", ways[..^1])}, or {ways[^1]}")}.";
    }

    private static IEnumerable<string> Ways(ControlChart chart, ControlPoint last, ChartWording wording)
    {
        // Where a line is clipped, nothing can lie beyond it.
        var above = last.Upper is { } upper && upper.Equals(last.ComputedUpper) ? $"above {wording.Number(upper)}" : null;
        var below = last.Lower is { } lower && lower.Equals(last.ComputedLower) ? $"below {wording.Number(lower)}" : null;
        if (above is not null || below is not null)
            yield return $"a value {string.Join(" or ", new[] { above, below }.OfType<string>())}";
        if (chart.Profile.ShiftLength > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"{chart.Profile.ShiftLength} in a row on one side of {wording.Number(last.Centre!.Value)}");
        if (chart.Profile.TrendLength > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"{chart.Profile.TrendLength} in a row rising or falling");
        if (chart.Profile.TwoOfThree is not null && last is { UpperTwoSigma: { } high, LowerTwoSigma: { } low })
            yield return $"two of three in a row above {wording.Number(high)} or below {wording.Number(low)}";
    }
}
