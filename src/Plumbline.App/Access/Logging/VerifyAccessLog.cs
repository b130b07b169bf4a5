using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Logging;

/// <summary>What a verification of the access log found.</summary>
/// <param name="Entries">How many entries there are.</param>
/// <param name="Last">The last entry, whose hash stands for all before it; null where there is none.</param>
/// <param name="Found">What is wrong with the first entry that does not follow from the one before; null where all do.</param>
public sealed record AccessVerification(long Entries, AccessEntry? Last, string? Found);

/// <summary>Recomputes the hashes of the access log: an entry that was edited, removed or moved is found.</summary>
/// <remarks>Entries cut off at the end leave a sound log that is shorter. Only a last number and hash that were written down elsewhere show that.</remarks>
public static class VerifyAccessLog
{
    /// <summary>Verifies the whole log.</summary>
    /// <exception cref="NotAllowedException">The actor does not read the log of every organisation.</exception>
    public static Task<AccessVerification> RunAsync(ILedger ledger, Actor actor, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        actor.DemandEverywhere(Operation.ReadAccessLog);
        return ledger.Beside.ReadAsync(
            async session =>
            {
                var found = await VerifyAsync(session, cancellation);
                if (found is not { Last: null, Found: null }) return found;
                // Whoever makes an account is noted, so that a log without an entry was emptied.
                var account = await session.FirstAsync("SELECT account FROM account LIMIT 1", values: null, static row => row.GetString(0), cancellation);
                return account is null ? found : found with { Found = "found accounts and no entry; expected at least the entries of their making" };
            },
            cancellation);
    }

    /// <summary>The entry with a number; null where there is none.</summary>
    /// <exception cref="NotAllowedException">The actor does not read the log of every organisation.</exception>
    public static Task<AccessEntry?> FindAsync(ILedger ledger, Actor actor, int number, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        actor.DemandEverywhere(Operation.ReadAccessLog);
        return ledger.Beside.ReadAsync(session => session.FirstAsync($"{AccessLog.Columns} WHERE number = @number", new { number }, AccessLog.Read, cancellation), cancellation);
    }

    private static async Task<AccessVerification> VerifyAsync(Session session, CancellationToken cancellation)
    {
        AccessEntry? last = null;
        await using var rows = await session.ReadAsync($"{AccessLog.Columns} ORDER BY number", values: null, cancellation);
        while (await rows.NextAsync(cancellation))
        {
            var expected = (last?.Number ?? 0) + 1;
            AccessEntry entry;
            try
            {
                entry = AccessLog.Read(rows.Row);
            }
            catch (Exception e) when (e is FormatException or ArgumentOutOfRangeException or InvalidCastException or OverflowException)
            {
                return new AccessVerification(last?.Number ?? 0, last, FormattableString.Invariant($"found an entry {expected} that cannot be read; expected what Plumbline wrote"));
            }

            if (entry.Number != expected) return new AccessVerification(last?.Number ?? 0, last, FormattableString.Invariant($"found entry {entry.Number} after {expected - 1}; expected {expected}"));
            if (entry.HashAfter(last?.Hash ?? "") != entry.Hash) return new AccessVerification(last?.Number ?? 0, last, FormattableString.Invariant($"found entry {entry.Number} with another hash than its content and the entry before it give"));
            last = entry;
        }

        return new AccessVerification(last?.Number ?? 0, last, Found: null);
    }
}
