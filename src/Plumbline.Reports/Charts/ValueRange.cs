namespace Plumbline.Reports.Charts;

/// <summary>A range of values; low is below high.</summary>
public sealed record ValueRange
{
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end.</param>
    /// <exception cref="ArgumentException">An end is not finite, or low is not below high.</exception>
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

    /// <summary>High minus low; at most the largest double.</summary>
    public double Length => Math.Min(High - Low, double.MaxValue);
}
