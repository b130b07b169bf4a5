using System.Collections.Immutable;
using Plumbline.Core.Spc;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts;

/// <content>
/// Drawn on a square of 30. No change is a thin ring, a change for the better a ring with triangles, one for the worse a filled disc,
/// one with no better direction a square. A forecast about the target is a filled disc, its letter on provisional limits in a ring. They differ in greyscale too, and at the size of a line of text.
/// </content>
public static partial class Icons
{
    private const double Grid = 30;
    private static readonly Spot[] Steady = [new(6.5, 17), new(10.5, 12), new(14.5, 18), new(18.5, 12.5), new(23.5, 16.5)];
    private static readonly Spot[] Rising = [new(6, 20.5), new(10, 18.5), new(13.5, 19.5), new(17.5, 13), new(22, 10)];
    private static readonly Spot[] Falling = [new(6, 9.5), new(10, 11.5), new(13.5, 10.5), new(17.5, 17), new(22, 20)];

    private static Scene Arrange(Variation variation, double size) => variation switch
    {
        Core.Spc.Variation.Common => Line(size, Ring(Paint.Common, 1.8), Steady, Paint.Muted, MarkShape.Circle, hot: null),
        Core.Spc.Variation.ImprovementHigh => Line(size, Ring(Paint.Improvement), Rising, Paint.Common, MarkShape.TriangleUp, Paint.Improvement),
        Core.Spc.Variation.ImprovementLow => Line(size, Ring(Paint.Improvement), Falling, Paint.Common, MarkShape.TriangleDown, Paint.Improvement),
        Core.Spc.Variation.ConcernHigh => Line(size, Disc(Paint.Concern), Rising, Paint.OnDisc, MarkShape.Diamond, Paint.OnDisc),
        Core.Spc.Variation.ConcernLow => Line(size, Disc(Paint.Concern), Falling, Paint.OnDisc, MarkShape.Diamond, Paint.OnDisc),
        Core.Spc.Variation.NeitherHigh => Line(size, Frame(Paint.Neither), Rising, Paint.Common, MarkShape.Square, Paint.Neither),
        Core.Spc.Variation.NeitherLow => Line(size, Frame(Paint.Neither), Falling, Paint.Common, MarkShape.Square, Paint.Neither),
        Core.Spc.Variation.Insufficient => Dots(size),
        Core.Spc.Variation.Missing => Of(size, [Dashed]),
    };

    private static Scene Arrange(OutlookKind kind, bool provisional, double size) => kind switch
    {
        OutlookKind.Assured => Of(size, [Disc(Paint.Improvement), .. IconLetters.P(Paint.OnDisc)]),
        OutlookKind.MetSoFar => Of(size, [Ring(Paint.Improvement), .. IconLetters.P(Paint.Improvement)]),
        OutlookKind.OutOfReach => Of(size, [Disc(Paint.Concern), .. IconLetters.F(Paint.OnDisc)]),
        OutlookKind.MissedSoFar => Of(size, [Ring(Paint.Concern), .. IconLetters.F(Paint.Concern)]),
        OutlookKind.Varies => Of(size, [Ring(Paint.Common, provisional ? 1.2 : 2.4), .. IconLetters.Question(Paint.Muted)]),
        OutlookKind.UnderReview => Of(size, [Ring(Paint.Common, 1.2), .. IconLetters.Dash(Paint.Muted)]),
        OutlookKind.None => Of(size, [Dashed, .. IconLetters.Dash(Paint.Muted)]),
        OutlookKind.NoLimits => Dots(size),
    };

    private static SceneMark Dashed => new(MarkShape.Circle, new(15, 15), 13.2, Paint.Paper, new Pen(Paint.Common, 1.4, "3 2.5"));

    private static SceneMark Ring(Paint colour, double width = 2.4) => new(MarkShape.Circle, new(15, 15), 14.2 - (width / 2), Paint.Paper, new Pen(colour, width));

    private static SceneMark Disc(Paint colour) => new(MarkShape.Circle, new(15, 15), 14.2, colour);

    private static SceneMark Frame(Paint colour) => new(MarkShape.Square, new(15, 15), 14, Paint.Paper, new Pen(colour, 2.4));

    private static Scene Dots(double size) =>
        Of(size, [Dashed, .. new[] { 9.0, 15, 21 }.Select(static x => new SceneMark(MarkShape.Circle, new(x, 15), 1.8, Paint.Common))]);

    private static Scene Line(double size, SceneMark ground, Spot[] spots, Paint line, MarkShape shape, Paint? hot)
    {
        IEnumerable<SceneItem> marks = spots.Select((spot, i) => hot is null || i < 3
            ? new SceneMark(MarkShape.Circle, spot, 1.6, line)
            : new SceneMark(shape, spot, 2.7, hot.Value));
        return Of(size, [ground, new SceneLine(SceneRole.Data, [.. spots], new Pen(line, 1.4)), .. marks]);
    }

    private static Scene Of(double size, ImmutableArray<SceneItem> items)
    {
        var scale = size / Grid;
        return new Scene { Width = size, Height = size, Plot = new Box(0, 0, size, size), Items = [.. items.Select(item => item.Scaled(scale))] };
    }
}
