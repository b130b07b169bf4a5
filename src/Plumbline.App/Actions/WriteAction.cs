using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Risks;
using Plumbline.Core.Actions;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Actions;

/// <summary>Writes an action: a new one, a change, or its end.</summary>
public static class WriteAction
{
    /// <summary>The source of the changes that it makes.</summary>
    internal const string Source = "action";

    /// <summary>Writes the action as a change.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at its head.</param>
    /// <param name="actor">Who writes, in a post.</param>
    /// <param name="action">The action as it shall be.</param>
    /// <param name="reason">Why.</param>
    /// <param name="seen">The change that the writer had before them; what a later one wrote is a conflict.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="NotAllowedException">The actor may not.</exception>
    /// <exception cref="Ledger.Facts.LedgerConflictException">Somebody else wrote it meanwhile; nothing was written.</exception>
    public static async Task<CommitResult> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Actor actor, TrackedAction action, string reason, ChangeNumber seen, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(action);
        await MayWriteAction.DemandAsync(ledger, definitions, actor, action, cancellation);
        // Whoever may write what an action shall be about may not for that reason take it from where it is.
        var query = new DefinitionQuery { Kind = Kinds.Actions.Name, Parent = "", Keys = [action.Code.ToString()] };
        foreach (var before in RiskParts.Read(definitions, Kinds.Actions, await ledger.DefinitionsAsync(definitions.Picture.Settings.Code, query, cancellation))) await MayWriteAction.DemandAsync(ledger, definitions, actor, before, cancellation);
        var fact = Kinds.Actions.ToFact(action);
        return await ledger.CommitAsync(
            definitions.Picture.Settings.Code,
            new ChangeDraft { Author = actor.Author, Reason = reason, Source = Source, BasedOn = seen, Definitions = [fact] },
            cancellation);
    }
}
