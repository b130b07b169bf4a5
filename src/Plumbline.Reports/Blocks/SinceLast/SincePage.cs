using Plumbline.Core.SinceLast;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Summaries.Sheets;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.SinceLast;

/// <summary>The changes on one printed page, by what they are about. The most pressing of all are told; of the others each heading has the count.</summary>
internal static class SincePage
{
    // The heading of the block with its rule, the line below it and the sentence that counts.
    private const double Top = 90;

    internal static IEnumerable<Element> Of(ReportContext context, EarlierEdition before, IReadOnlyList<SinceFact> facts, Anchor anchor, bool withFindings)
    {
        var edition = before.Edition;
        yield return new Paragraph(
            $"Compared with the edition of {edition.Period.ToText(context.Picture.Settings.Language, full: true)}, made at change {edition.Position} of {RecordsSaid.Day(context, before.Position)}.{(withFindings ? "" : " The findings of the audit are not compared.")}",
            ParagraphRole.Meta);
        if (facts.Count == 0)
        {
            yield return new Paragraph("Nothing has changed that this page tells of.", ParagraphRole.Lead);
            yield break;
        }

        yield return new Paragraph(Lead(facts), ParagraphRole.Lead);
        var room = PageRoom.Of(context.Definition.Orientation, isFirst: false);
        var width = room.Width - PartHeights.Bullet;
        var told = Fitting(context, facts, room, width);
        foreach (var subject in Enum.GetValues<SinceSubject>())
        {
            var all = facts.Where(fact => fact.Subject == subject).ToList();
            if (all.Count == 0) continue;
            var shown = all.Where(told.Contains).ToList();
            List<RichText> items = [.. shown.Select(fact => FactLinks.Of(context, fact.Said))];
            if (all.Count > shown.Count) items.Add(MoreLink.Of(context, subject, shown.Count == 0 ? Counted.Sentence(Counted.Of(all.Count, "change")) : $"And {Counted.Number(all.Count - shown.Count)} more"));
            yield return new Heading(2, Name(subject), new Anchor($"{anchor}-{Names<SinceSubject>.Of(subject)}"));
            yield return ItemList.Bullets([.. items]);
        }
    }

    // Each heading keeps room for itself and one line, so that nothing is left out without a count.
    private static HashSet<SinceFact> Fitting(ReportContext context, IReadOnlyList<SinceFact> facts, PageRoom room, double width)
    {
        var left = room.Left - Top - (facts.Select(static fact => fact.Subject).Distinct().Count() * (PageRoom.Heading + PageRoom.PartLine + 12));
        var told = new HashSet<SinceFact>(ReferenceEqualityComparer.Instance);
        foreach (var fact in facts)
        {
            left -= PartHeights.OfText(FactLinks.Of(context, fact.Said), width) + 3;
            if (left < 0) break;
            told.Add(fact);
        }

        return told;
    }

    private static string Lead(IReadOnlyList<SinceFact> facts)
    {
        var (worse, better) = (facts.Count(static fact => fact.Turn == SinceTurn.Worse), facts.Count(static fact => fact.Turn == SinceTurn.Better));
        return $"{Counted.Sentence(Counted.Of(facts.Count, "change"))}: {Counted.Number(worse)} for the worse, {Counted.Number(better)} for the better and {Counted.Number(facts.Count - worse - better)} that {(facts.Count - worse - better == 1 ? "is" : "are")} neither.";
    }

    private static string Name(SinceSubject subject) => subject switch
    {
        SinceSubject.Measures => "Measures",
        SinceSubject.Risks => "Risks",
        SinceSubject.Assurance => "Assurance",
        SinceSubject.Actions => "Actions",
        SinceSubject.Figures => "Published figures",
        SinceSubject.Definitions => "Targets and definitions",
        SinceSubject.Findings => "Checks",
    };
}
