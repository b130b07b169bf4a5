using System.Text;
using Plumbline.App.ControlCharts;

namespace Plumbline.App.Tests.ControlCharts;

/// <summary>Files as users have them: other separators, encodings and headings, blank rows and totals, names that a spreadsheet would run.</summary>
public class ControlChartFileFormsTests
{
    [Theory]
    [InlineData("Increase", "increase")]
    [InlineData("UP", "increase")]
    [InlineData("Higher is better", "increase")]
    [InlineData(" lower ", "decrease")]
    [InlineData("Neither", "neutral")]
    [InlineData("", "neutral")]
    public void Direction_IsReadInItsWords(string word, string direction) =>
        Assert.StartsWith($"series,direction,variation,assurance\na,{direction},", ControlChartText.Run($"series,date,value,direction\na,2020-01,1,{word}\n").Series, StringComparison.Ordinal);

    // Public reports describe files that end in rows of empty cells.
    [Theory]
    [InlineData(",,\n")]
    [InlineData(" , ,\u00a0\n")]
    [InlineData(",\n\n,,,,\n")]
    [InlineData(",,,\n")]
    public void BlankRow_IsIgnored(string blank)
    {
        var whole = ControlChartText.Run("series,date,value\na,2020-01,1\na,2020-02,2\n");
        var found = ControlChartText.Run($"series,date,value\na,2020-01,1\n{blank}a,2020-02,2\n{blank}");
        Assert.Equal((whole.Points, whole.Series), (found.Points, found.Series));
        Assert.Equal((1L, 2L, 0, 0), (found.Result.Series, found.Result.Points, found.Result.Problems.Count, found.Result.Notes.Count));
    }

    [Fact]
    public void BlankCellsBeyondTheHeader_AreAccepted() =>
        Assert.Empty(ControlChartText.Run("series,date,value\na,2020-01,1,,\n").Result.Problems);

    [Theory]
    [InlineData("a,2020-01,1\n,2020-02,2\n", "f.csv:3:1: found nothing; expected the name of the series, as the other rows have")]
    [InlineData(",2020-02,2\na,2020-01,1\n", "f.csv:2:1: found nothing; expected the name of the series, as the other rows have")]
    public void RowWithoutAName_AmongNames_IsRefused(string rows, string problem) =>
        Assert.Equal(problem, Assert.Single(ControlChartText.Run("series,date,value\n" + rows, new() { FileName = "f.csv" }).Result.Problems).ToString());

    [Fact]
    public void FileWhoseRowsHaveNoName_IsOneSeries() =>
        Assert.Equal((1L, 0), ControlChartText.Run("series,date,value\n,2020-01,1\n,2020-02,2\n").Result is var result ? (result.Series, result.Problems.Count) : default);

    [Theory]
    [InlineData("a,2020-01,1\na,2020-02,2\na,Total,3\n", "f.csv:4:2: “Total” left out")]
    [InlineData("a,2020-01,1\na,2020-02,2\nGrand total,,3\n", "f.csv:4:1: “Grand total” left out")]
    [InlineData("a,2020-01,1\na,2020-02,2\nAVERAGE:,mean,1.5\n", "f.csv:4:2: “mean” left out")]
    [InlineData("a,2020-01,1\na,2020-02,2\nTotal,2020-02,3\n", "f.csv:4:1: “Total” left out")]
    [InlineData("a,2020-01,1\nTotal,,3\na,2020-02,2\n", "f.csv:3:1: “Total” left out")]
    public void SumOrMeanOfTheRows_IsLeftOutWithANote(string rows, string note)
    {
        var whole = ControlChartText.Run("series,date,value\na,2020-01,1\na,2020-02,2\n");
        var found = ControlChartText.Run("series,date,value\n" + rows, new() { FileName = "f.csv" });
        Assert.Equal((whole.Points, whole.Series), (found.Points, found.Series));
        Assert.StartsWith(note, Assert.Single(found.Result.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void SeriesOfTotals_WithDates_IsASeries() =>
        Assert.Equal((2L, 0), ControlChartText.Run("series,date,value\na,2020-01,1\nTotal,2020-01,1\nTotal,2020-02,2\n").Result is var result ? (result.Series, result.Notes.Count) : default);

    [Fact]
    public void TotalsAndBlanks_AmongInterleavedSeries_LeaveEachRowInItsPlace()
    {
        var apart = ControlChartText.Run("series,date,value\nb,2020-01,1\na,2020-01,2\nb,Total,9\n,,\nb,2020-02,3\na,2020-02,4\nTotal,2020-02,7\n");
        Assert.Equal(["b,2020-01,1", "a,2020-01,2", "b,2020-02,3", "a,2020-02,4"], apart.Points.Split('\n').Skip(1).SkipLast(1).Select(line => string.Join(',', line.Split(',').Take(3))));
    }

    [Theory]
    [InlineData("series;date;value\na, north;2020-01;1,5\na, north;2020-02;1.204,5\n", "1.5", "1204.5")]
    [InlineData("series\tdate\tvalue\na, north\t2020-01\t1.5\na, north\t2020-02\t1,204.5\n", "1.5", "1204.5")]
    [InlineData("sep=;\nseries;date;value\na, north;2020-01;1\na, north;2020-02;2\n", "1", "2")]
    [InlineData("Series|Date|Value\na, north|2020-01|1\na, north|2020-02|2\n", "1", "2")]
    public void OtherSeparators_AreFound_AndCommasComeOut(string input, string first, string second)
    {
        var (result, points, _) = ControlChartText.Run(input);
        Assert.Empty(result.Problems);
        Assert.StartsWith($"\"a, north\",2020-01,{first},", points.Split('\n')[1], StringComparison.Ordinal);
        Assert.StartsWith($"\"a, north\",2020-02,{second},", points.Split('\n')[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("windows-1252", false)]
    [InlineData("utf-8", true)]
    public void OtherEncodings_AreFound(string name, bool marked)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        const string Text = "series,date,value\nÆrø – “x”,2020-01,1\nÆrø – “x”,2020-02,2\n";
        using var input = new MemoryStream([.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)]);
        using var points = new MemoryStream();
        Assert.Empty(ControlChartFile.Run(input, points, null, new()).Problems);
        Assert.Equal(ControlChartText.Run(Text).Points, Encoding.UTF8.GetString(points.ToArray()));
    }

    [Theory]
    [InlineData("ward", "month", "rate", "Ward,Month,Rate,value\na,2020-01,1,x\n", "")]
    [InlineData("ward", null, null, "warde,date,value\na,2020-01,1\n", "f.csv:1:0: found no column “ward”; expected for --series-column a heading of this file: warde, date, value, perhaps “warde”")]
    [InlineData(null, "date", "date", "series,date,value\na,2020-01,1\n", "f.csv:1:2: found “date” for two columns; expected another heading for each of series, date and value")]
    [InlineData(null, null, "rate", "series,date,rate,rate\na,2020-01,1,1\n", "f.csv:1:4: found a second column rate; expected each column once")]
    public void Columns_CanBeChosen(string? series, string? date, string? value, string input, string problem) =>
        Assert.Equal(problem, ControlChartText.Run(input, new() { FileName = "f.csv", SeriesColumn = series, DateColumn = date, ValueColumn = value }).Result.Problems.SingleOrDefault()?.ToString() ?? "");

    [Theory]
    [InlineData(null, "falls,2020-01,1,")]
    [InlineData("Rate", "Rate,2020-01,1,")]
    public void FileWithoutNames_IsOneSeries(string? value, string row)
    {
        var (result, points, _) = ControlChartText.Run($"date,{value ?? "value"}\n2020-01,1\n2020-02,2\n", new() { FileName = "falls.csv", ValueColumn = value });
        Assert.Equal((1L, 0), (result.Series, result.Problems.Count));
        Assert.StartsWith(row, points.Split('\n')[1], StringComparison.Ordinal);
    }

    [Fact]
    public void FileWithoutNames_WhoseDatesRepeat_IsRefusedWithTheOption() =>
        Assert.EndsWith("name it with --series-column", Assert.Single(ControlChartText.Run("ward,date,value\na,2020-01,1\nb,2020-01,2\n").Result.Problems).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [InlineData("+cmd", "'+cmd")]
    [InlineData("\"@a, b\"", "\"'@a, b\"")]
    [InlineData("'=1+1", "'=1+1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\"\n=1\"", "\"'\n=1\"")]
    [InlineData("-5", "-5")]
    public void NameThatASpreadsheetWouldRun_IsWrittenAsText(string name, string written)
    {
        var (_, points, series) = ControlChartText.Run($"series,date,value\n{name},2020-01,-1\n");
        Assert.StartsWith($"{written},2020-01,-1,", points[(points.IndexOf('\n', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal);
        Assert.StartsWith($"{written},neutral,", series[(series.IndexOf('\n', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal);
    }

    [Fact]
    public void LabelThatASpreadsheetWouldRun_IsWrittenAsText() =>
        Assert.StartsWith("a,'=2+3,1,", ControlChartText.Run("series,date,value\na,=2+3,1\n").Points.Split('\n')[1], StringComparison.Ordinal);

    [Fact]
    public void Notes_BeyondTheFirst_AreCounted()
    {
        var (result, _, _) = ControlChartText.Run("series,date,value\na,2020-01,1\n" + string.Concat(Enumerable.Repeat("a,Total,1\n", 30)), new() { FileName = "f.csv" });
        Assert.Equal((21, "f.csv: 10 more notes of these kinds"), (result.Notes.Count, result.Notes[^1]));
    }
}
