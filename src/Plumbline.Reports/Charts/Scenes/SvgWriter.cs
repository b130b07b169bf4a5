namespace Plumbline.Reports.Charts.Scenes;

/// <summary>Writes a scene as SVG text.</summary>
public static class SvgWriter
{
    /// <summary>The text, to stand inside a page: no ids, no style, presentation attributes only.</summary>
    public static string Write(Scene scene) => throw new NotSupportedException("Not drawn yet.");

    /// <summary>The text as a file of its own, with namespace, role, title and description.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="title">Its title.</param>
    /// <param name="description">What it shows, in sentences.</param>
    /// <param name="idPrefix">What its ids begin with, so that several can stand in one page.</param>
    public static string WriteFile(Scene scene, string title, string description, string idPrefix) => throw new NotSupportedException("Not drawn yet.");
}
