using Plumbline.Reports.Charts.Returns;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Tests.Charts.Returns;

public sealed class ReturnDrawingsTests
{
    [Theory]
    [InlineData(0, 4, 0)]
    [InlineData(1, 4, 7.25)]
    [InlineData(4, 4, 29)]
    public void Bar_IsFilledAsFarAsTheShareReaches(int part, int whole, double width)
    {
        var filled = ShareBar.Of(part, whole).Items.OfType<SceneArea>().SingleOrDefault(static area => area.Fill != Paint.Paper);

        Assert.Equal(width, filled is null ? 0 : filled.Spots[1].X - filled.Spots[0].X, 9);
    }

    [Theory]
    [InlineData(5, 4)]
    [InlineData(-1, 4)]
    [InlineData(0, 0)]
    public void Bar_OfMoreThanAll_IsRefused(int part, int whole) => Assert.Throws<ArgumentOutOfRangeException>(() => ShareBar.Of(part, whole));

    // Told apart without colour: one is hatched once, the other twice.
    [Fact]
    public void MarksOfNonResponses_DifferInTheirHatching()
    {
        var (once, again) = (NonResponseMark.Single.Items.OfType<SceneLine>().ToList(), NonResponseMark.Consecutive.Items.OfType<SceneLine>().ToList());

        Assert.Equal(2 * once.Count, again.Count);
        Assert.True(once.Count >= 3);
        Assert.All(again.SelectMany(static line => line.Spots), spot => Assert.True(spot is { X: >= 0.74 and <= 10.26, Y: >= 0.74 and <= 10.26 }, spot.ToString()));
        Assert.All(once, static line => Assert.Equal(line.Spots[0].X + line.Spots[0].Y, line.Spots[1].X + line.Spots[1].Y, 9));
    }
}
