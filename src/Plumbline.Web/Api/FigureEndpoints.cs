using System.Runtime.CompilerServices;
using Plumbline.App.Charting;
using Plumbline.App.Checking;
using Plumbline.App.Exporting;
using Plumbline.App.Ledger;
using Plumbline.App.Reporting;
using Plumbline.Core.Checks;
using Plumbline.Core.Checks.Standing;
using Plumbline.Core.Breakdowns;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Web.Views;

namespace Plumbline.Web.Api;

/// <summary>Figures, and what is made of them.</summary>
internal static class FigureEndpoints
{
    private static readonly string[] Lengths = ["quarter", "half-year", "year"];

    private static readonly string[] States = ["open", "accepted", "all"];

    internal static IReadOnlyList<ApiEndpoint> All { get; } =
    [
        new(
            "observations", "Figures",
            "The figures in force, one row for each, in the order of indicator, unit, aspect and period: the columns of plumbline observations, then the source cell, what a total counts, the number of the figure (5.60% is 5.60) and the first and last day of its period. The whole result is one answer, however long.",
            [
                ApiParameter.Indicators, ApiParameter.Units, ApiParameter.Flag("below", "With unit: the units at any level below it too."),
                new("aspect", "Only these aspects: actual, plan, forecast, or items such as sex=female.", "actual") { IsRepeated = true },
                new("period", "Only this period and those that lie in it.", "2023-12"),
                new("from", "Only periods that begin on this day or later; a period stands for its first day.", "2023-04"),
                new("to", "Only periods that begin on this day or earlier; a period stands for its last day.", "2023-12"),
                ApiParameter.Flag("rolled-up", "Add the totals of units and items that have no figure of their own; with a longer period, the total of that period too."),
                new("since", "Only what changes after this one wrote, with a row for each figure that they withdrew: for a copy that is brought up to date.", "0"),
            ],
            FiguresForPrograms.Of(FinancialCalendar.April).Columns, ObservationsAsync) { IsHeavy = true },
        new(
            "series", "Series with limits", "The figures of one or more measures with limits, signals, targets and ratings: the columns of plumbline spc --points in the unit of the figures, then those of the figure. A chart of days or cases between events has a row for each event.",
            [ApiParameter.Indicators with { IsRequired = true }, ApiParameter.Units, new("period", "As a paper of this period shows them: without later figures.", "2023-12")],
            SeriesTable.Table.Columns, SeriesAsync) { IsHeavy = true },
        new(
            "ratings", "Ratings", "Each measure's latest figure at or before the end of a period, judged by the rules in force in its own period: the columns of plumbline ratings.",
            [
                new("period", "The period; figures are judged at its end.", "2023-12") { IsRequired = true }, ApiParameter.Unit with { Meaning = "The unit; by default the top one." },
                new("frequency", "Judge the whole period of this length that ends last.", "quarter") { Words = Lengths },
                new("span", "Judge the last so many periods of each measure together.", "12"),
            ],
            RatingsTable.Table.Columns, RatingsAsync) { IsHeavy = true },
        new(
            "findings", "Findings of the checks", "What the checks find: figures that do not add up, are late, or doubtful. The columns are those of plumbline check; by and reason are of an acceptance.",
            [
                new("period", "Only figures whose period ends in this one.", "2023-12"), new("check", "Only this check.", "missing"), ApiParameter.Indicators,
                new("state", "open: without an acceptance, or one that has lapsed; accepted; or all. By default open.", "open") { Words = States },
            ],
            FindingsTable.Accepted.Columns, FindingsAsync) { IsHeavy = true, IsOfTheDay = true },
    ];

    private static Task<ViewTable> ObservationsAsync(ApiRequest request, CancellationToken cancellation)
    {
        var visit = request.Visit;
        var picture = visit.Definitions.Picture;
        var (period, since, isRolledUp) = (request.Period(), request.Since(), request.Flag("rolled-up"));
        if (since is not null && isRolledUp) throw Refused.BadRequest("since: found it with rolled-up; expected one of the two, since totals are written by no change", "since");
        var query = new ObservationQuery
        {
            Indicators = request.Indicators()?.Select(static one => one.Code.ToString()).ToList(),
            Units = UnitsOf(request, period),
            Aspects = request.Several("aspect")?.Select(text => AspectOf(text, visit)).ToList(),
            FromDay = request.Period("from")?.First.DayNumber,
            ToDay = request.Period("to")?.Last.DayNumber,
            AsAt = visit.Position,
        };
        var figures = (since, isRolledUp) switch
        {
            (0, _) or (null, false) when period is null => ReadFigures.RunAsync(visit.Ledger, picture.Settings.Code, query, cancellation),
            (0, _) or (null, false) => ReadFigures.WithinAsync(visit.Ledger, picture.Settings, query, period!, cancellation),
            (null, true) => Between(ReadRolledUp.RunAsync(visit.Ledger, visit.Definitions, query with { FromDay = null, ToDay = null }, period, cancellation), query),
            ({ } change, _) => ReadFigures.SinceAsync(visit.Ledger, picture.Settings, query, ChangeNumber.Of(change), period, cancellation),
        };
        return Task.FromResult(request.Table(FiguresForPrograms.Of(visit.Calendar), figures));
    }

    // Totals are made of all figures of a period, so the days are taken from the result.
    private static IAsyncEnumerable<Figure> Between(IAsyncEnumerable<Figure> figures, ObservationQuery query) =>
        query is { FromDay: null, ToDay: null } ? figures : figures.Where(figure => figure.Fact.FirstDay >= (query.FromDay ?? 0) && figure.Fact.FirstDay <= (query.ToDay ?? int.MaxValue));

    private static List<string>? UnitsOf(ApiRequest request, Period? period)
    {
        var units = request.Units();
        if (!request.Flag("below")) return units?.Select(static one => one.ToString()).ToList();
        if (units is null) throw Refused.BadRequest("below: found no unit; expected the parameter unit beside it", "below");
        var tree = request.Visit.Definitions.Picture.Units;
        return [.. units.Concat(units.SelectMany(unit => tree.Under(unit, period?.First ?? DateOnly.MinValue, period?.Last ?? DateOnly.MaxValue))).Select(static code => code.ToString()).Distinct(StringComparer.Ordinal)];
    }

    private static string AspectOf(string text, Visit visit) =>
        text == "actual" ? "" : Visit.Unless(Aspect.Parse(text, visit.Calendar).Then(new BreakdownBook(visit.Definitions.Picture.Values.Of<BreakdownItem>()).Known), "aspect").ToString();

    private static Task<ViewTable> SeriesAsync(ApiRequest request, CancellationToken cancellation)
    {
        var units = request.Units() ?? [request.Visit.Definitions.Picture.Units.Top.Code];
        return Task.FromResult(request.Table(SeriesTable.Table, RowsAsync(request, request.Indicators()!, units, request.Period(), cancellation)));
    }

    // One series is held in memory at a time.
    private static async IAsyncEnumerable<SeriesRow> RowsAsync(
        ApiRequest request, IReadOnlyList<Indicator> indicators, IReadOnlyList<UnitCode> units, Period? period, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var indicator in indicators)
        {
            foreach (var unit in units)
            {
                foreach (var row in await ReadSeriesRows.RunAsync(request.Visit.Ledger, request.Visit.Definitions, indicator, unit, period, cancellation)) yield return row;
            }
        }
    }

    private static async Task<ViewTable> RatingsAsync(ApiRequest request, CancellationToken cancellation)
    {
        var frequency = request.Word("frequency", Lengths);
        var span = request.Whole("span", 1);
        if (frequency is not null && span is not null) throw Refused.BadRequest("span: found it with frequency; expected one of the two", "span");
        if (span > RatedLength.Longest) throw Refused.BadRequest($"span: {Problem.With(request.Text("span"), $"the number of periods, 1 to {RatedLength.Longest}")}", "span");
        var length = new RatedLength(frequency is null ? null : frequency == "year" ? Frequency.FinancialYear : Visit.Unless(Names<Frequency>.Parse(frequency), "frequency"), span ?? 1);
        return request.Table(RatingsTable.Table, await RateIndicators.RunAsync(request.Visit.Ledger, request.Visit.Definitions, request.Period()!, request.Unit(), length, cancellation));
    }

    private static async Task<ViewTable> FindingsAsync(ApiRequest request, CancellationToken cancellation)
    {
        var (state, check, indicators) = (request.Word("state", States) ?? "open", request.Word("check", StandingChecks.CodesBeside(request.Visit.Definitions.Picture.Checks)), request.Indicators()?.Select(static one => one.Code).ToHashSet());
        var found = await RunChecks.RunAsync(request.Visit.Ledger, request.Visit.Definitions, AuditAsked.Of(request.Visit, request.Period()), cancellation);
        return request.Table(
            FindingsTable.Accepted,
            found.Where(one => (state == "all" || one.IsAccepted == (state == "accepted")) && (check is null || one.Finding.Check == check) && (indicators is null || (one.Finding.Indicator is { } code && indicators.Contains(code)))));
    }
}
