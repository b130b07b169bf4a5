using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Drafting;

/// <summary>Keeps what somebody is typing, so that it outlives their connection, browser and session. It is theirs alone, and no part of the ledger.</summary>
public static class KeepDraft
{
    /// <summary>The days after which a draft that nobody went on with is deleted.</summary>
    public const int Days = 90;

    /// <summary>The most drafts of one account.</summary>
    public const int Most = 500;

    /// <summary>Saves a draft, if it follows the version that is kept.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="key">Whose it is, and of which form.</param>
    /// <param name="follows">The version that the writer's window has; 0 where it has none.</param>
    /// <param name="basedOn">The head of the ledger that the writer saw; null where the organisation had no change yet.</param>
    /// <param name="fields">The fields as typed.</param>
    /// <param name="turn">Which saving of which window it is.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public static Task<DraftAnswer> RunAsync(
        ILedger ledger, DraftKey key, int follows, ChangeNumber? basedOn, IReadOnlyDictionary<string, IReadOnlyList<string>> fields, DraftTurn turn, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(turn);
        var now = DateTimeOffset.FromUnixTimeMilliseconds(ledger.Beside.Now);
        return ledger.Beside.WriteAsync<DraftAnswer>(
            key.Lock,
            async session =>
            {
                var kept = await DraftRows.FindAsync(session, key, cancellation);
                if (kept is null && follows > 0) return new DraftAnswer.Ended();
                var isOwn = kept is not null && turn.IsOfSameWindow(kept.Turn);
                // What the window sent earlier and what arrives late says nothing that it has not said since.
                if (kept is not null && isOwn && turn.Number <= kept.Turn.Number) return new DraftAnswer.Saved(kept);
                if (kept is not null && kept.Version != follows && !isOwn && !SayTheSame(kept.Fields, fields)) return new DraftAnswer.Superseded(kept);
                if (kept is null)
                {
                    await DraftRows.DeleteBeforeAsync(session, now.AddDays(-Days).ToUnixTimeMilliseconds(), cancellation);
                    if (await DraftRows.CountAsync(session, key.Account, cancellation) >= Most) return new DraftAnswer.TooMany(Most);
                }

                var draft = new Draft(key, (kept?.Version ?? 0) + 1, basedOn, fields, turn, now);
                await DraftRows.WriteAsync(session, draft, cancellation);
                return new DraftAnswer.Saved(draft);
            },
            cancellation);
    }

    private static bool SayTheSame(IReadOnlyDictionary<string, IReadOnlyList<string>> one, IReadOnlyDictionary<string, IReadOnlyList<string>> other) =>
        one.Count == other.Count && one.All(pair => other.TryGetValue(pair.Key, out var values) && pair.Value.SequenceEqual(values, StringComparer.Ordinal));
}
