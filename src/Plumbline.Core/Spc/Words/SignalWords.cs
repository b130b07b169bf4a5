namespace Plumbline.Core.Spc;

/// <summary>A signal in words that a lead nurse understands: what happened and when, not the name of a rule.</summary>
public static class SignalWords
{
    /// <summary>The words for a signal, as "Mar 2024 is above the upper limit of 12.1".</summary>
    public static string Of(Signal signal, ChartKind kind, IReadOnlyList<ControlPoint> points, ChartWording wording)
    {
        ArgumentNullException.ThrowIfNull(signal);
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(wording);
        var (first, last) = (points[signal.First], points[signal.Last]);
        var (from, to) = (wording.Period(first.Label), wording.Period(last.Label));
        var centre = $"{Centre(kind)} of {Number(wording, first.Centre)}";
        var high = signal.Side is SignalSide.High;
        return signal.Rule switch
        {
            SignalRule.Outside => $"{from} is {(high ? "above the upper" : "below the lower")} limit of {Number(wording, high ? first.ComputedUpper : first.ComputedLower)}",
            SignalRule.Shift => $"{signal.Points.Count} in a row {(high ? "above" : "below")} the {centre}, {from} to {to}",
            SignalRule.Trend => $"{signal.Points.Count} in a row each {(high ? "higher" : "lower")} than the last, {from} to {to}",
            SignalRule.TwoOfThree => $"two of three in a row close to the {(high ? "upper" : "lower")} limit or beyond it, {List(signal, points, wording)}",
            SignalRule.MovingRange => $"the change to {from} from the period before is larger than changes from one period to the next have been",
            SignalRule.LongRun => $"{signal.Points.Count} in a row {(high ? "above" : "below")} the {centre}, {from} to {to}, more than chance allows",
            SignalRule.FewCrossings => $"the line crosses the {centre} less often than chance allows, {from} to {to}",
        };
    }

    /// <summary>What a chart's centre line is called in words.</summary>
    public static string Centre(ChartKind kind) => kind is ChartKind.Run or ChartKind.G ? "median" : "average";

    private static string Number(ChartWording wording, double? number) => number is { } known ? wording.Number(known) : "no value";

    private static string List(Signal signal, IReadOnlyList<ControlPoint> points, ChartWording wording)
    {
        var labels = signal.Points.Select(index => wording.Period(points[index].Label)).ToArray();
        return labels.Length == 1 ? labels[0] : $"{string.Join(", ", labels[..^1])} and {labels[^1]}";
    }
}
