using Plumbline.Core.Spc;

namespace Plumbline.Core.Tests.Spc;

public class AssuranceTests
{
    // Mean 10, mean moving range 2: limits 4.68 and 15.32.
    private static readonly double[] Values = [.. Enumerable.Range(0, 24).Select(i => i % 2 == 0 ? 9.0 : 11.0)];

    [Theory]
    [InlineData(4, ImprovementDirection.Increase, Assurance.Pass)]
    [InlineData(4.68, ImprovementDirection.Increase, Assurance.HitOrMiss)]
    [InlineData(10, ImprovementDirection.Increase, Assurance.HitOrMiss)]
    [InlineData(15.32, ImprovementDirection.Increase, Assurance.HitOrMiss)]
    [InlineData(16, ImprovementDirection.Increase, Assurance.Fail)]
    [InlineData(4, ImprovementDirection.Decrease, Assurance.Fail)]
    [InlineData(10, ImprovementDirection.Decrease, Assurance.HitOrMiss)]
    [InlineData(16, ImprovementDirection.Decrease, Assurance.Pass)]
    [InlineData(16, ImprovementDirection.Neutral, Assurance.None)]
    public void Target_AgainstTheLimits(double target, ImprovementDirection direction, Assurance expected) =>
        Assert.Equal(expected, ControlChart.Of(Charts.Request(Values).WithTarget(target, direction)).Assurance);

    [Theory]
    [InlineData(0.3, ImprovementDirection.Increase, Assurance.Pass)]
    [InlineData(0.31, ImprovementDirection.Increase, Assurance.Fail)]
    [InlineData(0.29, ImprovementDirection.Decrease, Assurance.Fail)]
    [InlineData(0.3, ImprovementDirection.Decrease, Assurance.Pass)]
    public void ConstantSeries_MeetsItsTargetOrDoesNot(double target, ImprovementDirection direction, Assurance expected) =>
        Assert.Equal(expected, ControlChart.Of(Charts.Request([.. Enumerable.Repeat(0.3, 36)]).WithTarget(target, direction)).Assurance);

    [Fact]
    public void ChangingTarget_CountsAsInTheLastPeriod()
    {
        var request = Charts.Request(Values) with { Direction = ImprovementDirection.Increase };
        var chart = ControlChart.Of(request with { Points = [.. request.Points.Select((point, index) => point with { Target = index < 23 ? 2 : 20 })] });
        Assert.Equal(Assurance.Fail, chart.Assurance);
        Assert.Equal(2, chart.Points[0].Target);
    }

    [Fact]
    public void TooFewPoints_IsInsufficientWithATarget_AndNoneWithout()
    {
        var few = Charts.Request([.. Values.Take(5)]);
        Assert.Equal(Assurance.Insufficient, ControlChart.Of(few.WithTarget(5, ImprovementDirection.Increase)).Assurance);
        Assert.Equal(Assurance.None, ControlChart.Of(few with { Direction = ImprovementDirection.Increase }).Assurance);
    }

    [Fact]
    public void ChartsWithoutATarget_HaveNoAssurance()
    {
        var request = Charts.Request(Values).WithTarget(4, ImprovementDirection.Increase);
        Assert.Equal(Assurance.None, ControlChart.Of(request with { Kind = ChartKind.Run }).Assurance);
        Assert.Equal(Assurance.None, ControlChart.Of(request with { Kind = ChartKind.Mr }).Assurance);
        Assert.Equal(Assurance.None, ControlChart.Of(request with { Profile = SpcProfiles.Anhoj }).Assurance);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void GapInTheLimitsAtTheEnd_IsIgnored(int missing)
    {
        // Without a denominator a p chart has no limits at that period; the limits before it belong to the same process.
        var points = Enumerable.Range(0, 24).Select(i => new ChartInput(Charts.Label(i), i < 24 - missing ? 30 + (i % 3) : null) { Denominator = i < 24 - missing ? 100 : null, Target = 0.1 });
        var request = new ControlChartRequest { Points = [.. points], Kind = ChartKind.P, Direction = ImprovementDirection.Increase };
        Assert.Null(ControlChart.Of(request).Points[^1].Lower);
        Assert.Equal(Assurance.Pass, ControlChart.Of(request).Assurance);

        // Limits of an earlier segment are not used, because its process was another.
        Assert.Equal(Assurance.Insufficient, ControlChart.Of(request with { Rebases = [new(Charts.Label(24 - missing), "moved")] }).Assurance);
    }
}
