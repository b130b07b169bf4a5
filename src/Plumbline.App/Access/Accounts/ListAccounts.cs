using Plumbline.App.Access.Granting;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Accounts;

/// <summary>An account with what it holds today, as lists of accounts show it.</summary>
/// <param name="Account">The account.</param>
/// <param name="Grants">What it holds today, in the organisations that the reader keeps.</param>
/// <param name="Posts">The posts that it holds today there.</param>
/// <param name="IsKept">Whether the reader keeps the account as a whole: may rename, close, erase and invite it.</param>
public sealed record ListedAccount(Account Account, IReadOnlyList<HeldGrant> Grants, IReadOnlyList<HeldPost> Posts, bool IsKept);

/// <summary>Lists accounts. Whoever keeps every organisation sees all; whoever keeps some sees those that hold something there, and those that hold nothing yet.</summary>
public static class ListAccounts
{
    /// <summary>The accounts in the order of their names.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="search">A part of a name, an address or a number; null for all. A whole address finds its account wherever that is, so that it can be granted something here.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="NotAllowedException">The actor keeps the accounts of no organisation.</exception>
    public static Task<IReadOnlyList<ListedAccount>> RunAsync(ILedger ledger, Actor actor, string? search = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        actor.DemandAnywhere(Operation.KeepAccounts);
        return ledger.Beside.ReadAsync(session => ReadAsync(session, actor, search?.Trim(), where: "1 = 1", new { }, ledger.Beside.Today, cancellation), cancellation);
    }

    /// <summary>One account; null where there is none, or the actor does not see it.</summary>
    /// <exception cref="NotAllowedException">The actor keeps the accounts of no organisation.</exception>
    public static async Task<ListedAccount?> FindAsync(ILedger ledger, Actor actor, AccountNumber number, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(number);
        actor.DemandAnywhere(Operation.KeepAccounts);
        // Whoever knows a number was given it: the list shows an account of elsewhere to nobody who does not know its address.
        var found = await ledger.Beside.ReadAsync(session => ReadAsync(session, actor, number.Text, "account = @account", new { account = number.Text }, ledger.Beside.Today, cancellation), cancellation);
        return found is [var only] ? only : null;
    }

    private static async Task<IReadOnlyList<ListedAccount>> ReadAsync(Session session, Actor actor, string? search, string where, object values, int today, CancellationToken cancellation)
    {
        var accounts = await session.ListAsync($"SELECT {AccountRows.Columns} FROM account WHERE {where}", values, AccountRows.Read, cancellation);
        var grants = (await GrantRows.GrantsAsync(session, where, values, cancellation)).ToLookup(static held => held.Account);
        var posts = (await GrantRows.PostsAsync(session, where, values, cancellation)).ToLookup(static held => held.Account);
        var day = DateOnly.FromDayNumber(today);
        return [.. accounts.Select(Listed).OfType<ListedAccount>().OrderBy(static one => one.Account.Name, StringComparer.OrdinalIgnoreCase).ThenBy(static one => one.Account.Number.Text, StringComparer.Ordinal)];

        ListedAccount? Listed(Account account)
        {
            if (search is { Length: > 0 } && !IsFound(account, search)) return null;
            var alive = grants[account.Number].Where(held => held.Ended is null && (held.Grant.To is not { } to || day <= to)).ToList();
            var held = posts[account.Number].Where(one => one.Ended is null && (one.To is not { } to || day <= to)).ToList();
            var places = alive.Select(static one => one.Grant.Organisation ?? "").Concat(held.Select(static one => one.Organisation)).ToList();
            var isKept = Keeping.KeepsAll(actor, places);
            var isSeen = isKept || places.Any(Sees) || string.Equals(search, account.Email, StringComparison.OrdinalIgnoreCase) || search == account.Number.Text;
            return isSeen ? new ListedAccount(account, [.. alive.Where(one => Sees(one.Grant.Organisation ?? "") && one.HoldsOn(day))], [.. held.Where(one => Sees(one.Organisation) && one.HoldsOn(day))], isKept) : null;
        }

        // A grant for every organisation is one here too.
        bool Sees(string organisation) => organisation.Length == 0 || actor.May(Operation.KeepAccounts, organisation);
    }

    private static bool IsFound(Account account, string search) =>
        account.Name.Contains(search, StringComparison.OrdinalIgnoreCase) || account.Email.Contains(search, StringComparison.OrdinalIgnoreCase) || account.Number.Text.Contains(search, StringComparison.OrdinalIgnoreCase);
}
