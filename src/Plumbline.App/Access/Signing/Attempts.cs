using Plumbline.App.Access.Logging;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Signing;

/// <summary>
/// Counts attempts to prove who one is. Of a stranger, five that fail lock password and codes of the account for a quarter of an hour; passkeys and the organisation's
/// provider, which cannot be guessed, stay open. Within a session, five that fail end the session: what strangers try does not keep its owner from proving who they are.
/// </summary>
/// <param name="ledger">The store.</param>
/// <param name="account">The account; null where it is unknown.</param>
/// <param name="session">The session in which it is tried; null for a stranger.</param>
internal sealed class Attempts(ILedger ledger, AccountNumber? account, string? session)
{
    internal const int Most = 5;
    internal static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    private string Text => account?.Text ?? "";

    /// <summary>Counts an attempt before it is checked, so that many at once are no more than many in a row.</summary>
    internal Task<Attempt> BeginAsync(CancellationToken cancellation)
    {
        var beside = ledger.Beside;
        return beside.WriteAsync(
            async one =>
            {
                var now = beside.Now;
                // For an unknown account the same statements find no row.
                var row = new { account = Text, session, now, most = Most, until = now + (long)LockedFor.TotalMilliseconds };
                var (count, close) = session is null
                    ? ("UPDATE account SET failures = failures + 1 WHERE account = @account AND locked_until <= @now", "UPDATE account SET failures = 0, locked_until = @until WHERE account = @account AND failures >= @most")
                    : ("UPDATE session SET failures = failures + 1 WHERE session = @session AND account = @account AND failures < @most", "UPDATE session SET failures = failures WHERE session = @session AND account = @account AND failures >= @most");
                var mayTry = await one.ExecuteAsync(count, row, cancellation) > 0;
                return new Attempt(mayTry, await one.ExecuteAsync(close, row, cancellation) > 0);
            },
            cancellation);
    }

    /// <summary>Forgets the attempts: the owner has proved who they are.</summary>
    internal Task ForgetAsync(CancellationToken cancellation) => SetAsync(
        session is null ? "UPDATE account SET failures = 0, locked_until = 0 WHERE account = @account" : "UPDATE session SET failures = 0 WHERE session = @session AND account = @account", cancellation);

    /// <summary>Takes back an attempt that was right, and does not yet prove who it is: a code comes next, and counts its own.</summary>
    internal Task TakeBackAsync(Attempt attempt, CancellationToken cancellation) => SetAsync(
        session is not null ? "UPDATE session SET failures = failures - 1 WHERE session = @session AND account = @account AND failures > 0"
        : attempt.IsLast ? "UPDATE account SET failures = @before, locked_until = 0 WHERE account = @account"
        : "UPDATE account SET failures = failures - 1 WHERE account = @account AND failures > 0",
        cancellation);

    /// <summary>Notes that an attempt failed, and ends the session whose last it was.</summary>
    internal async Task FailAsync(Attempt attempt, string means, CancellationToken cancellation)
    {
        await AccessLog.NoteAsync(ledger, AccessEvent.SignInFailed, account, "", means, cancellation);
        if (!attempt.IsLast) return;
        if (session is not null) await EndSessions.OneAsync(ledger, account!, session, cancellation);
        else await AccessLog.NoteAsync(ledger, AccessEvent.Locked, account, "", FormattableString.Invariant($"after {Most} attempts"), cancellation);
    }

    private Task<int> SetAsync(string sql, CancellationToken cancellation) =>
        ledger.Beside.WriteAsync(one => one.ExecuteAsync(sql, new { account = Text, session, before = Most - 1 }, cancellation), cancellation);
}

/// <summary>An attempt to prove who one is.</summary>
/// <param name="MayBeMade">Whether it may be made: the account is known and not locked.</param>
/// <param name="IsLast">Whether it locks the account or ends the session, should it fail.</param>
internal readonly record struct Attempt(bool MayBeMade, bool IsLast);
