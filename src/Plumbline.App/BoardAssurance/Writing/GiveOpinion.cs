using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.Core.Access;
using Plumbline.Core.BoardAssurance.Records;
using Plumbline.Core.Ledger;

namespace Plumbline.App.BoardAssurance.Writing;

/// <summary>Gives an opinion on a domain of an objective. One given again for the same span replaces the last, also in the same words: it knows what was written since. The history stays.</summary>
public static class GiveOpinion
{
    /// <summary>Writes an opinion as a change.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at its head.</param>
    /// <param name="actor">Who gives it, in a post.</param>
    /// <param name="opinion">The opinion; its post becomes that of the actor.</param>
    /// <param name="seen">The change that the writer had before them; an opinion of a later one is a conflict.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="NotAllowedException">The actor may not.</exception>
    /// <exception cref="Ledger.Facts.LedgerConflictException">Somebody else wrote it meanwhile; nothing was written.</exception>
    public static async Task<CommitResult> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Actor actor, Opinion opinion, ChangeNumber seen, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(opinion);
        actor.Demand(Operation.GiveOpinion, definitions.Picture.Settings.Code);
        var fact = Kinds.Opinions.ToFact(opinion with { By = actor.Author.Post });
        return await ledger.CommitAsync(
            definitions.Picture.Settings.Code,
            new ChangeDraft { Author = actor.Author, Reason = opinion.Reason ?? "", Source = "assure", BasedOn = seen, IsSaying = true, Definitions = [fact] },
            cancellation);
    }
}
