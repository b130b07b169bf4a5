using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.App.ControlCharts;
using Plumbline.Core.Spc;

namespace Plumbline.App.Tests.ControlCharts;

/// <summary>The order in which the rows of a file are charted, and the meaning of a repeated date.</summary>
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
        Assert.Equal([1.0, 2.0, 3.0], chart!.Points.Select(point => point.Value).OfType<double>());
    }

    [Fact]
    public void LabelsThatAreNotDates_KeepTheOrderOfTheFile()
    {
        ControlChart? chart = null;
        ControlChartText.Run("series,date,value\na,patient 2,1\na,patient 10,3\na,patient 1,2\n", new() { Finished = one => chart = one.ToChart() });
        Assert.Equal(["patient 2", "patient 10", "patient 1"], chart!.Points.Select(point => point.Label));
    }

    [Theory]
    [InlineData("a,2020-01-01,1\na,2020-01-01,2", "f.csv:3:2: found 2020-01-01 a second time in series a; expected each date once in a series")]
    [InlineData("a,2020-02-01,1\na,2020-01-01,2\na,2020-02-01,3", "f.csv:4:2: found 2020-02-01 a second time in series a; expected each date once in a series")]
    [InlineData("a,Jan-20,1\na,2020-01,2", "f.csv:3:2: found 2020-01 a second time in series a; expected each date once in a series: Jan-20 in row 2 is the same month")]
    [InlineData("a,x,1\na,y,2\na,x,2", "f.csv:4:2: found x a second time in series a; expected each date once in a series")]
    public void DateThatRepeats_IsAnError(string rows, string problem)
    {
        var (result, _, _) = ControlChartText.Run($"series,date,value\n{rows}\n", new() { FileName = "f.csv" });
        Assert.Equal(problem, Assert.Single(result.Problems).ToString());
    }

    // Public reports describe files in which a spreadsheet turned some dates into days, or in which a date carries a footnote's star.
    [Theory]
    [InlineData("01/03/2021,3 Feb-21,2 Jan-21,1")]
    [InlineData("2021-03,3 01/02/2021,2 Jan-21,1")]
    [InlineData("31/03/2021,3 Feb-21,2 2021-01-01,1")]
    [InlineData("Q3 2021,3 Q2 2021,2 Q1 2021,1")]
    [InlineData("2021/22,3 2020/21,2 2019/20,1")]
    [InlineData("week ending 21/01/2024,3 14/01/2024,2 2024-01-07,1")]
    public void MixedForms_AreOrderedByTime(string rows)
    {
        ControlChart? chart = null;
        var (result, _, _) = ControlChartText.Run("series,date,value\n" + Rows(rows), new() { Finished = one => chart = one.ToChart() });
        Assert.Empty(result.Problems);
        Assert.Empty(result.Notes);
        Assert.Equal([1.0, 2.0, 3.0], chart!.Points.Select(point => point.Value!.Value));
    }

    [Theory]
    [InlineData("Jan-21,1 Aug-22*,2", "f.csv:3:2: found “Aug-22*”; expected a date, as “Jan-21” in row 2")]
    [InlineData("2021-01,1 2021-02-30,2", "f.csv:3:2: found “2021-02-30”; expected a date, as “2021-01” in row 2")]
    [InlineData("2021-01-01,1 2021-01-32,2", "f.csv:3:2: found “2021-01-32”; expected a date, as “2021-01-01” in row 2")]
    [InlineData(",1 2021-01,2", "f.csv:2:2: found nothing; expected a date, as “2021-01” in row 3")]
    [InlineData("2021-01,1 2021-Q2,2 2021-Q3,3", "f.csv:3:2: found “2021-Q2”; expected the dates of a series in one frequency: this is a quarter, and “2021-01” in row 2 is a month")]
    [InlineData("2021-01,1 15/02/2021,2 16/02/2021,2", "f.csv:3:2: found “15/02/2021”; expected the dates of a series in one frequency: this is a day, and “2021-01” in row 2 is a month")]
    [InlineData("2021-Q1,1 Q2 2021,2", "f.csv:3:2: found “Q2 2021”; expected quarters named in one way, “2021-Q1” in row 2: one of these two says whether its year is calendar or financial, the other does not")]
    [InlineData("Jan-21,1 01/01/2021,2", "f.csv:3:2: found 01/01/2021 a second time in series a; expected each date once in a series: Jan-21 in row 2 is the same month")]
    public void InvalidDate_AmongDates_IsReportedWithItsPlace(string rows, string problem)
    {
        var (result, _, _) = ControlChartText.Run("series,date,value\n" + Rows(rows), new() { FileName = "f.csv" });
        Assert.Equal(problem, Assert.Single(result.Problems).ToString());
    }

    [Theory]
    [InlineData("Point 1,5 Point 2,6", "f.csv: no dates (“Point 1” in row 2): the rows are charted in the order of the file")]
    [InlineData("1899,5 1900,6 7,7", "f.csv: no dates (“1899” in row 2): the rows are charted in the order of the file")]
    public void LabelsInAllRows_AreNotedOnce(string rows, string note)
    {
        var (result, _, _) = ControlChartText.Run("series,date,value\n" + Rows(rows) + Rows(rows, "b"), new() { FileName = "f.csv" });
        Assert.Empty(result.Problems);
        Assert.Equal(note, Assert.Single(result.Notes));
    }

    [Fact]
    public void SeriesOfLabels_AmongSeriesOfDates_IsRefused()
    {
        var (result, _, _) = ControlChartText.Run("series,date,value\n" + Rows("Wek 1,5 Wek 2,6") + Rows("2021-01,5", "b"), new() { FileName = "f.csv" });
        Assert.Equal("f.csv:2:2: found “Wek 1”; expected a date, as other series of the file have; series of labels in a file of their own", Assert.Single(result.Problems).ToString());
    }

    [Theory]
    [InlineData("2021-{0:D2}", "a,2021-05,")]
    [InlineData("2021-{0:D2}-01", "a,2021-05-01,")]
    [InlineData("01/{0:D2}/2021", "a,01/05/2021,")]
    public void PeriodsWithoutRows_AreMissingPeriods(string form, string blank)
    {
        // Seven are above the mean, but the fifth is missing; the points file has no row for it.
        int[] values = [9, 9, 9, 9, 0, 9, 9, 9, 1, 1, 1, 1];
        string Row(int month) => $"a,{string.Format(CultureInfo.InvariantCulture, form, month)},{values[month - 1]}\n";
        string[] without = [.. Enumerable.Range(1, 12).Where(month => month != 5).Select(Row)];
        string[] with = [.. Enumerable.Range(1, 12).Select(month => month == 5 ? blank + "\n" : Row(month))];
        var options = new ControlChartFileOptions { Profile = SpcProfile.Plumbline with { MinimumPoints = 3 } };
        var (_, absent, absentSeries) = ControlChartText.Run("series,date,value\n" + string.Concat(without), options);
        var (_, blanks, blankSeries) = ControlChartText.Run("series,date,value\n" + string.Concat(with), options);
        Assert.Equal(blanks.Split('\n').Where(line => !line.StartsWith(blank, StringComparison.Ordinal)), absent.Split('\n'));
        Assert.Equal(blankSeries, absentSeries);
        var (_, turned, _) = ControlChartText.Run("series,date,value\n" + string.Concat(without.Reverse()), options);
        Assert.Equal(absent.Split('\n').Skip(1).SkipLast(1).Reverse(), turned.Split('\n').Skip(1).SkipLast(1));
    }

    [Theory]
    [InlineData(ChartKind.Xmr, 4)]
    [InlineData(ChartKind.XBar, 4)]
    [InlineData(ChartKind.C, 4)]
    [InlineData(ChartKind.G, 3)]
    [InlineData(ChartKind.T, 3)]
    public void PeriodWithoutRow_IsInTheChart_ExceptOfIntervalsBetweenEvents(ChartKind kind, int points)
    {
        ControlChart? chart = null;
        ControlChartText.Run("series,date,value\na,2021-01,1\na,2021-02,2\na,2021-04,3\n", new() { Kind = kind, Finished = one => chart = one.ToChart() });
        Assert.Equal(points, chart!.Points.Count);
        if (points == 4) Assert.Equal(("2021-03", null), (chart.Points[2].Label, chart.Points[2].Value));
    }

    [Theory]
    [InlineData(ChartKind.XBar)]
    [InlineData(ChartKind.S)]
    [InlineData(ChartKind.G)]
    [InlineData(ChartKind.T)]
    public void DateThatRepeats_OnAChartOfSubgroupsOrRareEvents_IsNotAnError(ChartKind kind) =>
        Assert.Empty(ControlChartText.Run("series,date,value\na,2020-01-01,1\na,2020-01-01,2\n", new() { Kind = kind }).Result.Problems);

    private static string Rows(string rows, string series = "a")
    {
        // A space separates rows, except within a date.
        var cells = Regex.Matches(rows, "(?<date>[^,]*),(?<value>[0-9]+) ?");
        return string.Concat(cells.Select(cell => $"{series},{cell.Groups["date"].Value},{cell.Groups["value"].Value}\n"));
    }
}
