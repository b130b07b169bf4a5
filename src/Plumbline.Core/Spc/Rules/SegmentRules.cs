namespace Plumbline.Core.Spc;

/// <summary>Every rule a profile has, over one segment. Moving ranges share their values, so runs of them say nothing: only the limit does.</summary>
internal static class SegmentRules
{
    /// <summary>Whether the rules that look at several points in a row are a chart's.</summary>
    public static bool JudgeRuns(ChartKind kind) => kind is not ChartKind.Mr;

    public static void Flag(ChartKind kind, in JudgedSegment segment, double meanRange, SpcProfile profile, Span<PointSignals> signals)
    {
        OutsideRule.Flag(segment, signals);
        if (!JudgeRuns(kind))
            return;
        if (profile.ShiftLength > 0)
            ShiftRule.Flag(segment, profile.ShiftLength, signals);
        if (profile.TrendLength > 0)
            TrendRule.Flag(segment, profile.TrendLength, profile.TrendFlagsFirstPoint, profile.LaterTrendWins, signals);
        if (profile.TwoOfThree is { } terms)
            TwoOfThreeRule.Flag(segment, terms, signals);
        if (profile.MovingRangeRuleFactor is { } factor && !double.IsNaN(meanRange))
            MovingRangeRule.Flag(segment, factor * meanRange, signals);
    }
}
