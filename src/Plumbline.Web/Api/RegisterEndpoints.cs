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
            "registers/{name}", "A register", "The rows of one register that are there in a month: a column for each of its fields, of a figure with its period (in JSON the field alone), and the row that says the same where a row stands twice.",
            [Period], [], RowsAsync) { IsHeavy = true, HasOwnColumns = true, PathExamples = Example },
        new(
            "registers/{name}/{row}", "A row of a register", "One row of a register that is there in a month, with the columns of its register.",
            [Period], [], RowAsync) { IsHeavy = true, HasOwnColumns = true, PathExamples = new Dictionary<string, string>(Example, StringComparer.Ordinal) { ["row"] = "01-climb" } },
    ];

    private static ApiParameter Period => new("period", "The month; by default that of the latest figure of a row, or in which a row came since; without figures that of today.", "2020-03");

    private static async Task<ViewTable> RegistersAsync(ApiRequest request, CancellationToken cancellation)
    {
        var (visit, readings) = (request.Visit, new List<RegisterReading>());
        foreach (var register in FindRegister.All(visit.Definitions)) readings.Add(await (await RegisterVisit.OfAsync(visit, register, cancellation)).LatestReadingAsync(cancellation));
        return request.Table(RegistersTable.Table, readings);
    }

    private static async Task<ViewTable> RowsAsync(ApiRequest request, CancellationToken cancellation)
    {
        var at = await RegisterVisit.ReadAsync(request.Visit, cancellation);
        var reading = await at.ReadingAsync(cancellation);
        return request.Table(RegisterLinesTable.Of(reading), reading.Lines);
    }

    private static async Task<ViewTable> RowAsync(ApiRequest request, CancellationToken cancellation)
    {
        var at = await RegisterVisit.ReadAsync(request.Visit, cancellation);
        var (reading, text) = (await at.ReadingAsync(cancellation), request.Visit.Route("row"));
        var row = reading.Lines.Where(line => line.Row.Code.ToString() == text).ToList();
        if (row.Count == 0) throw Refused.NotFound($"There is no row “{text}” in this register in {reading.Period}{Spelling.Suggestion(text, reading.Lines.Select(static line => line.Row.Code.ToString()))}.");
        return request.Table(RegisterLinesTable.Of(reading), row);
    }
}
