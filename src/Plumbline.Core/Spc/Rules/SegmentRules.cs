namespace Plumbline.Core.Spc;

/// <summary>Applies every rule of a profile to one segment. Neighbouring moving ranges share a value, so runs of them mean nothing and only the limit applies.</summary>
internal static class SegmentRules
{
    /// <summary>Whether the rules on several points in a row apply to a kind of chart.</summary>
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
