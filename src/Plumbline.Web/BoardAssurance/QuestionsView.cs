using Plumbline.Core.BoardAssurance;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Records;
using Plumbline.Web.Views;

namespace Plumbline.Web.BoardAssurance;

/// <summary>An answer in the list of questions.</summary>
/// <param name="Unit">The unit that is asked; null: the whole organisation.</param>
/// <param name="Answer">The answer; null where it waits.</param>
/// <param name="Evidence">What it rests on; null if not stated.</param>
/// <param name="By">Who gave it and when; null where it waits.</param>
/// <param name="Before">The answer of the span before; null for none.</param>
/// <param name="Form">The form to answer; null where the reader may not.</param>
public sealed record AnswerLine(string? Unit, string? Answer, string? Evidence, string? By, string? Before, string? Form);

/// <summary>A question in the list.</summary>
/// <param name="Id">The name of its place on the page.</param>
/// <param name="Text">The question.</param>
/// <param name="Asked">The post that is asked; null if not stated.</param>
/// <param name="Answers">The answers, of each unit that is asked.</param>
public sealed record QuestionPart(string Id, string Text, string? Asked, IReadOnlyList<AnswerLine> Answers);

/// <summary>The questions of a span.</summary>
/// <param name="Filters">The span.</param>
/// <param name="Lead">How many wait: a sentence.</param>
/// <param name="Next">The first that waits for the reader; null for none.</param>
/// <param name="Questions">The questions.</param>
/// <param name="Empty">What is said where there is none; null where there is.</param>
public sealed record QuestionsModel(Filtering Filters, string Lead, TextLink? Next, IReadOnlyList<QuestionPart> Questions, string? Empty);

/// <summary>The questions that criteria ask: whom, what was answered, and what waits.</summary>
internal static class QuestionsView
{
    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var at = await AssuranceVisit.ReadAsync(visit, cancellation);
        var (period, questions) = (at.Reading.Period, at.Reading.Questions);
        var waiting = WaitingQuestions.All(at.Reading).Count();
        return new View
        {
            Title = "Questions of assurance",
            Menu = MenuEntry.Assurance,
            Crumbs = [new Crumb("Assurance", visit.Links.Assurance(period)), new Crumb("Questions")],
            Body = PageBody.Of<QuestionsPage>(new QuestionsModel(
                at.Filters("assurance", "questions"),
                waiting == 0 ? $"Every question is answered for {at.SpanWords}." : $"{Counted.Sentence(Counted.Of(waiting, "answer"))} {(waiting == 1 ? "is" : "are")} missing for {at.SpanWords}.",
                WaitingQuestions.Of(visit, at.Reading).FirstOrDefault() is { } next ? new TextLink("Answer those that wait for you, one after another", visit.Links.AnswerQuestion(next.Question.Code, next.Unit, period)) : null,
                [.. questions.OrderBy(one => Place(visit, one)).Select(one => PartOf(at, one))],
                questions.Count > 0 ? null : visit.Reading.Scope.IsWhole ? "No criterion asks a question." : AssuranceVisit.OfTheWhole)),
            FileName = $"{visit.Links.Organisation}-questions-{Links.Of(period)}",
            Table = ViewTable.Of(QuestionsTable.Table, QuestionRow.Of(at.Reading)),
        };
    }

    // First what waits for the reader, then what waits for others, then what is answered; each in the order of the questions.
    private static int Place(Visit visit, QuestionReading one) =>
        one.Unanswered.Count == 0 ? 2 : one.Unanswered.Any(unit => WaitingQuestions.MayAnswer(visit, one.Question, one.Question.UnitKind is null ? null : unit)) ? 0 : 1;

    private static QuestionPart PartOf(AssuranceVisit at, QuestionReading one)
    {
        var units = one.Question.UnitKind is null ? [null] : one.Answers.Select(static answer => answer.Unit).Concat(one.Unanswered).Distinct()
            .OrderBy(unit => unit is null ? "" : NameOf(at, unit), StringComparer.Create(at.Culture, ignoreCase: true)).ToList();
        return new QuestionPart($"question-{one.Question.Code}", one.Question.Text, one.Question.AskedOf, [.. units.Select(unit => LineOf(at, one, unit))]);
    }

    private static AnswerLine LineOf(AssuranceVisit at, QuestionReading one, UnitCode? unit)
    {
        var (now, before) = (Of(one.Answers, unit), Of(one.Before, unit));
        return new AnswerLine(
            unit is null ? null : NameOf(at, unit),
            now is null ? null : AssuranceWords.Of(now.Word),
            now?.Evidence,
            now is null ? null : $"{now.By}, {RecordDays.Words(at.Visit, now.On)}",
            before is null ? null : $"{AssuranceWords.Of(before.Word)}, {before.Period.ToText(at.Culture, full: true)}",
            WaitingQuestions.MayAnswer(at.Visit, one.Question, unit) ? at.Visit.Links.AnswerQuestion(one.Question.Code, unit, at.Reading.Period) : null);
    }

    private static Answer? Of(IReadOnlyList<Answer> answers, UnitCode? unit) => answers.FirstOrDefault(answer => answer.Unit == unit);

    private static string NameOf(AssuranceVisit at, UnitCode unit) => at.Visit.Definitions.Picture.Units.Find(unit)?.Name ?? unit.ToString();
}
