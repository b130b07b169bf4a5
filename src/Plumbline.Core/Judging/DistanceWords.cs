using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Judging;

/// <summary>How far a figure is from its target or from another: in points, counts, days or pounds.</summary>
public static class DistanceWords
{
    // The difference of two printed figures has no more decimals than they have; the difference of a fraction may never end.
    private const int MostOfPrinted = 4;

    /// <summary>The words of a distance in the reason of a rating: <c>2.48 points worse</c>, <c>3 better</c>, <c>met</c>.</summary>
    /// <param name="distance">The distance of the figure from its target.</param>
    /// <param name="indicator">What was measured.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="culture">The reader's language.</param>
    internal static string Of(Distance distance, Indicator indicator, Observation figure, CultureInfo culture)
    {
        var better = distance.Better;
        if (better == 0) return "met";
        return $"{Size(Math.Abs(better), ScaleOf(distance.Aim), indicator, figure, culture)} {(better > 0 ? "better" : "worse")}";
    }

    /// <summary>The words of a difference between two figures: <c>0.04 points</c>.</summary>
    /// <param name="size">The difference, in the unit of the figures, not negative.</param>
    /// <param name="decimalsOfOther">The decimals of the number it is compared with.</param>
    /// <param name="indicator">What was measured.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="culture">The reader's language.</param>
    /// <param name="least">The fewest decimals, for a difference that stands beside its figure.</param>
    public static string Size(decimal size, int decimalsOfOther, Indicator indicator, Observation figure, CultureInfo culture, int least = 0)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(culture);
        return Amount(indicator, Printed(size, Math.Max(least, Decimals(size, decimalsOfOther, indicator, figure)), culture));
    }

    /// <summary>A distance as a share of the target: <c>12.0%</c>. A small share has as many decimals as it takes to differ from zero.</summary>
    internal static string Share(decimal share, CultureInfo culture) => Printed(share * 100m, 1, culture) + "%";

    private static int Decimals(decimal size, int decimalsOfOther, Indicator indicator, Observation figure)
    {
        var (exact, usual) = (ScaleOf(size), indicator.Decimals ?? figure.Value.Decimals);
        if (figure.Total is null) return exact <= MostOfPrinted ? exact : Math.Max(1, usual);

        // A figure that was worked out is exact behind what is printed of it, so its distance has the decimals of the two printed numbers.
        return Math.Min(exact, Math.Max(Math.Max(usual, decimalsOfOther), indicator.Measure.IsPercent ? 1 : 0));
    }

    // The division removes the zeros at the end of a decimal.
    internal static int ScaleOf(decimal number) => (number / 1.0000000000000000000000000000m).Scale;

    // A figure that misses its target by little still misses it: add decimals until a digit other than zero shows.
    private static string Printed(decimal size, int decimals, CultureInfo culture)
    {
        while (decimals < 28 && Math.Round(size, decimals, MidpointRounding.ToZero) == 0) decimals++;
        return size.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), culture);
    }

    // "1 point", and "1.00 points".
    private static string Amount(Indicator indicator, string number) => indicator.Measure.Kind switch
    {
        MeasureKind.Percentage or MeasureKind.PercentageChange or MeasureKind.PercentageGap => $"{number} {(number == "1" ? "point" : "points")}",
        MeasureKind.Money => "£" + number,
        MeasureKind.Days => $"{number} {(number == "1" ? "day" : "days")}",
        MeasureKind.Count or MeasureKind.Rate or MeasureKind.Score or MeasureKind.Verdict => number,
    };
}
