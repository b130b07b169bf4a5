using System.Text.Json;
using Plumbline.Cli.Tests.Support;

namespace Plumbline.Cli.Tests.Commands.Records;

/// <summary><c>plumbline statement</c> on the sample trust.</summary>
public class StatementCommandTests
{
    [Fact]
    public async Task AStatement_IsOfTheLatestMonthWithAFigure_InPounds()
    {
        using var folder = await LoadedTrust.FolderAsync();
        var result = await CommandRun.InAsync(folder.Path, "statement", "position", "--json");
        Assert.Equal(0, result.ExitCode);
        var rows = JsonDocument.Parse(result.Output).RootElement.EnumerateArray().ToList();
        Assert.Equal(["row", "kind", "line", "name", "section", "March 2020", "January 2020", "Movement"], rows[0].EnumerateObject().Select(static field => field.Name));
        var cash = rows.Single(static row => row.GetProperty("line").GetString() == "cash");
        Assert.Equal((11_550_000, 11_939_000, -389_000), (cash.GetProperty("March 2020").GetInt64(), cash.GetProperty("January 2020").GetInt64(), cash.GetProperty("Movement").GetInt64()));
        Assert.Equal(result.Output, (await CommandRun.InAsync(folder.Path, "statement", "position", "--period", "2020-03", "--unit", "trust", "--as-at", "1", "--json")).Output);
    }

    [Fact]
    public async Task WithoutAName_WhichThereAre()
    {
        using var folder = await LoadedTrust.FolderAsync();
        var result = await CommandRun.InAsync(folder.Path, "statement");
        Assert.StartsWith("statement,title,unit,lines,scheme\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("\nposition,Statement of financial position,,22,\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NAME: found “positon”; expected a statement: ", "statement", "positon")]
    [InlineData("perhaps “position”", "statement", "positon")]
    [InlineData("--period: found “2020-13”; expected ", "statement", "position", "--period", "2020-13")]
    [InlineData("--period: found “2019/20”; expected a month", "statement", "position", "--period", "2019/20")]
    [InlineData("--unit: found “trus”; expected ", "statement", "position", "--unit", "trus")]
    public async Task AMistake_IsNamedWithTheNearest(string expected, params string[] arguments)
    {
        using var folder = await LoadedTrust.FolderAsync();
        var result = await CommandRun.InAsync(folder.Path, arguments);
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(expected, result.Errors, StringComparison.Ordinal);
    }
}
