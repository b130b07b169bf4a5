using System.Text.Json;
using Plumbline.App.Tests.AsPrinted;
using Plumbline.Cli.Tests.Support;

namespace Plumbline.Cli.Tests.Commands.Records;

/// <summary>The contracts of the sample trust are those of a printed paper, under invented names: tests/Plumbline.App.Tests/AsPrinted/truth.</summary>
public sealed class TrustContractsTests
{
    [Fact]
    public async Task Percentages_AreThe182OfTheTruth()
    {
        var codes = PrintedTable.Read("truth", "contract-codes.csv").ToDictionary(static row => row["contract"], static row => row["sample"], StringComparer.Ordinal);
        var rows = await RowsAsync("contracts", "--period", "2020-03", "--months", "12", "--json");
        Assert.Equal(14 * 13, rows.Count);
        Assert.Equal(
            PrintedTable.Read("truth", "contract-performance.csv").Select(row => $"{codes.GetValueOrDefault(row["contract"], "all")} {(row["period"].EndsWith("forecast", StringComparison.Ordinal) ? "forecast" : row["period"])}: {row["green"]}, {row["red"]}, {row["percent_green_printed"]}").Order(StringComparer.Ordinal),
            rows.Select(static row => $"{Text(row, "contract")} {Text(row, "month")}: {Text(row, "green")}, {Text(row, "red")}, {Text(row, "percent")}").Order(StringComparer.Ordinal));
        Assert.Equal(rows.Select(static row => row.ToString()), (await RowsAsync("contracts", "--json")).Select(static row => row.ToString()));
    }

    [Fact]
    public async Task Exceptions_AreTheElevenOfTheTruth()
    {
        var rows = await RowsAsync("contracts", "--exceptions", "--json");
        var truth = PrintedTable.Read("truth", "kpis-red.csv");
        Assert.Equal(11, truth.Count);
        Assert.Equal(
            truth.Select(static row => $"{row["months_red"]} {row["actual"]} at least {row["required"]} {row["mitigated"]}").Order(StringComparer.Ordinal),
            rows.Select(static row => $"{Text(row, "months_red")} {Text(row, "actual")} {Text(row, "required")} {(Text(row, "mitigation").Length > 0 ? "yes" : "no")}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("--period: found “2019-Q4”; expected a month such as 2020-03", "--period", "2019-Q4")]
    [InlineData("--months: found “37”; expected how many months are told, 1 to 36", "--months", "37")]
    [InlineData("--more-than: found without --exceptions; expected both", "--more-than", "3")]
    [InlineData("--months: found with --exceptions; expected one of the two", "--exceptions", "--months", "3")]
    public async Task WrongOption_IsRefused(string expected, params string[] options)
    {
        using var folder = await LoadedTrust.FolderAsync();
        var result = await CommandRun.AtAsync(new StoppedClock(new DateTimeOffset(2020, 5, 20, 9, 0, 0, TimeSpan.Zero)), folder.Path, ["contracts", .. options]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.Errors, StringComparison.Ordinal);
    }

    // The sample states counts of every month, and which requirements stayed red in March alone.
    [Theory]
    [InlineData("2020-01", "Which requirements are red for more than 2 months in a row in January 2020 is not known: by the counts that are stated 41 were red, and contract-exceptions.csv does not say which.")]
    [InlineData("2018-03", "In March 2018 no requirement is red for more than 2 months in a row, and none is stated.")]
    public async Task Exceptions_TellWhatIsNotKnownFromWhatIsNot(string month, string expected)
    {
        using var folder = await LoadedTrust.FolderAsync();
        var result = await CommandRun.ReadingAsync(folder.Path, 400, "contracts", "--exceptions", "--period", month);
        Assert.Equal((0, expected), (result.ExitCode, result.Output.Trim()));
    }

    private static async Task<List<JsonElement>> RowsAsync(params string[] arguments)
    {
        using var folder = await LoadedTrust.FolderAsync();
        var result = await CommandRun.AtAsync(new StoppedClock(new DateTimeOffset(2020, 5, 20, 9, 0, 0, TimeSpan.Zero)), folder.Path, arguments);
        Assert.True(result.ExitCode == 0, result.Errors);
        return [.. JsonDocument.Parse(result.Output).RootElement.EnumerateArray()];
    }

    private static string Text(JsonElement row, string field) => row.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : "";
}
