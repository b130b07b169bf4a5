using System.Collections.Immutable;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Assuring;

/// <summary>The criteria of a domain as a table: a row a line, a column a level, and below it what the line measures.</summary>
internal static class FrameworkTables
{
    private const int Width = 56;

    internal static IEnumerable<Element> Of(FrameworkVersion version, AssuranceDomain domain, CriterionInWords words, Anchor anchor, bool withBounds)
    {
        var lines = version.Lines.Where(line => line.Domain == domain.Code).ToList();
        yield return new Heading(3, domain.Name, new Anchor($"{anchor}-{Anchor.FromWords(domain.Code)}"));
        if (domain.Question is { } question) yield return new Paragraph(question, ParagraphRole.Meta);
        if (lines.Count == 0) yield return new Paragraph("The framework has no line for this domain.");
        else yield return Table(version, domain, lines, words, withBounds);
    }

    private static Table Table(FrameworkVersion version, AssuranceDomain domain, List<AssuranceLine> lines, CriterionInWords words, bool withBounds) => new(
        $"{domain.Name}: {Counted.Of(lines.Count, "line")} by level",
        [new Column("What is looked at") { Share = 14 }, .. version.Levels.Select(static level => new Column(Counted.Sentence(level.Words)))],
        // Each line is a group of its own: rows of few lines each would be kept on one sheet together.
        [.. lines.Select(line => new RowGroup(
        [
            new Row(
            [
                Cell.Header([line.Name, .. Rule(line)]),
                .. version.Levels.Select(level => CellOf([.. line.Criteria.Where(one => one.Level == level)], words, withBounds)),
            ]),
            .. withBounds ? Array.Empty<Row>() : [Measured(version, line, words)],
        ]))])
    {
        HidesCaption = true,
        Density = TableDensity.Dense,
        LeastWidth = Width,
    };

    private static RichText Rule(AssuranceLine line)
    {
        List<string> said = [];
        if (line.Takes == LineRule.Worst) said.Add("triggers");
        if (line.Otherwise is { } otherwise) said.Add($"otherwise {otherwise.Words}");
        if (line.Objectives.Count > 0) said.Add($"{Counted.Noun(line.Objectives.Count, "objective")} {Counted.List([.. line.Objectives.Select(static one => one.ToString())])}");
        return said.Count == 0 ? RichText.Empty : AssuranceSaid.Below(string.Join("; ", said));
    }

    // The words of the framework have the bounds; what they are bounds of is named once.
    private static Row Measured(FrameworkVersion version, AssuranceLine line, CriterionInWords words) => new(
    [
        new Cell(new Small("Measured")),
        new Cell(new Small(string.Join("; ", line.Criteria.SelectMany(one => words.Reads(one.When)).Distinct(StringComparer.Ordinal)) + ".")) { Span = version.Levels.Count },
    ]) { Style = RowStyle.Quiet };

    // The words of the framework, its code, and what is measured.
    private static Cell CellOf(List<FrameworkCriterion> criteria, CriterionInWords words, bool withBounds) => criteria.Count == 0 ? Cell.Empty
        : new Cell([.. criteria.SelectMany((one, at) => (ImmutableArray<Inline>)[.. at == 0 ? RichText.Empty : new LineBreak(), one.Text, new LineBreak(), new Small(withBounds ? $"{one.Code}. Measured: {words.Of(one.When)}." : one.Code)])]);
}
