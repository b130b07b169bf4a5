using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;

namespace Plumbline.Core.Criteria.Evidence;

/// <summary>Periods of an indicator that are judged together: one, or those of a whole span.</summary>
/// <param name="Last">The last of them.</param>
/// <param name="Length">How many, at least 1.</param>
internal sealed record JudgedPeriods(Period Last, int Length)
{
    /// <summary>The first of them.</summary>
    internal Period First => Last.Plus(1 - Length);

    /// <summary>All of them, in order.</summary>
    internal IEnumerable<Period> All => Enumerable.Range(1 - Length, Length).Select(Last.Plus);

    /// <summary>The same periods a year before.</summary>
    internal JudgedPeriods YearBefore => Last.Frequency switch
    {
        Frequency.Day => new(Period.Containing(Last.First.AddYears(-1), Frequency.Day), Length),
        Frequency.Week => this with { Last = Last.Plus(-52) },
        Frequency.Month => this with { Last = Last.Plus(-12) },
        Frequency.Quarter => this with { Last = Last.Plus(-4) },
        Frequency.HalfYear => this with { Last = Last.Plus(-2) },
        Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear => this with { Last = Last.Previous },
    };

    /// <summary>The indicator's own periods that end in a span and in which it is due. Where none does, as of a yearly figure, the last that is over by the end of the span.</summary>
    internal static IReadOnlyList<Period> Of(OrganisationPicture picture, Indicator indicator, CriterionPlace place)
    {
        var calendar = picture.Settings.Calendar;
        var own = new List<Period>();
        for (var period = OwnPeriod.LastWithin(place.Last, indicator.Frequency, calendar); period.Last >= place.First; period = period.Previous)
        {
            if (indicator.Rhythm?.IsDue(period) != false) own.Add(period);
        }

        own.Reverse();
        return own.Count > 0 ? own : [OwnPeriod.LastWithin(place.Last, indicator, calendar)];
    }

    /// <summary>The periods that end in a span, together.</summary>
    internal static JudgedPeriods Over(IReadOnlyList<Period> own) => new(own[^1], own[^1].Since(own[0]) + 1);
}
