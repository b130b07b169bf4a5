using Plumbline.Core.Spc;

namespace Plumbline.App.Tests.ControlCharts;

/// <summary>Whole numbers count as a count only if no sign beside them says otherwise: money and days are never too rare for a chart.</summary>
public class ControlChartFileUnitsTests
{
    [Theory]
    [InlineData("£0", "£4k", "", false)]
    [InlineData("£0.00", "£4.00", "", false)]
    [InlineData("0", "£4", "", false)]
    [InlineData("£0", "4", "", false)]
    [InlineData("0", "(£4k)", "", false)]
    [InlineData("0k", "4k", "", false)]
    [InlineData("0", "4m", "", false)]
    [InlineData("0 days", "4 days", "", false)]
    [InlineData("0 days", "1 day", "", false)]
    [InlineData("0", "4 days [p]", "", false)]
    [InlineData("0", "4", "£1", false)]
    [InlineData("0", "4", "1 day", false)]
    [InlineData("0", "4", "", true)]
    [InlineData("0", "4", "1", true)]
    [InlineData("0.00", "4.00", "", true)]
    [InlineData("0", "\"4,000\"", "", true)]
    [InlineData("0", "4 [p]", "", true)]
    public void MostlyZero_IsTooRare_UnlessItsSignShowsAnAmount(string nought, string some, string target, bool tooRare)
    {
        ControlChart? chart = null;
        var rows = Enumerable.Range(0, 24).Select(i => $"a,{2020 + (i / 12)}-{(i % 12) + 1:D2},{(i % 3 == 2 ? some : nought)},{target}\n");
        var (result, points, _) = ControlChartText.Run("series,date,value,target\n" + string.Concat(rows), new() { Finished = one => chart = one.ToChart() });

        Assert.Empty(result.Problems);
        Assert.Equal(tooRare, chart!.Segments[^1].TooRare);
        Assert.Equal(tooRare, points.Split('\n')[1].EndsWith(",insufficient", StringComparison.Ordinal));
        Assert.Equal(tooRare, points.Split('\n')[1].Split(',')[5].Length == 0);
    }

    [Fact]
    public void UnitOfASeries_DoesNotAffectTheNext()
    {
        List<bool> tooRare = [];
        var rows = new[] { "£", "" }.SelectMany((sign, series) => Enumerable.Range(0, 24).Select(i => $"{series},{2020 + (i / 12)}-{(i % 12) + 1:D2},{sign}{(i % 3 == 2 ? 4 : 0)}\n"));
        ControlChartText.Run("series,date,value\n" + string.Concat(rows), new() { Finished = one => tooRare.Add(one.ToChart().Segments[^1].TooRare) });
        Assert.Equal([false, true], tooRare);
    }
}
