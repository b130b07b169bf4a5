namespace Plumbline.Core.Spc;

/// <summary>A signal in words for a lead nurse: what happened and when, not the name of a rule.</summary>
public static class SignalWords
{
    /// <summary>The words for a signal, for example "Mar 2024 is above the upper limit of 12.1".</summary>
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
            SignalRule.TwoOfThree => $"{TwoOfThree(signal)} close to the {(high ? "upper" : "lower")} limit or beyond it, {List(signal, points, wording)}",
            SignalRule.MovingRange => $"the change to {from} from the period before is larger than changes from one period to the next have been",
            SignalRule.LongRun => $"{signal.Points.Count} in a row {(high ? "above" : "below")} the {centre}, {from} to {to}, more than chance allows",
            SignalRule.FewCrossings => $"the line crosses the {centre} less often than chance allows, {from} to {to}",
        };
    }

    /// <summary>The name of a chart's centre line in words.</summary>
    public static string Centre(ChartKind kind) => kind switch
    {
        ChartKind.Run or ChartKind.G => "median",
        ChartKind.Xmr or ChartKind.Mr or ChartKind.P or ChartKind.PPrime or ChartKind.U or ChartKind.UPrime
            or ChartKind.C or ChartKind.XBar or ChartKind.S => "average",

        // The centre is computed from roots and transformed back, so it is not a mean of the times.
        ChartKind.T => "centre",
    };

    private static string Number(ChartWording wording, double? number) => number is { } known ? wording.Number(known) : "no value";

    private static bool IsUnbroken(Signal signal) => signal.Last - signal.First + 1 == signal.Points.Count;

    // Overlapping groups of three make one signal.
    private static string TwoOfThree(Signal signal) =>
        signal.Points.Count == 2 ? "two of three in a row" : $"{signal.Points.Count}{(IsUnbroken(signal) ? " in a row" : $" of {signal.Last - signal.First + 1} in a row")}";

    private static string List(Signal signal, IReadOnlyList<ControlPoint> points, ChartWording wording)
    {
        var labels = signal.Points.Select(index => wording.Period(points[index].Label)).ToArray();
        return labels.Length == 1 ? labels[0] : labels.Length == 2 ? $"{labels[0]} and {labels[1]}" : $"{labels[0]} to {labels[^1]}";
    }
}
