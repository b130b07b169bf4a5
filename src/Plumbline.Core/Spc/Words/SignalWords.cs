using Plumbline.Core.Text;

namespace Plumbline.Core.Spc;

/// <summary>A signal in words for a lead nurse: what happened and when, not the name of a rule.</summary>
public static class SignalWords
{
    /// <summary>The words for a signal, for example "March 2024, at 13.0, is above its usual range (4.7 to 12.1)".</summary>
    public static string Of(Signal signal, ChartKind kind, IReadOnlyList<ControlPoint> points, ChartWording wording)
    {
        ArgumentNullException.ThrowIfNull(signal);
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(wording);
        var (first, last) = (points[signal.First], points[signal.Last]);
        var (from, to) = (wording.Period(first.Label), wording.Period(last.Label));
        var centre = $"{Centre(kind)} of {(first.Centre is { } known ? wording.Number(known) : "no value")}";
        var side = signal.Side is SignalSide.High ? "above" : "below";
        var run = $"{Counted.Of(signal.Points.Count, wording.Noun)} in a row";
        return signal.Rule switch
        {
            SignalRule.Outside => Outside(first, from, side, wording),
            SignalRule.Shift => $"{run} {side} the {centre}, {from} to {to}",
            SignalRule.Trend => $"{run} {(signal.Side is SignalSide.High ? "rising" : "falling")}, {from} to {to}",
            SignalRule.TwoOfThree => $"{HowMany(signal, wording)} near the {(signal.Side is SignalSide.High ? "upper" : "lower")} limit, {List(signal, points, wording)}",
            SignalRule.MovingRange => $"the change to {from} from the {wording.Noun} before is larger than usual",
            SignalRule.LongRun => $"{run} {side} the {centre}, {from} to {to}, more than chance allows",
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

    /// <summary>How many points lie near a limit: "three months in a row", "two of three months". Overlapping groups of three make one signal.</summary>
    internal static string HowMany(Signal signal, ChartWording wording)
    {
        var span = signal.Last - signal.First + 1;
        if (signal.Points.Count == 2) return $"two of three {wording.Noun}s";
        return span == signal.Points.Count ? $"{Counted.Of(span, wording.Noun)} in a row" : $"{Counted.Number(signal.Points.Count)} of {Counted.Of(span, wording.Noun)}";
    }

    private static string Outside(ControlPoint point, string period, string side, ChartWording wording)
    {
        var (range, others) = LimitWords.Range(point, wording, (point.Value!.Value, wording.Value(point.Value.Value)));
        return $"{period}, at {others[0]}, is {side} its usual range ({range})";
    }

    private static string List(Signal signal, IReadOnlyList<ControlPoint> points, ChartWording wording)
    {
        var labels = signal.Points.Select(index => wording.Period(points[index].Label)).ToArray();
        return labels.Length == 1 ? labels[0] : labels.Length == 2 ? $"{labels[0]} and {labels[1]}" : $"{labels[0]} to {labels[^1]}";
    }
}
