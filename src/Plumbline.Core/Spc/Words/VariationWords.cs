namespace Plumbline.Core.Spc;

/// <summary>What kind of variation the last point shows, since when, and why.</summary>
internal static class VariationWords
{
    public static string Of(ControlChart chart, ControlPoint last, ChartWording wording)
    {
        var segment = chart.Segments[last.Segment];
        var signals = chart.Signals.Where(signal => signal.Points.Contains(last.Index)).ToArray();
        return chart.Variation switch
        {
            Variation.Insufficient or Variation.Missing => Insufficient(chart, segment),
            Variation.Common => Common(chart, segment, last, wording),
            Variation.ImprovementHigh or Variation.ImprovementLow => Special(chart, signals, last, "is an improvement and not chance", wording),
            Variation.ConcernHigh or Variation.ConcernLow => Special(chart, signals, last, "is a concern and not chance", wording),
            Variation.NeitherHigh => Special(chart, signals, last, "is a change upwards and not chance", wording),
            Variation.NeitherLow => Special(chart, signals, last, "is a change downwards and not chance", wording),
        };
    }

    private static string Insufficient(ControlChart chart, ControlSegment segment)
    {
        var found = segment.Count == 1 ? "is 1 point" : $"are {segment.Count} points";
        var since = segment.Index == 0 ? "" : " since the limits started anew";
        return $"There {found}{since}, too few to tell a change from chance; {Math.Max(chart.Profile.MinimumPoints, 2)} are needed.";
    }

    private static string Common(ControlChart chart, ControlSegment segment, ControlPoint last, ChartWording wording)
    {
        var runs = chart.Signals.Where(signal => signal.Segment == segment.Index && signal.Rule is SignalRule.LongRun or SignalRule.FewCrossings).ToArray();
        if (runs.Length > 0)
            return $"No single point stands out, but the series as a whole is not chance: {string.Join("; ", runs.Select(signal => SignalWords.Of(signal, chart.Kind, chart.Points, wording)))}.";
        var provisional = segment.Provisional ? $" (provisional: they rest on {segment.BaselineCount} points)" : "";
        return last is { Lower: { } lower, Upper: { } upper }
            ? $"It varies by chance, within limits of {wording.Number(lower)} and {wording.Number(upper)}{provisional} about {Article(chart)} of {wording.Number(segment.Centre!.Value)}: nothing says that anything has changed."
            : $"It varies by chance about {Article(chart)} of {wording.Number(segment.Centre!.Value)}: nothing says that anything has changed.";
    }

    private static string Special(ControlChart chart, Signal[] signals, ControlPoint last, string what, ChartWording wording)
    {
        var high = chart.Variation is Variation.ImprovementHigh or Variation.ConcernHigh or Variation.NeitherHigh;
        var shown = signals.Where(signal => signal.Side == (high ? SignalSide.High : SignalSide.Low)).ToArray();
        var since = wording.Period(chart.Points[shown.Min(signal => signal.First)].Label);
        var words = string.Join("; ", shown.Select(signal => SignalWords.Of(signal, chart.Kind, chart.Points, wording)));
        var against = signals.Except(shown).Where(signal => signal.Side is not SignalSide.Neither).Select(signal => SignalWords.Of(signal, chart.Kind, chart.Points, wording)).ToArray();
        var but = against.Length == 0 ? "" : $" Against it: {string.Join("; ", against)}.";
        var alone = shown.All(signal => signal.First == last.Index);
        return $"This {what}, {(alone ? "in" : "since")} {since}: {words}.{but}";
    }

    private static string Article(ControlChart chart) => $"{(chart.Kind is ChartKind.Run or ChartKind.G ? "a" : "an")} {SignalWords.Centre(chart.Kind)}";
}
