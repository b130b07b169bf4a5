using System.Globalization;
using System.Text;
using Plumbline.App.ControlCharts;
using Plumbline.Core.Spc;

namespace Plumbline.App.Tests.ControlCharts;

public class ControlChartFileTests
{
    [Fact]
    public void Points_AreEchoedAsWritten_AndNumbersReadBack()
    {
        var (result, points, series) = ControlChartText.Run(Series("\"a, b\"", Enumerable.Repeat("5.10", 13).Append("")));
        var lines = points.Split('\n');
        Assert.Equal((1, 14), (result.Series, result.Points));
        Assert.Equal("series,date,value,segment,mean,lower,upper,lower_2sigma,upper_2sigma,outside,shift,trend,two_of_three,type", lines[0]);
        Assert.Equal("\"a, b\",2020-01-01,5.10,0,5.1,5.1,5.1,5.1,5.1,0,0,0,0,common", lines[1]);
        Assert.Equal("\"a, b\",2020-01-14,,0,5.1,5.1,5.1,5.1,5.1,0,0,0,0,missing", lines[14]);
        Assert.Equal("series,direction,variation,assurance\n\"a, b\",neutral,common,none\n", series);
    }

    [Theory]
    [InlineData("series,date\na,2020-01-01\n", "f.csv:1:0: found no column value; expected one: the columns are series, date, value, and optionally n, target, direction, rebase, exclude; or --value-column with the heading that this file has for it")]
    [InlineData("series,date,value,taget\n", "f.csv:1:4: found a column taget; expected target, or a name less like it")]
    [InlineData("series,date,value,value\n", "f.csv:1:4: found a second column value; expected each column once")]
    [InlineData("", "f.csv:1:0: found an empty file; expected a header: series,date,value")]
    [InlineData("series,date,value\na,2020-01-01,1O\n", "f.csv:2:3: found 1O; expected a number, or blank for a missing period")]
    [InlineData("series,date,value\na,2020-01-01,1\na,2020-01-02,NaN\n", "f.csv:3:3: found NaN; expected a number, or blank for a missing period")]
    [InlineData("series,date,value\na,2020-01-01,1e999\n", "f.csv:2:3: found 1e999; expected a number, or blank for a missing period")]
    [InlineData("series,date,value,target\na,2020-01-01,1,x\n", "f.csv:2:4: found x; expected a number, or blank for no target")]
    [InlineData("series,date,value,direction\na,2020-01-01,1,upp\n", "f.csv:2:4: found upp; expected increase, decrease or neutral (or up, down; higher, lower; high, low; neither, none)")]
    [InlineData("series,date,value,direction\na,2020-01-01,1,increase\na,2020-01-02,1,decrease\n", "f.csv:3:4: found decrease; expected increase as in the first row of the series")]
    [InlineData("series,date,value,rebase\na,2020-01-01,1,yes\n", "f.csv:2:4: found yes; expected 1, 0 or blank")]
    [InlineData("series,date,value\na,2020-01-01\n", "f.csv:2:0: found 2 cells; expected 3, as in the header")]
    [InlineData("series,date,value\na,2020-01-01,\"1\n", "f.csv:2:0: found unbalanced quotes; expected each cell either without quotes or within them, a quote inside doubled")]
    public void Mistake_IsReportedWithItsPlace(string input, string problem)
    {
        var (result, _, _) = ControlChartText.Run(input, new() { FileName = "f.csv" });
        Assert.Equal(problem, Assert.Single(result.Problems).ToString());
    }

    [Theory]
    [InlineData("a,2020-01-01,3,", "f.csv:2:4: found a blank; expected a denominator beside a value")]
    [InlineData("a,2020-01-01,3,2", "f.csv:2:3: found 3; expected no more than its denominator on a proportion chart")]
    [InlineData("a,2020-01-01,3,0", "f.csv:2:4: found 0; expected more than 0 beside a value above 0")]
    [InlineData("a,2020-01-01,0,-1", "f.csv:2:4: found -1; expected 0 or more of a denominator")]
    [InlineData("a,2020-01-01,-1,5", "f.csv:2:3: found -1; expected 0 or more on a p chart")]
    public void ImpossibleProportion_IsRefused(string row, string problem)
    {
        var (result, _, _) = ControlChartText.Run($"series,date,value,n\n{row}\n", new() { FileName = "f.csv", Kind = ChartKind.P });
        Assert.Equal(problem, Assert.Single(result.Problems).ToString());
    }

    [Fact]
    public void Mistakes_AreAllReportedAtOnce()
    {
        var (result, _, _) = ControlChartText.Run("series,date,value\na,1,x\na,2,1\nb,1,y\nb,2\n");
        Assert.Equal([2, 4, 5], result.Problems.Select(problem => problem.Row));
    }

    [Fact]
    public void InterleavedSeries_InAPipe_IsAnError()
    {
        using var pipe = new Pipe("series,date,value\na,2020-01-01,1\nb,2020-01-01,1\na,2020-01-02,1\n");
        var result = ControlChartFile.Run(pipe, null, null, new() { FileName = "f.csv" });
        Assert.Equal("f.csv:4:1: found series a again after another series; expected its rows together: sort the file by series and date", Assert.Single(result.Problems).ToString());
    }

    [Fact]
    public void InterleavedSeries_InAFile_AreRegroupedAndRestored()
    {
        var apart = new StringBuilder("series,date,value\n");
        for (var i = 0; i < 20; i++)
            apart.Append(CultureInfo.InvariantCulture, $"b,2020-01-{i + 1:D2},{i % 3}\na,2020-01-{i + 1:D2},{i % 4}\n");
        var (result, points, series) = ControlChartText.Run(apart.ToString());
        var (_, alone, _) = ControlChartText.Run(Series("a", Enumerable.Range(0, 20).Select(i => $"{i % 4}")));

        Assert.Empty(result.Problems);
        Assert.Equal("ba", string.Concat(series.Split('\n').Skip(1).SkipLast(1).Select(line => line[..1])));
        var rows = points.Split('\n').Skip(1).SkipLast(1).ToArray();
        Assert.Equal(string.Concat(Enumerable.Repeat("ba", 20)), string.Concat(rows.Select(row => row[..1])));
        Assert.Equal(Lines(alone.Split('\n').Skip(1).SkipLast(1)), Lines(rows.Where(row => row[0] == 'a')));
    }

    [Fact]
    public void InterleavedSeries_MistakesKeepTheirPlace()
    {
        var (result, _, _) = ControlChartText.Run("series,date,value\na,2020-01-01,1\nb,2020-01-01,1\na,2020-01-02,x\n", new() { FileName = "f.csv" });
        Assert.Equal(4, Assert.Single(result.Problems).Row);
    }

    [Fact]
    public void RealInterleavedAttendances_AreCharted()
    {
        var options = new ControlChartFileOptions { Profile = SpcProfiles.PlotTheDots with { ScreensMovingRanges = true } };
        var (result, points, _) = ControlChartText.Run(ControlChartText.Golden("ae-attendances/input.csv"), options);
        Assert.Empty(result.Problems);
        var golden = ControlChartText.Cells(ControlChartText.Golden("ae-attendances/plotthedots-screened.points.csv")).Skip(1)
            .ToDictionary(row => (row[0], row[1]), row => row);
        Assert.All(ControlChartText.Cells(points).Skip(1), row =>
        {
            var expected = golden[(row[0], row[1])];
            Assert.True(expected[5] is "NaN" or "NA" || (ControlChartText.Agree(expected[4], row[4]) && ControlChartText.Agree(expected[5], row[5])), string.Join(',', row));
        });
    }

    [Fact]
    public void Baseline_FixesLimitsOnTheFirstPointsOfEachSegment()
    {
        var input = new StringBuilder("series,date,value,rebase\n");
        for (var i = 0; i < 60; i++)
            input.Append(CultureInfo.InvariantCulture, $"a,{2015 + (i / 12)}-{(i % 12) + 1:D2},{(i % 30 < 15 ? 10 + (i % 2) : 50) + (i < 30 ? 0 : 100)},{(i == 30 ? 1 : 0)}\n");
        ControlChart? chart = null;
        var (_, points, _) = ControlChartText.Run(input.ToString(), new() { BaselinePoints = 14, Finished = one => chart = one.ToChart() });
        var rows = ControlChartText.Cells(points);
        Assert.Equal(("10.5", "110.5"), (rows[1][4], rows[^1][4]));
        Assert.Equal(Lines(rows.Skip(1).Select(row => row[13])), Lines(chart!.Points.Select(point => SpcCodes.Of(point.Type))));
        Assert.All(chart.Segments, segment => Assert.Equal(14, segment.BaselineCount));
    }

    [Fact]
    public void OrderOfSeries_DoesNotMatter()
    {
        string[] series = [.. Enumerable.Range(0, 12).Select(n => string.Concat(Enumerable.Range(0, 15 + n).Select(i => string.Create(CultureInfo.InvariantCulture, $"s{n},2020-01-{i + 1:D2},{(i * (n + 3)) % 7}\n"))))];
        var forward = ControlChartText.Run("series,date,value\n" + string.Concat(series)).Points.Split('\n').Order(StringComparer.Ordinal);
        var backward = ControlChartText.Run("series,date,value\n" + string.Concat(series.Reverse())).Points.Split('\n').Order(StringComparer.Ordinal);
        Assert.Equal(Lines(forward), Lines(backward));
    }

    [Fact]
    public void RebaseAndExclude_AreMarks()
    {
        var input = new StringBuilder("series,date,value,rebase,exclude,target,direction\n");
        for (var i = 0; i < 30; i++)
            input.Append(CultureInfo.InvariantCulture, $"a,2020-01-{i + 1:D2},{(i == 5 ? 999 : i < 15 ? 10 : 20)},{(i == 15 ? 1 : 0)},{(i == 5 ? 1 : 0)},15,increase\n");
        var charts = new List<ControlChart>();
        var (_, points, series) = ControlChartText.Run(input.ToString(), new() { Finished = finished => charts.Add(finished.ToChart()) });
        var rows = ControlChartText.Cells(points);
        Assert.Equal(("0", "10"), (rows[1][3], rows[1][4]));
        Assert.Equal(("1", "20"), (rows[16][3], rows[16][4]));
        Assert.Equal("1", rows[6][9]);
        Assert.EndsWith("a,increase,common,pass\n", series, StringComparison.Ordinal);

        // The chart passed on for drawing equals the chart written.
        var chart = Assert.Single(charts);
        Assert.Equal(Lines(rows.Skip(1).Select(row => row[13])), Lines(chart.Points.Select(point => SpcCodes.Of(point.Type))));
        Assert.True(chart.Points[5].Excluded);
    }

    [Fact]
    public void Progress_IsReportedToTheEnd()
    {
        var told = new List<(long Read, long? Total)>();
        var input = Series("a", Enumerable.Repeat("1", 30));
        ControlChartText.Run(input, new() { Progress = (read, total) => told.Add((read, total)) });
        Assert.Equal((input.Length, input.Length), (told[^1].Read, told[^1].Total!.Value));
    }

    [Fact]
    public void Numbers_AreReadExactly()
    {
        var random = new Random(7);
        string[] texts = [.. Enumerable.Range(0, 2000).Select(_ => BitConverter.Int64BitsToDouble(random.NextInt64())).Where(double.IsFinite).Select(number => number.ToString("R", CultureInfo.InvariantCulture)), "0.1", "123456789012345678901234567890", "9007199254740993", "2.2250738585072011e-308"];
        ControlChart? chart = null;
        ControlChartText.Run("series,date,value\n" + string.Concat(texts.Select((text, i) => string.Create(CultureInfo.InvariantCulture, $"a,{i},{text}\n"))), new() { Finished = finished => chart = finished.ToChart() });
        Assert.Equal(texts.Select(text => (double?)double.Parse(text, CultureInfo.InvariantCulture)), chart!.Points.Select(point => point.Value));
    }

    [Fact]
    public void Culture_DoesNotMatter()
    {
        var plain = ControlChartText.Run(ControlChartText.Golden("charts/p.input.csv"), new() { Kind = ChartKind.P }).Points;
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(plain, ControlChartText.Run(ControlChartText.Golden("charts/p.input.csv"), new() { Kind = ChartKind.P }).Points);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void ByteOrderMarkAndCarriageReturns_DoNotMatter()
    {
        var plain = Series("a", Enumerable.Repeat("1", 15));
        var (_, points, series) = ControlChartText.Run("\uFEFF" + plain.Replace("\n", "\r\n", StringComparison.Ordinal));
        var (_, plainPoints, plainSeries) = ControlChartText.Run(plain);
        Assert.Equal(plainPoints + plainSeries, points + series);
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string Series(string name, IEnumerable<string> values) =>
        "series,date,value\n" + string.Concat(values.Select((value, i) => string.Create(CultureInfo.InvariantCulture, $"{name},2020-01-{i + 1:D2},{value}\n")));

    private sealed class Pipe(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override bool CanSeek => false;
    }
}
