using System.Globalization;

namespace Plumbline.Core.Spc;

/// <summary>What would count as a change from here, by the rules of the profile.</summary>
internal static class NextSignalWords
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
        if (LimitWords.Beyond(chart, last.Lower, last.Upper, wording) is { } outside)
            yield return $"a value {outside}";
        if (!SegmentRules.JudgeRuns(chart.Kind))
            yield break;
        if (chart.Profile.ShiftLength > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"{chart.Profile.ShiftLength} in a row on one side of {wording.Number(last.Centre!.Value)}");
        if (chart.Profile.TrendLength > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"{chart.Profile.TrendLength} in a row rising or falling");
        if (chart.Profile.TwoOfThree is not null && LimitWords.Beyond(chart, last.LowerTwoSigma, last.UpperTwoSigma, wording) is { } close)
            yield return $"two of three in a row {close}";
    }
}
