using System.Text;
using Plumbline.Core.Organisations;
using Plumbline.Core.Text;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Writers.Svg;

/// <summary>The colours of drawings as CSS variables, so that a page's drawings take the colours of the screen that shows it.</summary>
internal static class PaintVariables
{
    private static readonly PaintUse[] Uses = Enum.GetValues<PaintUse>();

    /// <summary>The variable of a colour: <c>--target</c>, or <c>--target-letters</c> where a use has a colour of its own on some screen.</summary>
    internal static string Of(ChartLook look, Paint paint, PaintUse use)
    {
        var name = "--" + Names<Paint>.Of(paint);
        return HasOwn(look, paint, use) ? $"{name}-{Names<PaintUse>.Of(use)}" : name;
    }

    /// <summary>The declarations of all variables in a palette.</summary>
    internal static string Declarations(ChartLook look, Palette palette)
    {
        var declarations = new StringBuilder();
        foreach (var paint in Enum.GetValues<Paint>())
        {
            foreach (var use in Uses)
            {
                if (use == PaintUse.Fill || HasOwn(look, paint, use)) declarations.Append(Of(look, paint, use)).Append(':').Append(ColourOf(palette, paint, use)).Append(';');
            }
        }

        return declarations.ToString();
    }

    /// <summary>The colour of a palette for a use.</summary>
    internal static string ColourOf(Palette palette, Paint paint, PaintUse use) => use switch
    {
        PaintUse.Fill => palette[paint].Fill,
        PaintUse.Line => palette[paint].Line,
        PaintUse.Letters => palette[paint].Letters,
    };

    private static bool HasOwn(ChartLook look, Paint paint, PaintUse use) =>
        new[] { Palette.OnPaper(look), Palette.OnDark(look), Palette.Forced }.Any(palette => ColourOf(palette, paint, use) != palette[paint].Fill);
}
