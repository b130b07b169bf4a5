using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands.Papers;

/// <summary>A paper whose only block draws charts, for an indicator that at first has too few figures for one.</summary>
public sealed class EmptyPaperTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        _folder.Write("w/plumbline.yaml", "organisation:\n  code: small\n  name: Small Trust\n");
        _folder.Write("w/units.csv", "unit,name,kind\nsmall,Small Trust,organisation\n");
        _folder.Write("w/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,count,lower,sum\n");
        _folder.Write("w/observations/figures.csv", "indicator,unit,period,value\nfalls,small,2019-05,3\nfalls,small,2019-06,N/A\n");
        _folder.Write("w/reports/charts.yaml", "report: charts\ntitle: Charts\nfrequency: month\nblocks:\n  - block: summary-grid\n");
        Assert.Equal(0, (await CommandRun.InAsync(_folder.Path, "load", "w")).ExitCode);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("2019-05", "May 2019. Add a block to the report “charts” that shows the figures there are, or load more figures.")]
    [InlineData("2019-06", "June 2019. Its latest figures are for May 2019 (--period 2019-05).")]
    public async Task APaperWithNothingToShow_IsRefusedWithTheRemedy(string period, string expected)
    {
        var result = await CommandRun.InAsync(_folder.Path, "report", "build", "charts", "--period", period, "--format", "html");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"--period: None of the blocks of “Charts” found anything to show for {expected}\n", result.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("out")));
    }
}
