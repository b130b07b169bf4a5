using System.Globalization;
using System.Text;
using Plumbline.Core.Organisations;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Writers.Svg;

/// <summary>Writes each style as a class, and the rules of the classes for the style sheet of the page.</summary>
/// <param name="look">The look of the page.</param>
internal sealed class StyleClasses(ChartLook look) : ISvgStyles
{
    // A circle has the radius of its style, or of that of its group. Any rule of a style overrides this one. No ancestor is named: a drawing that is used again has none.
    private const string Radius = ":where(circle:not([r])){r:inherit}\n";

    private readonly Dictionary<ItemStyle, string> _names = [];
    private readonly StringBuilder _rules = new();
    private readonly List<string> _bands = [];

    /// <summary>The rules of all styles written. Where the system sets the colours, an area between limits, or of a level of risk, has no colour of its own, so it has an outline, thin enough to leave the dashes of a limit on it to be seen.</summary>
    internal string Rules => _bands.Count == 0
        ? Radius + _rules
        : $"{Radius}{_rules}@media (forced-colors: active){{{string.Join(',', _bands)}{{stroke:{Palette.Forced[Paint.Within].Line};stroke-width:.5px}}}}\n";

    public bool StandsAlone => false;

    public bool SetReach => true;

    public void Write(SvgText text, string? role, ItemStyle style)
    {
        if (!_names.TryGetValue(style, out var name))
        {
            name = FormattableString.Invariant($"k{_names.Count + 1}");
            _names.Add(style, name);
            _rules.Append('.').Append(name).Append('{').Append(Declarations(style)).Append('}');
            if (IsBand(style)) _bands.Add("." + name);
        }

        text.Attribute("class", name);
    }

    private static bool IsBand(ItemStyle style) => style
        is { Fill: Paint.Within or Paint.Range, Stroke: null }
        or { Fill: Paint.LowLevel or Paint.ModerateLevel or Paint.HighLevel or Paint.ExtremeLevel, Stroke.Colour: Paint.Paper };

    private string Declarations(ItemStyle style)
    {
        if (style.Letters is { } letters)
        {
            return $"fill:{Colour(letters.Text.Colour, PaintUse.Letters)}"
                + (letters.Text.Size == StyleAttributes.FontSize ? "" : $";font-size:{Number(letters.Text.Size)}px")
                + (letters.Text.Bold ? ";font-weight:600" : "")
                + letters.Anchor switch { TextAnchor.Start => "", TextAnchor.Middle => ";text-anchor:middle", TextAnchor.End => ";text-anchor:end" };
        }

        return $"fill:{(style.Fill is { } fill ? Colour(fill, PaintUse.Fill) : "none")}"
            + (style.Stroke is { } pen ? $";stroke:{Colour(pen.Colour, PaintUse.Line)};stroke-width:{Number(pen.Width)}{(pen.Dash is { } dash ? ";stroke-dasharray:" + dash : "")}" : "")
            + (style.HasRoundJoins ? ";stroke-linejoin:round" : "")
            + (style.Reach is { } reach ? $";r:{Number(reach)}px" : "");
    }

    private string Colour(Paint paint, PaintUse use) => $"var({PaintVariables.Of(look, paint, use)})";

    // As SvgText writes lengths.
    private static string Number(double pixels) => Math.Round(pixels, 1, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);
}
