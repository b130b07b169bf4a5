using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.TimeSeries;

namespace Plumbline.Core.Derivations;

/// <summary>Figures computed from other figures. Null in is null out: what is not known is not made up.</summary>
public static class Derive
{
    /// <summary>X ÷ Y × per: a rate for every so many; null where Y is 0.</summary>
    public static decimal? Rate(decimal? x, decimal? y, int per) => y is null or 0 ? null : x * per / y;

    /// <summary>Part ÷ whole × 100: a share, in percent; null where the whole is 0.</summary>
    public static decimal? Share(decimal? part, decimal? whole) => Rate(part, whole, 100);

    /// <summary>The sum of parts; null where one is not known.</summary>
    public static decimal? Sum(IEnumerable<decimal?> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        decimal? sum = 0;
        foreach (var part in parts) sum += part;
        return sum;
    }

    /// <summary>Actual − plan.</summary>
    public static decimal? Difference(decimal? actual, decimal? plan) => actual - plan;

    /// <summary>The twelve months that end with one, made one by the indicator's rule: a count's sum, a percentage's ratio of sums.</summary>
    /// <remarks>Of running totals: this year's so far, and what last year's grew by after the same month. A running percentage has no twelve months.</remarks>
    /// <exception cref="InvalidOperationException">The period is not a month.</exception>
    public static RolledUp RollingTwelveMonths(Series series, Period last)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(last);
        if (last.Frequency != Frequency.Month) throw new InvalidOperationException($"Twelve months end with a month, not with {last}.");
        return series.Indicator.IsCumulative
            ? OfRunningTotals(series, last)
            : RollUp.OverTime(series.Indicator, [.. series.Window(last, 12).Select(cell => cell.Observation)]);
    }

    /// <summary>The financial year from its start to a period, inclusive, made one by the indicator's rule; no value where a part is not known, or where the financial year holds no such period (a calendar year).</summary>
    /// <remarks>A running total is its own year to date.</remarks>
    public static RolledUp YearToDate(Series series, Period last)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(last);
        var parts = last.FinancialYear.Parts(last.Frequency).Where(part => part <= last).Select(part => series[part]);
        return RollUp.OverTime(series.Indicator, series.Indicator.IsCumulative ? [series[last]] : [.. parts]);
    }

    private static RolledUp OfRunningTotals(Series series, Period last)
    {
        if (series.Indicator.Measure is { IsPercent: true } or { Kind: MeasureKind.Rate })
            return new RolledUp(null, null, null, "A running share has no twelve months: its parts are not known");
        var now = series[last]?.Amount;
        var year = last.FinancialYear;
        var amount = last.Last == year.Last ? now : now + series[year.Previous.Parts(Frequency.Month).Last()]?.Amount - series[last.Plus(-12)]?.Amount;
        return new RolledUp(amount, null, null, amount is null ? "A running total it rests on is not reported" : "This year's running total, and what last year's grew by after the same month");
    }
}
