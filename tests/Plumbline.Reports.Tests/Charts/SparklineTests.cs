using Plumbline.Reports.Charts;
using Plumbline.Reports.Scenes;
using static Plumbline.Reports.Tests.Charts.Gallery.Figures;

namespace Plumbline.Reports.Tests.Charts;

public sealed class SparklineTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 1)]
    [InlineData(12, 1, 1)]
    public void Sparkline_OfSomeValues_HasALineAndADotAtTheLast(int count, int lines, int dots)
    {
        var scene = Sparkline.Arrange([.. Enumerable.Range(0, count).Select(static i => (double?)i)]);
        Assert.Equal((lines, dots), (scene.Items.OfType<SceneLine>().Count(), scene.Marks.Count(static mark => mark.Fill == Paint.Ink)));
    }

    [Fact]
    public void Sparkline_OverAMissingPeriod_IsBroken() =>
        Assert.Equal(2, Sparkline.Arrange([1, 2, null, 4, 5, null]).Items.OfType<SceneLine>().Count());

    [Theory]
    [InlineData(1e9)]
    [InlineData(-1e9)]
    [InlineData(4.5)]
    [InlineData(double.MaxValue)]
    public void Sparkline_WithATarget_StaysWithinTheText(double target)
    {
        var scene = Sparkline.Arrange(Sickness, target);
        Assert.All(scene.Items.OfType<SceneLine>().SelectMany(static line => line.Spots), spot => Assert.True(scene.Plot.Contains(spot)));
        var heights = scene.Items.OfType<SceneLine>().Single(static line => line.Role is SceneRole.Data).Spots.Select(static spot => spot.Y).ToArray();
        Assert.True(heights.Max() - heights.Min() >= 3);
    }

    [Fact]
    public void Sparkline_OnItsTarget_ShowsTheTargetOverTheValues() =>
        Assert.Equal([SceneRole.Data, SceneRole.Target], Sparkline.Arrange([0, 0, 0], 0).Items.OfType<SceneLine>().Select(static line => line.Role));

    [Fact]
    public void Sparkline_InALine_IsDecorative() => Assert.Null(Sparkline.Inline([1, 2]).Alternative);
}
