using Plumbline.Core.Spc;

namespace Plumbline.App.Tests.ControlCharts;

/// <summary>A cell is refused for one reason, and not again for the consequences.</summary>
public class ControlChartFileRefusalsTests
{
    [Theory]
    [InlineData(ChartKind.P, "3,x,", "f.csv:2:4: found x; expected a number, or blank if there is none")]
    [InlineData(ChartKind.PPrime, "3,\"1,5\",", "f.csv:2:4: found 1,5; expected a number, or blank if there is none")]
    [InlineData(ChartKind.U, "3,abc,", "f.csv:2:4: found abc; expected a number, or blank if there is none")]
    [InlineData(ChartKind.UPrime, "3,5%,", "f.csv:2:4: found 5%; expected a count, its denominator in column n")]
    [InlineData(ChartKind.P, "8,5%,", "f.csv:2:4: found 5%; expected a count, its denominator in column n")]
    [InlineData(ChartKind.P, "50%,9,", "f.csv:2:3: found 50%; expected a count, its denominator in column n")]
    [InlineData(ChartKind.P, "3,,", "f.csv:2:4: found a blank; expected a denominator beside a value")]
    [InlineData(ChartKind.P, "3,-5,", "f.csv:2:4: found -5; expected 0 or more of a denominator")]
    [InlineData(ChartKind.P, "3,9,900", "f.csv:2:5: found 900; expected a target between 0 and 1, or 0% and 100%, on a proportion chart")]
    [InlineData(ChartKind.C, "-50%,,", "f.csv:2:3: found -50%; expected a number without %, because a count is not a percentage")]
    [InlineData(ChartKind.C, "-3,,", "f.csv:2:3: found -3; expected 0 or more on a c chart")]
    [InlineData(ChartKind.C, "3,,5%", "f.csv:2:5: found 5%; expected a number without %, because a count is not a percentage")]
    public void Cell_IsRefusedOnce(ChartKind kind, string cells, string problem)
    {
        var (result, _, _) = ControlChartText.Run($"series,date,value,n,target\na,2020-01,{cells}\na,2020-02,3,9,0.9\n", new() { FileName = "f.csv", Kind = kind, Bounds = NaturalBounds.NotNegative });
        Assert.Equal(problem, Assert.Single(result.Problems).ToString());
        Assert.Empty(result.Notes);
    }
}
