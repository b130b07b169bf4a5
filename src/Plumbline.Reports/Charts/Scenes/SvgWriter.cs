using System.Collections.Immutable;

namespace Plumbline.Reports.Charts.Scenes;

/// <summary>Writes a scene as SVG text: the same scene, the same bytes, whatever the culture.</summary>
public static class SvgWriter
{
    /// <summary>The class of what can be pointed at for its words.</summary>
    private const string Observed = "pc-mark";

    /// <summary>The size of most labels.</summary>
    private const double FontSize = 12;

    /// <summary>The height of a heading over a picture, and how far below its top the letters stand: the tallest of any font (1.2 of its size) lie inside.</summary>
    private const double Headroom = 24;

    private const double HeadingBaseline = 16;

    /// <summary>What is left free at the sides of a picture that no page gives a margin, and of a heading's line for fonts wider than the one measured.</summary>
    private const double Margin = 10;

    private const double WiderFont = 0.85;

    private const string Font = "system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

    /// <summary>The text, to stand inside a page: no ids, no style, presentation attributes only.</summary>
    public static string Write(Scene scene)
    {
        ArgumentNullException.ThrowIfNull(scene);
        var text = new SvgText().Raw("<svg");
        return WriteRest(text, scene, null).ToString();
    }

    /// <summary>The text as a file of its own, with namespace, role, title and description.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="title">Its title.</param>
    /// <param name="description">What it shows, in sentences.</param>
    /// <param name="idPrefix">What its ids begin with, so that several can stand in one page; letters, digits and hyphens.</param>
    /// <param name="headed">Whether the title stands over it for all to see: a picture that no page names.</param>
    public static string WriteFile(Scene scene, string title, string description, string idPrefix, bool headed = false)
    {
        ArgumentNullException.ThrowIfNull(scene);
        if (string.IsNullOrEmpty(idPrefix) || !idPrefix.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            throw new ArgumentException($"Found \"{idPrefix}\"; expected letters, digits and hyphens.", nameof(idPrefix));
        var text = new SvgText().Raw("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"")
            .Raw(idPrefix).Raw("-title ").Raw(idPrefix).Raw("-desc\"");
        var head = new SvgText().Raw("<title id=\"").Raw(idPrefix).Raw("-title\">").Words(title).Raw("</title><desc id=\"")
            .Raw(idPrefix).Raw("-desc\">").Words(description).Raw("</desc>").ToString();
        return WriteRest(text, scene, head, headed ? title : null).ToString();
    }

    private static SvgText WriteRest(SvgText text, Scene scene, string? head, string? heading = null)
    {
        var (headroom, margin) = heading is null ? (0, 0) : (Headroom, Margin);
        var (width, height) = (scene.Width + (2 * margin), scene.Height + headroom + margin);
        text.Raw(" viewBox=\"").Number(0 - margin).Raw(" ").Number(0 - headroom).Raw(" ").Number(width).Raw(" ").Number(height).Raw("\"")
            .Attribute("width", width).Attribute("height", height).Attribute("font-family", Font).Attribute("font-size", FontSize)
            .Raw(">").Raw(head ?? "");
        if (heading is not null && TextWidth.Fitted(heading, Lettering.Title, scene.Width * WiderFont) is { } fitted)
            Label(text, new SceneLabel(SceneRole.Title, fitted, new Spot(2, HeadingBaseline - headroom), TextAnchor.Start, Lettering.Title));
        foreach (var item in scene.Items)
        {
            switch (item)
            {
                case SceneLine line:
                    Line(text, line);
                    break;
                case SceneArea area:
                    Area(text, area);
                    break;
                case SceneMark mark:
                    Mark(text, mark);
                    break;
                case SceneLabel label:
                    Label(text, label);
                    break;
            }
        }

        return text.Raw("</svg>");
    }

    private static void Line(SvgText text, SceneLine line)
    {
        text.Raw("<path").Attribute("class", Class(line.Role)).Raw(" d=\"");
        Path(text, line.Spots);
        text.Raw("\" fill=\"none\"");
        Stroke(text, line.Pen);
        if (line.Spots.Length > 2) text.Raw(" stroke-linejoin=\"round\"");
        Close(text, line.Title, "path");
    }

    private static void Area(SvgText text, SceneArea area)
    {
        text.Raw("<path").Attribute("class", area.Title is null ? Class(area.Role) : Observed);
        if (area.Key is { } key) text.Raw(" data-key=\"").Words(key).Raw("\"");
        text.Raw(" d=\"");
        Path(text, area.Spots);
        text.Raw("Z\"").Attribute("fill", area.Fill);
        if (area.Outline is { } pen) Stroke(text, pen);
        Close(text, area.Title, "path");
    }

    private static void Mark(SvgText text, SceneMark mark)
    {
        var (x, y, r) = (mark.At.X, mark.At.Y, mark.Reach);
        var element = mark.Shape is MarkShape.Circle ? "circle" : "path";
        text.Raw("<").Raw(element);
        if (mark.Title is not null) text.Attribute("class", Observed);
        if (mark.Key is { } key) text.Raw(" data-key=\"").Words(key).Raw("\"");
        if (mark.Shape is MarkShape.Circle)
        {
            text.Attribute("cx", x).Attribute("cy", y).Attribute("r", r);
        }
        else
        {
            text.Raw(" d=\"");
            Path(text, Outline(mark.Shape, x, y, r));
            text.Raw("Z\"");
        }

        text.Attribute("fill", mark.Fill);
        if (mark.Outline is { } pen) Stroke(text, pen);
        Close(text, mark.Title, element);
    }

    // Areas are about that of the circle of the same reach, so that no shape looks larger than another.
    private static ImmutableArray<Spot> Outline(MarkShape shape, double x, double y, double r) => shape switch
    {
        MarkShape.Diamond => [new(x, y - (1.25 * r)), new(x + (1.25 * r), y), new(x, y + (1.25 * r)), new(x - (1.25 * r), y)],
        MarkShape.TriangleUp => [new(x, y - (1.3 * r)), new(x + (1.25 * r), y + (0.9 * r)), new(x - (1.25 * r), y + (0.9 * r))],
        MarkShape.TriangleDown => [new(x, y + (1.3 * r)), new(x + (1.25 * r), y - (0.9 * r)), new(x - (1.25 * r), y - (0.9 * r))],
        MarkShape.Square => [new(x - (0.9 * r), y - (0.9 * r)), new(x + (0.9 * r), y - (0.9 * r)), new(x + (0.9 * r), y + (0.9 * r)), new(x - (0.9 * r), y + (0.9 * r))],
        MarkShape.Circle => [],
    };

    private static void Label(SvgText text, SceneLabel label)
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

    private static void Path(SvgText text, ImmutableArray<Spot> spots)
    {
        for (var i = 0; i < spots.Length; i++)
            text.Raw(i == 0 ? "M" : "L").Number(spots[i].X).Raw(" ").Number(spots[i].Y);
    }

    private static void Stroke(SvgText text, Pen pen)
    {
        text.Attribute("stroke", pen.Colour).Attribute("stroke-width", pen.Width);
        if (pen.Dash is { } dash) text.Attribute("stroke-dasharray", dash);
    }

    private static void Close(SvgText text, string? title, string element)
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
