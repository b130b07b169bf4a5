using Plumbline.App.Finance;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Periods;
using Plumbline.Web.Finance;
using Plumbline.Web.Views;

namespace Plumbline.Web.Api;

/// <summary>Statements of accounts with their figures.</summary>
internal static class FinanceEndpoints
{
    private static readonly Dictionary<string, string> Example = new(StringComparer.Ordinal) { ["statement"] = "position" };

    internal static IReadOnlyList<ApiEndpoint> All { get; } =
    [
        new(
            "statements", "Statements", "The statements of accounts: their names, titles and units, and how many lines each has.",
            [], StatementTables.Statements.Columns, static (request, _) => Task.FromResult(request.Table(StatementTables.Statements, FinanceLines.Statements(request.Visit.Definitions)))),
        new(
            "statements/{statement}", "A statement", "One statement: a row for each of its rows, and after those that every statement has a column for each of its own. Amounts are in full: pounds, percentage points or scores.",
            [
                new("period", "The month; by default the latest with a figure of its lines.", "2020-03"),
                new("unit", "The unit, where the statement names none of its own; by default the whole organisation.", "trust"),
            ],
            [.. StatementTables.Shared], StatementAsync) { IsHeavy = true, HasOwnColumns = true, PathExamples = Example },
    ];

    private static async Task<ViewTable> StatementAsync(ApiRequest request, CancellationToken cancellation)
    {
        var visit = request.Visit;
        var statement = StatementView.Find(visit);
        FinanceNeed[] needs = [new FinanceNeed.Statement(statement.Name)];
        var unit = request.Unit() ?? visit.Definitions.Picture.Units.Top.Code;
        var period = visit.Period(Frequency.Month)
            ?? await ReadFinance.LatestAsync(visit.Ledger, visit.Definitions, unit, needs, cancellation)
            ?? Period.Containing(visit.Today, Frequency.Month, visit.Calendar).Previous;
        var reading = await ReadFinance.RunAsync(visit.Ledger, visit.Definitions, period, unit, needs, cancellation);
        return reading.Statements.TryGetValue(statement.Name, out var read)
            ? request.Table(StatementTables.Of(read), StatementTableRow.Of(read))
            : throw Refused.NotFound("You read a part of the organisation, and this statement is of another.");
    }
}
