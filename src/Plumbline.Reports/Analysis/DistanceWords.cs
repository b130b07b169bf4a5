using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Ratings;

namespace Plumbline.Reports.Analysis;

/// <summary>How far a figure is from its target, where both stand beside it: in points, counts, days or pounds, as a reader takes one from the other.</summary>
public static class DistanceWords
{
    // The difference of two printed figures has no more decimals than they; one of a fraction never ends.
    private const int MostOfPrinted = 4;

    /// <summary>The distance: <c>2.48 points worse</c>, <c>3 better</c>, <c>£12,000 worse</c>, <c>met</c>; why there is none where there is none.</summary>
    /// <param name="rating">The rating.</param>
    /// <param name="indicator">What was measured.</param>
    /// <param name="rated">The figure rated; null where there is none.</param>
    /// <param name="culture">The reader's language.</param>
    public static string Of(Rating rating, Indicator indicator, Observation? rated, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(rating);
        ArgumentNullException.ThrowIfNull(indicator);
        if (rating.Distance is not { } better) return char.ToLowerInvariant(rating.Reason[0]) + rating.Reason[1..];
        if (better == 0) return "met";
        var size = Math.Abs(better);
        return $"{Amount(indicator, size, Number(size, indicator.Decimals ?? rated?.Value.Decimals ?? 0, culture))} {(better > 0 ? "better" : "worse")}";
    }

    private static string Number(decimal size, int usual, CultureInfo culture)
    {
        // Divided by one with all decimals a decimal can have, a number loses the noughts at its end.
        var exact = (size / 1.0000000000000000000000000000m).Scale;
        var decimals = RateObservation.DecimalsThatTell(size, exact <= MostOfPrinted ? exact : Math.Max(1, usual));
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
