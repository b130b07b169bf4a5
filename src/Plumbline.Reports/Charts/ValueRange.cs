namespace Plumbline.Reports.Charts;

/// <summary>A stretch of values, low below high.</summary>
public sealed record ValueRange
{
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end.</param>
    /// <exception cref="ArgumentException">An end is not finite, or the lower is not below the upper.</exception>
    public ValueRange(double low, double high)
    {
        if (!double.IsFinite(low) || !double.IsFinite(high) || low >= high)
            throw new ArgumentException($"Found {low} to {high}; expected two finite numbers, the lower first.", nameof(low));
        (Low, High) = (low, high);
    }

    /// <summary>The lower end.</summary>
    public double Low { get; }

    /// <summary>The upper end.</summary>
    public double High { get; }

    /// <summary>Their distance; at most the greatest double.</summary>
    public double Length => Math.Min(High - Low, double.MaxValue);
}
