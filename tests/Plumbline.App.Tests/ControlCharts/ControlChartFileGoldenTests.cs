using Plumbline.App.ControlCharts;
using Plumbline.Core.Spc;

namespace Plumbline.App.Tests.ControlCharts;

/// <summary>The output files of the <c>spc</c> command equal the golden files, cell by cell.</summary>
public class ControlChartFileGoldenTests
{
    [Theory]
    [InlineData("plumbline")]
    [InlineData("mdc")]
    public void Profile_FilesAsTheReference(string profile)
    {
        var options = new ControlChartFileOptions { Profile = SpcProfiles.Find(profile)! };
        var (result, points, series) = ControlChartText.Run(ControlChartText.Golden("xmr/mdc.input.csv"), options);

        Assert.Empty(result.Problems);
        AssertColumns(ControlChartText.Golden($"xmr/{profile}.points.csv"), points);
        AssertColumns(ControlChartText.Golden($"xmr/{profile}.series.csv"), series);
    }

    [Theory]
    [InlineData("p", "p", "p")]
    [InlineData("pp", "p", "pp")]
    [InlineData("u", "u", "u")]
    [InlineData("up", "u", "up")]
    [InlineData("c", "c", "c")]
    [InlineData("xbar", "x", "xbar")]
    [InlineData("s", "x", "s")]
    [InlineData("g", "g", "g")]
    [InlineData("t", "t", "t")]
    [InlineData("xmr", "i", "i")]
    [InlineData("mr", "i", "mr")]
    [InlineData("run", "i", "run")]
    public void Chart_PointsAndRunsAsQicharts(string chart, string input, string expected)
    {
        var options = new ControlChartFileOptions { Kind = SpcCodes.FindChart(chart)!.Value, Profile = SpcProfiles.Anhoj };
        var (result, points, series) = ControlChartText.Run(ControlChartText.Golden($"charts/{input}.input.csv"), options);

        Assert.Empty(result.Problems);
        var golden = ControlChartText.Golden($"charts/{expected}.expected.csv").Replace("NA", "", StringComparison.Ordinal);
        AssertColumns(Renamed(golden, "series,date,value,mean,lower,upper,lower_2sigma,upper_2sigma"), points);
        AssertLastRows(golden, series);
    }

    // Compares the columns of the golden file by name, in any order.
    private static void AssertColumns(string expectedText, string foundText)
    {
        var expected = ControlChartText.Cells(expectedText);
        var found = ControlChartText.Cells(foundText);
        Assert.Equal(expected.Length, found.Length);
        var at = expected[0].Select(column => Array.FindIndex(found[0], name => string.Equals(name, column, StringComparison.Ordinal))).ToArray();
        Assert.DoesNotContain(-1, at);
        for (var row = 1; row < expected.Length; row++)
        {
            for (var column = 0; column < at.Length; column++)
            {
                Assert.True(
                    ControlChartText.Agree(expected[row][column], found[row][at[column]]),
                    $"{found[row][0]} {found[row][1]} {expected[0][column]}: expected {expected[row][column]}, found {found[row][at[column]]}");
            }
        }
    }

    private static string Renamed(string text, string header)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var count = header.Split(',').Length;
        return string.Join('\n', lines.Skip(1).Select(line => string.Join(',', line.Split(',').Take(count))).Prepend(header));
    }

    private static void AssertLastRows(string golden, string series)
    {
        var expected = ControlChartText.Cells(golden).Skip(1).GroupBy(row => row[0], StringComparer.Ordinal).ToDictionary(rows => rows.Key, rows => rows.Last(), StringComparer.Ordinal);
        var found = ControlChartText.Cells(series);
        Assert.Equal("series,direction,variation,assurance,runs_signal,longest_run,longest_run_max,crossings,crossings_min,useful", string.Join(',', found[0]));
        Assert.Equal(expected.Count, found.Length - 1);
        Assert.All(found.Skip(1), row => Assert.Equal<IEnumerable<string>>(
            expected[row[0]][9..].Select(cell => cell is "TRUE" ? "1" : cell is "FALSE" ? "0" : cell).ToArray(),
            row[4..]));
    }
}
