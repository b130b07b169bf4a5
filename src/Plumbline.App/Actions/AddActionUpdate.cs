using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Actions;

namespace Plumbline.App.Actions;

/// <summary>Adds a dated note to an action. It reads no other note, and two who write at once both succeed.</summary>
public static class AddActionUpdate
{
    private const int MostTries = 60;

    /// <summary>Writes the note as a change.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at its head.</param>
    /// <param name="actor">Who writes, in a post.</param>
    /// <param name="action">The action.</param>
    /// <param name="text">What it says.</param>
    /// <param name="at">When. Where the same post has written one in that second, the note gets the next.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="NotAllowedException">The actor may not.</exception>
    public static async Task<CommitResult> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Actor actor, TrackedAction action, string text, DateTime at, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(action);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        await MayWriteAction.DemandAsync(ledger, definitions, actor, action, cancellation);
        var second = new DateTime(at.Ticks - (at.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Unspecified);
        for (var tries = 0; ; tries++)
        {
            var note = new ActionUpdate(action.Code, second.AddSeconds(tries), actor.Author.Post, text);
            var versions = await ledger.DefinitionHistoryAsync(definitions.Picture.Settings.Code, Kinds.ActionUpdates.Name, Kinds.ActionUpdates.Key(note), action.Code.ToString(), cancellation);
            if (versions.Count > 0 && tries < MostTries) continue;
            try
            {
                return await ledger.CommitAsync(
                    definitions.Picture.Settings.Code,
                    new ChangeDraft { Author = actor.Author, Reason = $"Note on action {action.Code}", Source = "action update", BasedOn = definitions.Position.Number, Definitions = [Kinds.ActionUpdates.ToFact(note)] },
                    cancellation);
            }
            catch (LedgerConflictException) when (tries < MostTries)
            {
                // The same post wrote one in this second, at this moment.
            }
        }
    }
}
