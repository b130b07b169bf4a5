using System.Collections.Immutable;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Text;
using Plumbline.Reports.Charts.Choices;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Returns;

/// <summary>What each band leads to, said once, the worst first.</summary>
internal static class BandKey
{
    internal static IEnumerable<Element> Of(FormShown shown, Anchor anchor)
    {
        var bands = shown.Form.Bands;
        if (bands.All(static band => band.Escalation is null)) yield break;
        yield return new Heading(2, "What each band leads to", new Anchor($"{anchor}-bands"));
        yield return new Definitions([.. bands.Reverse().Select(band => new Definition(
            BesideWords.Of(BandLook.Shape(bands, band, isAlone: false), BandLook.Words(band)),
            RichText.FromString($"{band.Escalation ?? "Nothing further."}{Now(shown, band)}")))]);
    }

    /// <summary>What the signs of the heat table mean.</summary>
    internal static Key Signs(FormShown shown, IReadOnlyCollection<ReturnLine> lines)
    {
        var noun = shown.Form.Frequency.Noun();
        var bands = shown.Form.Bands;
        return new Key(
        [
            .. bands.Reverse().Select(band => new KeyEntry(BandLook.Shape(bands, band, isAlone: false), BandLook.Words(band))),
            .. lines.Any(static line => line.NonResponse == NonResponse.Single) ? [new KeyEntry(BandLook.Sign(NonResponse.Single), $"S: did not respond, after a {noun} in which it did or was not asked")] : ImmutableArray<KeyEntry>.Empty,
            .. lines.Any(static line => line.NonResponse == NonResponse.Consecutive) ? [new KeyEntry(BandLook.Sign(NonResponse.Consecutive), $"C: did not respond for the second {noun} in a row or longer")] : ImmutableArray<KeyEntry>.Empty,
            .. lines.Any(static line => !line.IsOwed) ? [new KeyEntry(new Text("–"), "waived, or does not apply")] : ImmutableArray<KeyEntry>.Empty,
        ]);
    }

    private static string Now(FormShown shown, FormBand band) =>
        shown.LastCounted is { } period ? $" ({Counted.Sentence(shown.Said(period.Period))}: {Counted.Of(period.InBand(band), shown.Noun)}.)" : "";
}
