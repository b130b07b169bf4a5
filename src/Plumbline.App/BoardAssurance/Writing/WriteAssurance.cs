using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.Core.Access;
using Plumbline.Core.BoardAssurance.Records;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Ledger;
using Plumbline.Core.Objectives;

namespace Plumbline.App.BoardAssurance.Writing;

/// <summary>
/// Writes what a person says of a span: an opinion, a direction or an answer. What is said again of the same span replaces the last, also in the same words, because whoever says it knows what was written
/// since. The history stays.
/// </summary>
/// <remarks>Each refuses an actor who may not (<see cref="NotAllowedException"/>). Where somebody else wrote it after the change that the writer had seen, nothing is written (<see cref="Ledger.Facts.LedgerConflictException"/>).</remarks>
public static class WriteAssurance
{
    /// <summary>Gives an opinion on a domain of an objective.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at its head.</param>
    /// <param name="actor">Who gives it, in a post.</param>
    /// <param name="opinion">The opinion; its post becomes that of the actor.</param>
    /// <param name="seen">The change that the writer had before them.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public static Task<CommitResult> OpinionAsync(ILedger ledger, OrganisationDefinitions definitions, Actor actor, Opinion opinion, ChangeNumber seen, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(opinion);
        actor.Demand(Operation.GiveOpinion, definitions.Picture.Settings.Code);
        return WriteAsync(ledger, definitions, actor, Kinds.Opinions, opinion with { By = actor.Author.Post }, opinion.Reason, "assure", seen, cancellation);
    }

    /// <summary>Says which way an objective goes.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at its head.</param>
    /// <param name="actor">Who says it, in a post.</param>
    /// <param name="position">The position; its post becomes that of the actor.</param>
    /// <param name="seen">The change that the writer had before them.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public static Task<CommitResult> DirectionAsync(ILedger ledger, OrganisationDefinitions definitions, Actor actor, ObjectivePosition position, ChangeNumber seen, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(position);
        actor.Demand(Operation.StateDirection, definitions.Picture.Settings.Code);
        return WriteAsync(ledger, definitions, actor, Kinds.ObjectivePositions, position with { By = actor.Author.Post }, position.Reason, "direction", seen, cancellation);
    }

    /// <summary>Answers a question of the assurance framework.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at its head.</param>
    /// <param name="actor">Who answers, in a post: the one that is asked, or one that may answer any question.</param>
    /// <param name="question">The question.</param>
    /// <param name="answer">The answer to it; its post becomes that of the actor.</param>
    /// <param name="seen">The change that the writer had before them.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public static Task<CommitResult> AnswerAsync(ILedger ledger, OrganisationDefinitions definitions, Actor actor, Question question, Answer answer, ChangeNumber seen, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Question != question.Code) throw new ArgumentException($"found an answer to {answer.Question}; expected one to {question.Code}", nameof(answer));
        actor.Demand(Operation.AnswerQuestion, definitions.Picture, question, answer.Unit);
        return WriteAsync(ledger, definitions, actor, Kinds.Answers, answer with { By = actor.Author.Post }, answer.Evidence, "answer", seen, cancellation);
    }

    private static Task<CommitResult> WriteAsync<T>(ILedger ledger, OrganisationDefinitions definitions, Actor actor, TableKind<T> kind, T said, string? why, string source, ChangeNumber seen, CancellationToken cancellation)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger.CommitAsync(
            definitions.Picture.Settings.Code,
            new ChangeDraft { Author = actor.Author, Reason = why ?? "", Source = source, BasedOn = seen, IsSaying = true, Definitions = [kind.ToFact(said)] },
            cancellation);
    }
}
