using Plumbline.App.Workspaces;
using Plumbline.Core.Observations;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Workspaces;

/// <summary><c>load</c> reads the cells of observations and benchmarks as <c>import</c> does.</summary>
public class FigureCellsTests
{
    private const string Header = "indicator,unit,period,value,numerator,denominator,status,provisional,note\n";

    [Theory]
    [InlineData("\"1,234 [p]\",,,,,", "1,234", true, null)]
    [InlineData("5 [e],,,,,", "5", true, "estimated")]
    [InlineData("5 [e],,,,,of the night team", "5", true, "of the night team; estimated")]
    [InlineData("5 [e],,,,,Estimated by hand", "5", true, "Estimated by hand")]
    [InlineData("5 [p],,,,yes,", "5", true, null)]
    [InlineData("5,,,,Yes,", "5", true, null)]
    [InlineData("5,,,,TRUE,", "5", true, null)]
    [InlineData("5,,,,y,", "5", true, null)]
    [InlineData("5,,,,1,", "5", true, null)]
    [InlineData("5,,,,No,", "5", false, null)]
    [InlineData("5,,,,0,", "5", false, null)]
    [InlineData("[low],,,,,", "0", false, "rounds to nought")]
    [InlineData("5\u200b,,,,,", "5", false, null)]
    [InlineData("–5,,,,,", "–5", false, null)]
    [InlineData("1\u00a0234,,,,,", "1234", false, null)]
    [InlineData("12 days,,,,,", "12 days", false, null)]
    public void Figure_IsReadWithItsMarks_WhichADumpKeeps(string cells, string value, bool isProvisional, string? note)
    {
        using var folder = Small();
        folder.Write("observations/a.csv", $"{Header}falls,trust,2023-01,{cells}\n");
        var read = Assert.Single(ReadWorkspace.Run(folder.Path).Workspace!.Observations);
        Assert.Equal((value, isProvisional, note), (read.Value.Text, read.IsProvisional, read.Note));
        Assert.Equal(read.Value, ObservedValue.Parse(read.Value.Text).Value);
    }

    [Theory]
    [InlineData("84%,\"1,5\",\"2,0\",,,", "2:5: found “1,5”; expected a number such as 53 or 1,204.5|2:6: found “2,0”; expected a number such as 53 or 1,204.5")]
    [InlineData("84%,\"1,,5\",2,,,", "2:5: found “1,,5”; expected a number such as 53 or 1,204.5")]
    [InlineData("84%,53%,£63,,,", "2:5: found “53%”; expected a number such as 53 or 1,204.5|2:6: found “£63”; expected a number such as 53 or 1,204.5")]
    [InlineData("84%,12345678901234567890,1,,,", "2:5: found “12345678901234567890”; expected at most 18 digits before the point and 15 after it, 28 in all")]
    [InlineData("\"1,234 [p]\",,,,no,", "2:8: found “no”; expected yes or nothing, as the value 1,234 [p] says")]
    [InlineData("5%,–5,63,,,", "2:5: found “–5” (with U+2013); expected a number from 0")]
    [InlineData("5%,5,-63,,,", "2:6: found “-63”; expected a number from 0")]
    [InlineData("12,,,awaited,,", "2:4: found “12”; expected no value, as its status awaited says")]
    [InlineData("5\u202e,,,,,", "2:4: found U+202E (right-to-left override) as the 2nd character; expected text without invisible characters: remove it, or type the text again")]
    public void CellWithoutAValidFigure_IsRefusedAtItsPlace(string cells, string problems)
    {
        using var folder = Small();
        folder.Write("observations/a.csv", $"{Header}falls,trust,2023-01,{cells}\n");
        Assert.Equal(problems.Split('|').Select(problem => "observations/a.csv:" + problem), ReadWorkspace.Run(folder.Path).Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void NumeratorsAndDenominators_AreReadWithoutInvisibleCharacters()
    {
        using var folder = Small();
        folder.Write("observations/a.csv", Header + "falls,trust,2023-01,84%,\"1,053\",1\u00a0254,,,\nfalls,trust,2023-02,84%,5.50,６３,,,\n");
        var read = ReadWorkspace.Run(folder.Path).Workspace!.Observations;
        Assert.Equal([(1053m, 1254m), (5.50m, 63m)], read.Select(observation => (observation.Numerator!.Value, observation.Denominator!.Value)));
    }

    [Fact]
    public void ABenchmark_IsReadWithItsMarks()
    {
        using var folder = Small();
        folder.Write("benchmarks.csv", "indicator,comparator,value,note\nfalls,england,21.5% [p],\nfalls,north,[c],\n");
        Assert.Equal(["21.5% provisional", "[c] "], ReadWorkspace.Run(folder.Path).Workspace!.Benchmarks.Select(benchmark => $"{benchmark.Value.Text} {benchmark.Note}"));
    }

    [Theory]
    [InlineData("21% [u]", "a reliable figure: [u] means low reliability; leave it out, or give the figure with a note")]
    [InlineData("21% [f]", "an actual figure: [f] means forecast; leave it out")]
    public void Benchmark_ThatIsUnreliableOrForecast_IsRefused(string value, string expected)
    {
        using var folder = Small();
        folder.Write("benchmarks.csv", $"indicator,comparator,value,note\nfalls,england,{value},\n");
        Assert.Equal([$"benchmarks.csv:2:3: found “{value}”; expected {expected}"], ReadWorkspace.Run(folder.Path).Problems.Select(problem => problem.ToString()));
    }

    private static TemporaryFolder Small()
    {
        var folder = new TemporaryFolder();
        folder.Write("plumbline.yaml", "organisation:\n  code: t\n  name: Trust\n");
        folder.Write("units.csv", "unit,name,kind\ntrust,Trust,organisation\n");
        folder.Write("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,days,lower,mean\n");
        return folder;
    }
}
