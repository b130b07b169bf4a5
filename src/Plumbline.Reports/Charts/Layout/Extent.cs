using Plumbline.Core.Spc;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>The least and greatest of the numbers that a plot must show, in printed units; numbers that are not finite are passed over.</summary>
internal sealed class Extent(double factor)
{
    /// <summary>A target so far off that a line would be pressed into less than this share of the plot is named at the edge instead.</summary>
    internal const double ShareOfLine = 0.35;

    /// <summary>The same for columns, whose height from zero is what is compared: only where they would all but vanish.</summary>
    internal const double ShareOfColumns = 0.04;

    // Below it, doubles have no digits left to share out.
    private const double LeastRange = 1e-290;

    internal double Low { get; private set; } = double.PositiveInfinity;

    internal double High { get; private set; } = double.NegativeInfinity;

    internal bool IsEmpty => Low > High;

    /// <summary>Whether a value was taken in, not left beyond the edge.</summary>
    internal bool Shows(double value) => IsEmpty || (value * factor >= Low && value * factor <= High);

    internal void Add(double? value)
    {
        if (value * factor is not { } shown || !double.IsFinite(shown)) return;
        Low = Math.Min(Low, shown);
        High = Math.Max(High, shown);
    }

    /// <summary>Takes limits in, but no further beyond the values than thrice their own range: one tiny denominator must not flatten a chart.</summary>
    internal void AddLimits(IEnumerable<double?> limits)
    {
        var (low, high) = (Low, High);
        var reach = IsEmpty || high <= low ? double.PositiveInfinity : 3 * (high - low);
        foreach (var limit in limits)
        {
            if (limit * factor is not { } shown || !double.IsFinite(shown)) continue;
            Low = Math.Min(Low, Math.Max(shown, low - reach));
            High = Math.Max(High, Math.Min(shown, high + reach));
        }
    }

    /// <summary>Takes targets in where they leave the figures room.</summary>
    /// <param name="targets">The targets.</param>
    /// <param name="leastShare">The share of the plot that the figures keep.</param>
    internal void AddTargets(IEnumerable<double?> targets, double leastShare)
    {
        var (low, high) = (Low, High);
        foreach (var target in targets)
        {
            if (target * factor is not { } shown || !double.IsFinite(shown)) continue;
            var range = Math.Max(high, shown) - Math.Min(low, shown);
            if (high > low && (high - low) / range < leastShare) continue;
            Low = Math.Min(Low, shown);
            High = Math.Max(High, shown);
        }
    }

    /// <summary>The range of a plot of a height: the extent with margins of some pixels, so that whole marks lie inside.</summary>
    internal ValueRange Range(double height, double above, double below, NaturalBounds bounds, int decimals)
    {
        var (low, high) = IsEmpty ? (0, 1) : (Low, High);
        if (high - low <= Math.Max(LeastRange, 1e-12 * Math.Max(Math.Abs(low), Math.Abs(high))))
        {
            // A constant lies amid the plot, a tenth of itself or some of its last digit from the edges.
            var room = Math.Max(Math.Abs(high) * 0.1, 4 * Math.Pow(10, -decimals) * (high == 0 || decimals > 0 ? 1 : 0.5));
            (low, high) = (Within(low - room, bounds), Within(high + room, bounds));
            if (high <= low) (low, high) = (low - 1, high + 1);
        }

        var perPixel = ((high / 2) - (low / 2)) / Math.Max(1, height - above - below) * 2;
        low = Math.Max(low - (below * perPixel), -double.MaxValue);
        high = Math.Min(high + (above * perPixel), double.MaxValue);
        return new ValueRange(low, high);
    }

    private double Within(double shown, NaturalBounds bounds)
    {
        if (bounds.Least * factor is { } least && shown < least) return least;
        return bounds.Greatest * factor is { } greatest && shown > greatest ? greatest : shown;
    }
}
