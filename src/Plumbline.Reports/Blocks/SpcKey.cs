using Plumbline.Core.Spc;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Charts.Examples;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks;

/// <summary>The page on how to read control charts: the icons, a chart with every part named, and a small chart for each rule.</summary>
internal static class SpcKey
{
    private static readonly Variation[] Variations =
    [
        Variation.Common, Variation.ImprovementHigh, Variation.ImprovementLow, Variation.ConcernHigh, Variation.ConcernLow, Variation.NeitherHigh, Variation.NeitherLow,
    ];

    private static readonly OutlookKind[] Outlooks =
    [
        OutlookKind.Assured, OutlookKind.MetSoFar, OutlookKind.Varies, OutlookKind.MissedSoFar, OutlookKind.OutOfReach, OutlookKind.UnderReview,
    ];

    internal static IEnumerable<Element> Of(ReportContext context, Anchor anchor)
    {
        var culture = context.Picture.Settings.Language;
        yield return new Heading(1, "How to read these charts", anchor);
        yield return new Paragraph("Figures go up and down from month to month by chance. A control chart shows how much, so that real change can be told from chance.", ParagraphRole.Lead);
        yield return new SideBySide(
            [
                new Heading(2, "Variation: is it changing?", new Anchor($"{anchor}-variation")),
                new Key([.. Variations.Select(static variation => new KeyEntry(Icons.Inline(variation), Meaning(Icons.Words(variation))))]),
            ],
            [
                new Heading(2, "Assurance: will the target be met?", new Anchor($"{anchor}-assurance")),
                new Key([.. Outlooks.Select(static outlook => new KeyEntry(Icons.Inline(outlook), Meaning(Icons.Words(outlook))))]),
                new Paragraph(Enough(context), ParagraphRole.Meta),
            ]);
        yield return new Heading(2, "The parts of a chart", new Anchor($"{anchor}-parts"));
        yield return ExampleCharts.Anatomy(culture);
        yield return new Heading(2, "What counts as a signal", new Anchor($"{anchor}-signals"));
        yield return new SmallMultiples([.. ExampleCharts.Rules(culture).Select(static example => new Chart(example.Scene, example.Name, example.Alternative) { Caption = example.Meaning })]);
    }

    private static RichText Meaning(IconWords words) => [new Strong(words.Word), ". ", words.Meaning];

    private static string Enough(ReportContext context)
    {
        var spc = context.Picture.Settings.Spc;
        var profile = SpcProfiles.Find(spc.Profile) ?? SpcProfile.Plumbline;
        var minimum = spc.Minimum ?? profile.MinimumPoints;
        return string.Create(context.Picture.Settings.Language, $"A measure needs {minimum} figures before it has limits and icons. Where fewer than {profile.FirmPoints} make the limits, they are provisional: they will move, they are drawn in short dashes, and nothing is forecast from them. Experts call what is outside the usual range, or in a long run, special cause. Rules: profile {profile.Name}, version {profile.Version}.");
    }
}
