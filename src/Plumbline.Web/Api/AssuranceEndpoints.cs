using Plumbline.App.BoardAssurance;
using Plumbline.App.BoardAssurance.Tables;
using Plumbline.App.Tables;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.Periods;
using Plumbline.Web.Records;
using Plumbline.Web.Views;

namespace Plumbline.Web.Api;

/// <summary>Objectives with their measures, what the criteria of the assurance framework suggest, and what people say of it.</summary>
internal static class AssuranceEndpoints
{
    private static readonly ApiParameter Span = new("period", "The month with which the span ends; by default the latest for which an opinion or an answer is recorded, else this month.", "2020-03");

    internal static IReadOnlyList<ApiEndpoint> All { get; } =
    [
        Of("objectives", "Objectives", "The objectives that hold at the end of a span: the direction of travel that was given and the one that the facts suggest, the strength of control over their risks, and how many measures are achieved.", ObjectiveTables.Objectives, static reading => reading.Objectives),
        Of("objective-measures", "Measures of objectives", "The measures of each objective, with the latest figure at or before the end of a span and its position in the words of papers.", ObjectiveTables.Measures, MeasureRow.Of),
        new(
            "assurance", "Assurance", "Each domain of each objective: the level that the criteria suggest with the reasons, the opinion that was given, and what has changed since.",
            [Span, new("framework", "A framework beside the organisation's own, by its name; no opinion is given by it.", "use-of-resources")],
            AssuranceTable.Table.Columns, AssuranceAsync) { IsOfTheDay = true, IsHeavy = true },
        Of("opinions", "Opinions", "The opinions that were given for a span, with their reasons.", ObjectiveTables.Opinions, static reading => reading.Objectives.SelectMany(static one => one.Domains).Select(static one => one.Given).OfType<Core.BoardAssurance.Records.Opinion>()),
        Of("answers", "Answers", "The answers for a span to the questions that criteria ask, with their evidence.", ObjectiveTables.Answers, static reading => reading.Questions.SelectMany(static one => one.Answers)),
    ];

    private static ApiEndpoint Of<TRow>(string path, string title, string meaning, Table<TRow> table, Func<AssuranceReading, IEnumerable<TRow>> rows) => new(
        path, title, meaning, [Span], table.Columns, async (request, cancellation) => request.Table(table, rows(await ReadAsync(request, framework: null, cancellation)))) { IsOfTheDay = true, IsHeavy = true };

    private static async Task<ViewTable> AssuranceAsync(ApiRequest request, CancellationToken cancellation)
    {
        var framework = request.Text("framework");
        if (framework is not null) _ = Visit.Unless(FindInAssurance.Framework(request.Visit.Definitions, framework), "framework");
        return request.Table(AssuranceTable.Table, AssuranceRow.Of(await ReadAsync(request, framework, cancellation)));
    }

    private static async Task<AssuranceReading> ReadAsync(ApiRequest request, string? framework, CancellationToken cancellation)
    {
        var visit = request.Visit;
        var span = request.Text("period") is { } text
            ? Visit.Unless(FindInAssurance.Span(visit.Definitions, text), "period")
            : await FindSpans.LatestAsync(visit.Ledger, visit.Definitions, cancellation: cancellation) ?? Period.Containing(RecordDays.Of(visit), Frequency.Month, visit.Calendar);
        return await ReadAssurance.RunAsync(visit.Ledger, visit.Definitions, span, AssuranceDay.Of(visit.Definitions, span, visit.Today), framework, cancellation);
    }
}
