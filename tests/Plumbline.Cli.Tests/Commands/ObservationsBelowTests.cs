using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands;

/// <summary>The cells that make a total, listed by <c>observations --below</c>; and whose figures an import says it reads.</summary>
public sealed class ObservationsBelowTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    // The team ash moves from north to south in February.
    public async ValueTask InitializeAsync()
    {
        _folder.Write("w/plumbline.yaml", "organisation:\n  code: small\n  name: Small Trust\n");
        _folder.Write("w/units.csv", """
            unit,name,kind,parent,from,to
            small,Small Trust,organisation,,,
            north,North,directorate,small,,
            south,South,directorate,small,,
            ash,Ash Team,team,north,,2024-01-31
            ash,Ash Team,team,south,2024-02-01,
            oak,Oak Team,team,north,,

            """);
        _folder.Write("w/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nincidents,Incidents,month,count,lower,sum\n");
        _folder.Write("w/observations/f.csv", "indicator,unit,period,value\nincidents,ash,2024-01,1\nincidents,ash,2024-02,2\nincidents,oak,2024-01,3\nincidents,oak,2024-02,4\n");
        Assert.Equal(0, (await RunAsync("load", "w")).ExitCode);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("--unit north --below --period 2024-01", "ash 2024-01 1; oak 2024-01 3")]
    [InlineData("--unit north --below --period 2024-02", "oak 2024-02 4")]
    [InlineData("--unit south --below --period 2024-02", "ash 2024-02 2")]
    [InlineData("--unit south --below", "ash 2024-01 1; ash 2024-02 2")]
    [InlineData("--unit small --below --period 2024-01", "ash 2024-01 1; oak 2024-01 3")]
    [InlineData("--unit north oak --below --period 2024-02", "oak 2024-02 4")]
    [InlineData("--unit north --below --rolled-up --period 2024-02", "north 2024-02 4; oak 2024-02 4")]
    [InlineData("--unit north --period 2024-01", "")]
    public async Task Below_ListsTheCellsThatMakeATotal(string options, string expected)
    {
        var rows = (await RunAsync(["observations", "--source", .. options.Split(' ')])).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(static row => row.Split(','));
        Assert.Equal(expected, string.Join("; ", rows.Select(static row => $"{row[1]} {row[2]} {row[3]}")));
    }

    [Fact]
    public async Task Below_NeedsAUnit()
    {
        var result = await RunAsync("observations", "--below");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--below: found no unit; expected --unit U beside it", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("figures.csv", "figures.csv: 1 figure of Small Trust: no unit is named; give --unit if they are of another")]
    [InlineData("Oak Team.csv", "figures without a unit are read as those of oak, the file’s name")]
    public async Task Import_SaysWhoseTheFiguresAre(string file, string expected)
    {
        _folder.Write(file, "Indicator,Mar-24\nIncidents,1\n");
        Assert.Contains(expected, (await RunAsync("import", file, "--dry-run")).Errors, StringComparison.Ordinal);
    }

    private Task<CommandResult> RunAsync(params string[] arguments) => CommandRun.InAsync(_folder.Path, arguments);
}
