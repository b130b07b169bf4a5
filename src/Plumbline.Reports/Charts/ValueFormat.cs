using System.Globalization;
using Plumbline.Core.Indicators;

namespace Plumbline.Reports.Charts;

/// <summary>How the numbers of a chart are printed: sign, decimals, separators, and the unit in words if no sign shows it.</summary>
/// <remarks>Negative numbers use the minus sign U+2212, which is as wide as a digit and is read aloud as "minus".</remarks>
public sealed partial record ValueFormat
{
    private ValueFormat(CultureInfo culture, int decimals, string prefix = "", string suffix = "", string unit = "", double factor = 1)
    {
        ArgumentNullException.ThrowIfNull(culture);
        ArgumentOutOfRangeException.ThrowIfLessThan(decimals, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 9);
        (Culture, Decimals, Prefix, Suffix, Unit, Factor) = (culture, decimals, prefix, suffix, unit, factor);
    }

    /// <summary>The reader's language.</summary>
    public CultureInfo Culture { get; }

    /// <summary>Decimals of an observed value.</summary>
    public int Decimals { get; }

    /// <summary>The unit over the axis: "days", "per 10,000"; empty if each number carries a sign.</summary>
    public string Unit { get; }

    /// <summary>The factor from the charted to the printed value: 100 for a proportion printed as a percentage.</summary>
    public double Factor { get; }

    /// <summary>The size of the figures charted, after <see cref="Factor"/>; 0 where it is not known. A number far smaller prints as zero: the lower limit 0.012 of counts near 10.</summary>
    public double Typical { get; init; }

    private string Prefix { get; }

    private string Suffix { get; }

    /// <summary>Plain numbers.</summary>
    /// <param name="culture">The reader's language.</param>
    /// <param name="decimals">Decimals of an observed value, 0 to 9.</param>
    /// <param name="unit">The unit in words, for the axis: "days".</param>
    public static ValueFormat Number(CultureInfo culture, int decimals = 0, string unit = "") => new(culture, decimals, unit: unit);

    /// <summary>Percentages stored as 0 to 100.</summary>
    public static ValueFormat Percent(CultureInfo culture, int decimals = 1) => new(culture, decimals, suffix: "%");

    /// <summary>Proportions stored as 0 to 1 (p charts), printed as percentages.</summary>
    public static ValueFormat Proportion(CultureInfo culture, int decimals = 1) => new(culture, decimals, suffix: "%", factor: 100);

    /// <summary>Pounds; the axis abbreviates thousands and millions.</summary>
    public static ValueFormat Pounds(CultureInfo culture, int decimals = 0) => new(culture, decimals, prefix: "£");

    /// <summary>A rate that is already multiplied by its base: 41.2 per 10,000.</summary>
    public static ValueFormat Rate(CultureInfo culture, int per, int decimals = 1) =>
        new(culture, decimals, unit: "per " + per.ToString("N0", culture));

    /// <summary>A rate stored as events per one of the denominator (u charts), printed multiplied by its base.</summary>
    public static ValueFormat RateOfOne(CultureInfo culture, int per, int decimals = 1) =>
        new(culture, decimals, unit: "per " + per.ToString("N0", culture), factor: per);

    /// <summary>The format of an indicator's measure.</summary>
    public static ValueFormat Of(Measure measure, CultureInfo culture, int decimals)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Kind switch
        {
            MeasureKind.Percentage or MeasureKind.PercentageChange => Percent(culture, decimals),
            MeasureKind.PercentageGap => Number(culture, decimals, "percentage points"),
            MeasureKind.Rate => Rate(culture, measure.Per, decimals),
            MeasureKind.Money => Pounds(culture, decimals),
            MeasureKind.Days => Number(culture, decimals, "days"),
            MeasureKind.Count or MeasureKind.Score or MeasureKind.Verdict => Number(culture, decimals),
        };
    }
}
