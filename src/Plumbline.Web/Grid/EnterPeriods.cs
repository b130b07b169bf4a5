using Plumbline.App.Entering;
using Plumbline.Core.Periods;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Grid;

/// <summary>The periods for which figures can be entered.</summary>
internal static class EnterPeriods
{
    // Two years of months, and as many quarters and years.
    private const int Offered = 24;

    internal static readonly IReadOnlyList<Choice> Numbers = [new Choice("1", "One period"), new Choice("3", "3 periods"), new Choice("12", "12 periods")];

    /// <summary>The period of a grid whose address names none: the latest that the site's pages show.</summary>
    internal static async Task<Period> DefaultAsync(Visit visit, CancellationToken cancellation)
    {
        var frequencies = FrequenciesOf(visit);
        var latest = (await PeriodChoice.ReadAsync(visit, cancellation)).Shown ?? Period.Containing(visit.Today, Frequency.Month, visit.Calendar);
        return frequencies.Count == 0 || frequencies.Contains(latest.Frequency) ? latest : Period.Containing(latest.Last, frequencies[0], visit.Calendar);
    }

    /// <summary>The periods that a grid shows, the earliest first.</summary>
    internal static IReadOnlyList<Period> Of(Period last, string? periods)
    {
        var count = periods is "3" or "12" ? int.Parse(periods, System.Globalization.CultureInfo.InvariantCulture) : 1;
        return [.. Enumerable.Range(1 - count, count).Select(last.Plus)];
    }

    /// <summary>The periods to choose from: of each frequency that is entered, those up to the one after the latest with figures, and the one that is shown.</summary>
    internal static async Task<IReadOnlyList<Choice>> ChoicesAsync(Visit visit, Period shown, CancellationToken cancellation)
    {
        var latest = (await PeriodChoice.ReadAsync(visit, cancellation)).Latest;
        var day = latest.Count > 0 ? latest[0].Last : visit.Today;
        var choices = new List<Choice>();
        foreach (var frequency in FrequenciesOf(visit))
        {
            var next = Period.Containing(day, frequency, visit.Calendar).Next;
            var offered = Enumerable.Range(0, frequency is Frequency.Month or Frequency.Week ? Offered : Offered / 3).Select(back => next.Plus(-back)).ToList();
            if (shown.Frequency == frequency && !offered.Contains(shown)) offered.Add(shown);
            choices.AddRange(offered.OrderDescending().Select(period => new Choice(Links.Of(period)!, PeriodChoice.WordsOf(visit, period))));
        }

        return choices;
    }

    private static List<Frequency> FrequenciesOf(Visit visit) =>
        [.. visit.Definitions.Picture.Indicators.Where(indicator => ReadEntryGrid.IsEntered(visit.Definitions.Picture, indicator)).GroupBy(static indicator => indicator.Frequency).OrderByDescending(static group => group.Count()).Select(static group => group.Key)];
}
