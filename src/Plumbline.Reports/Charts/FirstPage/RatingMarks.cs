using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.FirstPage;

/// <summary>The rating of one measure as a small mark.</summary>
/// <param name="Tone">Its rating.</param>
/// <param name="IsDoubtful">Whether the figure is doubtful: the mark is hollow, with a stroke through it.</param>
public readonly record struct RatingMark(RatingTone Tone, bool IsDoubtful);

/// <summary>Draws many measures as small marks, one each, in lines. Shape and colour tell the rating: a square is off target, a diamond near, a disc on, a triangle better than target, a ring not rated.</summary>
public static class RatingMarks
{
    /// <summary>The distance between two marks.</summary>
    public const double Step = 6.2;

    /// <summary>The height of a line of marks.</summary>
    public const double LineHeight = 9;

    private const double Reach = 2.5;
    private static readonly TextStyle Rest = new(9.5, Paint.Muted);

    /// <summary>How many marks fit a line.</summary>
    /// <param name="width">Its width in pixels.</param>
    public static int PerLine(double width) => Math.Max(1, (int)((width - 1) / Step));

    /// <summary>Draws the marks; those for which there is no room are counted at the end.</summary>
    /// <param name="marks">The marks, in order.</param>
    /// <param name="width">The most pixels a line has.</param>
    /// <param name="lines">The most lines, one at least.</param>
    public static Scene Arrange(IReadOnlyList<RatingMark> marks, double width, int lines)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var perLine = PerLine(width);
        var most = perLine * Math.Max(1, lines);
        var words = marks.Count > most ? "+" + (marks.Count - most).ToString("N0", CultureInfo.InvariantCulture) : null;
        // The count of the rest takes the place of the last marks, which it then counts too.
        var taken = words is null ? 0 : (int)Math.Ceiling((TextWidth.Of(words, Rest) + 3) / Step) + 2;
        var shown = words is null ? marks.Count : Math.Max(0, most - taken);
        var items = ImmutableArray.CreateBuilder<SceneItem>();
        for (var i = 0; i < shown; i++) Draw(marks[i], At(i), items);
        if (words is not null)
        {
            var at = At(shown);
            items.Add(new SceneLabel(SceneRole.Footnote, "+" + (marks.Count - shown).ToString("N0", CultureInfo.InvariantCulture), new Spot(at.X - Reach, at.Y + 3.2), TextAnchor.Start, Rest));
        }

        var used = words is null ? Math.Min(marks.Count, perLine) : perLine;
        var height = LineHeight * Math.Max(1, Math.Ceiling((words is null ? marks.Count : most) / (double)perLine));
        var size = (Width: Math.Max(Step, (used * Step) + 1), Height: height);
        return new Scene { Width = size.Width, Height = size.Height, Plot = new Box(0, 0, size.Width, size.Height), Items = items.ToImmutable() };

        Spot At(int i) => new((i % perLine * Step) + Reach + 0.6, (i / perLine * LineHeight) + (LineHeight / 2));
    }

    /// <summary>Marks in one line, each in the place of its period; null leaves the place empty.</summary>
    public static Scene Strip(IReadOnlyList<RatingMark?> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var items = ImmutableArray.CreateBuilder<SceneItem>();
        for (var i = 0; i < marks.Count; i++)
        {
            if (marks[i] is { } mark) Draw(mark, new Spot((i * Step) + Reach + 0.6, LineHeight / 2), items);
        }

        var width = Math.Max(Step, (marks.Count * Step) + 1);
        return new Scene { Width = width, Height = LineHeight, Plot = new Box(0, 0, width, LineHeight), Items = items.ToImmutable() };
    }

    /// <summary>One mark, for a key.</summary>
    public static Scene One(RatingMark mark)
    {
        var items = ImmutableArray.CreateBuilder<SceneItem>();
        Draw(mark, new Spot(5, 5), items, 4);
        return new Scene { Width = 10, Height = 10, Plot = new Box(0, 0, 10, 10), Items = items.ToImmutable() };
    }

    private static void Draw(RatingMark mark, Spot at, ImmutableArray<SceneItem>.Builder items, double reach = Reach)
    {
        var (shape, colour, isRing) = LookOf(mark.Tone);
        var edge = reach * 0.44;
        if (!isRing && !mark.IsDoubtful)
        {
            items.Add(new SceneMark(shape, at, reach, colour));
            return;
        }

        items.Add(new SceneMark(shape, at, reach - (edge / 2), Paint.Paper, new Pen(colour, edge)));
        if (mark.IsDoubtful) items.Add(new SceneLine(SceneRole.Data, [new Spot(at.X - reach, at.Y + reach), new Spot(at.X + reach, at.Y - reach)], new Pen(Paint.Ink, edge)));
    }

    private static (MarkShape Shape, Paint Colour, bool IsRing) LookOf(RatingTone tone) => tone switch
    {
        RatingTone.Red => (MarkShape.Square, Paint.OffTarget, false),
        RatingTone.Amber => (MarkShape.Diamond, Paint.NearTarget, false),
        RatingTone.Yellow => (MarkShape.Diamond, Paint.NearTarget, true),
        RatingTone.Green => (MarkShape.Circle, Paint.OnTarget, false),
        RatingTone.Blue => (MarkShape.TriangleUp, Paint.BetterThanTarget, false),
        RatingTone.None or RatingTone.Baseline or RatingTone.Contextual => (MarkShape.Circle, Paint.Limit, true),
    };
}
