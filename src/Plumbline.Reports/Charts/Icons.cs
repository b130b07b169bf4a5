using System.Collections.Concurrent;
using Plumbline.Core.Spc;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts;

/// <summary>The meaning of an icon.</summary>
/// <param name="Word">The meaning in one to three words: "Concern, high".</param>
/// <param name="Meaning">The meaning in a sentence, for the key.</param>
public sealed record IconWords(string Word, string Meaning);

/// <summary>The icons of variation and assurance, of our own design. Each differs from the others in shape and fill, not only in colour.</summary>
public static partial class Icons
{
    private static readonly ConcurrentDictionary<(Enum Of, double Size), Scene> Drawn = new();

    /// <summary>Draws the icon of a variation.</summary>
    /// <param name="variation">The variation of a chart, or of a point.</param>
    /// <param name="size">Width and height in pixels.</param>
    public static Scene Variation(Variation variation, double size = 28) =>
        Drawn.GetOrAdd((variation, size), static key => Arrange((Variation)key.Of, key.Size));

    /// <summary>Draws the icon of an assurance.</summary>
    /// <param name="assurance">The assurance of a chart.</param>
    /// <param name="size">Width and height in pixels.</param>
    public static Scene Assurance(Assurance assurance, double size = 28) =>
        Drawn.GetOrAdd((assurance, size), static key => Arrange((Assurance)key.Of, key.Size));

    /// <summary>The icon within a line of text; its word is the text alternative.</summary>
    public static Icon Inline(Variation variation, double size = 28) => new(Variation(variation, size), Words(variation).Word);

    /// <summary>The icon within a line of text; its word is the text alternative.</summary>
    public static Icon Inline(Assurance assurance, double size = 28) => new(Assurance(assurance, size), Words(assurance).Word);

    /// <summary>The meaning of a variation.</summary>
    public static IconWords Words(Variation variation) => variation switch
    {
        Core.Spc.Variation.Common => new(
            "Common cause",
            "No significant change: the figures rise and fall as this process does by its nature."),
        Core.Spc.Variation.ImprovementHigh => new(
            "Improving, high",
            "Special cause: something has changed for the better; the figures are higher, and higher is better."),
        Core.Spc.Variation.ImprovementLow => new(
            "Improving, low",
            "Special cause: something has changed for the better; the figures are lower, and lower is better."),
        Core.Spc.Variation.ConcernHigh => new(
            "Concern, high",
            "Special cause: something has changed for the worse; the figures are higher, and lower is better."),
        Core.Spc.Variation.ConcernLow => new(
            "Concern, low",
            "Special cause: something has changed for the worse; the figures are lower, and higher is better."),
        Core.Spc.Variation.NeitherHigh => new(
            "Change, high",
            "Special cause: something has changed and the figures are higher; neither way is better."),
        Core.Spc.Variation.NeitherLow => new(
            "Change, low",
            "Special cause: something has changed and the figures are lower; neither way is better."),
        Core.Spc.Variation.Insufficient => new(
            "Too few points",
            "There are too few points to tell what this process does by its nature."),
        Core.Spc.Variation.Missing => new("Not reported", "No value was reported."),
    };

    /// <summary>The meaning of an assurance.</summary>
    public static IconWords Words(Assurance assurance) => assurance switch
    {
        Core.Spc.Assurance.Pass => new(
            "Passes",
            "The target will be met, as long as the process stays as it is: it lies outside the limits, on the good side of it."),
        Core.Spc.Assurance.Fail => new(
            "Fails",
            "The target will be missed unless the process is changed: it lies beyond what the process can reach."),
        Core.Spc.Assurance.HitOrMiss => new(
            "Hit or miss",
            "The target will be met in some periods and missed in others, by chance: it lies within the limits."),
        Core.Spc.Assurance.None => new("No target", "There is no target to judge by, or neither way is better."),
        Core.Spc.Assurance.Insufficient => new(
            "Too few points",
            "There are too few points to tell whether the target will be met."),
    };
}
