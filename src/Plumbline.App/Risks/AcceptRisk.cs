using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.Core.Access;
using Plumbline.Core.Ledger;
using Plumbline.Core.Risks.Records;

namespace Plumbline.App.Risks;

/// <summary>Accepts a risk above tolerance until a day.</summary>
public static class AcceptRisk
{
    /// <summary>Writes the acceptance as a change.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at its head.</param>
    /// <param name="actor">Who accepts, in a post.</param>
    /// <param name="risk">The risk.</param>
    /// <param name="acceptance">The acceptance; its post becomes that of the actor.</param>
    /// <param name="seen">The change that the writer had before them; what a later one wrote is a conflict.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="NotAllowedException">The actor may not.</exception>
    /// <exception cref="Ledger.Facts.LedgerConflictException">Somebody else wrote it meanwhile; nothing was written.</exception>
    public static async Task<CommitResult> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Actor actor, Risk risk, RiskAcceptance acceptance, ChangeNumber seen, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(risk);
        ArgumentNullException.ThrowIfNull(acceptance);
        actor.Demand(Operation.KeepRisk, definitions.Picture, risk);
        var fact = Kinds.RiskAcceptances.ToFact(acceptance with { By = actor.Author.Post });
        return await ledger.CommitAsync(
            definitions.Picture.Settings.Code,
            new ChangeDraft { Author = actor.Author, Reason = acceptance.Reason, Source = "risk accept", BasedOn = seen, Definitions = [fact] },
            cancellation);
    }
}
