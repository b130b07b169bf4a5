using Plumbline.Cli.Tests.Support;
using Plumbline.Core.Spc;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands;

public class SpcCommandTests
{
    private static readonly Dictionary<string, string?> Unchanged = new(StringComparer.Ordinal);

    private const string Sound = "series,date,value\na,2020-01-01,1\na,2020-02-01,2\n";

    [Theory]
    [InlineData("--shift: found 1; expected 0 for no such rule, or 2 to 50", "in.csv", "--shift", "1")]
    [InlineData("--trend: found 51; expected 0 for no such rule, or 2 to 50", "in.csv", "--trend", "51")]
    [InlineData("--baseline: found 0; expected 1 to 1000", "in.csv", "--baseline", "0")]
    [InlineData("--series: found the file of --points, “x.csv”; expected another file", "in.csv", "--points", "x.csv", "--series", "x.csv")]
    [InlineData("--points: found the input file; expected another file", "in.csv", "--points", "in.csv")]
    [InlineData("--svg: found a file, “in.csv”; expected a folder", "in.csv", "--svg", "in.csv")]
    [InlineData("FILE: found no file “no.csv”; expected a CSV file, or - for standard input", "no.csv")]
    public async Task InvalidOptions_AreRefused(string error, params string[] arguments)
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
        string[] names = ["../../evil", "..", "/etc/passwd", "a", "A", "con", "\"a,<b>\"", "\"a b\"", "a/b"];
        folder.Write("in.csv", "series,date,value\n" + string.Concat(names.Select(name => $"{name},2020-01-01,1\n{name},2020-02-01,2\n")));
        var result = await CommandRun.InAsync(folder.Path, "spc", "in.csv", "--svg", "pictures");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            ["A-2.svg", "a-b-2.svg", "a-b-3.svg", "a-b.svg", "a.svg", "etc-passwd.svg", "evil.svg", "series-con.svg", "series.svg"],
            Directory.EnumerateFiles(Path.Combine(folder.Path, "pictures")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var picture = File.ReadAllText(Path.Combine(folder.Path, "pictures", "a-b.svg"));
        Assert.Contains("<title id=\"chart-title\">a,&lt;b&gt;</title><desc id=\"chart-desc\">", picture, StringComparison.Ordinal);
        Assert.Equal(["in.csv", "pictures"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Picture_OfALongName_IsNamedByItsFirstWholeWords()
    {
        using var folder = new TemporaryFolder();
        var name = string.Concat(Enumerable.Repeat("Deficit (£000) ", 12)).Trim();
        folder.Write("in.csv", $"series,date,value\n{name},2020-01-01,1\n{name},2020-02-01,2\n");
        var result = await CommandRun.InAsync(folder.Path, "spc", "in.csv", "--svg", "pictures");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal([string.Join('-', Enumerable.Repeat("Deficit-000", 8)) + ".svg"], Directory.EnumerateFiles(folder.File("pictures")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Pictures_InALook_HaveItsColours_AndAnUnknownLookIsRefused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in.csv", "series,date,value\n" + string.Concat(Enumerable.Range(0, 24).Select(static i => $"North,{2020 + (i / 12)}-{(i % 12) + 1:D2}-01,{10 + (i % 2)}\n")));
        var result = await CommandRun.InAsync(folder.Path, "spc", "in.csv", "--svg", "pictures", "--look", "mdc");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("fill=\"#a6a6a6\" stroke=\"#5f6a74\"", File.ReadAllText(folder.File("pictures/North.svg")), StringComparison.Ordinal);
        var refused = await CommandRun.InAsync(folder.Path, "spc", "in.csv", "--svg", "pictures", "--look", "nhs");
        Assert.Equal((2, "--look: found “nhs”; expected one of house, mdc\n"), (refused.ExitCode, refused.Errors));
    }

    [Fact]
    public async Task ALink_IsFollowed_AndAPipeIsWrittenTo()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in.csv", Sound);
        folder.Write("kept.csv", "before");
        File.CreateSymbolicLink(folder.File("link.csv"), "kept.csv");
        await PlumblineProcess.RunAsync(folder.Path, Unchanged, "mkfifo", ["pipe"]);
        var reading = Task.Run(() => File.ReadAllText(folder.File("pipe")));
        var result = await CommandRun.InAsync(folder.Path, "spc", "in.csv", "--points", "link.csv", "--series", "pipe");
        Assert.Equal((0, $"1 series, 2 points; profile plumbline version {SpcProfile.Plumbline.Version}"), (result.ExitCode, result.Errors.Trim()));
        Assert.Equal("series,direction,variation,assurance\na,neutral,insufficient,none\n", await reading);
        Assert.StartsWith("series,date,value,segment", File.ReadAllText(folder.File("kept.csv")), StringComparison.Ordinal);
        Assert.Equal("kept.csv", new FileInfo(folder.File("link.csv")).LinkTarget);
        Assert.Equal(["in.csv", "kept.csv", "link.csv", "pipe"], Names(folder));
    }

    [Fact]
    public async Task ADevice_IsNeverReplaced()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in.csv", Sound);

        // The null device under another name; only root can make one.
        var made = await PlumblineProcess.RunAsync(folder.Path, Unchanged, "mknod", ["device", "c", "1", "3"]);
        if (made.ExitCode != 0) return;
        var result = await CommandRun.InAsync(folder.Path, "spc", "in.csv", "--points", "device", "--series", "device");
        Assert.Equal("--series: found the file of --points, “device”; expected another file", result.Errors.Trim());
        result = await CommandRun.InAsync(folder.Path, "spc", "in.csv", "--points", "device");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("character special", (await PlumblineProcess.RunAsync(folder.Path, Unchanged, "stat", ["-c", "%F", "device"])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheInputFile_IsNotOverwritten_ThroughALink()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in.csv", Sound);
        File.CreateSymbolicLink(folder.File("link.csv"), "in.csv");
        var result = await CommandRun.InAsync(folder.Path, "spc", "in.csv", "--points", "link.csv");
        Assert.Equal((2, "--points: found the input file; expected another file"), (result.ExitCode, result.Errors.Trim()));
        Assert.Equal(Sound, File.ReadAllText(folder.File("in.csv")));
    }

    [Fact]
    public async Task Pictures_FollowALink_AndLeaveOtherFilesAlone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in.csv", Sound);
        folder.Write("pictures.part/precious", "before");
        folder.Write("target.svg", "before");
        Directory.CreateDirectory(folder.File("pictures"));
        File.CreateSymbolicLink(folder.File("pictures/a.svg"), "../target.svg");
        Assert.Equal(0, (await CommandRun.InAsync(folder.Path, "spc", "in.csv", "--svg", "pictures")).ExitCode);
        Assert.StartsWith("<svg", File.ReadAllText(folder.File("target.svg")), StringComparison.Ordinal);
        Assert.Equal("before", File.ReadAllText(folder.File("pictures.part/precious")));
        Assert.Equal(["in.csv", "pictures", "pictures.part", "target.svg"], Names(folder));
    }

    [Theory]
    [InlineData("--lower-bound: found “x”; expected a number", "--lower-bound", "x")]
    [InlineData("--upper-bound: found 1; expected more than the lower bound, 2", "--lower-bound", "2", "--upper-bound", "1")]
    [InlineData("--date-column: found nothing; expected a heading of the file", "--date-column", " ")]
    public async Task InvalidBoundsAndColumns_AreRefused(string error, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("in.csv", Sound);
        var result = await CommandRun.InAsync(folder.Path, ["spc", "in.csv", .. arguments]);
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(error, result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ColumnsAndBounds_AreThoseChosen_AndNotesArePrinted()
    {
        using var folder = new TemporaryFolder();
        var rows = string.Concat(Enumerable.Range(0, 20).Select(i => $"North;01/{(i % 12) + 1:D2}/{2020 + (i / 12)};{i % 2 * 4},5\n"));
        folder.Write("in.csv", "Ward;Month;Rate\n" + rows + "Total;;99\n");
        var result = await CommandRun.InAsync(folder.Path, "spc", "in.csv", "--series-column", "ward", "--date-column", "MONTH", "--value-column", "Rate", "--lower-bound", "0", "--svg", "pictures");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("in.csv: numbers with decimal commas: 0,5 is read as 0.5\nin.csv:22:1: “Total” left out: a sum or mean of other rows, not a figure of its own\n1 series, 20 points;", result.Errors, StringComparison.Ordinal);
        var picture = File.ReadAllText(folder.File("pictures/North.svg"));
        Assert.Contains("lower limit: it would lie at 0, the least possible, or beyond", picture, StringComparison.Ordinal);
        Assert.DoesNotContain("Lower −", picture, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Names(TemporaryFolder folder) =>
        Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
