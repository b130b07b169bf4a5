using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Actions;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Actions;

/// <summary>Writes an action as it shall be together with a dated note on it, as one change. Where the action stays as it is, the note alone is written.</summary>
public static class UpdateAction
{
    /// <summary>Writes both as a change.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at its head.</param>
    /// <param name="actor">Who writes, in a post.</param>
    /// <param name="action">The action as it shall be.</param>
    /// <param name="before">The action as it is: the actor must be allowed to write both.</param>
    /// <param name="text">What the note says.</param>
    /// <param name="at">When. Where the same post has written one in that second, the note gets the next.</param>
    /// <param name="reason">Why.</param>
    /// <param name="seen">The change that the writer had before them; what a later one wrote of the action is a conflict.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="NotAllowedException">The actor may not.</exception>
    /// <exception cref="LedgerConflictException">Somebody else wrote the action meanwhile; nothing was written.</exception>
    public static async Task<CommitResult> RunAsync(
        ILedger ledger, OrganisationDefinitions definitions, Actor actor, TrackedAction action, TrackedAction before, string text, DateTime at, string reason, ChangeNumber seen, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        await MayWriteAction.DemandAsync(ledger, definitions, actor, before, cancellation);
        await MayWriteAction.DemandAsync(ledger, definitions, actor, action, cancellation);
        var organisation = definitions.Picture.Settings.Code;
        var note = new ActionUpdate(action.Code, new DateTime(at.Ticks - (at.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Unspecified), actor.Author.Post, text);
        while ((await ledger.DefinitionHistoryAsync(organisation, Kinds.ActionUpdates.Name, Kinds.ActionUpdates.Key(note), action.Code.ToString(), cancellation)).Count > 0) note = note with { At = note.At.AddSeconds(1) };
        // A note alone leaves what the action says, so that it is no conflict with who changes that.
        List<DefinitionFact> facts = [Kinds.ActionUpdates.ToFact(note)];
        if (TypedAction.Of(action) != TypedAction.Of(before)) facts.Add(Kinds.Actions.ToFact(action));
        return await ledger.CommitAsync(
            organisation,
            new ChangeDraft { Author = actor.Author, Reason = reason, Source = "action update", BasedOn = seen, Definitions = facts },
            cancellation);
    }
}
