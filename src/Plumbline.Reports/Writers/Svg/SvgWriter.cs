using Plumbline.Core.Organisations;
using Plumbline.Reports.Fonts;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Writers.Svg;

/// <summary>Writes a scene as SVG: the same scene gives the same bytes in every culture.</summary>
/// <remarks>
/// It writes only drawing elements with presentation attributes and classes. An id, script, style, event or address
/// would be blocked by a page's content policy, or clash between two drawings on one page.
/// </remarks>
public static class SvgWriter
{
    /// <summary>The height of a heading over a picture, and its baseline. The tallest letters of any font (1.2 of its size) fit.</summary>
    private const double Headroom = 24;

    private const double HeadingBaseline = 16;

    /// <summary>The side margins of a standalone picture, and the share of the width its heading may take, because some fonts are wider than measured.</summary>
    private const double Margin = 10;

    private const double WiderFont = 0.85;

    /// <summary>The SVG without a name of its own, in the colours of white paper.</summary>
    public static string Write(Scene scene, ChartLook look = ChartLook.House)
    {
        ArgumentNullException.ThrowIfNull(scene);
        var text = new SvgText().Raw("<svg");
        WriteFrame(text, scene, headroom: 0, margin: 0);
        text.Raw(">");
        WriteItems(text, scene, look, StyleAttributes.Alone(Palette.OnPaper(look)));
        return text.Raw("</svg>").ToString();
    }

    /// <summary>The size of the drawing, as attributes, for a page that writes the element itself.</summary>
    internal static void WriteFrame(SvgText text, Scene scene) => WriteFrame(text, scene, headroom: 0, margin: 0);

    /// <summary>The items of a scene in a look, with or without their tooltips.</summary>
    internal static void WriteItems(SvgText text, Scene scene, ChartLook look, ISvgStyles styles, bool hasTitles = true)
    {
        var items = new SvgItems(text, styles, hasTitles);
        foreach (var item in styles.StandsAlone ? scene.ItemsIn(look) : LinesOfAxesFirst(scene.ItemsIn(look))) item.Accept(items);
        items.End();
    }

    // On a page the lines of an axis stand together, and its words after them, so that each kind shares its style.
    private static IEnumerable<SceneItem> LinesOfAxesFirst(IEnumerable<SceneItem> items)
    {
        var words = new List<SceneItem>();
        foreach (var item in items)
        {
            if (item is SceneLabel { Plate: null, Role: SceneRole.ValueAxis or SceneRole.TimeAxis })
            {
                words.Add(item);
                continue;
            }

            if (item is not SceneLine { Role: SceneRole.ValueAxis or SceneRole.TimeAxis })
            {
                foreach (var word in words) yield return word;
                words.Clear();
            }

            yield return item;
        }

        foreach (var word in words) yield return word;
    }

    /// <summary>The SVG as a standalone file, with namespace, role, title and description.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="title">Its title.</param>
    /// <param name="description">The text alternative, in sentences.</param>
    /// <param name="idPrefix">The prefix of its ids, so that one page can hold several; letters, digits and hyphens.</param>
    /// <param name="headed">Whether the title is also drawn above the picture.</param>
    /// <param name="look">Its colours.</param>
    public static string WriteFile(Scene scene, string title, string description, string idPrefix, bool headed = false, ChartLook look = ChartLook.House)
    {
        ArgumentNullException.ThrowIfNull(scene);
        if (string.IsNullOrEmpty(idPrefix) || !idPrefix.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            throw new ArgumentException($"Found \"{idPrefix}\"; expected letters, digits and hyphens.", nameof(idPrefix));
        var text = new SvgText().Raw("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"")
            .Raw(idPrefix).Raw("-title ").Raw(idPrefix).Raw("-desc\"");
        WriteFrame(text, scene, headed ? Headroom : 0, headed ? Margin : 0);
        text.Attribute("font-family", PaperFont.Stack).Attribute("font-size-adjust", PaperFont.HeightOfSmallLetters).Attribute("font-size", StyleAttributes.FontSize).Raw(">");
        text.Raw("<title id=\"").Raw(idPrefix).Raw("-title\">").Words(title).Raw("</title><desc id=\"")
            .Raw(idPrefix).Raw("-desc\">").Words(description).Raw("</desc>");
        var styles = StyleAttributes.Alone(Palette.OnPaper(look));
        if (headed && TextWidth.Fitted(title, Lettering.Title, scene.Width * WiderFont) is { } fitted)
            new SvgItems(text, styles).Visit(new SceneLabel(SceneRole.Title, fitted, new Spot(2, HeadingBaseline - Headroom), TextAnchor.Start, Lettering.Title));
        WriteItems(text, scene, look, styles);
        return text.Raw("</svg>").ToString();
    }

    private static void WriteFrame(SvgText text, Scene scene, double headroom, double margin)
    {
        var (width, height) = (scene.Width + (2 * margin), scene.Height + headroom + margin);
        text.Raw(" viewBox=\"").Number(0 - margin).Raw(" ").Number(0 - headroom).Raw(" ").Number(width).Raw(" ").Number(height).Raw("\"")
            .Attribute("width", width).Attribute("height", height);
    }
}
