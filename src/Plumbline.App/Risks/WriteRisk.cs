using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.Core.Access;
using Plumbline.Core.Ledger;
using Plumbline.Core.Risks.Records;

namespace Plumbline.App.Risks;

/// <summary>Writes what a risk is: a new one, a change, or its end.</summary>
public static class WriteRisk
{
    /// <summary>Writes the risk as a change.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at its head.</param>
    /// <param name="actor">Who writes, in a post.</param>
    /// <param name="risk">The risk as it shall be.</param>
    /// <param name="before">The risk as it is; null for a new one.</param>
    /// <param name="reason">Why.</param>
    /// <param name="seen">The change that the writer had before them; what a later one wrote is a conflict.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="NotAllowedException">The actor may not.</exception>
    /// <exception cref="Ledger.Facts.LedgerConflictException">Somebody else wrote it meanwhile; nothing was written.</exception>
    public static async Task<CommitResult> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Actor actor, Risk risk, Risk? before, string reason, ChangeNumber seen, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(risk);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        actor.Demand(Operation.DefineRisk, definitions.Picture, before ?? risk);
        actor.Demand(Operation.DefineRisk, definitions.Picture, risk);
        var fact = Kinds.Risks.ToFact(risk);
        return await ledger.CommitAsync(
            definitions.Picture.Settings.Code,
            new ChangeDraft { Author = actor.Author, Reason = reason, Source = "risk", BasedOn = seen, Definitions = [fact] },
            cancellation);
    }
}
