using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Spc;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Charts.Examples;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks;

/// <summary>The page on how to read control charts: the icons, a chart with every part named, and a small chart for each rule.</summary>
internal static class SpcKey
{
    private const int ManySigns = 9;
    private static readonly ChartSize Half = new(560, 190);
    private static readonly ChartSize Whole = new(ChartSize.Print.Width, 250);

    private static readonly Variation[] Variations =
    [
        Variation.Common, Variation.ImprovementHigh, Variation.ImprovementLow, Variation.ConcernHigh, Variation.ConcernLow, Variation.NeitherHigh, Variation.NeitherLow,
    ];

    private static readonly OutlookKind[] Outlooks =
    [
        OutlookKind.Assured, OutlookKind.MetSoFar, OutlookKind.Varies, OutlookKind.MissedSoFar, OutlookKind.OutOfReach, OutlookKind.UnderReview,
    ];

    internal static ImmutableArray<Element> Of(ReportContext context, Anchor anchor, RatingKey ratings)
    {
        var culture = context.Picture.Settings.Language;
        // Only the signs that the report has are explained; all of them where it has no control chart.
        var readings = context.Lines.All.Select(static line => line.Reading).Where(static reading => reading.HasLimits).ToList();
        ImmutableArray<Element> head =
        [
            new Heading(1, "How to read these charts", anchor),
            new Paragraph("Figures go up and down from month to month by chance. A control chart shows how much, so that real change can be told from chance.", ParagraphRole.Lead),
        ];
        ImmutableArray<Element> variation =
        [
            new Heading(2, "Variation: is it changing?", new Anchor($"{anchor}-variation")),
            new Key([.. Variations.Where(variation => readings.Count == 0 || readings.Exists(reading => reading.Variation == variation || reading.Chart!.Points.Any(point => point.Type == variation))).Select(static variation => new KeyEntry(Icons.Inline(variation), Meaning(Icons.Words(variation))))]),
        ];
        var outlooks = Outlooks.Where(outlook => readings.Count == 0 || readings.Exists(reading => reading.Outlook.Kind == outlook)).ToList();
        ImmutableArray<Element> assurance = outlooks.Count == 0 ? [] :
        [
            new Heading(2, "Assurance: will the target be met?", new Anchor($"{anchor}-assurance")),
            new Key([.. outlooks.Select(static outlook => new KeyEntry(Icons.Inline(outlook), Meaning(Icons.Words(outlook))))]),
        ];
        var enough = new Paragraph(Enough(context), ParagraphRole.Meta);
        var parts = new Heading(2, "The parts of a chart", new Anchor($"{anchor}-parts"));
        ImmutableArray<Element> signals =
        [
            new Heading(2, "What counts as a signal", new Anchor($"{anchor}-signals")),
            new SmallMultiples([.. ExampleCharts.Rules(culture).Select(static example => new Chart(example.Scene, example.Name, example.Alternative) { Caption = example.Meaning })]),
        ];
        return context.Definition.Orientation switch
        {
            PageOrientation.Landscape => [.. head, .. Halves([.. variation, .. assurance], [parts, Anatomy(culture, Half)], enough, ratings), .. signals],
            PageOrientation.Portrait => [.. head, new SideBySide(variation, [.. assurance, enough]), parts, Anatomy(culture, Whole), .. signals, .. Below(ratings)],
        };
    }

    // What is said of few figures stands where there is more room: beside many signs, under few.
    private static IEnumerable<Element> Halves(ImmutableArray<Element> signs, ImmutableArray<Element> parts, Paragraph enough, RatingKey ratings)
    {
        var isUnderSigns = signs.OfType<Key>().Sum(static key => key.Entries.Length) < ManySigns;
        yield return isUnderSigns
            ? new SideBySide([.. signs, enough, .. ratings.Ratings], [.. parts, .. ratings.Terms])
            : new SideBySide([.. signs, .. ratings.Ratings], [.. parts, enough, .. ratings.Terms]);
    }

    private static ImmutableArray<Element> Below(RatingKey key) => key.Terms.IsEmpty ? key.Ratings : [new SideBySide(key.Ratings, key.Terms)];

    private static Chart Anatomy(CultureInfo culture, ChartSize size) =>
        ExampleCharts.Anatomy(culture, size) with { Narrow = PhoneChart.Of(size, narrow => ExampleCharts.Anatomy(culture, narrow).Scene) };

    private static RichText Meaning(IconWords words) => [new Strong(words.Word), ". ", words.Meaning];

    private static string Enough(ReportContext context)
    {
        var spc = context.Picture.Settings.Spc;
        var profile = SpcProfiles.Find(spc.Profile) ?? SpcProfile.Plumbline;
        var minimum = spc.Minimum ?? profile.MinimumPoints;
        return string.Create(context.Picture.Settings.Language, $"A measure needs {minimum} figures before it has limits and icons. Where fewer than {profile.FirmPoints} make the limits, they are provisional: they will move, they are drawn in short dashes, and nothing is forecast from them. Experts call what is outside the usual range, or in a long run, special cause. Rules: profile {profile.Name}, version {profile.Version}.");
    }
}
