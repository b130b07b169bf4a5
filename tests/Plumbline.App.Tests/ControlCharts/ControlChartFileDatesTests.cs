using System.Globalization;
using Plumbline.Core.Spc;

namespace Plumbline.App.Tests.ControlCharts;

/// <summary>In which order the rows of a file are charted, and what a date that stands there twice means.</summary>
public class ControlChartFileDatesTests
{
    [Fact]
    public void DatesOutOfOrder_AreChartedInOrder_AndWrittenInTheOrderOfTheFile()
    {
        string[] rows = [.. Enumerable.Range(0, 20).Select(i => $"a,2020-01-{i + 1:D2},{(i < 10 ? 1 + (i * 0.01) : 2 + (i * 0.01)).ToString(CultureInfo.InvariantCulture)}")];
        var (_, ordered, _) = ControlChartText.Run("series,date,value\n" + string.Join('\n', rows));
        var (_, turned, _) = ControlChartText.Run("series,date,value\n" + string.Join('\n', rows.Reverse()));
        Assert.Equal(ordered.Split('\n').Skip(1).SkipLast(1).Reverse(), turned.Split('\n').Skip(1).SkipLast(1));
    }

    [Theory]
    [InlineData("15/01/2020,15/03/2020,15/02/2020")]
    [InlineData("Jan-20,Mar-20,Feb-20")]
    [InlineData("Q1 2020/21,Q3 2020/21,Q2 2020/21")]
    [InlineData("2020-01-01T00:00:00,2020-03-01T00:00:00,2020-02-01T00:00:00")]
    [InlineData("2020-1-1,2020-10-1,2020-2-1")]
    public void DatesOfAnyForm_AreChartedInOrder(string dates)
    {
        ControlChart? chart = null;
        string[] values = ["1", "3", "2"];
        ControlChartText.Run("series,date,value\n" + string.Concat(dates.Split(',').Zip(values, (date, value) => $"a,{date},{value}\n")), new() { Finished = one => chart = one.ToChart() });
        Assert.Equal([1.0, 2.0, 3.0], chart!.Points.Select(point => point.Value!.Value));
    }

    [Fact]
    public void LabelsThatAreNoDates_KeepTheOrderOfTheFile()
    {
        ControlChart? chart = null;
        ControlChartText.Run("series,date,value\na,patient 2,1\na,patient 10,3\na,patient 1,2\n", new() { Finished = one => chart = one.ToChart() });
        Assert.Equal(["patient 2", "patient 10", "patient 1"], chart!.Points.Select(point => point.Label));
    }

    [Theory]
    [InlineData("a,2020-01-01,1\na,2020-01-01,2", "f.csv:3:2: found 2020-01-01 a second time in series a; expected each date once in a series")]
    [InlineData("a,2020-02-01,1\na,2020-01-01,2\na,2020-02-01,3", "f.csv:4:2: found 2020-02-01 a second time in series a; expected each date once in a series")]
    [InlineData("a,Jan-20,1\na,2020-01,2", "f.csv:3:2: found 2020-01 a second time in series a; expected each date once in a series")]
    [InlineData("a,x,1\na,y,2\na,x,2", "f.csv:4:2: found x a second time in series a; expected each date once in a series")]
    public void DateThatRepeats_IsAnError(string rows, string problem)
    {
        var (result, _, _) = ControlChartText.Run($"series,date,value\n{rows}\n", new() { FileName = "f.csv" });
        Assert.Equal(problem, Assert.Single(result.Problems).ToString());
    }

    [Theory]
    [InlineData(ChartKind.XBar)]
    [InlineData(ChartKind.S)]
    [InlineData(ChartKind.G)]
    [InlineData(ChartKind.T)]
    public void DateThatRepeats_OnAChartOfSubgroupsOrRareEvents_IsNone(ChartKind kind) =>
        Assert.Empty(ControlChartText.Run("series,date,value\na,2020-01-01,1\na,2020-01-01,2\n", new() { Kind = kind }).Result.Problems);
}
