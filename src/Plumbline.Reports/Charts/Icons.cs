using Plumbline.Core.Spc;
using Plumbline.Reports.Charts.Scenes;
using Plumbline.Reports.Documents;

namespace Plumbline.Reports.Charts;

/// <summary>What an icon means.</summary>
/// <param name="Word">In a word or three: "Concern, high".</param>
/// <param name="Meaning">In a sentence, for the key.</param>
public sealed record IconWords(string Word, string Meaning);

/// <summary>The icons of variation and assurance, drawn by us. Each differs from the others in shape and fill, not only in colour.</summary>
public static class Icons
{
    /// <summary>The icon of a variation.</summary>
    /// <param name="variation">The variation of a chart, or of a point.</param>
    /// <param name="size">Width and height in pixels.</param>
    public static Svg Variation(Variation variation, double size = 28) => Svg.FromMarkup(SvgWriter.Write(Arrange(variation, size)));

    /// <summary>The icon of an assurance.</summary>
    /// <param name="assurance">The assurance of a chart.</param>
    /// <param name="size">Width and height in pixels.</param>
    public static Svg Assurance(Assurance assurance, double size = 28) => Svg.FromMarkup(SvgWriter.Write(Arrange(assurance, size)));

    /// <summary>The icon in the line of text, with its words as the text alternative.</summary>
    public static Icon Inline(Variation variation, double size = 28) => new(Variation(variation, size), Words(variation).Word);

    /// <summary>The icon in the line of text, with its words as the text alternative.</summary>
    public static Icon Inline(Assurance assurance, double size = 28) => new(Assurance(assurance, size), Words(assurance).Word);

    /// <summary>What the icon means.</summary>
    public static IconWords Words(Variation variation) => throw new NotSupportedException("Not drawn yet.");

    /// <summary>What the icon means.</summary>
    public static IconWords Words(Assurance assurance) => throw new NotSupportedException("Not drawn yet.");

    private static Scene Arrange(Variation variation, double size) => throw new NotSupportedException("Not drawn yet.");

    private static Scene Arrange(Assurance assurance, double size) => throw new NotSupportedException("Not drawn yet.");
}
