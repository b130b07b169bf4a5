using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Granting;

/// <summary>All grants and posts that an account has or had, oldest first.</summary>
/// <param name="Grants">The grants.</param>
/// <param name="Posts">The posts.</param>
public sealed record GrantHistory(IReadOnlyList<HeldGrant> Grants, IReadOnlyList<HeldPost> Posts);

/// <summary>Lists what an account holds and held. An administrator sees what is of the organisations that they keep; an account sees its own.</summary>
public static class ListGrants
{
    /// <summary>Lists the grants and posts of an account.</summary>
    /// <exception cref="NotAllowedException">It is not the actor's own account, and the actor keeps the accounts of no organisation.</exception>
    public static Task<GrantHistory> RunAsync(ILedger ledger, Actor actor, AccountNumber account, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(account);
        var isOwn = actor.Account == account;
        if (!isOwn) actor.DemandAnywhere(Operation.KeepAccounts);
        return ledger.Beside.ReadAsync(
            async session => new GrantHistory(
                (await GrantRows.GrantsAsync(session, "account = @account", new { account = account.Text }, cancellation)).FindAll(held => isOwn || Sees(held.Grant.Organisation)),
                (await GrantRows.PostsAsync(session, "account = @account", new { account = account.Text }, cancellation)).FindAll(held => isOwn || Sees(held.Organisation))),
            cancellation);

        // Whoever keeps one organisation sees who may do everything everywhere: that is in theirs too.
        bool Sees(string? organisation) => organisation is null || actor.May(Operation.KeepAccounts, organisation);
    }
}
