using Plumbline.Core.Organisations;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Writers.Svg;

/// <summary>Writes each style in full, as presentation attributes.</summary>
internal sealed class StyleAttributes : ISvgStyles
{
    /// <summary>The size of most labels, in pixels.</summary>
    internal const double FontSize = 12;

    private readonly Func<Paint, PaintUse, string> _colour;

    private StyleAttributes(Func<Paint, PaintUse, string> colour, bool standsAlone) => (_colour, StandsAlone) = (colour, standsAlone);

    public bool StandsAlone { get; }

    public bool SetReach => false;

    /// <summary>For a drawing that stands alone: the colours of a palette, and a class for each role.</summary>
    internal static StyleAttributes Alone(Palette palette) => new((paint, use) => PaintVariables.ColourOf(palette, paint, use), standsAlone: true);

    /// <summary>For a drawing on a page whose style sheet defines the colours.</summary>
    internal static StyleAttributes OnPage(ChartLook look) => new((paint, use) => $"var({PaintVariables.Of(look, paint, use)})", standsAlone: false);

    public void Write(SvgText text, string? role, ItemStyle style)
    {
        if (StandsAlone && role is not null) text.Attribute("class", role);
        if (style.Letters is { } letters)
        {
            text.Attribute("fill", _colour(letters.Text.Colour, PaintUse.Letters));
            if (letters.Text.Size != FontSize) text.Attribute("font-size", letters.Text.Size);
            if (letters.Text.Bold) text.Raw(" font-weight=\"600\"");
            if (letters.Anchor is not TextAnchor.Start) text.Attribute("text-anchor", letters.Anchor is TextAnchor.Middle ? "middle" : "end");
            return;
        }

        text.Attribute("fill", style.Fill is { } fill ? _colour(fill, PaintUse.Fill) : "none");
        if (style.Stroke is { } pen)
        {
            text.Attribute("stroke", _colour(pen.Colour, PaintUse.Line)).Attribute("stroke-width", pen.Width);
            if (pen.Dash is { } dash) text.Attribute("stroke-dasharray", dash);
        }

        if (style.HasRoundJoins) text.Raw(" stroke-linejoin=\"round\"");
    }
}
