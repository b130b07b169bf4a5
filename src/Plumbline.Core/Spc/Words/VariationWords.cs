using Plumbline.Core.Text;

namespace Plumbline.Core.Spc;

/// <summary>What the chart says of change: the kind of variation of the last point, since when, and why.</summary>
internal static class VariationWords
{
    public static string Of(ControlChart chart, ControlPoint last, ChartWording wording)
    {
        var segment = chart.Segments[last.Segment];
        var words = chart.Variation switch
        {
            Variation.Insufficient or Variation.Missing => segment.TooRare ? TooRareWords.Of(chart, segment, wording) : TooFew(chart, segment),
            Variation.Common => Common(chart, segment, last, wording),
            Variation.ImprovementHigh or Variation.ImprovementLow => Special(chart, last, Changed(chart.Variation), wording),
            Variation.ConcernHigh or Variation.ConcernLow => Special(chart, last, Changed(chart.Variation), wording),
            Variation.NeitherHigh or Variation.NeitherLow => Special(chart, last, Changed(chart.Variation), wording),
        };
        var season = chart.IsSeasonal ? " The same times of each year are alike and differ much from the others: a signal that comes back every year at its time is the season, not a change." : "";
        return $"{words}{season}";
    }

    /// <summary>What a signal at the last point means: "something has probably changed for the worse".</summary>
    public static string Changed(Variation variation) => variation switch
    {
        Variation.ConcernHigh or Variation.ConcernLow => "something has probably changed for the worse",
        Variation.ImprovementHigh or Variation.ImprovementLow => "something has probably changed for the better",
        Variation.NeitherHigh or Variation.NeitherLow => "something has probably changed, with no better direction",
        Variation.Common or Variation.Insufficient or Variation.Missing => "no sign of change",
    };

    /// <summary>The signals that give the last point its variation, the strongest rule first.</summary>
    public static IReadOnlyList<Signal> Shown(ControlChart chart, ControlPoint last) =>
        [.. chart.Signals.Where(signal => signal.Points.Contains(last.Index) && signal.Side == SideOf(chart.Variation)).OrderBy(static signal => signal.Rule)];

    /// <summary>Whether the words about the last point tell its usual range.</summary>
    public static bool TellsRange(ControlChart chart, ControlPoint last) =>
        last is { Lower: not null, Upper: not null } && !IsConstant(last) && (chart.Variation is Variation.Common || Shown(chart, last) is [{ Rule: SignalRule.Outside }, ..]);

    /// <summary>Signals in words, joined.</summary>
    public static string Join(IEnumerable<Signal> signals, ControlChart chart, ChartWording wording) =>
        string.Join("; ", signals.Select(signal => SignalWords.Of(signal, chart.Kind, chart.Points, wording)));

    /// <summary>Whether both limits lie on the centre: any other value is outside them.</summary>
    public static bool IsConstant(ControlPoint point) =>
        point is { ComputedLower: { } lower, ComputedUpper: { } upper, Centre: { } centre } && upper - lower <= JudgedSegment.ToleranceAt(centre);

    /// <summary>Why there are no limits: "Nine figures so far: too few for a usual range".</summary>
    public static string FewFigures(ControlChart chart, ControlSegment segment) =>
        $"{Counted.Sentence(Counted.Of(segment.Count, Kind(chart)))} {(segment.Index == 0 ? "so far" : "since the limits started anew")}: too few for a usual range";

    // Doubtful and incomplete figures stand on the chart and do not count.
    private static string Kind(ControlChart chart) => chart.Points.Any(static point => point.Unjudged is not null) ? "sound figure" : "figure";

    private static string TooFew(ControlChart chart, ControlSegment segment) => $"{FewFigures(chart, segment)}; {Math.Max(chart.Profile.MinimumPoints, 2)} are needed.";

    private static string Common(ControlChart chart, ControlSegment segment, ControlPoint last, ChartWording wording)
    {
        var ofSegment = chart.Signals.Where(signal => signal.Segment == segment.Index).ToArray();
        var runs = ofSegment.Where(signal => signal.Rule is SignalRule.LongRun or SignalRule.FewCrossings).ToArray();
        if (runs.Length > 0)
            return $"No single figure stands out, but the series as a whole is not chance: {Join(runs, chart, wording)}.";
        if (IsConstant(last))
            return $"It does not vary: every figure behind the limits is {wording.Number(segment.Centre!.Value)}.";
        var (range, centre) = LimitWords.Range(last, wording, (segment.Centre!.Value, wording.Number(segment.Centre.Value)));
        var about = $"around {Article(chart)} of {centre[0]}";
        var varies = range is null ? $"The figures go up and down {about}" : $"{Counted.Sentence(wording.Period(last.Label))} is within its usual range, {range}, {about}";
        if (Recovery.Of(chart) is { } recovery) return $"{varies}. It is {RecoveryWords.Of(chart, recovery, wording)}.";
        return ofSegment.MaxBy(static signal => signal.Last) is { } before
            ? $"{varies}. Nothing says that it is changing now; the last sign of change: {Earlier(before, chart, last, wording)}."
            : $"{varies}: no sign of change.";
    }

    // The limits of a segment are the same for its points on most charts, so the range is not said twice.
    private static string Earlier(Signal signal, ControlChart chart, ControlPoint last, ChartWording wording)
    {
        var point = chart.Points[signal.First];
        if (signal.Rule is not SignalRule.Outside || (point.Lower, point.Upper) != (last.Lower, last.Upper)) return Join([signal], chart, wording);
        var (_, value) = LimitWords.Range(point, wording, (point.Value!.Value, wording.Value(point.Value.Value)));
        return $"{wording.Period(point.Label)}, at {value[0]}, was {(signal.Side is SignalSide.High ? "above" : "below")} it";
    }

    private static string Special(ControlChart chart, ControlPoint last, string changed, ChartWording wording)
    {
        var words = Counted.Sentence(Join(Shown(chart, last), chart, wording));
        var against = ConflictWords.Of(chart, last, SideOf(chart.Variation), wording);
        var isConcern = chart.Variation is Variation.ConcernHigh or Variation.ConcernLow;
        return !isConcern && Recovery.Of(chart) is { } recovery
            ? $"{words}: it is {RecoveryWords.Of(chart, recovery, wording)}.{against}"
            : $"{words}: {changed}. Find out what.{against}";
    }

    private static SignalSide SideOf(Variation variation) =>
        variation is Variation.ImprovementHigh or Variation.ConcernHigh or Variation.NeitherHigh ? SignalSide.High : SignalSide.Low;

    private static string Article(ControlChart chart) => SignalWords.Centre(chart.Kind) is var centre && centre[0] == 'a' ? $"an {centre}" : $"a {centre}";
}
