using Plumbline.App.Returns.Writing;
using Plumbline.Web.Returns;
using Plumbline.Web.Views;

namespace Plumbline.Web.Api;

/// <summary>Forms with how their returns stand, and single returns.</summary>
internal static class ReturnEndpoints
{
    internal static IReadOnlyList<ApiEndpoint> All { get; } =
    [
        new(
            "returns/{form}/{unit}/{period}", "One return", "What one return says, field by field, with the score of each answer.", [], ReturnFieldsTable.Table.Columns, ReturnAsync)
        {
            PathExamples = new Dictionary<string, string>(StringComparer.Ordinal) { ["form"] = "sitrep", ["unit"] = "trust", ["period"] = "2020-04-30" },
        },
    ];

    private static async Task<ViewTable> ReturnAsync(ApiRequest request, CancellationToken cancellation)
    {
        var visit = request.Visit;
        var hand = await ReadReturn.RunAsync(visit.Ledger, visit.Definitions, ReturnVisit.RouteReturn(visit), cancellation: cancellation);
        return request.Table(ReturnFieldsTable.Table, ReturnFieldRow.Of(hand));
    }
}
