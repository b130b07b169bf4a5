using Plumbline.App.Tables;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Web.BoardAssurance;

/// <summary>A question with its answer, or that it waits: a row of <see cref="QuestionsTable"/>.</summary>
/// <param name="Question">The question.</param>
/// <param name="Unit">The unit that is asked; null: the whole organisation.</param>
/// <param name="Answer">The answer; null where it waits.</param>
internal sealed record QuestionRow(Question Question, UnitCode? Unit, Answer? Answer)
{
    /// <summary>The questions of a span with their answers, then those of their units that wait.</summary>
    internal static IEnumerable<QuestionRow> Of(AssuranceReading reading) => reading.Questions.SelectMany(static one =>
        one.Answers.Select(answer => new QuestionRow(one.Question, answer.Unit, answer)).Concat(one.Unanswered.Select(unit => new QuestionRow(one.Question, one.Question.UnitKind is null ? null : unit, null))));
}

/// <summary>The questions of a span as a table.</summary>
internal static class QuestionsTable
{
    /// <summary>The table.</summary>
    internal static Table<QuestionRow> Table { get; } = new Table<QuestionRow>("questions")
        .Text("question", static row => row.Question.Code.ToString())
        .Text("text", static row => row.Question.Text)
        .Text("asked_of", static row => row.Question.AskedOf)
        .Text("unit", static row => row.Unit?.ToString())
        .Text("answer", static row => row.Answer is { } answer ? Names<AnswerWord>.Of(answer.Word) : null)
        .Text("evidence", static row => row.Answer?.Evidence)
        .Text("by", static row => row.Answer?.By)
        .Day("on", static row => row.Answer?.On);
}
