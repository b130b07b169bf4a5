using System.Collections.Immutable;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Text;
using Plumbline.Reports.Charts.Choices;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Returns;

/// <summary>What each band leads to, said once, the worst first.</summary>
internal static class BandKey
{
    // Of the width, in percent; in rem.
    private const double ShareOfScores = 20, ShareOfCounts = 14;
    private const int LeastWidth = 34;

    internal static IEnumerable<Element> Of(FormShown shown, Anchor anchor)
    {
        var bands = shown.Form.Bands;
        if (bands.All(static band => band.Escalation is null)) yield break;
        yield return new Heading(2, "What each band leads to", new Anchor($"{anchor}-bands"));
        var counted = shown.LastCounted;
        yield return new Table(
            "What each band leads to",
            [
                new Column("Score") { Share = ShareOfScores },
                new Column("What it leads to"),
                .. counted is null ? ImmutableArray<Column>.Empty : [new Column($"{Counted.Sentence(shown.Noun)}s, {counted.Period.ToText(shown.Culture, full: true)}", Alignment.Number) { Share = ShareOfCounts, ShortHeader = $"{Counted.Sentence(shown.Noun)}s, {counted.Period.ToText(shown.Culture)}" }],
            ],
            [.. bands.Reverse().Select(band => new Row(
            [
                Cell.Header(BesideWords.Of(BandLook.Shape(bands, band, isAlone: false), band.Words)),
                band.Escalation ?? "Nothing further.",
                .. counted is null ? ImmutableArray<Cell>.Empty : [ReturnShare.Count(counted.InBand(band))],
            ]))])
        {
            HidesCaption = true,
            LeastWidth = LeastWidth,
        };
    }

    /// <summary>What the signs of the heat table mean.</summary>
    internal static Key Signs(FormShown shown, IReadOnlyCollection<ReturnLine> lines)
    {
        var noun = shown.Form.Frequency.Noun();
        var bands = shown.Form.Bands;
        return new Key(
        [
            .. bands.Reverse().Select(band => new KeyEntry(BandLook.Shape(bands, band, isAlone: false), band.Words)),
            .. lines.Any(static line => line is { NonResponse: NonResponse.Single, Standing: ReturnStanding.Missing }) ? [new KeyEntry(BandLook.Sign(NonResponse.Single), $"S: not returned, first {noun}")] : ImmutableArray<KeyEntry>.Empty,
            .. lines.Any(static line => line is { NonResponse: NonResponse.Consecutive, Standing: ReturnStanding.Missing }) ? [new KeyEntry(BandLook.Sign(NonResponse.Consecutive), $"C: not returned, second {noun} or more")] : ImmutableArray<KeyEntry>.Empty,
            .. lines.FirstOrDefault(static line => line.NonResponse != NonResponse.None && line.Standing != ReturnStanding.Missing) is { } part ? [new KeyEntry(BandLook.Sign(part.NonResponse), "I: here, but an answer is missing, or sent back")] : ImmutableArray<KeyEntry>.Empty,
            .. lines.Any(static line => line.Standing == ReturnStanding.Waived) ? [new KeyEntry(new Text("W"), "waived")] : ImmutableArray<KeyEntry>.Empty,
            .. lines.Any(static line => line.Standing == ReturnStanding.NotApplicable) ? [new KeyEntry(new Text("–"), "does not apply")] : ImmutableArray<KeyEntry>.Empty,
        ]);
    }
}
