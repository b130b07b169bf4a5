using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Writers.Svg;

/// <summary>Writes a scene as SVG text: the same scene, the same bytes, whatever the culture.</summary>
/// <remarks>
/// Only elements that draw are written, with presentation attributes and classes: no id, script, style, event or address,
/// which a page's content policy would drop, or two drawings of one page would both have.
/// </remarks>
public static class SvgWriter
{
    /// <summary>The height of a heading over a picture, and how far below its top the letters stand: the tallest of any font (1.2 of its size) lie inside.</summary>
    private const double Headroom = 24;

    private const double HeadingBaseline = 16;

    /// <summary>What is left free at the sides of a picture that no page gives a margin, and of a heading's line for fonts wider than the one measured.</summary>
    private const double Margin = 10;

    private const double WiderFont = 0.85;

    private const string Font = "system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

    /// <summary>The text, to stand inside a page.</summary>
    public static string Write(Scene scene)
    {
        var text = new SvgText().Raw("<svg");
        WriteAfterName(text, scene);
        return text.ToString();
    }

    /// <summary>What follows <c>&lt;svg</c>, for a page that puts attributes of its own first.</summary>
    internal static void WriteAfterName(SvgText text, Scene scene)
    {
        ArgumentNullException.ThrowIfNull(scene);
        WriteFrame(text, scene, headroom: 0, margin: 0);
        WriteItems(new SvgItems(text), scene);
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
        WriteFrame(text, scene, headed ? Headroom : 0, headed ? Margin : 0);
        text.Raw("<title id=\"").Raw(idPrefix).Raw("-title\">").Words(title).Raw("</title><desc id=\"")
            .Raw(idPrefix).Raw("-desc\">").Words(description).Raw("</desc>");
        var items = new SvgItems(text);
        if (headed && TextWidth.Fitted(title, Lettering.Title, scene.Width * WiderFont) is { } fitted)
            items.Visit(new SceneLabel(SceneRole.Title, fitted, new Spot(2, HeadingBaseline - Headroom), TextAnchor.Start, Lettering.Title));
        WriteItems(items, scene);
        return text.ToString();
    }

    private static void WriteFrame(SvgText text, Scene scene, double headroom, double margin)
    {
        var (width, height) = (scene.Width + (2 * margin), scene.Height + headroom + margin);
        text.Raw(" viewBox=\"").Number(0 - margin).Raw(" ").Number(0 - headroom).Raw(" ").Number(width).Raw(" ").Number(height).Raw("\"")
            .Attribute("width", width).Attribute("height", height).Attribute("font-family", Font).Attribute("font-size", SvgItems.FontSize).Raw(">");
    }

    private static void WriteItems(SvgItems items, Scene scene)
    {
        foreach (var item in scene.Items) item.Accept(items);
        items.End();
    }
}
