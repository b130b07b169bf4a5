using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Signing;

/// <summary>What an invitation is for.</summary>
public enum InvitationPurpose
{
    /// <summary>To make the first account of a store, its administrator.</summary>
    FirstAdministrator,

    /// <summary>To choose a password, or another way of signing in, for an account that has none or has lost it.</summary>
    Account,
}

/// <summary>Makes a link that is good once.</summary>
public static class MakeInvitation
{
    /// <summary>How long the link for the first administrator is good: whoever starts the server stands before it.</summary>
    public static readonly TimeSpan FirstIsGoodFor = TimeSpan.FromHours(1);

    /// <summary>How long other links are good: they are sent to people who may be away.</summary>
    public static readonly TimeSpan IsGoodFor = TimeSpan.FromDays(7);

    /// <summary>Makes an invitation; earlier ones for the same account and purpose end.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="purpose">What it is for.</param>
    /// <param name="account">The account; null for the first administrator.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns>The secret of the link <c>/account/invitation?key=SECRET</c>; the store keeps its hash.</returns>
    public static Task<string> RunAsync(ILedger ledger, InvitationPurpose purpose, AccountNumber? account, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        if ((purpose == InvitationPurpose.FirstAdministrator) != (account is null)) throw new ArgumentException("The first administrator has no account yet; everybody else has.", nameof(account));
        var beside = ledger.Beside;
        return beside.WriteAsync(
            async session =>
            {
                var (secret, now) = (Secrets.New(), beside.Now);
                var row = new { hash = Secrets.HashOf(secret), account = account?.Text, purpose = purpose.ToString(), ends = now + (long)(account is null ? FirstIsGoodFor : IsGoodFor).TotalMilliseconds, now };
                // What is over or used goes too: nobody asks for it any more.
                await session.ExecuteAsync("DELETE FROM invitation WHERE (purpose = @purpose AND COALESCE(account, '') = COALESCE(@account, '')) OR ends_at < @now OR used_at IS NOT NULL", row, cancellation);
                await session.ExecuteAsync("INSERT INTO invitation (hash, account, purpose, ends_at) VALUES (@hash, @account, @purpose, @ends)", row, cancellation);
                return secret;
            },
            cancellation);
    }
}
