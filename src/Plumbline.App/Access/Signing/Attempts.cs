using Plumbline.App.Access.Logging;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Signing;

/// <summary>Counts attempts to prove who one is. Five that fail lock password and codes for a quarter of an hour; passkeys and the organisation's provider, which cannot be guessed, stay open.</summary>
internal static class Attempts
{
    internal const int Most = 5;
    internal static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>Counts an attempt before it is checked, so that many at once are no more than many in a row.</summary>
    internal static Task<Attempt> BeginAsync(ILedger ledger, AccountNumber? account, CancellationToken cancellation)
    {
        var beside = ledger.Beside;
        return beside.WriteAsync(
            async session =>
            {
                var now = beside.Now;
                // For an unknown account the same statements find no row.
                var row = new { account = account?.Text ?? "", now, most = Most, until = now + (long)LockedFor.TotalMilliseconds };
                var mayTry = await session.ExecuteAsync("UPDATE account SET failures = failures + 1 WHERE account = @account AND locked_until <= @now", row, cancellation) > 0;
                var isLast = await session.ExecuteAsync("UPDATE account SET failures = 0, locked_until = @until WHERE account = @account AND failures >= @most", row, cancellation) > 0;
                return new Attempt(mayTry, isLast);
            },
            cancellation);
    }

    /// <summary>Forgets the attempts of an account whose owner has proved who they are.</summary>
    internal static Task ForgetAsync(ILedger ledger, AccountNumber account, CancellationToken cancellation) => ledger.Beside.WriteAsync(
        session => session.ExecuteAsync("UPDATE account SET failures = 0, locked_until = 0 WHERE account = @account", new { account = account.Text }, cancellation), cancellation);

    /// <summary>Notes that an attempt failed.</summary>
    internal static async Task FailAsync(ILedger ledger, AccountNumber? account, Attempt attempt, string means, CancellationToken cancellation)
    {
        await AccessLog.NoteAsync(ledger, AccessEvent.SignInFailed, account, "", means, cancellation);
        if (attempt.IsLast) await AccessLog.NoteAsync(ledger, AccessEvent.Locked, account, "", FormattableString.Invariant($"after {Most} attempts"), cancellation);
    }
}

/// <summary>An attempt to prove who one is.</summary>
/// <param name="MayBeMade">Whether it may be made: the account is known and not locked.</param>
/// <param name="IsLast">Whether it locks the account, should it fail.</param>
internal readonly record struct Attempt(bool MayBeMade, bool IsLast);
