using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Ratings;

/// <summary>How far a figure is from its target: in points, counts, days or pounds, as a reader takes one from the other.</summary>
public static class DistanceWords
{
    // The difference of two printed figures has no more decimals than they; one of a fraction never ends.
    private const int MostOfPrinted = 4;

    /// <summary>The distance of a rated figure: <c>2.48 points worse</c>, <c>3 better</c>, <c>£12,000 worse</c>, <c>met</c>; why there is none where there is none.</summary>
    /// <param name="rating">The rating.</param>
    /// <param name="indicator">What was measured.</param>
    /// <param name="rated">The figure rated; null where there is none.</param>
    /// <param name="culture">The reader's language.</param>
    public static string Of(Rating rating, Indicator indicator, Observation? rated, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(rating);
        ArgumentNullException.ThrowIfNull(indicator);
        return rating.Distance is { } better
            ? Of(better, indicator, rated?.Value.Decimals ?? 0, culture)
            : char.ToLowerInvariant(rating.Reason[0]) + rating.Reason[1..];
    }

    internal static string Of(decimal better, Indicator indicator, int decimals, CultureInfo culture)
    {
        if (better == 0) return "met";
        var size = Math.Abs(better);
        return $"{Amount(indicator, size, Number(size, indicator.Decimals ?? decimals, culture))} {(better > 0 ? "better" : "worse")}";
    }

    /// <summary>A distance as a share of the target: <c>12.0%</c>; a small one with the decimals that tell it from nothing.</summary>
    internal static string Share(decimal share, CultureInfo culture) => Printed(share * 100m, 1, culture) + "%";

    private static string Number(decimal size, int usual, CultureInfo culture)
    {
        // Divided by one with all decimals a decimal can have, a number loses the noughts at its end.
        var exact = (size / 1.0000000000000000000000000000m).Scale;
        return Printed(size, exact <= MostOfPrinted ? exact : Math.Max(1, usual), culture);
    }

    // What misses its target by little still misses it: never nought, but as many decimals more as reach the first figure.
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
