using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Signing;

/// <summary>Notes that whoever uses a session has proved again who they are.</summary>
public static class ProveSession
{
    /// <summary>Notes it, and gives the session a new secret: the former one is worth nothing any more.</summary>
    /// <returns>The secret for the cookie; null where the session has ended meanwhile.</returns>
    public static Task<string?> RunAsync(ILedger ledger, AccountNumber account, string session, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(account);
        var beside = ledger.Beside;
        var secret = Secrets.New();
        return beside.WriteAsync(
            async one => await one.ExecuteAsync(
                "UPDATE session SET hash = @hash, proved_at = @now, seen_at = @now WHERE session = @session AND account = @account",
                new { hash = Secrets.HashOf(secret), now = beside.Now, session, account = account.Text },
                cancellation) > 0 ? secret : null,
            cancellation);
    }
}
