using System.Collections.Frozen;
using System.Collections.Immutable;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Choices;

/// <summary>The icons that the choices of a register may have. Each differs from the others in shape; none says better or worse, so all are of the colour of the text. The word stands beside it.</summary>
public static class ChoiceIcons
{
    private const double Grid = 20;
    private static readonly Pen Stroke = new(Paint.Ink, 2.2);

    // Drawn on a square of 20.
    private static readonly FrozenDictionary<string, ImmutableArray<SceneItem>> Drawings = new Dictionary<string, ImmutableArray<SceneItem>>(StringComparer.Ordinal)
    {
        ["arrow-up"] = [Line(10, 18, 10, 4), Line(4.5, 8.5, 10, 3, 15.5, 8.5)],
        ["arrow-down"] = [Line(10, 2, 10, 16), Line(4.5, 11.5, 10, 17, 15.5, 11.5)],
        ["arrow-both"] = [Line(3, 10, 17, 10), Line(6.5, 5.5, 2, 10, 6.5, 14.5), Line(13.5, 5.5, 18, 10, 13.5, 14.5)],
        ["equals"] = [Line(3, 7, 17, 7), Line(3, 13, 17, 13)],
        ["tick"] = [Line(3, 10.5, 8, 15.5, 17, 4.5)],
        ["cross"] = [Line(4, 4, 16, 16), Line(4, 16, 16, 4)],
        ["dash"] = [Line(3, 10, 17, 10)],
        ["plus"] = [Line(3, 10, 17, 10), Line(10, 3, 10, 17)],
        ["cup"] = [Area(5.5, 2, 14.5, 2, 14, 8, 11.5, 11, 11, 15, 14.5, 17, 14.5, 18.5, 5.5, 18.5, 5.5, 17, 9, 15, 8.5, 11, 6, 8), Thin(5.5, 3.5, 2, 3.5, 2.8, 7, 6.4, 8.4), Thin(14.5, 3.5, 18, 3.5, 17.2, 7, 13.6, 8.4)],
        ["medal"] = [Area(5, 1.5, 9, 1.5, 11, 7.5, 8, 8.5), Area(15, 1.5, 11, 1.5, 9, 7.5, 12, 8.5), new SceneMark(MarkShape.Circle, new Spot(10, 13), 5.5, Paint.Ink), new SceneMark(MarkShape.Circle, new Spot(10, 13), 2.4, Paint.Paper)],
        ["gear"] = [.. Teeth, new SceneMark(MarkShape.Circle, new Spot(10, 10), 6, Paint.Ink), new SceneMark(MarkShape.Circle, new Spot(10, 10), 2.6, Paint.Paper)],
        ["play"] = [Area(5, 3, 17, 10, 5, 17)],
        ["pause"] = [Area(4.5, 3.5, 8.5, 3.5, 8.5, 16.5, 4.5, 16.5), Area(11.5, 3.5, 15.5, 3.5, 15.5, 16.5, 11.5, 16.5)],
        ["stop"] = [Area(4, 4, 16, 4, 16, 16, 4, 16)],
        ["flag"] = [Line(4.5, 1.5, 4.5, 18.5), Area(4.5, 2.5, 16.5, 6.5, 4.5, 11)],
        ["star"] = [Area([.. Star()])],
        ["clock"] = [Ring(8), Thin(10, 5, 10, 10.4, 13.6, 12.6)],
        ["disc"] = [new SceneMark(MarkShape.Circle, new Spot(10, 10), 7, Paint.Ink)],
        ["ring"] = [Ring(7)],
        ["half"] = [Ring(7), Area([.. Arc(7, 90, 270)])],
        ["square"] = [Area(3.5, 3.5, 16.5, 3.5, 16.5, 16.5, 3.5, 16.5) with { Fill = Paint.Paper, Outline = Stroke }],
        ["diamond"] = [Area(10, 1.5, 18.5, 10, 10, 18.5, 1.5, 10)],
        ["triangle"] = [Area(10, 3, 17.5, 16.5, 2.5, 16.5) with { Fill = Paint.Paper, Outline = Stroke }],
        ["question"] = [Line([.. Arc(3.9, 190, 400, new Spot(10, 6.5)), new Spot(10, 10.8), new Spot(10, 12.6)]), new SceneMark(MarkShape.Circle, new Spot(10, 17), 1.6, Paint.Ink)],
        ["exclamation"] = [Area(7.6, 2, 12.4, 2, 11.4, 11.5, 8.6, 11.5), new SceneMark(MarkShape.Circle, new Spot(10, 15), 2.1, Paint.Ink)],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Drawings.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether an icon has the name.</summary>
    public static bool Has(string? name) => name is not null && Drawings.ContainsKey(name);

    /// <summary>The icon for a line of text, beside its word; null where there is none of the name.</summary>
    /// <param name="name">Its name: <c>cup</c>.</param>
    /// <param name="size">Width and height in pixels.</param>
    public static Icon? Inline(string? name, double size = 13) => name is not null && Drawings.TryGetValue(name, out var items) ? Icon.Decorative(Of(items, size)) : null;

    private static Scene Of(ImmutableArray<SceneItem> items, double size) => new() { Width = size, Height = size, Plot = new Box(0, 0, size, size), Items = [.. items.Select(item => item.Scaled(size / Grid))] };

    // Eight teeth about a wheel.
    private static IEnumerable<SceneItem> Teeth => Enumerable.Range(0, 4).Select(static at => at * Math.PI / 4).Select(static angle =>
        new SceneLine(SceneRole.Data, [new Spot(10 + (8.8 * Math.Cos(angle)), 10 + (8.8 * Math.Sin(angle))), new Spot(10 - (8.8 * Math.Cos(angle)), 10 - (8.8 * Math.Sin(angle)))], new Pen(Paint.Ink, 3)));

    private static IEnumerable<Spot> Star() => Enumerable.Range(0, 10).Select(static at => (Angle: (at * Math.PI / 5) - (Math.PI / 2), Reach: at % 2 == 0 ? 9 : 3.8)).Select(static point => new Spot(10 + (point.Reach * Math.Cos(point.Angle)), 10.4 + (point.Reach * Math.Sin(point.Angle))));

    private static IEnumerable<Spot> Arc(double radius, int from, int to, Spot? about = null)
    {
        var centre = about ?? new Spot(10, 10);
        for (var angle = from; angle <= to; angle += 15) yield return new Spot(centre.X + (radius * Math.Cos(angle * Math.PI / 180)), centre.Y + (radius * Math.Sin(angle * Math.PI / 180)));
    }

    private static SceneMark Ring(double reach) => new(MarkShape.Circle, new Spot(10, 10), reach, Paint.Paper, Stroke);

    private static SceneLine Line(params ReadOnlySpan<double> numbers) => new(SceneRole.Data, Spots(numbers), Stroke);

    private static SceneLine Line(ImmutableArray<Spot> spots) => new(SceneRole.Data, spots, Stroke);

    private static SceneLine Thin(params ReadOnlySpan<double> numbers) => new(SceneRole.Data, Spots(numbers), new Pen(Paint.Ink, 1.5));

    private static SceneArea Area(params ReadOnlySpan<double> numbers) => new(SceneRole.Data, Spots(numbers), Paint.Ink);

    private static SceneArea Area(ImmutableArray<Spot> spots) => new(SceneRole.Data, spots, Paint.Ink);

    private static ImmutableArray<Spot> Spots(ReadOnlySpan<double> numbers)
    {
        var spots = ImmutableArray.CreateBuilder<Spot>(numbers.Length / 2);
        for (var at = 0; at < numbers.Length; at += 2) spots.Add(new Spot(numbers[at], numbers[at + 1]));
        return spots.MoveToImmutable();
    }
}
