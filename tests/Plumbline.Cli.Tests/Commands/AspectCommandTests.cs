using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands;

/// <summary>Figures with aspects, source notes and doubts on the command line: previewed, listed, withdrawn and restored.</summary>
public sealed class AspectCommandTests : IAsyncLifetime
{
    private const string Header = "indicator,unit,period,value,numerator,denominator,status,provisional,note,change,aspect,source-note,doubtful\n";
    private const string Figures = """
        small,incidents,2023-04,3,,one ward,yes
        small,incidents,2023-04,5,plan,,
        small,incidents,2023/24,60,plan,,

        """;

    private readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        _folder.Write("w/plumbline.yaml", "organisation:\n  code: small\n  name: Small Trust\n");
        _folder.Write("w/units.csv", "unit,name,kind\nsmall,Small Trust,organisation\n");
        _folder.Write("w/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nincidents,Incidents,month,count,lower,sum\n");
        _folder.Write("figures.csv", "unit,indicator,period,value,aspect,source-note,doubtful\n" + Figures);
        Assert.Equal(0, (await RunAsync("load", "w")).ExitCode);
        Assert.Equal(
            "what,label,indicator,unit,period,was,value,source,note,aspect,source-note,doubtful\n"
            + "new,,incidents,small,2023-04,,3,figures.csv:2:4,,,one ward,yes\nnew,,incidents,small,2023/24,,60,figures.csv:4:4,,plan,,\nnew,,incidents,small,2023-04,,5,figures.csv:3:4,,plan,,\n",
            (await RunAsync("import", "figures.csv")).Output);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task PrintedObservations_ImportWithoutAChange()
    {
        var printed = (await RunAsync("observations")).Output;
        Assert.Equal($"{Header}incidents,small,2023-04,3,,,reported,,,2,,one ward,yes\nincidents,small,2023/24,60,,,reported,,,2,plan,,\nincidents,small,2023-04,5,,,reported,,,2,plan,,\n", printed);
        _folder.Write("f.csv", printed);
        Assert.Equal(0, (await RunAsync("observations", "--format", "xlsx", "--out", "f.xlsx")).ExitCode);
        foreach (var file in new[] { "f.csv", "f.xlsx" })
        {
            var again = await RunAsync("import", file);
            Assert.Equal(0, again.ExitCode);
            Assert.Contains("0 new, 0 changed, 3 the same", again.Errors, StringComparison.Ordinal);
            Assert.Contains("Nothing new; still at change 2.", again.Errors, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("2023-04", "plan", "\"incidents, small, 2023-04, plan\",withdrawn,5,,plan,,,,\n")]
    [InlineData("2023/24", "plan", "\"incidents, small, 2023/24, plan\",withdrawn,60,,plan,,,,\n")]
    [InlineData("2023-04", null, "\"incidents, small, 2023-04\",withdrawn,3,,,,,one ward,yes\n")]
    public async Task AnAspect_IsWithdrawnAlone_AndRestoredByUndo(string period, string? aspect, string facts)
    {
        var before = (await RunAsync("observations")).Output;
        string[] withdraw = ["withdraw", "figure", "--indicator", "incidents", "--period", period, "--reason", "r"];
        Assert.Equal(0, (await RunAsync(aspect is null ? withdraw : [.. withdraw, "--aspect", aspect])).ExitCode);
        Assert.Equal($"kind,key,did,was,is,aspect,source_note,doubtful,was_source_note,was_doubtful\nfigure,{facts}", (await RunAsync("changes", "--facts", "3")).Output);
        Assert.Equal(2, (await RunAsync("observations")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
        Assert.Equal(0, (await RunAsync("undo", "3")).ExitCode);
        Assert.Equal(WithoutChanges(before), WithoutChanges((await RunAsync("observations")).Output));
    }

    [Fact]
    public async Task ARemovedDoubt_IsInTheFactsOfTheChange()
    {
        _folder.Write("again.csv", "unit,indicator,period,value,source-note,doubtful\nsmall,incidents,2023-04,3,,no\n");
        Assert.Equal(0, (await RunAsync("import", "again.csv")).ExitCode);
        Assert.EndsWith("\nfigure,\"incidents, small, 2023-04\",revised,3,3,,,,one ward,yes\n", (await RunAsync("changes", "--facts", "3")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-04", "forecast", "found no figure of incidents in small for 2023-04 (forecast)")]
    [InlineData("2023-04", "planned", "--aspect: found “planned”; expected nothing, plan, forecast")]
    [InlineData("2023/24", null, "--period: found “2023/24”; expected a month")]
    public async Task AMissingAspect_IsRefused(string period, string? aspect, string expected)
    {
        string[] withdraw = ["withdraw", "figure", "--indicator", "incidents", "--period", period, "--reason", "r"];
        var result = await RunAsync(aspect is null ? withdraw : [.. withdraw, "--aspect", aspect]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.Errors, StringComparison.Ordinal);
    }

    private static string WithoutChanges(string table) => string.Join('\n', table.Split('\n').Select(line => string.Join(',', line.Split(',').Where((_, column) => column != 9))));

    private Task<CommandResult> RunAsync(params string[] arguments) => CommandRun.InAsync(_folder.Path, arguments);
}
