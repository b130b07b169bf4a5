using System.Collections.Concurrent;
using Plumbline.Core.Readings;
using Plumbline.Core.Spc;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts;

/// <summary>The meaning of an icon.</summary>
/// <param name="Word">The meaning in a few words: "Changed for the worse, higher".</param>
/// <param name="Meaning">The meaning in a sentence, for the key.</param>
public sealed record IconWords(string Word, string Meaning);

/// <summary>The icons of variation and assurance, of our own design. Each differs from the others in shape and fill, not only in colour.</summary>
public static partial class Icons
{
    /// <summary>The word for a measure on its way back after a fall beyond a limit.</summary>
    internal const string Recovering = "Recovering";

    private static readonly ConcurrentDictionary<(Enum Of, bool Provisional, double Size), Scene> Drawn = new();

    /// <summary>Draws the icon of a variation.</summary>
    /// <param name="variation">The variation of a chart, or of a point.</param>
    /// <param name="size">Width and height in pixels.</param>
    public static Scene Variation(Variation variation, double size = 28) =>
        Drawn.GetOrAdd((variation, false, size), static key => Arrange((Variation)key.Of, key.Size));

    /// <summary>Draws the icon of assurance: filled on firm limits, an outline on provisional ones, a dash where the limits are under review.</summary>
    /// <param name="outlook">What the chart allows to be said about its target.</param>
    /// <param name="provisional">Whether its limits are provisional.</param>
    /// <param name="size">Width and height in pixels.</param>
    public static Scene Assurance(TargetOutlook outlook, bool provisional, double size = 28)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        return Assurance(outlook.Kind, provisional, size);
    }

    /// <summary>Draws the icon of a kind of outlook, for a key.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="provisional">Whether the limits are provisional.</param>
    /// <param name="size">Width and height in pixels.</param>
    public static Scene Assurance(OutlookKind kind, bool provisional = false, double size = 28) =>
        Drawn.GetOrAdd((kind, provisional, size), static key => Arrange((OutlookKind)key.Of, key.Provisional, key.Size));

    /// <summary>The icon within a line of text; its word is the text alternative.</summary>
    public static Icon Inline(Variation variation, double size = 28) => new(Variation(variation, size), Words(variation).Word);

    /// <summary>The icon of the last figure of a reading; a measure that is on its way back says so.</summary>
    public static Icon Inline(Reading reading, double size = 28)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new(Variation(reading.Variation, size), Word(reading));
    }

    /// <summary>What the last figure of a reading shows, in one to five words.</summary>
    public static string Word(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Recovery is null ? Words(reading.Variation).Word : Recovering;
    }

    /// <summary>The icon within a line of text; its words are the text alternative.</summary>
    /// <param name="outlook">What the chart allows to be said about its target.</param>
    /// <param name="provisional">Whether its limits are provisional.</param>
    /// <param name="size">Width and height in pixels.</param>
    public static Icon Inline(TargetOutlook outlook, bool provisional, double size = 28) => new(Assurance(outlook, provisional, size), Words(outlook).Word);

    /// <summary>The icon of a kind of outlook, for a key.</summary>
    public static Icon Inline(OutlookKind kind, double size = 28) => new(Assurance(kind, size: size), Words(kind).Word);
}
