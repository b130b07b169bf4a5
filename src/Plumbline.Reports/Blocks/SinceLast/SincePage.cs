using System.Collections.Immutable;
using Plumbline.Core.SinceLast;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Summaries.Sheets;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.SinceLast;

/// <summary>The changes on one printed page, by what they are about, in two columns: how things stand, and what was written. The most pressing of a column are told; of the others each heading has the count.</summary>
internal static class SincePage
{
    // The heading of the block with its rule, the line below it and the sentence that counts.
    private const double Top = 105;

    // Between the two columns.
    private const double Gap = 19;

    internal static IEnumerable<Element> Of(ReportContext context, EarlierEdition before, IReadOnlyList<SinceFact> facts, PageRoom room, Anchor anchor, bool withFindings)
    {
        var edition = before.Edition;
        yield return new Paragraph(
            $"Compared with the edition of {edition.Period.ToText(context.Picture.Settings.Language, full: true)}, published on {RecordsSaid.Day(context, before.Position)}.{(withFindings ? "" : " The findings of the audit are not compared.")}",
            ParagraphRole.Meta);
        if (facts.Count == 0)
        {
            yield return new Paragraph("Nothing has changed that this page tells of.", ParagraphRole.Lead);
            yield break;
        }

        yield return new Paragraph(Lead(facts), ParagraphRole.Lead);
        var columns = facts.GroupBy(static fact => fact.Subject > SinceSubject.Actions).OrderBy(static column => column.Key).Select(static column => column.ToList()).ToList();
        var parts = columns.ConvertAll(column => Column(context, column, room, ((room.Width - ((columns.Count - 1) * Gap)) / columns.Count) - PartHeights.Bullet, anchor));
        if (parts is [var left, var right]) yield return new SideBySide(left, right);
        else foreach (var element in parts[0]) yield return element;
    }

    private static ImmutableArray<Element> Column(ReportContext context, IReadOnlyList<SinceFact> facts, PageRoom room, double width, Anchor anchor)
    {
        var told = Fitting(context, facts, room.Left - Top, width);
        var elements = ImmutableArray.CreateBuilder<Element>();
        foreach (var subject in facts.GroupBy(static fact => fact.Subject).OrderBy(static subject => subject.Key))
        {
            List<RichText> items = [.. subject.Where(told.Contains).Select(fact => FactLinks.Of(context, fact.Said))];
            if (subject.Count() - items.Count is > 0 and var more) items.Add(MoreLink.Of(context, subject.Key, items.Count == 0 ? Counted.Sentence(Counted.Of(more, "change")) : $"And {Counted.Number(more)} more"));
            elements.Add(new Heading(2, Name(subject.Key), new Anchor($"{anchor}-{Names<SinceSubject>.Of(subject.Key)}")));
            elements.Add(ItemList.Bullets([.. items]));
        }

        return elements.ToImmutable();
    }

    // Each heading keeps room for itself and one line, so that nothing is left out without a count.
    private static HashSet<SinceFact> Fitting(ReportContext context, IReadOnlyList<SinceFact> facts, double height, double width)
    {
        var left = height - (facts.Select(static fact => fact.Subject).Distinct().Count() * (PageRoom.Heading + PageRoom.PartLine + 1));
        var told = new HashSet<SinceFact>(ReferenceEqualityComparer.Instance);
        foreach (var fact in facts)
        {
            left -= PartHeights.OfText(FactLinks.Of(context, fact.Said), width) + 1;
            if (left < 0) break;
            told.Add(fact);
        }

        return told;
    }

    private static string Lead(IReadOnlyList<SinceFact> facts)
    {
        var (worse, better) = (facts.Count(static fact => fact.Turn == SinceTurn.Worse), facts.Count(static fact => fact.Turn == SinceTurn.Better));
        (int Count, string Words)[] turns = [(worse, "for the worse"), (better, "for the better"), (facts.Count - worse - better, "neutral")];
        var some = turns.Where(static turn => turn.Count > 0).ToList();
        var whole = Counted.Sentence(Counted.Of(facts.Count, "change"));
        return some is [var only] ? $"{whole}, {(facts.Count == 1 ? "" : facts.Count == 2 ? "both " : "all ")}{only.Words}." : $"{whole}: {Counted.List([.. some.Select(static turn => $"{Counted.Number(turn.Count)} {turn.Words}")])}.";
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
