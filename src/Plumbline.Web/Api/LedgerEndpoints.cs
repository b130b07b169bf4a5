using Plumbline.App.Correcting;
using Plumbline.App.Searching;
using Plumbline.App.Tracing;
using Plumbline.Core.Ledger;
using Plumbline.Web.Views;

namespace Plumbline.Web.Api;

/// <summary>What was written, and search.</summary>
internal static class LedgerEndpoints
{
    internal static IReadOnlyList<ApiEndpoint> All { get; } =
    [
        new(
            "changes", "Changes", "The changes of the ledger, the first first: who wrote them, when, why and from what.",
            [new("since", "Only changes after this one.", "0")], ChangesTable.Table.Columns, ChangesAsync),
        new(
            "changes/{change}/facts", "Facts of a change", "What one change wrote: each figure and definition, as it was and as it is.",
            [], ChangeFactsTable.Table.Columns, FactsAsync) { IsHeavy = true, PathExamples = new Dictionary<string, string>(StringComparer.Ordinal) { ["change"] = "1" } },
        new(
            "figures/{indicator}/{unit}/{period}", "Versions of a figure", "Every version of one figure up to the position, the latest first: what each change wrote, who made it, why and from which cell.",
            [new("aspect", "The aspect; by default the actual.", "plan")], FigureVersionsTable.Table.Columns, VersionsAsync)
        {
            PathExamples = new Dictionary<string, string>(StringComparer.Ordinal) { ["indicator"] = "sickness-monthly", ["unit"] = "trust", ["period"] = "2023-12" },
        },
        new(
            "search", "Search", "Measures, units, papers, line lists, commentary and changes that have every word asked for, the best first. The beginnings of words are enough, and small slips are forgiven.",
            [new("q", "The words.", "sick") { IsRequired = true }], SearchHitsTable.Table.Columns, SearchAsync),
    ];

    private static Task<ViewTable> ChangesAsync(ApiRequest request, CancellationToken cancellation)
    {
        var (visit, since) = (request.Visit, request.Since());
        var changes = visit.Ledger.ChangesAsync(visit.Definitions.Picture.Settings.Code, since is > 0 ? ChangeNumber.Of(since.Value) : null, cancellation);
        return Task.FromResult(request.Table(ChangesTable.Table, changes.TakeWhile(change => change.Number <= visit.Position)));
    }

    private static async Task<ViewTable> FactsAsync(ApiRequest request, CancellationToken cancellation) =>
        request.Table(ChangeFactsTable.Table, await ReadChange.RunAsync(request.Visit.Ledger, request.Visit.Definitions.Picture.Settings.Code, request.RouteChange(), cancellation));

    private static async Task<ViewTable> VersionsAsync(ApiRequest request, CancellationToken cancellation)
    {
        var visit = request.Visit;
        return FigureAddress.Read(visit.Definitions.Picture, visit.Route("indicator"), visit.Route("unit"), visit.Route("period"), visit.Text("aspect")).TryGet(out var address, out var problem)
            ? request.Table(FigureVersionsTable.Table, await TraceFigure.VersionsAsync(visit.Ledger, visit.Definitions, address, cancellation))
            : throw Refused.NotFound($"There is no such figure: {problem}.");
    }

    private static async Task<ViewTable> SearchAsync(ApiRequest request, CancellationToken cancellation) =>
        request.Table(SearchHitsTable.Table, await SearchOrganisation.RunAsync(request.Visit.Ledger, request.Visit.Definitions, request.Text("q")!, cancellation: cancellation));
}
