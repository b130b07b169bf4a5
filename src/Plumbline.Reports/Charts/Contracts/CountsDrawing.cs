using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Contracts;

/// <summary>Draws what a month of a contract came to, for a cell: a bar of the share that is green, and below it how many are green, red and not rated.</summary>
/// <remarks>Green is a full bar and a disc, red an empty bar and a square, so that both are told apart without colour.</remarks>
public static class CountsDrawing
{
    private const double LeastWidth = 47, BarTop = 0.8, BarHeight = 5, Foot = 16, Reach = 2.6, Apart = 4, Height = 18, NarrowWidth = 22, NarrowHeight = 8;
    private static readonly TextStyle Number = new(10.5, Paint.Ink);
    private static readonly TextStyle Quiet = new(10.5, Paint.Muted);
    private static readonly Pen Edge = new(Paint.OffTarget, 1);

    /// <summary>The drawing.</summary>
    public static Scene Of(ContractCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        var items = ImmutableArray.CreateBuilder<SceneItem>();
        var x = 0.0;
        Count(count.Green, MarkShape.Circle, Paint.OnTarget, null, Number);
        if (count.Red > 0) Count(count.Red, MarkShape.Square, Paint.OffTarget, null, Number);
        if (count.NotRated > 0) Count(count.NotRated, MarkShape.Circle, Paint.Paper, new Pen(Paint.Limit, 1.1), Quiet);
        var width = Math.Max(LeastWidth, x - Apart + 0.5);
        return Scene(count, width, Height, items);

        void Count(int number, MarkShape shape, Paint fill, Pen? outline, TextStyle style)
        {
            var text = number.ToString(CultureInfo.InvariantCulture);
            items.Add(new SceneMark(shape, new Spot(x + Reach + 0.4, Foot - 3.6), Reach, fill, outline));
            x += (Reach * 2) + 2.2;
            items.Add(new SceneLabel(SceneRole.Data, text, new Spot(x, Foot), TextAnchor.Start, style));
            x += TextWidth.Of(text, style) + Apart;
        }
    }

    /// <summary>The bar alone, where there is no room for numbers.</summary>
    public static Scene BarOf(ContractCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        return Scene(count, NarrowWidth, NarrowHeight, ImmutableArray.CreateBuilder<SceneItem>());
    }

    /// <summary>The same in words: <c>15 green, 1 red, 2 not rated</c>.</summary>
    public static string Words(ContractCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        return string.Create(CultureInfo.InvariantCulture, $"{count.Green} green, {(count.Red == 0 ? "none" : count.Red)} red{(count.NotRated == 0 ? "" : $", {count.NotRated} not rated")}");
    }

    private static Scene Scene(ContractCount count, double width, double height, ImmutableArray<SceneItem>.Builder items)
    {
        if (count.Rated > 0)
        {
            var edge = width * count.Green / count.Rated;
            if (count.Red > 0) items.Add(Bar(edge, width - 0.5, Paint.Paper) with { Outline = Edge });
            if (count.Green > 0) items.Add(Bar(0, edge, Paint.OnTarget));
        }

        return new Scene { Width = width, Height = height, Plot = new Box(0, 0, width, height), Items = items.ToImmutable() };
    }

    private static SceneArea Bar(double from, double to, Paint fill) =>
        new(SceneRole.Data, [new Spot(from, BarTop), new Spot(to, BarTop), new Spot(to, BarTop + BarHeight), new Spot(from, BarTop + BarHeight)], fill);
}
