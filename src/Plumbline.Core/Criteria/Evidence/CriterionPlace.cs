using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Core.Criteria.Evidence;

/// <summary>Where and when a criterion is judged.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Last">The month with which the span ends.</param>
/// <param name="Months">The length of the span in months, at least 1.</param>
public sealed record CriterionPlace(UnitCode Unit, Period Last, int Months)
{
    /// <summary>The first day of the span.</summary>
    public DateOnly First => new DateOnly(Last.Last.Year, Last.Last.Month, 1).AddMonths(1 - Months);
}
