using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Core.Criteria.Questions;

/// <summary>The answer to a question for a span.</summary>
/// <param name="Question">The question.</param>
/// <param name="Period">The last period of the span.</param>
/// <param name="Unit">The unit that answers; null: the whole organisation.</param>
/// <param name="Word">The answer.</param>
/// <param name="Evidence">What it rests on; null if not stated.</param>
/// <param name="By">The post that answers, by title.</param>
/// <param name="On">The day on which it was given.</param>
public sealed record Answer(QuestionCode Question, Period Period, UnitCode? Unit, AnswerWord Word, string? Evidence, string By, DateOnly On)
{
    /// <summary>The number of the change that wrote it; null before it is committed.</summary>
    public long? Change { get; init; }
}
