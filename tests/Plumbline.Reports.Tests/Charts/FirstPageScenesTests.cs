using Plumbline.Core.Spc;
using Plumbline.Reports.Charts.FirstPage;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Tests.Charts;

/// <summary>The small drawings of a first page.</summary>
public sealed class FirstPageScenesTests
{
    [Theory]
    [InlineData(10, 200, 1, 10, null)]
    [InlineData(100, 200, 1, 26, "+74")]
    [InlineData(100, 200, 4, 100, null)]
    [InlineData(2000, 200, 3, 88, "+1,912")]
    public void Marks_ThatDoNotFit_AreCounted(int count, double width, int lines, int shown, string? rest)
    {
        var scene = RatingMarks.Arrange([.. Enumerable.Repeat(new RatingMark(RatingTone.Green, IsDoubtful: false), count)], width, lines);

        Assert.Equal(shown, scene.Marks.Count());
        Assert.Equal(rest, scene.Labels.SingleOrDefault()?.Text);
        Assert.True(scene.Width <= width);
        Assert.All(scene.Marks, mark => Assert.InRange(mark.At.X + mark.Reach, 0, scene.Width));
        Assert.All(scene.Labels, label => Assert.InRange(label.Box.Right, 0, width + 1));
    }

    [Fact]
    public void ADoubtfulMark_IsHollow_WithAStroke()
    {
        var scene = RatingMarks.One(new RatingMark(RatingTone.Red, IsDoubtful: true));
        Assert.Equal(Paint.Paper, Assert.Single(scene.Marks).Fill);
        Assert.Single(scene.Items.OfType<SceneLine>());
    }

    [Fact]
    public void EveryRating_HasItsOwnShape()
    {
        RatingTone[] rated = [RatingTone.Red, RatingTone.Amber, RatingTone.Green, RatingTone.Blue];
        Assert.Equal(4, rated.Select(static tone => RatingMarks.One(new RatingMark(tone, IsDoubtful: false)).Marks.Single().Shape).Distinct().Count());
    }

    [Theory]
    [InlineData(50.0, null)]
    [InlineData(100.0, "target 100 ↑")]
    public void ATargetFarFromTheFigures_IsWritten(double target, string? words)
    {
        var scene = RowChart.Arrange(Points(target), 0, 190, static number => number.ToString("0", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(words, scene.Labels.SingleOrDefault()?.Text);
        Assert.All(scene.Items.OfType<SceneLine>().SelectMany(static line => line.Spots), static spot => Assert.InRange(spot.Y, 0, RowChart.Height));
    }

    [Fact]
    public void AFigureThatIsNotJudged_IsHollow()
    {
        var points = Points(50);
        points[3] = points[3] with { Value = null, Unjudged = 51 };
        var hollow = Assert.Single(RowChart.Arrange(points, 0, 190, static number => "").Marks, static mark => mark.Fill == Paint.Paper);
        Assert.NotNull(hollow.Outline);
    }

    // What would be drawn at one place, whatever the size of the numbers.
    [Theory]
    [InlineData(1)]
    [InlineData(1e-300)]
    [InlineData(1e300)]
    public void Numbers_OfAnySize_StayWithinTheDrawing(double size)
    {
        var points = Points(50).ConvertAll(point => point with { Value = point.Value * size, Centre = point.Centre * size, Lower = point.Lower * size, Upper = point.Upper * size, Target = point.Target * size });
        var scene = RowChart.Arrange(points, 0, 190, static number => "");
        Assert.All(scene.Items.OfType<SceneLine>().SelectMany(static line => line.Spots), static spot => Assert.InRange(spot.Y, 0, RowChart.Height));
    }

    private static List<ControlPoint> Points(double target) => [.. Enumerable.Range(0, 12).Select(i => new ControlPoint
    {
        Index = i,
        Label = $"{i}",
        Value = 48 + (i % 5),
        Centre = 50,
        Lower = 45,
        Upper = 55,
        Target = target,
        Type = i == 11 ? Variation.ConcernHigh : Variation.Common,
    })];
}
