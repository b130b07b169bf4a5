using System.Globalization;
using Plumbline.Core.Indicators;

namespace Plumbline.Core.Judging;

/// <summary>How far a figure is from its target or from another: in points, counts, days or pounds.</summary>
public static class DistanceWords
{
    // The difference of two printed figures has no more decimals than they have; the difference of a fraction may never end.
    private const int MostOfPrinted = 4;

    /// <summary>The words of a distance: <c>2.48 points worse</c>, <c>3 better</c>, <c>met</c>.</summary>
    /// <param name="better">How much better than the target the figure is, in its own unit; negative is worse.</param>
    /// <param name="indicator">What was measured.</param>
    /// <param name="decimals">The decimals of the figure, where the indicator sets none.</param>
    /// <param name="culture">The reader's language.</param>
    internal static string Of(decimal better, Indicator indicator, int decimals, CultureInfo culture)
    {
        if (better == 0) return "met";
        return $"{Size(Math.Abs(better), indicator, decimals, culture)} {(better > 0 ? "better" : "worse")}";
    }

    /// <summary>The words of a difference between two figures: <c>0.04 points</c>.</summary>
    /// <param name="size">The difference, in the unit of the figures, not negative.</param>
    /// <param name="indicator">What was measured.</param>
    /// <param name="decimals">The decimals of the figures, where the indicator sets none.</param>
    /// <param name="culture">The reader's language.</param>
    public static string Size(decimal size, Indicator indicator, int decimals, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(culture);
        return Amount(indicator, size, Number(size, indicator.Decimals ?? decimals, culture));
    }

    /// <summary>A distance as a share of the target: <c>12.0%</c>. A small share has as many decimals as it takes to differ from zero.</summary>
    internal static string Share(decimal share, CultureInfo culture) => Printed(share * 100m, 1, culture) + "%";

    private static string Number(decimal size, int usual, CultureInfo culture)
    {
        // This division removes the zeros at the end of a decimal.
        var exact = (size / 1.0000000000000000000000000000m).Scale;
        return Printed(size, exact <= MostOfPrinted ? exact : Math.Max(1, usual), culture);
    }

    // A figure that misses its target by little still misses it: add decimals until a digit other than zero shows.
    private static string Printed(decimal size, int decimals, CultureInfo culture)
    {
        while (decimals < 28 && Math.Round(size, decimals, MidpointRounding.ToZero) == 0) decimals++;
        return size.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), culture);
    }

    private static string Amount(Indicator indicator, decimal size, string number) => indicator.Measure.Kind switch
    {
        MeasureKind.Percentage or MeasureKind.PercentageChange or MeasureKind.PercentageGap => $"{number} {(size == 1 ? "point" : "points")}",
        MeasureKind.Money => "£" + number,
        MeasureKind.Days => $"{number} {(size == 1 ? "day" : "days")}",
        MeasureKind.Count or MeasureKind.Rate or MeasureKind.Score or MeasureKind.Verdict => number,
    };
}
