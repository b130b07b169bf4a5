using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>Maps the index of a period to an x in the plot.</summary>
internal sealed record TimeScale
{
    private readonly double _first;

    /// <param name="count">The number of periods.</param>
    /// <param name="plot">The plot.</param>
    /// <param name="inset">The distance from the plot's edge to the first and last period; at most half a step.</param>
    internal TimeScale(int count, Box plot, double inset)
    {
        Count = count;
        Plot = plot;
        Step = count > 1 ? (plot.Width - (2 * inset)) / (count - 1) : plot.Width;
        _first = count > 1 ? plot.Left + inset : plot.Left + (plot.Width / 2);
    }

    internal int Count { get; }

    internal Box Plot { get; }

    /// <summary>The distance between periods, in pixels.</summary>
    internal double Step { get; }

    /// <summary>The x of a period.</summary>
    internal double X(int period) => _first + (period * Step);

    /// <summary>The start of a period: halfway from the period before; the plot's edge for the first.</summary>
    internal double Start(int period) => period <= 0 ? Plot.Left : X(period) - (Step / 2);

    /// <summary>The end of a period.</summary>
    internal double End(int period) => period >= Count - 1 ? Plot.Right : Start(period + 1);
}
