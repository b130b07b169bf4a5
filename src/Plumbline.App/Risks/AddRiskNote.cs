using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Access;
using Plumbline.Core.Risks.Records;

namespace Plumbline.App.Risks;

/// <summary>Adds a dated note to a risk. It reads no other note, and two who write at once both succeed.</summary>
public static class AddRiskNote
{
    private const int MostTries = 60;

    /// <summary>Writes the note as a change.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at its head.</param>
    /// <param name="actor">Who writes, in a post.</param>
    /// <param name="risk">The risk.</param>
    /// <param name="text">What it says.</param>
    /// <param name="at">When. Where the same post has written one in that second, the note gets the next.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="NotAllowedException">The actor may not.</exception>
    public static async Task<CommitResult> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Actor actor, Risk risk, string text, DateTime at, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(risk);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        actor.Demand(Operation.KeepRisk, definitions.Picture, risk);
        var second = new DateTime(at.Ticks - (at.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Unspecified);
        for (var tries = 0; ; tries++)
        {
            var note = new ProgressNote(risk.Code, second.AddSeconds(tries), actor.Author.Post, text);
            var versions = await ledger.DefinitionHistoryAsync(definitions.Picture.Settings.Code, Kinds.Progress.Name, Kinds.Progress.Key(note), risk.Code.ToString(), cancellation);
            if (versions.Count > 0 && tries < MostTries) continue;
            try
            {
                return await ledger.CommitAsync(
                    definitions.Picture.Settings.Code,
                    new ChangeDraft { Author = actor.Author, Reason = $"Note on risk {risk.Code}", Source = "risk note", BasedOn = definitions.Position.Number, Definitions = [Kinds.Progress.ToFact(note)] },
                    cancellation);
            }
            catch (LedgerConflictException) when (tries < MostTries)
            {
                // The same post wrote one in this second, at this moment.
            }
        }
    }
}
