using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.Core.Access;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Ledger;

namespace Plumbline.App.BoardAssurance.Writing;

/// <summary>Answers a question of the assurance framework. An answer given again for the same span and unit replaces the last, also in the same words. The history stays.</summary>
public static class AnswerQuestion
{
    /// <summary>Writes an answer as a change.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at its head.</param>
    /// <param name="actor">Who answers, in a post: the one that is asked, or one that may answer any question.</param>
    /// <param name="question">The question.</param>
    /// <param name="answer">The answer to it; its post becomes that of the actor.</param>
    /// <param name="seen">The change that the writer had before them; an answer of a later one is a conflict.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="NotAllowedException">The actor may not.</exception>
    /// <exception cref="Ledger.Facts.LedgerConflictException">Somebody else wrote it meanwhile; nothing was written.</exception>
    public static async Task<CommitResult> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Actor actor, Question question, Answer answer, ChangeNumber seen, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Question != question.Code) throw new ArgumentException($"found an answer to {answer.Question}; expected one to {question.Code}", nameof(answer));
        actor.Demand(Operation.AnswerQuestion, definitions.Picture, question, answer.Unit);
        var fact = Kinds.Answers.ToFact(answer with { By = actor.Author.Post });
        return await ledger.CommitAsync(
            definitions.Picture.Settings.Code,
            new ChangeDraft { Author = actor.Author, Reason = answer.Evidence ?? "", Source = "answer", BasedOn = seen, IsSaying = true, Definitions = [fact] },
            cancellation);
    }
}
