using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>Maps a charted value to a y in the plot. A value beyond the plot is drawn at its edge.</summary>
/// <param name="Range">The range of the plot, in printed units.</param>
/// <param name="Plot">The plot.</param>
/// <param name="Factor">The factor from charted to printed units.</param>
internal sealed record ValueScale(ValueRange Range, Box Plot, double Factor)
{
    /// <summary>The y of a charted value.</summary>
    internal double Y(double value) => YOfShown(value * Factor);

    /// <summary>The y of a value in printed units.</summary>
    internal double YOfShown(double shown)
    {
        // Halved, because the difference of two doubles can exceed the largest double.
        var share = ((Range.High / 2) - (shown / 2)) / ((Range.High / 2) - (Range.Low / 2));
        return Plot.Top + (Math.Clamp(share, 0, 1) * Plot.Height);
    }

    /// <summary>Whether a charted value is within the range.</summary>
    internal bool Shows(double value) => value * Factor >= Range.Low && value * Factor <= Range.High;
}
