using Plumbline.App.Ledger;

namespace Plumbline.App.Access.Tokens;

/// <summary>Finds whose a token is that a program presents.</summary>
public static class FindToken
{
    /// <summary>The actor of a token: its account, narrowed to reading what both the token and the account's grants cover today. Null where it is unknown, revoked or over, or its account is closed.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="presented">The token as it was presented: <c>pl_ID_SECRET</c>.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static Task<Actor?> RunAsync(ILedger ledger, string presented, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return Task.FromResult<Actor?>(null);
    }
}
