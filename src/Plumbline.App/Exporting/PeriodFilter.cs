using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.Exporting;

/// <summary>Keeps the figures whose period is a given one or lies in it: of a quarter, its months and itself.</summary>
/// <param name="within">The period.</param>
/// <param name="calendar">The organisation's calendar.</param>
internal sealed class PeriodFilter(Period within, FinancialCalendar calendar)
{
    // A week belongs to the period that contains its Sunday.
    private const int DaysBefore = 6;

    private readonly Dictionary<(string Frequency, int FirstDay), bool> _known = [];

    /// <summary>The first day on which a period of a frequency that is kept may begin.</summary>
    internal DateOnly FirstDayOf(Frequency frequency) => frequency == Frequency.Week ? within.First.AddDays(-DaysBefore) : within.First;

    /// <summary>A query limited to days on which such a period may begin.</summary>
    internal ObservationQuery Limit(ObservationQuery query) =>
        query with
        {
            FromDay = Math.Max(query.FromDay ?? 0, within.First.DayNumber - DaysBefore),
            ToDay = Math.Min(query.ToDay ?? int.MaxValue, within.Last.DayNumber),
        };

    /// <summary>Whether a figure is kept.</summary>
    internal bool Has(ObservationFact fact)
    {
        if (_known.TryGetValue((fact.Frequency, fact.FirstDay), out var known)) return known;
        var period = Period.Containing(DateOnly.FromDayNumber(fact.FirstDay), Names<Frequency>.Parse(fact.Frequency).Value, calendar);
        return _known[(fact.Frequency, fact.FirstDay)] = within.Contains(period);
    }
}
