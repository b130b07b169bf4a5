using Plumbline.App.Collections;
using Plumbline.App.Definitions.Benchmarks;
using Plumbline.App.Definitions.Commentaries;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Definitions.Indicators;
using Plumbline.App.Definitions.Targets;
using Plumbline.App.Definitions.Units;
using Plumbline.App.Reporting;
using Plumbline.Core.Collections;
using Plumbline.Core.Indicators;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Web.Views;

namespace Plumbline.Web.Api;

/// <summary>What an organisation defines.</summary>
internal static class DefinitionEndpoints
{
    internal static IReadOnlyList<ApiEndpoint> All { get; } =
    [
        new(
            "indicators", "Measures", "The measures with their definitions, in the order of papers.",
            [ApiParameter.Indicators, new("section", "Only the measures under this heading.", "Patient safety")], IndicatorsTable.Table.Columns,
            static (request, _) => Task.FromResult(request.Table(IndicatorsTable.Table, Indicators(request)))),
        new(
            "units", "Units", "The units, in the order of their codes. A unit that moved has a row for each parent, with the days from and to.",
            [ApiParameter.Units, new("kind", "Only units of this kind.", "organisation") { Words = Names<UnitKind>.All }], UnitsTable.Table.Columns,
            static (request, _) => Task.FromResult(request.Table(UnitsTable.Table, Units(request)))),
        new(
            "targets", "Targets", "The targets, past ones too. A target without a unit is for every unit.",
            [ApiParameter.Indicators, ApiParameter.Units], TargetsTable.Table.Columns,
            static (request, _) => Task.FromResult(request.Table(TargetsTable.Table, Of(request, request.Visit.Definitions.Workspace.Targets, static target => target.Indicator, static target => target.Unit)))),
        new(
            "benchmarks", "Benchmarks", "What others achieve on the measures.",
            [ApiParameter.Indicators], BenchmarksTable.Table.Columns,
            static (request, _) => Task.FromResult(request.Table(BenchmarksTable.Table, Of(request, request.Visit.Definitions.Workspace.Benchmarks, static benchmark => benchmark.Indicator)))),
        new(
            "commentary", "Commentary", "The words about the figures, as Markdown, the latest first.",
            [ApiParameter.Indicators, ApiParameter.Units, ApiParameter.Period], CommentaryTable.Table.Columns,
            static (request, _) => Task.FromResult(request.Table(
                CommentaryTable.Table,
                Of(request, request.Visit.Definitions.Picture.Commentaries, static words => words.Indicator, static words => words.Unit)
                    .Where(words => request.Period() is not { } period || period.Contains(words.Period))
                    .OrderByDescending(static words => words.Period.Last).ThenBy(static words => words.Indicator, IndicatorCode.Order).ThenBy(static words => words.Unit, UnitCode.Order)))),
        new(
            "reports", "Papers", "The reports that the organisation defines.",
            [], ReportsTable.Table.Columns,
            static (request, _) => Task.FromResult(request.Table(ReportsTable.Table, request.Visit.Definitions.Workspace.Reports))),
        new("lists", "Line lists", "The line lists, each with the measures counted from it and its number of events.", [], CollectionsTable.Table.Columns, ListsAsync),
        new(
            "lists/{list}", "Events of a line list", "The events of one line list. It has the columns named here, and then those that the line list declares. A line list holds no personal data.",
            [ApiParameter.Units, new("period", "Only events received in this period.", "2023-12")],
            ListEventsTable.Of(new CollectionDefinition { Code = CollectionCode.Parse("any").Value, Name = "any", From = Core.Periods.Period.Parse("2000-01").Value }).Columns,
            EventsAsync) { HasOwnColumns = true, PathExamples = new Dictionary<string, string>(StringComparer.Ordinal) { ["list"] = "complaints" } },
    ];

    private static IEnumerable<Indicator> Indicators(ApiRequest request)
    {
        var asked = request.Indicators();
        var section = request.Text("section");
        return request.Visit.Definitions.Picture.Indicators
            .Where(one => (asked is null || asked.Contains(one))
                && (section is null || new[] { one.Placement.Domain, one.Placement.Section, one.Placement.Group }.Contains(section, StringComparer.OrdinalIgnoreCase)));
    }

    private static IEnumerable<Unit> Units(ApiRequest request)
    {
        var asked = request.Units();
        var kind = request.Visit.Word<UnitKind>("kind");
        return request.Visit.Definitions.Picture.Units.Rows.Where(one => one.Kind != UnitKind.Row && (asked is null || asked.Contains(one.Code)) && (kind is null || one.Kind == kind));
    }

    private static IEnumerable<T> Of<T>(ApiRequest request, IEnumerable<T> rows, Func<T, IndicatorCode> indicator, Func<T, UnitCode?>? unit = null)
    {
        var (indicators, units) = (request.Indicators()?.Select(static one => one.Code).ToHashSet(), unit is null ? null : request.Units()?.ToHashSet());
        return rows.Where(row => (indicators is null || indicators.Contains(indicator(row))) && (units is null || (unit!(row) is { } one && units.Contains(one))));
    }

    private static async Task<ViewTable> ListsAsync(ApiRequest request, CancellationToken cancellation)
    {
        var lists = new List<LineList>();
        foreach (var collection in request.Visit.Definitions.Workspace.Collections) lists.Add(await ReadLineList.RunAsync(request.Visit.Ledger, request.Visit.Definitions, collection, cancellation));
        return request.Table(CollectionsTable.Table, lists);
    }

    private static async Task<ViewTable> EventsAsync(ApiRequest request, CancellationToken cancellation)
    {
        var visit = request.Visit;
        var asked = visit.Route("list");
        var collections = visit.Definitions.Workspace.Collections;
        var collection = collections.FirstOrDefault(one => one.Code.ToString() == asked)
            ?? throw Refused.NotFound($"There is no line list “{asked}” here{Spelling.Suggestion(asked, collections.Select(static one => one.Code.ToString()))}.");
        var (units, period) = (request.Units(), request.Period());
        var list = await ReadLineList.RunAsync(visit.Ledger, visit.Definitions, collection, cancellation);
        return request.Table(
            ListEventsTable.Of(collection),
            list.Events.Where(one => (units is null || units.Contains(one.Unit)) && (period is null || (one.Received >= period.First && one.Received <= period.Last))));
    }
}
