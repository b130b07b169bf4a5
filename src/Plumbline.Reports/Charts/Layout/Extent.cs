using Plumbline.Core.Spc;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>The least and greatest number that a plot shows, in printed units; numbers that are not finite are ignored.</summary>
internal sealed class Extent(double factor)
{
    /// <summary>A target is named at the plot's edge instead of drawn if it would leave the line less than this share of the plot.</summary>
    internal const double ShareOfLine = 0.35;

    /// <summary>The same share for columns. It is smaller because columns are compared by their height from zero.</summary>
    internal const double ShareOfColumns = 0.04;

    // A smaller range leaves a double no digits for ticks.
    private const double LeastRange = 1e-290;

    internal double Low { get; private set; } = double.PositiveInfinity;

    internal double High { get; private set; } = double.NegativeInfinity;

    internal bool IsEmpty => Low > High;

    /// <summary>Whether a value is within the extent.</summary>
    internal bool Shows(double value) => IsEmpty || (value * factor >= Low && value * factor <= High);

    internal void Add(double? value)
    {
        if (value * factor is not { } shown || !double.IsFinite(shown)) return;
        Low = Math.Min(Low, shown);
        High = Math.Max(High, shown);
    }

    /// <summary>Adds limits, but at most three times the values' range beyond the values: one tiny denominator must not flatten a chart.</summary>
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

    /// <summary>Adds the targets that leave the figures their share of the plot.</summary>
    /// <param name="targets">The targets.</param>
    /// <param name="leastShare">The least share of the plot that the figures keep.</param>
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

    /// <summary>The range of a plot of this height: the extent plus margins in pixels, so that whole marks lie inside.</summary>
    internal ValueRange Range(double height, double above, double below, NaturalBounds bounds, int decimals)
    {
        var (low, high) = IsEmpty ? (0, 1) : (Low, High);
        if (high - low <= Math.Max(LeastRange, 1e-12 * Math.Max(Math.Abs(low), Math.Abs(high))))
        {
            // A constant value is centred: the edges are a tenth of the value, or a few units of its last digit, away.
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
