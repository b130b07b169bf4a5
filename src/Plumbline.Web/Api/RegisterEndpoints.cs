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
            "registers/{name}", "A register", "The rows of one register that are there in a month: a column for each of its fields, of a figure with its period, and the row that says the same where a row stands twice.",
            [new("period", "The month; by default that of the latest figure of a row, or in which a row came since; without figures that of today.", "2020-03")],
            [], RowsAsync) { IsHeavy = true, HasOwnColumns = true, PathExamples = Example },
    ];

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
}
