namespace Plumbline.Core.Spc;

/// <summary>The kind of variation of the last point, since when, and why.</summary>
internal static class VariationWords
{
    public static string Of(ControlChart chart, ControlPoint last, ChartWording wording)
    {
        var segment = chart.Segments[last.Segment];
        var words = chart.Variation switch
        {
            Variation.Insufficient or Variation.Missing => segment.TooRare ? TooRareWords.Of(chart, segment, wording) : TooFew(chart, segment),
            Variation.Common => Common(chart, segment, last, wording),
            Variation.ImprovementHigh or Variation.ImprovementLow => Special(chart, last, "a change for the better", wording),
            Variation.ConcernHigh or Variation.ConcernLow => Special(chart, last, "a change for the worse", wording),
            Variation.NeitherHigh => Special(chart, last, "a change upwards", wording),
            Variation.NeitherLow => Special(chart, last, "a change downwards", wording),
        };
        var provisional = segment.Provisional && last.Upper is not null && !IsConstant(last) ? $" The limits are provisional: they rest on {segment.BaselineCount} points." : "";
        var season = chart.IsSeasonal ? " The same times of each year are alike and differ much from the others: a signal that comes back every year at its time is the season, not a change." : "";
        return $"{words}{provisional}{season}";
    }

    private static string TooFew(ControlChart chart, ControlSegment segment)
    {
        var found = segment.Count == 1 ? "is 1 point" : $"are {segment.Count} points";
        var since = segment.Index == 0 ? "" : " since the limits started anew";
        return $"There {found}{since}, too few to tell a change from chance; {Math.Max(chart.Profile.MinimumPoints, 2)} are needed.";
    }

    private static string Common(ControlChart chart, ControlSegment segment, ControlPoint last, ChartWording wording)
    {
        var ofSegment = chart.Signals.Where(signal => signal.Segment == segment.Index).ToArray();
        var runs = ofSegment.Where(signal => signal.Rule is SignalRule.LongRun or SignalRule.FewCrossings).ToArray();
        if (runs.Length > 0)
            return $"No single point stands out, but the series as a whole is not chance: {Join(runs, chart, wording)}.";
        if (IsConstant(last))
            return $"It does not vary: every figure that makes the limits is {wording.Number(segment.Centre!.Value)}.";
        var about = $"around {Article(chart)} of {wording.Number(segment.Centre!.Value)}";
        var varies = last.Upper is null ? $"That is chance, {about}" : $"That is chance: this process by its nature {LimitWords.Gives(chart, last, about, wording)}";
        return ofSegment.MaxBy(signal => signal.Last) is { } before
            ? $"{varies}, and nothing now says that it is changing. The last sign of a change: {Join([before], chart, wording)}."
            : $"{varies}, and nothing says that it has changed.";
    }

    private static string Special(ControlChart chart, ControlPoint last, string what, ChartWording wording)
    {
        var signals = chart.Signals.Where(signal => signal.Points.Contains(last.Index)).ToArray();
        var side = chart.Variation is Variation.ImprovementHigh or Variation.ConcernHigh or Variation.NeitherHigh ? SignalSide.High : SignalSide.Low;
        var shown = signals.Where(signal => signal.Side == side).ToArray();
        var first = shown.Min(signal => signal.First);
        var words = Join(shown, chart, wording);
        var against = ConflictWords.Of(chart, last, side, wording);
        return first == last.Index
            ? $"That is {what}, and not chance: {words}. Look for its cause.{against}"
            : $"There has been {what} since {wording.Period(chart.Points[first].Label)}, and not by chance: {words}. Look for its cause.{against}";
    }

    /// <summary>Signals in words, joined.</summary>
    public static string Join(IEnumerable<Signal> signals, ControlChart chart, ChartWording wording) =>
        string.Join("; ", signals.Select(signal => SignalWords.Of(signal, chart.Kind, chart.Points, wording)));

    /// <summary>Whether both limits lie on the centre: any other value is outside them.</summary>
    public static bool IsConstant(ControlPoint point) =>
        point is { ComputedLower: { } lower, ComputedUpper: { } upper, Centre: { } centre } && upper - lower <= JudgedSegment.ToleranceAt(centre);

    private static string Article(ControlChart chart) => SignalWords.Centre(chart.Kind) is var centre && centre[0] == 'a' ? $"an {centre}" : $"a {centre}";
}
