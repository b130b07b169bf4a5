using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Assuring.Gaps;

/// <summary>A question that somebody has not answered.</summary>
/// <param name="Question">The question.</param>
/// <param name="Open">The domains that an answer could change, each with its objective; empty where it would change none.</param>
/// <param name="Lines">The lines that ask it.</param>
internal sealed record QuestionGap(QuestionReading Question, IReadOnlyList<Challenge> Open, IReadOnlyList<AssuranceLine> Lines);

/// <summary>The questions without an answer: those that could change a level, and those that would not.</summary>
internal static class QuestionGaps
{
    private const int MostUnits = 6;

    internal static IReadOnlyList<QuestionGap> In(AssuranceReading reading) =>
    [
        .. reading.Questions.Where(static question => question.Unanswered.Count > 0).Select(question => new QuestionGap(
            question,
            [.. reading.DecidedBy(question.Question.Code).Select(static one => new Challenge(one.Objective, one.Domain))],
            [.. Challenges.Domains(reading).SelectMany(static one => one.Domain.Suggestion.Lines).Where(line => line.Criteria.Any(one => one.Asks(question.Question.Code))).Select(static line => line.Line).Distinct()])),
    ];

    internal static IEnumerable<Element> Deciding(ReportContext context, AssuranceReading reading, IReadOnlyList<QuestionGap> gaps, Anchor anchor) =>
        Table(context, reading, [.. gaps.Where(static one => one.Open.Count > 0)], "Unanswered questions", "Could change", one => new Cell(GapLinks.ToDomains(context, reading, one.Open)), new Anchor($"{anchor}-questions"));

    internal static IEnumerable<Element> Others(ReportContext context, AssuranceReading reading, IReadOnlyList<QuestionGap> gaps, Anchor anchor) =>
        Table(context, reading, [.. gaps.Where(static one => one.Open.Count == 0)], "Unanswered questions that would change no level", "Line", static one => Counted.List([.. one.Lines.Select(static line => line.Name)]), new Anchor($"{anchor}-questions-other"));

    // Who has not answered is told where a question is put to more than the whole organisation.
    private static IEnumerable<Element> Table(ReportContext context, AssuranceReading reading, IReadOnlyList<QuestionGap> gaps, string heading, string last, Func<QuestionGap, Cell> lastOf, Anchor anchor)
    {
        if (gaps.Count == 0) yield break;
        var ofUnits = gaps.Any(static one => one.Question.Question.UnitKind is not null);
        yield return new Heading(2, heading, anchor);
        yield return new Table(
            heading,
            [new Column("Question") { Share = 42 }, new Column("Asked of"), .. ofUnits ? [new Column("Not answered by")] : Array.Empty<Column>(), new Column(last)],
            [.. gaps.Select(one => new Row(
            [
                Cell.Header(AssuranceLinks.ToQuestion(context, reading, one.Question.Question.Code, one.Question.Question.UnitKind is null ? null : one.Question.Unanswered[0], one.Question.Question.Text)),
                one.Question.Question.AskedOf ?? "Nobody named",
                .. ofUnits ? [Units(context, one.Question)] : Array.Empty<Cell>(),
                lastOf(one),
            ]))]) { HidesCaption = true };
    }

    private static Cell Units(ReportContext context, QuestionReading question) =>
        question.Question.UnitKind is null ? "The whole organisation" : Counted.List([.. question.Unanswered.Select(unit => NameOf(context, unit))], MostUnits);

    private static string NameOf(ReportContext context, UnitCode unit) => context.Picture.Units.Find(unit)?.Name ?? unit.ToString();
}
