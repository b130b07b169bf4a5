using Plumbline.Reports.Charts.Scenes;
using Plumbline.Reports.Documents;

namespace Plumbline.Reports.Charts;

/// <summary>Draws a line as tall as the text: the values, a dot at the last, the target dotted, a gap where nothing was reported.</summary>
/// <remarks>It adds nothing to the figures beside it, and stands in a row as <see cref="Documents.Icon.Decorative"/>.</remarks>
public static class Sparkline
{
    /// <summary>The drawing.</summary>
    /// <param name="values">In time order; null where nothing was reported. May be empty.</param>
    /// <param name="target">The last target; null for none.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    public static Svg Draw(IReadOnlyList<double?> values, double? target = null, double width = 96, double height = 22) =>
        Svg.FromMarkup(SvgWriter.Write(Arrange(values, target, width, height)));

    /// <summary>The drawing in the line of a row, passed over by those who hear the page.</summary>
    public static Icon Inline(IReadOnlyList<double?> values, double? target = null) => Icon.Decorative(Draw(values, target));

    /// <summary>The scene before it is written.</summary>
    public static Scene Arrange(IReadOnlyList<double?> values, double? target = null, double width = 96, double height = 22) => throw new NotSupportedException("Not drawn yet.");
}
