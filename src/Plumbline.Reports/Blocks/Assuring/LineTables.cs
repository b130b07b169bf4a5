using System.Collections.Immutable;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Evidence;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Assuring;

/// <summary>The criteria of a domain, line by line, each with what the evidence says of it.</summary>
internal static class LineTables
{
    private const int Width = 48;

    internal static Element Of(ReportContext context, AssuranceReading reading, FrameworkVersion version, DomainSuggestion suggestion) => suggestion.Lines.Count == 0
        ? new Paragraph("The framework has no line for this domain.")
        : new Table(
            $"{Counted.Sentence(Counted.Of(suggestion.Lines.Count, "line"))} with {Counted.Of(suggestion.Lines.Sum(static line => line.Criteria.Count), "criterion").Replace("criterions", "criteria", StringComparison.Ordinal)}",
            [new Column("Criterion") { Share = 36 }, new Column("For the level") { Share = 14 }, new Column("Result") { Share = 14 }, new Column("Evidence") { Width = ColumnWidth.Rest }],
            [.. suggestion.Lines.Select(line => new RowGroup(RowGroupLevel.Group, HeadingOf(suggestion, line), [.. line.Criteria.Select(one => RowOf(context, reading, version, one))]))])
        {
            HidesCaption = true,
            Density = TableDensity.Dense,
            LeastWidth = Width,
        };

    private static RichText HeadingOf(DomainSuggestion suggestion, LineSuggestion line) =>
    [
        $"{line.Line.Name}: ", new Strong(AssuranceWords.ComesTo(line)),
        line.Line.Takes == LineRule.Worst ? "; the worst level that is set off counts" : "; the best level whose criterion holds counts",
        .. IsDeciding(suggestion, line) ? ["; ", new Strong("it decides the domain")] : RichText.Empty,
    ];

    private static bool IsDeciding(DomainSuggestion suggestion, LineSuggestion line) => suggestion.Lines.Count > 1 && suggestion.Kind switch
    {
        SuggestionKind.NoneFits => line.Kind == SuggestionKind.NoneFits,
        SuggestionKind.Level => line.AtBest is not null && line.AtBest == suggestion.AtBest,
        SuggestionKind.Range or SuggestionKind.ForAPerson => false,
    };

    private static Row RowOf(ReportContext context, AssuranceReading reading, FrameworkVersion version, JudgedCriterion one) => new(
    [
        Cell.Header([one.Criterion.Text, .. AssuranceSaid.Below(one.Criterion.Code)]),
        new Cell(AssuranceWords.Chip(version, one.Criterion.Level)),
        new Cell(HoldingChip(one.Judgement.Holding)),
        new Cell([Counted.Sentence(one.Judgement.Reason) + ".", .. MissingOf(one), .. Questions(context, reading, one)]),
    ]);

    // The shapes are those of ratings; the words say that they are of criteria, and a criterion of a low level that holds is no good news.
    private static Inline HoldingChip(Holding holding) => holding switch
    {
        Holding.Holds => new Strong(Counted.Sentence(AssuranceWords.Of(holding))),
        Holding.Open => new Small(Counted.Sentence(AssuranceWords.Of(holding))) { IsOff = true },
        Holding.DoesNotHold => Counted.Sentence(AssuranceWords.Of(holding)),
    };

    private static RichText MissingOf(JudgedCriterion one) =>
        one.Judgement.Holding == Holding.Open && one.Judgement.Missing.Count > 0 ? AssuranceSaid.Below($"Missing: {Counted.List(one.Judgement.Missing)}", isOff: true) : RichText.Empty;

    // On a site, the questions of a criterion that cannot be judged lead to where they are answered.
    private static RichText Questions(ReportContext context, AssuranceReading reading, JudgedCriterion one)
    {
        if (one.Judgement.Holding != Holding.Open) return RichText.Empty;
        var links = one.Criterion.When.Clauses.OfType<Clause.Asked>().Select(static asked => asked.Question).Distinct()
            .Where(code => reading.Questions.Any(question => question.Question.Code == code && question.Unanswered.Count > 0))
            .Select(code => AssuranceLinks.ToQuestion(context, reading, code, null, "Answer the question")).Where(static link => link is Hyperlink).ToList();
        return links.Count == 0 ? RichText.Empty : [.. links.SelectMany(static link => ImmutableArray.Create<Inline>(new LineBreak(), link))];
    }
}
