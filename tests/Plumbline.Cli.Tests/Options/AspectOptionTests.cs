using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Options;

/// <summary>The option <c>--aspect</c> is the same in every verb that has it, and reads what files contain.</summary>
public sealed class AspectOptionTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        _folder.Write("w/plumbline.yaml", "organisation:\n  code: small\n  name: Small Trust\n");
        _folder.Write("w/units.csv", "unit,name,kind\nsmall,Small Trust,organisation\n");
        _folder.Write("w/breakdowns.csv", "dimension,item,name\nsex,female,Women\nage,65-74,65 to 74\n");
        _folder.Write("w/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nincidents,Incidents,month,count,lower,sum\n");
        _folder.Write("w/observations/f.csv", "indicator,unit,period,value,aspect\nincidents,small,2023-04,3,\nincidents,small,2023-04,5,plan\nincidents,small,2023-04,2,sex=female;age=65-74\n");
        Assert.Equal(0, (await RunAsync("load", "w")).ExitCode);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("actual", "3")]
    [InlineData("", "3")]
    [InlineData("  ", "3")]
    [InlineData(" actual ", "3")]
    [InlineData(" plan ", "5")]
    [InlineData("sex=female;age=65-74", "2")]
    [InlineData(" age=65-74 ; sex=female ", "2")]
    public async Task AnAspect_IsReadAsInFiles(string aspect, string value)
    {
        var observed = await RunAsync("observations", "--aspect", aspect);
        Assert.Equal((0, value), (observed.ExitCode, Assert.Single(Rows(observed.Output)).Split(',')[3]));
        var withdrawn = await RunAsync("withdraw", "figure", "--indicator", "incidents", "--period", "2023-04", "--reason", "r", "--aspect", aspect);
        Assert.Equal((0, ""), (withdrawn.ExitCode, withdrawn.Output));
        Assert.DoesNotContain(Rows((await RunAsync("observations")).Output), row => row.Split(',')[3] == value);
    }

    [Fact]
    public async Task SeveralAspects_AreEachRead() =>
        Assert.Equal(["3", "2"], Rows((await RunAsync("observations", "--aspect", "actual", "age=65-74;sex=female")).Output).Select(static row => row.Split(',')[3]));

    [Theory]
    [InlineData("planned", "found “planned”; expected nothing, plan, forecast")]
    [InlineData("sex=male", "found “sex=male”; expected an item of sex in breakdowns.csv: female")]
    [InlineData("ward=a", "found “ward=a”; expected one of the dimensions sex, age of breakdowns.csv")]
    [InlineData("forecast:soon", "found “soon”; expected a period")]
    public async Task AnInvalidAspect_IsRefusedByEveryVerb(string aspect, string expected)
    {
        string[][] verbs = [["observations"], ["observations", "--format", "xlsx", "--out", "f.xlsx"], ["withdraw", "figure", "--indicator", "incidents", "--period", "2023-04", "--reason", "r"]];
        foreach (var verb in verbs)
        {
            var result = await RunAsync([.. verb, "--aspect", aspect]);
            Assert.Equal((2, ""), (result.ExitCode, result.Output));
            Assert.Contains($"--aspect: {expected}", result.Errors, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(_folder.File("f.xlsx")));
    }

    private static IEnumerable<string> Rows(string table) => table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1);

    private Task<CommandResult> RunAsync(params string[] arguments) => CommandRun.InAsync(_folder.Path, arguments);
}
