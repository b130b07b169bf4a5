using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;
using Plumbline.Core.TimeSeries;

namespace Plumbline.Core.Derivations;

/// <summary>Figures computed from other figures. The result is null where an input is null: unknown values are not invented.</summary>
public static class Derive
{
    /// <summary>X ÷ Y × per: a rate such as per 10,000; null where Y is 0, or so small that the rate is too large to be held.</summary>
    public static decimal? Rate(decimal? x, decimal? y, int per) => x is { } part && y is { } whole ? Arithmetic.Ratio(part, whole, per) : null;

    /// <summary>Part ÷ whole × 100: a share in percent; null where the whole is 0.</summary>
    public static decimal? Share(decimal? part, decimal? whole) => Rate(part, whole, 100);

    /// <summary>The sum of parts; null where one is null.</summary>
    public static decimal? Sum(IEnumerable<decimal?> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        decimal? sum = 0;
        foreach (var part in parts) sum += part;
        return sum;
    }

    /// <summary>Actual − plan.</summary>
    public static decimal? Difference(decimal? actual, decimal? plan) => actual - plan;

    /// <summary>The twelve months that end with a month, combined by the indicator's rule: the sum of counts, the ratio of sums for a percentage.</summary>
    /// <remarks>For running totals: this year's total so far, plus the growth of last year's total after the same month. A running percentage has no such value.</remarks>
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

    /// <summary>The financial year from its start to a period, inclusive, combined by the indicator's rule. It has no value where a part is missing, or where the financial year has no such period (a calendar year).</summary>
    /// <remarks>A running total is already the year to date.</remarks>
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
