using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.TimeSeries;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Returns.Trends;

/// <summary>A column of a situation report: a day, a week, or a period of the form.</summary>
/// <param name="Head">As the table is headed.</param>
/// <param name="Said">As a sentence says it: <c>in the week ending 5 April 2020</c>.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
internal sealed record TrendColumn(Column Head, string Said, DateOnly First, DateOnly Last)
{
    /// <summary>Whether it is one of those that a trend is drawn of, in the order of time.</summary>
    internal bool IsInTrend { get; init; } = true;

    /// <summary>The whole week, or the period of the form, that it is; null for a day beside weeks, and for a week to date.</summary>
    internal Period? Period { get; init; }

    /// <summary>The figure of the last day returned in it; null where none was. A week takes no other day's figure into account.</summary>
    internal Observation? In(Series series, Frequency frequency) =>
        series.Observations.LastOrDefault(one => one.Period.Frequency == frequency && one.Amount is not null && one.Period.First >= First && one.Period.Last <= Last);
}

/// <summary>The columns of a situation report.</summary>
internal static class TrendColumns
{
    internal static ImmutableArray<TrendColumn> Of(ReturnTrendBlock block, FormDefinition form, DateOnly until, FinancialCalendar calendar, CultureInfo culture) =>
        block.IsByWeek(form) ? Weeks(until, block.Count(form), culture) : Periods(Period.Containing(until, form.Frequency, calendar), block.Count(form), culture);

    private static ImmutableArray<TrendColumn> Weeks(DateOnly until, int weeks, CultureInfo culture)
    {
        var today = Period.Containing(until, Frequency.Day);
        var week = Period.Containing(until, Frequency.Week);
        var day = today.ToText(culture, full: true);
        return
        [
            new(new Column(day, Alignment.Number) { ShortHeader = today.ToShortText(culture), Group = "Day", IsLatest = true }, $"on {day}", until, until) { IsInTrend = false },
            .. Enumerable.Range(1, weeks).Reverse().Select(back => week.Plus(-back)).Select(one => new TrendColumn(
                new Column(Plumbline.Core.Text.Counted.Sentence(one.ToText(culture, full: true)), Alignment.Number) { ShortHeader = one.ToShortText(culture), Group = "Week ending" },
                $"in the {one.ToText(culture, full: true)}", one.First, one.Last) { Period = one }),
            new(new Column($"This week to {day}", Alignment.Number) { ShortHeader = $"to {today.ToShortText(culture)}", Group = "This week" }, $"this week to {day}", week.First, until),
        ];
    }

    private static ImmutableArray<TrendColumn> Periods(Period last, int periods, CultureInfo culture) =>
    [
        .. Enumerable.Range(0, periods).Reverse().Select(back => last.Plus(-back)).Select(one => new TrendColumn(
            new Column(Plumbline.Core.Text.Counted.Sentence(one.ToText(culture, full: true)), Alignment.Number) { ShortHeader = one.ToShortText(culture), Group = CompletenessTable.GroupOf(one, culture), IsLatest = one == last },
            $"{(one.Frequency == Frequency.Day ? "on" : "in")} {FormShown.WordsOf(one, culture)}", one.First, one.Last) { Period = one }),
    ];
}
