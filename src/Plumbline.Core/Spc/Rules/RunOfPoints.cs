namespace Plumbline.Core.Spc;

/// <summary>Flags the points of a run backwards from the one that completed it.</summary>
internal static class RunOfPoints
{
    public static void Flag(Span<PointSignals> signals, int last, int count, PointSignals signal)
    {
        for (var i = last - count + 1; i <= last; i++)
            signals[i] |= signal;
    }
}
