using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Core.Criteria.Evidence;

/// <summary>Where and when a criterion is judged.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Last">The month with which the span ends; a single week or day is a span of its own.</param>
/// <param name="Months">The length of the span in months, at least 1.</param>
public sealed record CriterionPlace(UnitCode Unit, Period Last, int Months)
{
    /// <summary>The first day of the span.</summary>
    public DateOnly First => Months == 1 && Last.Frequency is Frequency.Day or Frequency.Week ? Last.First : new DateOnly(Last.Last.Year, Last.Last.Month, 1).AddMonths(1 - Months);

    /// <summary>The place of one figure: its unit, and its period as a span.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="period">The period.</param>
    public static CriterionPlace OfFigure(UnitCode unit, Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var months = ((period.Last.Year - period.First.Year) * 12) + period.Last.Month - period.First.Month + 1;
        return period.Frequency is Frequency.Day or Frequency.Week ? new CriterionPlace(unit, period, 1) : new CriterionPlace(unit, Period.Month(period.Last.Year, period.Last.Month), months);
    }
}
