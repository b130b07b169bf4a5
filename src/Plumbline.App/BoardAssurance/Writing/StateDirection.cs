using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.Core.Access;
using Plumbline.Core.Ledger;
using Plumbline.Core.Objectives;

namespace Plumbline.App.BoardAssurance.Writing;

/// <summary>Says which way an objective goes. A direction said again for the same span replaces the last; the history stays.</summary>
public static class StateDirection
{
    /// <summary>Writes a position as a change.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at its head.</param>
    /// <param name="actor">Who says it, in a post.</param>
    /// <param name="position">The position; its post becomes that of the actor.</param>
    /// <param name="seen">The change that the writer had before them; a position of a later one is a conflict.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="NotAllowedException">The actor may not.</exception>
    /// <exception cref="Ledger.Facts.LedgerConflictException">Somebody else wrote it meanwhile; nothing was written.</exception>
    public static async Task<CommitResult> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Actor actor, ObjectivePosition position, ChangeNumber seen, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(position);
        actor.Demand(Operation.StateDirection, definitions.Picture.Settings.Code);
        var fact = Kinds.ObjectivePositions.ToFact(position with { By = actor.Author.Post });
        return await ledger.CommitAsync(
            definitions.Picture.Settings.Code,
            new ChangeDraft { Author = actor.Author, Reason = position.Reason ?? "", Source = "direction", BasedOn = seen, Definitions = [fact] },
            cancellation);
    }
}
