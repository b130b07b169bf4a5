using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands;

public class SpcCommandTests
{
    private const string Sound = "series,date,value\na,2020-01-01,1\na,2020-02-01,2\n";

    [Theory]
    [InlineData("--shift: found 1; expected 0 for no such rule, or 2 to 50", "in.csv", "--shift", "1")]
    [InlineData("--trend: found 51; expected 0 for no such rule, or 2 to 50", "in.csv", "--trend", "51")]
    [InlineData("--baseline: found 0; expected 1 to 1000", "in.csv", "--baseline", "0")]
    [InlineData("--series: found the file of --points, “x.csv”; expected another", "in.csv", "--points", "x.csv", "--series", "x.csv")]
    [InlineData("--points: found the file that is read; expected another", "in.csv", "--points", "in.csv")]
    [InlineData("--svg: found a file, “in.csv”; expected a folder", "in.csv", "--svg", "in.csv")]
    [InlineData("FILE: found no file “no.csv”; expected a CSV file, or - for standard input", "no.csv")]
    public async Task Options_ThatCannotBe_AreRefused(string error, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("in.csv", Sound);
        var result = await CommandRun.InAsync(folder.Path, ["spc", .. arguments]);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal(error, result.Errors.Trim());
        Assert.Equal(["in.csv"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task MistakeInALaterSeries_LeavesNothingBehind()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in.csv", Sound + "b,2020-01-01,x\n");
        var result = await CommandRun.InAsync(folder.Path, "spc", "in.csv", "--points", "p.csv", "--series", "s.csv", "--svg", "pictures");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("in.csv:4:3: found x; expected a number, or blank for a missing period", result.Errors, StringComparison.Ordinal);
        Assert.Contains("1 problem; nothing was written.", result.Errors, StringComparison.Ordinal);
        Assert.Equal(["in.csv"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Pictures_OfSeriesOfAnyName_StayInTheirFolder()
    {
        using var folder = new TemporaryFolder();
        string[] names = ["../../evil", "..", "/etc/passwd", "a", "A", "con", "\"a,<b>\"", ""];
        folder.Write("in.csv", "series,date,value\n" + string.Concat(names.Select(name => $"{name},2020-01-01,1\n{name},2020-02-01,2\n")));
        var result = await CommandRun.InAsync(folder.Path, "spc", "in.csv", "--svg", "pictures");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            ["A-2.svg", "a--b.svg", "a.svg", "etc-passwd.svg", "evil.svg", "series-2.svg", "series-con.svg", "series.svg"],
            Directory.EnumerateFiles(Path.Combine(folder.Path, "pictures")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var picture = File.ReadAllText(Path.Combine(folder.Path, "pictures", "a--b.svg"));
        Assert.Contains("<title id=\"chart-title\">a,&lt;b&gt;</title><desc id=\"chart-desc\">", picture, StringComparison.Ordinal);
        Assert.Equal(["in.csv", "pictures"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
