using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Tokens;

/// <summary>Lists tokens, oldest first: those of an account, or all that the actor keeps.</summary>
public static class ListTokens
{
    /// <summary>The tokens of an account: all of one's own; of another's, those for the organisations whose accounts the actor keeps.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="account">The account; null for every account.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="NotAllowedException">It is not the actor's own account, and the actor keeps the accounts of no organisation.</exception>
    public static async Task<IReadOnlyList<ApiToken>> RunAsync(ILedger ledger, Actor actor, AccountNumber? account = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        if (account is null || actor.Account != account) actor.DemandAnywhere(Operation.KeepAccounts);
        var all = await ledger.Beside.ReadAsync(session => TokenRows.ListAsync(session, account is null ? "1 = 1" : "account = @account", new { account = account?.Text }, cancellation), cancellation);
        return all.FindAll(token => actor.Account == token.Account || actor.May(Operation.KeepAccounts, token.Organisation));
    }
}
