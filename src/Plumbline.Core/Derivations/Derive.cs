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

    /// <summary>The sum of the twelve months that end with one; null where one is not known.</summary>
    /// <remarks>Of running totals: this year's so far, and what last year's grew by after the same month.</remarks>
    /// <exception cref="InvalidOperationException">The period is not a month.</exception>
    public static decimal? RollingTwelveMonths(Series series, Period last)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(last);
        if (last.Frequency != Frequency.Month) throw new InvalidOperationException($"Twelve months end with a month, not with {last}.");
        if (series.Indicator.IsCumulative)
        {
            var now = series[last]?.Amount;
            var year = last.FinancialYear;
            return last.Last == year.Last ? now : now + series[year.Previous.Parts(Frequency.Month).Last()]?.Amount - series[last.Plus(-12)]?.Amount;
        }

        return Sum(series.Window(last, 12).Select(cell => cell.Observation?.Amount));
    }

    /// <summary>The sum from the start of the financial year to a period, inclusive; null where one is not known, or where the financial year holds no such period (a calendar year).</summary>
    /// <remarks>A running total is its own year to date.</remarks>
    public static decimal? YearToDate(Series series, Period last)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(last);
        if (series.Indicator.IsCumulative) return series[last]?.Amount;
        var parts = last.FinancialYear.Parts(last.Frequency).Where(part => part <= last).ToList();
        return parts.Count == 0 ? null : Sum(parts.Select(part => series[part]?.Amount));
    }
}
