using System.Collections.Immutable;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Reports.Charts.Choices;
using Plumbline.Reports.Charts.FirstPage;
using Plumbline.Reports.Charts.Returns;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Returns;

/// <summary>How bands look: the lowest green, the highest red, the last but one amber, any between yellow; each with the shape of its tone.</summary>
public static class BandLook
{
    /// <summary>The tone of a band by its place from the lowest.</summary>
    internal static RatingTone ToneOf(ImmutableArray<FormBand> bands, FormBand band)
    {
        var at = bands.IndexOf(band);
        if (at <= 0) return RatingTone.Green;
        return (bands.Length - 1 - at) switch { 0 => RatingTone.Red, 1 => RatingTone.Amber, _ => RatingTone.Yellow };
    }

    /// <summary>Its words beside its shape, in its colour.</summary>
    public static RatingChip Chip(ImmutableArray<FormBand> bands, FormBand band) => new(ToneOf(bands, band), band.Words);

    /// <summary>Its shape.</summary>
    /// <param name="bands">The bands of the form.</param>
    /// <param name="band">The band.</param>
    /// <param name="isAlone">Whether no words beside it name the band.</param>
    internal static Icon Shape(ImmutableArray<FormBand> bands, FormBand band, bool isAlone)
    {
        var scene = RatingMarks.One(new RatingMark(ToneOf(bands, band), IsDoubtful: false));
        return isAlone ? new Icon(scene, $"{band.Words}:") : Icon.Decorative(scene);
    }

    /// <summary>The hatched square of a unit that did not respond.</summary>
    internal static Icon Sign(NonResponse kind) => kind switch
    {
        NonResponse.Single => Icon.Decorative(NonResponseMark.Single),
        NonResponse.Consecutive => Icon.Decorative(NonResponseMark.Consecutive),
        NonResponse.None or _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "It has a response."),
    };

    /// <summary>The same with its letter, for a cell: I for a return that is here and not complete.</summary>
    internal static RichText Silent(ReturnLine line)
    {
        var (scene, again) = line.NonResponse == NonResponse.Single ? (NonResponseMark.Single, "") : (NonResponseMark.Consecutive, " again");
        return line.Standing == ReturnStanding.Missing
            ? BesideWords.Of(new Icon(scene, $"Not returned{again}:"), again.Length == 0 ? "S" : "C")
            : BesideWords.Of(new Icon(scene, $"Not complete{again}:"), "I");
    }
}
