using System.Globalization;
using Plumbline.App.BoardAssurance;
using Plumbline.App.Reporting;
using Plumbline.App.Viewing;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Web.Components;
using Plumbline.Web.Records;
using Plumbline.Web.Views;

namespace Plumbline.Web.BoardAssurance;

/// <summary>A request for a page of assurance: the span that it tells of, and what is known of it.</summary>
/// <param name="Visit">The request.</param>
/// <param name="Reading">The assurance of the span.</param>
/// <param name="Spans">The span, and those that a reader can choose, each by its last month.</param>
internal sealed record AssuranceVisit(Visit Visit, AssuranceReading Reading, PeriodChoice Spans)
{
    /// <summary>What is said where the reader reads a part of the organisation.</summary>
    internal const string OfTheWhole = "Assurance is given for the whole organisation, and you read a part of it.";

    private const int MostSpans = 12;

    // In months.
    private const int MostRest = 12;

    /// <summary>The month that links to other pages name: none where the reader chose none, so that they stay at the latest.</summary>
    internal Period? Asked => Visit.Text("period") is null ? null : Reading.Period;

    internal CultureInfo Culture => Visit.Definitions.Picture.Settings.Language;

    /// <summary>The day as of which the page tells the span: that of its paper.</summary>
    internal DateOnly Day => AssuranceDay.Of(Visit.Definitions, Reading.Period, Visit.Today);

    /// <summary>The same in words: <c>As of 20 May 2020.</c>.</summary>
    internal string AsOf => $"As of {Day.ToString("d MMMM yyyy", Culture)}.";

    /// <summary>The span in words: <c>February and March 2020</c>.</summary>
    internal string SpanWords => WordsOf(Reading, Culture);

    /// <summary>Whether opinions are given by a framework in the span.</summary>
    internal bool HasFramework => Reading.Version is not null;

    /// <summary>Reads what a page tells of: the span that the address asks for, else the last one for which an opinion or an answer is given.</summary>
    internal static async Task<AssuranceVisit> ReadAsync(Visit visit, CancellationToken cancellation)
    {
        var (given, current) = await SpansAsync(visit, cancellation);
        return await OfAsync(visit, visit.Period(Frequency.Month) ?? given ?? current, current, cancellation);
    }

    /// <summary>Reads the span whose opinions and answers wait, whatever the address asks for.</summary>
    internal static async Task<AssuranceVisit> CurrentAsync(Visit visit, CancellationToken cancellation)
    {
        var (_, current) = await SpansAsync(visit, cancellation);
        return await OfAsync(visit, current, current, cancellation);
    }

    private static async Task<AssuranceVisit> OfAsync(Visit visit, Period period, Period current, CancellationToken cancellation)
    {
        var reading = await ReadAssurance.RunAsync(visit.Ledger, visit.Definitions, period, AssuranceDay.Of(visit.Definitions, period, visit.Today), cancellation);
        var months = reading.Version?.SpanMonths ?? 1;
        return new AssuranceVisit(visit, reading, new PeriodChoice(period, [.. Enumerable.Range(0, MostSpans).Select(n => current.Plus(-n * months))]));
    }

    /// <summary>The month with which the last span ends for which anything is given, and that of the current one: the last whole span that has figures. Where nothing has been given for a year, the framework rests, and nothing waits.</summary>
    private static async Task<(Period? Given, Period Current)> SpansAsync(Visit visit, CancellationToken cancellation)
    {
        var reported = await FindReportPeriods.KnownAsync(visit.Ledger, visit.Definitions, CurrentReport.Of(visit.Definitions));
        var day = RecordDays.Of(visit);
        var figures = Period.Containing(reported is [var first, ..] && first.Last <= day ? first.Last : new DateOnly(day.Year, day.Month, 1).AddDays(-1), Frequency.Month, visit.Calendar);
        if (await FindSpans.LatestAsync(visit.Ledger, visit.Definitions, cancellation: cancellation) is not { } given) return (null, figures);
        var months = Math.Max(1, FindInAssurance.Framework(visit.Definitions)?.On(given.Last)?.SpanMonths ?? 1);
        var whole = MonthsFrom(given, figures) / months * months;
        return (given, whole > 0 && whole <= MostRest ? given.Plus(whole) : given);
    }

    private static int MonthsFrom(Period from, Period to) => ((to.Last.Year - from.Last.Year) * 12) + to.Last.Month - from.Last.Month;

    /// <summary>A span in words: <c>March 2020</c>, <c>February and March 2020</c>, <c>January to March 2020</c>.</summary>
    internal static string WordsOf(AssuranceReading reading, CultureInfo culture)
    {
        var (first, last) = (reading.First, reading.Period.Last);
        var year = first.Year == last.Year ? "" : first.ToString(" yyyy", culture);
        return (((last.Year - first.Year) * 12) + last.Month - first.Month) switch
        {
            0 => last.ToString("MMMM yyyy", culture),
            1 => $"{first.ToString("MMMM", culture)}{year} and {last.ToString("MMMM yyyy", culture)}",
            _ => $"{first.ToString("MMMM", culture)}{year} to {last.ToString("MMMM yyyy", culture)}",
        };
    }

    /// <summary>The form that picks a span, of a page.</summary>
    /// <param name="path">The segments of the page after the organisation.</param>
    internal Filtering Filters(params ReadOnlySpan<string> path)
    {
        var field = Spans.FieldOf(Visit);
        return new Filtering(Visit.Links.AtPresent().To(path), [field with { Label = (Reading.Version?.SpanMonths ?? 1) == 1 ? "Month" : "Period ending" }]) { AsAt = Visit.Links.Position };
    }

    /// <summary>The objective that the path names.</summary>
    internal ObjectiveReading Objective()
    {
        var text = Visit.Route("objective");
        var parsed = FindInAssurance.Objective(Visit.Definitions, text);
        if (!parsed.TryGet(out var objective, out var problem)) throw Refused.NotFound($"There is no objective “{PlainText.Visible(text)}” here. The objectives are {Counted.List([.. Visit.Definitions.Picture.Values.Of<Objective>().Select(static one => one.Code.ToString())])}.");
        return Reading.Find(objective.Code) ?? throw Refused.NotFound($"Objective {objective.Code} does not hold at the end of {SpanWords}.");
    }

    /// <summary>The domain of an objective that the path names.</summary>
    internal DomainReading Domain(ObjectiveReading objective)
    {
        var text = Visit.Route("domain");
        if (objective.Find(text) is { } domain) return domain;
        if (!HasFramework) throw Refused.NotFound($"No assurance framework is in force at the end of {SpanWords}.");
        throw Refused.NotFound($"Objective {objective.Objective.Code} answers for no domain “{PlainText.Visible(text)}”{App.Definitions.Formats.Spelling.Suggestion(text, objective.Domains.Select(static one => one.Domain.Code))}.");
    }
}
