using System.Globalization;
using System.Text;
using Plumbline.App.ControlCharts;
using Plumbline.App.ControlCharts.Rows;
using Plumbline.Core.Spc;

namespace Plumbline.App.Tests.ControlCharts;

/// <summary>Values, targets and bounds as papers print them.</summary>
public class ControlChartFileNumbersTests
{
    [Theory]
    [InlineData("5.60%", "5.6")]
    [InlineData("£1.2m", "1200000")]
    [InlineData("(61)", "-61")]
    [InlineData("\"1,204\"", "1204")]
    [InlineData("1\u00a0204", "1204")]
    [InlineData("\u22125", "-5")]
    [InlineData("\u20135", "-5")]
    [InlineData("１２", "12")]
    [InlineData("1204 [p]", "1204")]
    [InlineData("[low]", "0")]
    [InlineData("1.5e3", "1.5e3")]
    [InlineData("1e-05", "1e-05")]
    [InlineData("1E+06", "1E+06")]
    [InlineData(".5", ".5")]
    [InlineData("-.5", "-.5")]
    [InlineData("-0.50", "-0.50")]
    [InlineData("N/A", "")]
    [InlineData("TBA", "")]
    [InlineData("*", "")]
    [InlineData("..", "")]
    [InlineData("[x]", "")]
    [InlineData("<5", "")]
    [InlineData("\u00a0", "")]
    public void Value_AsAPaperPrintsIt_IsRead(string cell, string written)
    {
        var (result, points, _) = ControlChartText.Run($"series,date,value\na,2020-01,{cell}\n");
        Assert.Empty(result.Problems);
        Assert.Equal(written, points.Split('\n')[1].Split(',')[2]);
    }

    [Theory]
    [InlineData("\"1,5\"")]
    [InlineData("\"1,,5\"")]
    [InlineData("\"1,20\"")]
    [InlineData("1 5")]
    [InlineData("0x10")]
    [InlineData("-")]
    [InlineData("4/5")]
    [InlineData("Achieved")]
    [InlineData("Infinity")]
    public void Value_ThatIsNotANumber_IsRefused(string cell)
    {
        var (result, _, _) = ControlChartText.Run($"series,date,value\na,2020-01,{cell}\n", new() { FileName = "f.csv" });
        Assert.Equal($"f.csv:2:3: found {cell.Trim('"')}; expected a number, or blank for a missing period", Assert.Single(result.Problems).ToString());
    }

    [Theory]
    [InlineData("1,5e3")]
    [InlineData(",5")]
    public void Value_AsProgramsWriteIt_IsRefusedAmongDecimalCommas(string cell)
    {
        var (result, _, _) = ControlChartText.Run($"series;date;value\na;2020-01;1,25\na;2020-02;{cell}\n", new() { FileName = "f.csv" });
        Assert.Equal($"f.csv:3:3: found {cell}; expected a number, or blank for a missing period", Assert.Single(result.Problems).ToString());
    }

    [Fact]
    public void PlainNumbers_AreTheNearestDoubles()
    {
        var random = new Random(11);
        for (var trial = 0; trial < 20_000; trial++)
        {
            var digits = string.Concat(Enumerable.Range(0, random.Next(1, 18)).Select(_ => (char)('0' + random.Next(10))));
            var text = (random.Next(2) == 0 ? "-" : "") + digits.Insert(random.Next(digits.Length + 1), random.Next(3) == 0 ? "" : ".");
            Assert.True(PlainNumber.TryRead(Encoding.UTF8.GetBytes(text), out var number), text);
            Assert.Equal(BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)), BitConverter.DoubleToInt64Bits(number));
        }
    }

    [Theory]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("1.2.3")]
    [InlineData("1,2")]
    [InlineData("")]
    [InlineData("1e999")]
    public void InvalidNumber_IsNotRead(string text) => Assert.False(PlainNumber.TryRead(Encoding.UTF8.GetBytes(text), out _));

    [Theory]
    [InlineData("5.6% 7.1% 0.147", "f.csv: series a: percentages and plain numbers together, 5.6% in row 2 and 0.147 in row 4: each is charted as written")]
    [InlineData("5.6% 7.1% 0", null)]
    [InlineData("5.6% 7.1%", null)]
    public void PercentagesAmongPlainNumbers_AreNoted(string values, string? note)
    {
        var (result, _, _) = ControlChartText.Run("series,date,value\n" + string.Concat(values.Split(' ').Select((value, i) => $"a,2020-0{i + 1},{value}\n")), new() { FileName = "f.csv" });
        Assert.Equal(note, result.Notes.SingleOrDefault());
    }

    [Theory]
    [InlineData("0.88", "90%", true)]
    [InlineData("88%", "0.9", true)]
    [InlineData("88%", "90", false)]
    [InlineData("88", "90%", false)]
    public void TargetInAnotherUnitThanItsValue_IsNoted(string value, string target, bool said)
    {
        var (result, _, _) = ControlChartText.Run($"series,date,value,target\na,2020-01,{value},{target}\n");
        Assert.Equal(said ? 1 : 0, result.Notes.Count);
    }

    // Public reports describe proportions judged against a target of 90.
    [Theory]
    [InlineData("90 90 90", "hit_or_miss", "f.csv: targets above 1 are read as percentages: 90 in row 2 as 90%")]
    [InlineData("90% 90% 90%", "hit_or_miss", null)]
    [InlineData("0.9 90% 0.9", "hit_or_miss", null)]
    [InlineData("90% 90 90", "hit_or_miss", "f.csv: targets above 1 are read as percentages: 90 in row 3 as 90%")]
    public void TargetOfAProportion_InPercent_IsRead(string targets, string assurance, string? note)
    {
        var (result, _, series) = Proportions(targets);
        Assert.Empty(result.Problems);
        Assert.EndsWith($",{assurance}\n", series, StringComparison.Ordinal);
        Assert.Equal(note, result.Notes.SingleOrDefault());
    }

    [Theory]
    [InlineData("0.9 90 0.9", "f.csv:3:5: found 90; expected all targets of a series as proportions, or all as percentages: 0.9 in row 2 is a proportion")]
    [InlineData("900", "f.csv:2:5: found 900; expected a target between 0 and 1, or 0% and 100%, on a proportion chart")]
    [InlineData("150%", "f.csv:2:5: found 150%; expected a target between 0 and 1, or 0% and 100%, on a proportion chart")]
    public void ImpossibleTargetOfAProportion_IsRefused(string targets, string problem) =>
        Assert.Equal(problem, Proportions(targets).Result.Problems[0].ToString());

    [Fact]
    public void Bounds_ClipTheDrawing_AndNotThePointsFile()
    {
        ControlChart? chart = null;
        var rows = string.Concat(Enumerable.Range(0, 20).Select(i => $"a,{2020 + (i / 12)}-{(i % 12) + 1:D2},{(i % 2 == 0 ? 1 : 5)}\n"));
        var (_, plain, _) = ControlChartText.Run("series,date,value\n" + rows);
        var (_, bounded, _) = ControlChartText.Run("series,date,value\n" + rows, new() { Bounds = NaturalBounds.NotNegative, Finished = one => chart = one.ToChart() });
        Assert.Equal(plain, bounded);
        Assert.Equal(0.0, chart!.Points[0].Lower);
        Assert.Equal(-7.64, double.Parse(bounded.Split('\n')[1].Split(',')[5], CultureInfo.InvariantCulture), 1);
    }

    [Theory]
    [InlineData("-1", "f.csv:2:3: found -1; expected 0 or more, the lower bound given")]
    [InlineData("101", "f.csv:2:3: found 101; expected 100 or less, the upper bound given")]
    public void ValueBeyondABound_IsRefused(string value, string problem) =>
        Assert.Equal(problem, Assert.Single(ControlChartText.Run($"series,date,value\na,2020-01,{value}\n", new() { FileName = "f.csv", Bounds = NaturalBounds.Percentage }).Result.Problems).ToString());

    [Theory]
    [InlineData("0% 0% 0% 5% 0% 0% 0% 3% 0% 0% 0% 0% 0% 2%", 0, true)]
    [InlineData("0% 0% 0% 5% 0% 0% 0% 3% 0% 0% 0% 0% 0% 2%", null, false)]
    [InlineData("0 0 0 5 0 0 0 3 0 0 0 0 0 2", null, true)]
    [InlineData("9 8 7 5 6 7 8 3 9 8 7 6 5 4", 0, false)]
    public void BoundsAndPercentages_DecideWhetherFiguresAreTooRare(string values, int? least, bool tooRare)
    {
        ControlChart? chart = null;
        var rows = values.Split(' ').Select((value, i) => $"a,{2020 + (i / 12)}-{(i % 12) + 1:D2},{value}\n");
        var (_, points, _) = ControlChartText.Run("series,date,value\n" + string.Concat(rows), new() { Bounds = new(least, null), Finished = one => chart = one.ToChart() });
        Assert.Equal(tooRare, chart!.Segments[^1].TooRare);
        Assert.Equal(tooRare, points.Split('\n')[1].EndsWith(",insufficient", StringComparison.Ordinal));
    }

    private static (ControlChartFileResult Result, string Points, string Series) Proportions(string targets)
    {
        var each = targets.Split(' ');
        var rows = Enumerable.Range(0, 15).Select(i => $"a,{2021 + (i / 12)}-{(i % 12) + 1:D2},{45 - (i % 3)},50,{(i < each.Length ? each[i] : i == 14 ? each[^1] : "")},increase\n");
        return ControlChartText.Run("series,date,value,n,target,direction\n" + string.Concat(rows), new() { FileName = "f.csv", Kind = ChartKind.P });
    }
}
