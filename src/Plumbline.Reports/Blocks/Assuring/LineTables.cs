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

/// <summary>The criteria of a domain, line by line, each with what the evidence says of it. The lines that decide come first.</summary>
internal static class LineTables
{
    private const int Width = 48;

    internal static Element Of(ReportContext context, AssuranceReading reading, FrameworkVersion version, DomainSuggestion suggestion) => suggestion.Lines.Count == 0
        ? new Paragraph("The framework has no line for this domain.")
        : new Table(
            $"{Counted.Sentence(Counted.Of(suggestion.Lines.Count, "line"))} with {Counted.Of(suggestion.Lines.Sum(static line => line.Criteria.Count), "criterion").Replace("criterions", "criteria", StringComparison.Ordinal)}",
            [new Column("Criterion") { Share = 36 }, new Column("Level") { Share = 12 }, new Column("Result") { Share = 12 }, new Column("Evidence") { Width = ColumnWidth.Rest }],
            [.. DecidingLines.InOrder(suggestion).Select(line => new RowGroup(RowGroupLevel.Group, HeadingOf(suggestion, line), RowsOf(context, reading, version, line)))])
        {
            HidesCaption = true,
            Density = TableDensity.Dense,
            LeastWidth = Width,
        };

    private static RichText HeadingOf(DomainSuggestion suggestion, LineSuggestion line) =>
    [
        $"{line.Line.Name}: ", new Strong(AssuranceWords.ComesTo(line)),
        line switch
        {
            { Kind: SuggestionKind.ForAPerson or SuggestionKind.NoneFits } => "",
            { Kind: SuggestionKind.Level } when IsOtherwise(line) => line.Line.Takes == LineRule.Worst ? ", as no trigger is met" : ", as no criterion is met",
            { Line.Takes: LineRule.Worst } => ", rated at the worst level triggered",
            _ => ", rated at the best level met",
        },
        .. DecidingLines.Mark(suggestion, line) is { } mark ? ["; ", new Strong(mark)] : RichText.Empty,
    ];

    // Of a line that is decided only what decides it is told at length: the levels that do not count are one row.
    private static ImmutableArray<Row> RowsOf(ReportContext context, AssuranceReading reading, FrameworkVersion version, LineSuggestion line)
    {
        var told = line.Criteria.Where(one => !IsPassedOver(line, one)).ToList();
        var others = line.Criteria.Where(one => IsPassedOver(line, one)).ToList();
        return [.. told.Select(one => RowOf(context, reading, version, one)), .. others.Count == 0 ? Array.Empty<Row>() : [PassedOver(line, others)]];
    }

    // On a ladder, what is below the best level met; on triggers, what is above the worst level triggered.
    private static bool IsPassedOver(LineSuggestion line, JudgedCriterion one) => line.Kind == SuggestionKind.Level && !IsOtherwise(line)
        && (line.Line.Takes == LineRule.Best ? one.Criterion.Level.Rank > line.AtBest!.Rank : one.Criterion.Level.Rank < line.AtBest!.Rank);

    private static bool IsOtherwise(LineSuggestion line) => !line.Criteria.Any(one => one.Judgement.Holding == Holding.Holds && one.Criterion.Level == line.AtBest);

    private static Row PassedOver(LineSuggestion line, List<JudgedCriterion> others)
    {
        var side = line.Line.Takes == LineRule.Best ? "lower" : "better";
        var words = others.TrueForAll(static one => one.Judgement.Holding == Holding.DoesNotHold) ? $"None of the criteria for {side} levels is met." : line.Line.Takes == LineRule.Best ? "The best level met counts, whatever the others say." : "The worst level triggered counts, whatever the others say.";
        return new Row(
        [
            Cell.Header($"{Counted.Sentence(side)} levels"),
            new Cell(new Small(Counted.List([.. others.Select(static one => one.Criterion.Code)]))),
            "Not counted",
            words,
        ]) { Style = RowStyle.Quiet };
    }

    private static Row RowOf(ReportContext context, AssuranceReading reading, FrameworkVersion version, JudgedCriterion one) => new(
    [
        Cell.Header(one.Criterion.Text),
        new Cell([AssuranceWords.Chip(version, one.Criterion.Level), .. AssuranceSaid.Below(one.Criterion.Code)]),
        new Cell(HoldingWords(one.Judgement.Holding)),
        new Cell([Counted.Sentence(one.Judgement.Reason) + ".", .. Questions(context, reading, one)]),
    ]);

    // Said in words alone: a criterion of a low level that holds is no good news.
    private static Inline HoldingWords(Holding holding) => holding switch
    {
        Holding.Holds => new Strong(Counted.Sentence(AssuranceWords.Of(holding))),
        Holding.Open => new Small(Counted.Sentence(AssuranceWords.Of(holding))) { IsOff = true },
        Holding.DoesNotHold => Counted.Sentence(AssuranceWords.Of(holding)),
    };

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
