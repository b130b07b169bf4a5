using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>From the position of a period to a place along the plot.</summary>
internal sealed record TimeScale
{
    private readonly double _first;

    /// <param name="count">How many periods.</param>
    /// <param name="plot">The plot.</param>
    /// <param name="inset">From the plot's edge to the first and last period; half a step where that is less, or where columns need it.</param>
    internal TimeScale(int count, Box plot, double inset)
    {
        Count = count;
        Plot = plot;
        Step = count > 1 ? (plot.Width - (2 * inset)) / (count - 1) : plot.Width;
        _first = count > 1 ? plot.Left + inset : plot.Left + (plot.Width / 2);
    }

    internal int Count { get; }

    internal Box Plot { get; }

    /// <summary>From one period to the next, in pixels.</summary>
    internal double Step { get; }

    /// <summary>Where a period is.</summary>
    internal double X(int period) => _first + (period * Step);

    /// <summary>Where a period begins: midway from the one before, the plot's edge for the first.</summary>
    internal double Start(int period) => period <= 0 ? Plot.Left : X(period) - (Step / 2);

    /// <summary>Where a period ends.</summary>
    internal double End(int period) => period >= Count - 1 ? Plot.Right : Start(period + 1);
}
