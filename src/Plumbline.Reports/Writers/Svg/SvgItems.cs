using Plumbline.Core.References;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Writers.Svg;

/// <summary>Writes the items of a scene as SVG elements.</summary>
internal sealed class SvgItems(SvgText text) : ISceneVisitor
{
    /// <summary>The size of most labels, in pixels.</summary>
    internal const double FontSize = 12;

    /// <summary>The class of items with a tooltip.</summary>
    private const string Observed = "pc-mark";

    public void Visit(SceneLine line)
    {
        text.Raw("<path").Attribute("class", Class(line.Role)).Raw(" d=\"");
        Path(line.Spots.AsSpan());
        text.Raw("\" fill=\"none\"");
        Stroke(line.Pen);
        if (line.Spots.Length > 2) text.Raw(" stroke-linejoin=\"round\"");
        Close(line.Title, "path");
    }

    public void Visit(SceneArea area)
    {
        text.Raw("<path").Attribute("class", area.Title is null ? Class(area.Role) : Observed);
        Source(area.Source);
        text.Raw(" d=\"");
        Path(area.Spots.AsSpan());
        text.Raw("Z\"").Attribute("fill", area.Fill);
        if (area.Outline is { } pen) Stroke(pen);
        Close(area.Title, "path");
    }

    public void Visit(SceneMark mark)
    {
        var (x, y, r) = (mark.At.X, mark.At.Y, mark.Reach);
        var element = mark.Shape is MarkShape.Circle ? "circle" : "path";
        text.Raw("<").Raw(element);
        if (mark.Title is not null) text.Attribute("class", Observed);
        Source(mark.Source);
        if (mark.Shape is MarkShape.Circle)
        {
            text.Attribute("cx", x).Attribute("cy", y).Attribute("r", r);
        }
        else
        {
            text.Raw(" d=\"");
            Path(Outline(mark.Shape, x, y, r));
            text.Raw("Z\"");
        }

        text.Attribute("fill", mark.Fill);
        if (mark.Outline is { } pen) Stroke(pen);
        Close(mark.Title, element);
    }

    public void Visit(SceneLabel label)
    {
        text.Raw("<text").Attribute("class", Class(label.Role)).Attribute("x", label.At.X).Attribute("y", label.At.Y)
            .Attribute("fill", label.Style.Colour);
        if (label.Style.Size != FontSize) text.Attribute("font-size", label.Style.Size);
        if (label.Style.Bold) text.Raw(" font-weight=\"600\"");
        if (label.Anchor is not TextAnchor.Start) text.Attribute("text-anchor", label.Anchor is TextAnchor.Middle ? "middle" : "end");
        if (label.Halo) text.Raw(" stroke=\"#fff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
        text.Raw(">").Words(label.Text);
        if (label.Title is { } title) text.Raw("<title>").Words(title).Raw("</title>");
        text.Raw("</text>");
    }

    /// <summary>Closes the drawing.</summary>
    internal void End() => text.Raw("</svg>");

    // Every shape has about the area of a circle with the same reach, so that none looks larger.
    private static Spot[] Outline(MarkShape shape, double x, double y, double r) => shape switch
    {
        MarkShape.Diamond => [new(x, y - (1.25 * r)), new(x + (1.25 * r), y), new(x, y + (1.25 * r)), new(x - (1.25 * r), y)],
        MarkShape.TriangleUp => [new(x, y - (1.3 * r)), new(x + (1.25 * r), y + (0.9 * r)), new(x - (1.25 * r), y + (0.9 * r))],
        MarkShape.TriangleDown => [new(x, y + (1.3 * r)), new(x + (1.25 * r), y - (0.9 * r)), new(x - (1.25 * r), y - (0.9 * r))],
        MarkShape.Square => [new(x - (0.9 * r), y - (0.9 * r)), new(x + (0.9 * r), y - (0.9 * r)), new(x + (0.9 * r), y + (0.9 * r)), new(x - (0.9 * r), y + (0.9 * r))],
        MarkShape.Circle => [],
    };

    private void Source(FigureSource? source)
    {
        if (source is null) return;
        var key = SourceKey.Of(source);
        text.Raw(" ").Raw(key.IsWorkedOut ? SourceKey.Total : "data-key").Raw("=\"").Words(key.Key).Raw("\"");
    }

    private void Path(ReadOnlySpan<Spot> spots)
    {
        for (var i = 0; i < spots.Length; i++)
            text.Raw(i == 0 ? "M" : "L").Number(spots[i].X).Raw(" ").Number(spots[i].Y);
    }

    private void Stroke(Pen pen)
    {
        text.Attribute("stroke", pen.Colour).Attribute("stroke-width", pen.Width);
        if (pen.Dash is { } dash) text.Attribute("stroke-dasharray", dash);
    }

    private void Close(string? title, string element)
    {
        if (title is null) text.Raw("/>");
        else text.Raw("><title>").Words(title).Raw("</title></").Raw(element).Raw(">");
    }

    private static string Class(SceneRole role) => role switch
    {
        SceneRole.Title => "pc-title",
        SceneRole.Data => "pc-data",
        SceneRole.Ghost => "pc-ghost",
        SceneRole.Centre => "pc-centre",
        SceneRole.Limit => "pc-limit",
        SceneRole.Within => "pc-within",
        SceneRole.TwoSigma => "pc-two-sigma",
        SceneRole.Target => "pc-target",
        SceneRole.Comparator => "pc-comparator",
        SceneRole.Rebase => "pc-rebase",
        SceneRole.Note => "pc-note",
        SceneRole.ValueAxis => "pc-value-axis",
        SceneRole.TimeAxis => "pc-time-axis",
        SceneRole.Footnote => "pc-footnote",
    };
}
