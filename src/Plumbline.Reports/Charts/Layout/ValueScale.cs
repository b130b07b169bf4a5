using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>From a charted value to a height in the plot. A value beyond the plot is drawn at its edge.</summary>
/// <param name="Range">What the plot shows, in printed units.</param>
/// <param name="Plot">The plot.</param>
/// <param name="Factor">From the unit charted to the unit printed.</param>
internal sealed record ValueScale(ValueRange Range, Box Plot, double Factor)
{
    /// <summary>The height of a charted value.</summary>
    internal double Y(double value) => YOfShown(value * Factor);

    /// <summary>The height of a value in printed units.</summary>
    internal double YOfShown(double shown)
    {
        // Halved, for the difference of two doubles can exceed the greatest double.
        var share = ((Range.High / 2) - (shown / 2)) / ((Range.High / 2) - (Range.Low / 2));
        return Plot.Top + (Math.Clamp(share, 0, 1) * Plot.Height);
    }

    /// <summary>Whether a charted value lies on the scale.</summary>
    internal bool Shows(double value) => value * Factor >= Range.Low && value * Factor <= Range.High;
}
