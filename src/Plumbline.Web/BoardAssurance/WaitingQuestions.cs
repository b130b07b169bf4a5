using Plumbline.App.Access;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Units;
using Plumbline.Web.Views;

namespace Plumbline.Web.BoardAssurance;

/// <summary>A question that waits for its answer.</summary>
/// <param name="Question">The question.</param>
/// <param name="Unit">The unit that is asked; null: the whole organisation.</param>
internal sealed record WaitingQuestion(Question Question, UnitCode? Unit);

/// <summary>The questions of a span that wait for an answer.</summary>
internal static class WaitingQuestions
{
    /// <summary>All that wait, in the order of the questions.</summary>
    internal static IEnumerable<WaitingQuestion> All(AssuranceReading reading) =>
        reading.Questions.SelectMany(static one => one.Unanswered.Select(unit => new WaitingQuestion(one.Question, one.Question.UnitKind is null ? null : unit)));

    /// <summary>Those that the reader may answer in one of their posts; those that one of the posts is asked first.</summary>
    internal static IEnumerable<WaitingQuestion> Of(Visit visit, AssuranceReading reading) =>
        visit.IsPast ? [] : All(reading).Where(one => MayAnswer(visit, one.Question, one.Unit)).OrderBy(one => IsAsked(visit, one.Question) ? 0 : 1);

    /// <summary>Those that one of the reader's posts is asked, and whose answer could change a level. Whoever uses the store on its own machine acts in any post.</summary>
    internal static IEnumerable<WaitingQuestion> OfPosts(Visit visit, AssuranceReading reading) =>
        Of(visit, reading).Where(one => reading.WouldDecide(one.Question.Code) && (visit.Actor.IsOwnMachine || IsAsked(visit, one.Question)));

    /// <summary>Whether the reader may answer a question in one of their posts.</summary>
    internal static bool MayAnswer(Visit visit, Question question, UnitCode? unit)
    {
        var picture = visit.Definitions.Picture;
        return !visit.IsPast && Actors(visit).Any(actor => actor.May(Operation.AnswerQuestion, picture, question, unit));
    }

    private static bool IsAsked(Visit visit, Question question) => visit.Posts.Contains(question.AskedOf, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<Actor> Actors(Visit visit) => visit.Posts.Select(visit.Actor.In).Prepend(visit.Actor);
}
