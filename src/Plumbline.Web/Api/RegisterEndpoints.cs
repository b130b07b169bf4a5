using Plumbline.App.Definitions.Formats;
using Plumbline.App.Registers;
using Plumbline.App.Registers.Tables;
using Plumbline.Core.Registers.Readings;
using Plumbline.Web.Registers;
using Plumbline.Web.Views;

namespace Plumbline.Web.Api;

/// <summary>Registers and their rows.</summary>
internal static class RegisterEndpoints
{
    private static readonly Dictionary<string, string> Example = new(StringComparer.Ordinal) { ["name"] = "research" };

    internal static IReadOnlyList<ApiEndpoint> All { get; } =
    [
        new(
            "registers", "Registers", "The registers: their names and units, and how many rows each has in its latest month.",
            [], RegistersTable.Table.Columns, RegistersAsync) { IsHeavy = true },
        new(
            "registers/{name}", "A register", "The rows of one register that are there in a month: a column for each of its fields, with the figures of the month, and the row that says the same where a row stands twice.",
            [Period], [], RowsAsync) { IsHeavy = true, HasOwnColumns = true, PathExamples = Example },
        new(
            "registers/{name}/{row}", "A row of a register", "One row of a register that is there in a month, with the columns of its register.",
            [Period], [], RowAsync) { IsHeavy = true, HasOwnColumns = true, PathExamples = new Dictionary<string, string>(Example, StringComparer.Ordinal) { ["row"] = "01-climb" } },
    ];

    private static ApiParameter Period => new("period", "The month; by default the latest with a figure of a row, else that of the position.", "2020-03");

    private static async Task<ViewTable> RegistersAsync(ApiRequest request, CancellationToken cancellation)
    {
        var (visit, readings) = (request.Visit, new List<RegisterReading>());
        foreach (var register in FindRegister.All(visit.Definitions)) readings.Add(await new RegisterVisit(visit, register, await FindRegisterMonth.RunAsync(visit.Ledger, visit.Definitions, register, cancellation)).LatestReadingAsync(cancellation));
        return request.Table(RegistersTable.Table, readings);
    }

    private static async Task<ViewTable> RowsAsync(ApiRequest request, CancellationToken cancellation)
    {
        var at = await RegisterVisit.ReadAsync(request.Visit, cancellation);
        return request.Table(RegisterLinesTable.Of(at.Register), (await at.ReadingAsync(cancellation)).Lines);
    }

    private static async Task<ViewTable> RowAsync(ApiRequest request, CancellationToken cancellation)
    {
        var at = await RegisterVisit.ReadAsync(request.Visit, cancellation);
        var (lines, text) = ((await at.ReadingAsync(cancellation)).Lines, request.Visit.Route("row"));
        var row = lines.Where(line => line.Row.Code.ToString() == text).ToList();
        if (row.Count == 0) throw Refused.NotFound($"There is no row “{text}” in this register in {at.Period}{Spelling.Suggestion(text, lines.Select(static line => line.Row.Code.ToString()))}.");
        return request.Table(RegisterLinesTable.Of(at.Register), row);
    }
}
