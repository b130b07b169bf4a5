namespace Plumbline.Core.Spc;

/// <summary>
/// The type of a point depends on the rules that fired on it, the direction of improvement and the conflict rule. There is one table
/// for each direction and conflict rule, made when it is first used, with an entry for each of the 1,024 combinations of the ten signals.
/// </summary>
internal static class PointTypes
{
    private const int Combinations = 1 << 10;

    private const PointSignals High = PointSignals.OutsideHigh | PointSignals.ShiftHigh | PointSignals.TrendHigh
        | PointSignals.TwoOfThreeHigh | PointSignals.MovingRangeHigh;

    private const PointSignals Low = PointSignals.OutsideLow | PointSignals.ShiftLow | PointSignals.TrendLow
        | PointSignals.TwoOfThreeLow | PointSignals.MovingRangeLow;

    private const PointSignals Outside = PointSignals.OutsideHigh | PointSignals.OutsideLow;
    private const PointSignals Shift = PointSignals.ShiftHigh | PointSignals.ShiftLow;
    private const PointSignals Trend = PointSignals.TrendHigh | PointSignals.TrendLow;
    private const PointSignals TwoOfThree = PointSignals.TwoOfThreeHigh | PointSignals.TwoOfThreeLow;
    private const PointSignals MovingRange = PointSignals.MovingRangeHigh | PointSignals.MovingRangeLow;

    // The order for an indicator without polarity: where a point lies counts before the way it moves.
    private static readonly PointSignals[] ByPosition = [Outside, Shift, TwoOfThree, MovingRange, Trend];
    private static readonly PointSignals[] PlotTheDots = [Outside, Trend, TwoOfThree, Shift, MovingRange];
    private static readonly PointSignals[] Sql = [Outside, Trend, Shift, TwoOfThree, MovingRange];

    private const int Directions = 3;

    private static readonly Variation[]?[] Tables = new Variation[]?[Enum.GetValues<ConflictRule>().Length * Directions];

    /// <summary>The table that gives the type for a point's signals.</summary>
    public static ReadOnlySpan<Variation> Table(ConflictRule rule, ImprovementDirection direction) =>
        Tables[((int)rule * Directions) + (int)direction] ??= MakeTable(rule, direction);

    /// <summary>Whether rules on both sides of the chart fired.</summary>
    public static bool Disagree(PointSignals signals) => (signals & High) != PointSignals.None && (signals & Low) != PointSignals.None;

    /// <summary>What decided between the rules that disagree.</summary>
    public static ConflictDecision Decision(PointSignals signals, ConflictRule rule, ImprovementDirection direction) => rule switch
    {
        ConflictRule.OutsideThenImprovement when (signals & Outside) != PointSignals.None => ConflictDecision.OutsideDecides,
        ConflictRule.OutsideThenImprovement or ConflictRule.Improvement => direction is ImprovementDirection.Neutral
            ? ConflictDecision.PositionDecides
            : ConflictDecision.ImprovementShown,
        ConflictRule.OutsideTrendTwoOfThreeShift or ConflictRule.OutsideTrendShiftTwoOfThree => ConflictDecision.FirstRuleDecides,
    };

    private static Variation[] MakeTable(ConflictRule rule, ImprovementDirection direction)
    {
        var table = new Variation[Combinations];
        for (var signals = 0; signals < Combinations; signals++) table[signals] = Of((PointSignals)signals, rule, direction);
        return table;
    }

    private static Variation Of(PointSignals signals, ConflictRule rule, ImprovementDirection direction)
    {
        if (signals == PointSignals.None)
            return Variation.Common;
        var isHigh = Disagree(signals) ? ShowsHigh(signals, rule, direction) : (signals & High) != PointSignals.None;
        return direction switch
        {
            ImprovementDirection.Neutral => isHigh ? Variation.NeitherHigh : Variation.NeitherLow,
            ImprovementDirection.Increase => isHigh ? Variation.ImprovementHigh : Variation.ConcernLow,
            ImprovementDirection.Decrease => isHigh ? Variation.ConcernHigh : Variation.ImprovementLow,
        };
    }

    private static bool ShowsHigh(PointSignals signals, ConflictRule rule, ImprovementDirection direction) => rule switch
    {
        ConflictRule.OutsideThenImprovement when (signals & Outside) != PointSignals.None => FirstIsHigh(signals, ByPosition),
        ConflictRule.OutsideThenImprovement or ConflictRule.Improvement => direction is ImprovementDirection.Neutral
            ? FirstIsHigh(signals, ByPosition)
            : direction is ImprovementDirection.Increase,
        ConflictRule.OutsideTrendTwoOfThreeShift => FirstIsHigh(signals, PlotTheDots),
        ConflictRule.OutsideTrendShiftTwoOfThree => FirstIsHigh(signals, Sql),
    };

    // A peak ends a rise and begins a fall. A point with both trends is shown as high. NHSRplotthedots and PowerBI-SPC keep the later
    // trend only, the fall, and so do their profiles (TrendRule).
    private static bool FirstIsHigh(PointSignals signals, PointSignals[] order)
    {
        foreach (var rule in order)
        {
            var fired = signals & rule;
            if (fired != PointSignals.None) return (fired & High) != PointSignals.None;
        }

        throw new ArgumentOutOfRangeException(nameof(signals), signals, "Found no signal; expected at least one.");
    }
}
