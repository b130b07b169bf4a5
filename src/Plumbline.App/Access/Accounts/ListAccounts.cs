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
public sealed record ListedAccount(Account Account, IReadOnlyList<HeldGrant> Grants, IReadOnlyList<HeldPost> Posts, bool IsKept)
{
    /// <summary>Whether it has a way of signing in: a password, a passkey or the provider of identities.</summary>
    public bool CanSignIn { get; init; }

    /// <summary>Until when a link into it is good that nobody has used yet; null where there is none.</summary>
    public DateTimeOffset? InvitedUntil { get; init; }
}

/// <summary>Lists accounts. Whoever keeps every organisation sees all; whoever keeps some sees those that hold something there, and those that they made and that hold nothing yet.</summary>
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
        return ledger.Beside.ReadAsync(session => ReadAsync(session, actor, search?.Trim(), where: "1 = 1", new { now = ledger.Beside.Now }, ledger.Beside.Today, cancellation), cancellation);
    }

    /// <summary>One account; null where there is none. Of one that holds nothing in what the actor keeps it tells the number alone: whoever has its address can give it something.</summary>
    /// <exception cref="NotAllowedException">The actor keeps the accounts of no organisation.</exception>
    public static async Task<ListedAccount?> FindAsync(ILedger ledger, Actor actor, AccountNumber number, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(number);
        actor.DemandAnywhere(Operation.KeepAccounts);
        var found = await ledger.Beside.ReadAsync(session => ReadAsync(session, actor, number.Text, "account = @account", new { account = number.Text, now = ledger.Beside.Now }, ledger.Beside.Today, cancellation), cancellation);
        return found is [var only] ? only : null;
    }

    private static async Task<IReadOnlyList<ListedAccount>> ReadAsync(Session session, Actor actor, string? search, string where, object values, int today, CancellationToken cancellation)
    {
        var accounts = await session.ListAsync($"SELECT {AccountRows.Columns} FROM account WHERE {where}", values, AccountRows.Read, cancellation);
        var grants = (await GrantRows.GrantsAsync(session, where, values, cancellation)).ToLookup(static held => held.Account);
        var posts = (await GrantRows.PostsAsync(session, where, values, cancellation)).ToLookup(static held => held.Account);
        var able = (await session.ListAsync(
            $"SELECT account FROM account WHERE password IS NOT NULL AND {where} UNION SELECT account FROM passkey WHERE {where} UNION SELECT account FROM outside_login WHERE {where}", values, static row => row.GetString(0), cancellation)).ToHashSet(StringComparer.Ordinal);
        var invited = (await session.ListAsync(
            $"SELECT account, ends_at FROM invitation WHERE account IS NOT NULL AND used_at IS NULL AND ends_at > @now AND {where}", values, static row => (Account: row.GetString(0), Until: DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1))), cancellation)).ToLookup(static one => one.Account, static one => one.Until, StringComparer.Ordinal);
        var day = DateOnly.FromDayNumber(today);
        return [.. accounts.Select(Listed).OfType<ListedAccount>().OrderBy(static one => one.Account.Name, StringComparer.OrdinalIgnoreCase).ThenBy(static one => one.Account.Number.Text, StringComparer.Ordinal)];

        ListedAccount? Listed(Account account)
        {
            if (search is { Length: > 0 } && !IsFound(account, search)) return null;
            var alive = grants[account.Number].Where(held => held.Ended is null && (held.Grant.To is not { } to || day <= to)).ToList();
            var held = posts[account.Number].Where(one => one.Ended is null && (one.To is not { } to || day <= to)).ToList();
            var places = alive.Select(static one => one.Grant.Organisation ?? "").Concat(held.Select(static one => one.Organisation)).ToList();
            var isKept = Keeping.Keeps(actor, places, account.MadeBy);
            var isOurs = isKept || places.Any(Sees);
            if (!isOurs && search == account.Number.Text) return new ListedAccount(account with { Name = $"Account {account.Number}", Email = "", MadeBy = "", Invited = null }, [], [], IsKept: false);
            return isOurs || string.Equals(search, account.Email, StringComparison.OrdinalIgnoreCase) ? new ListedAccount(isOurs ? account : account with { MadeBy = "", Invited = null }, [.. alive.Where(one => Sees(one.Grant.Organisation ?? "") && one.HoldsOn(day))], [.. held.Where(one => Sees(one.Organisation) && one.HoldsOn(day))], isKept)
            {
                CanSignIn = isOurs && able.Contains(account.Number.Text),
                InvitedUntil = invited[isOurs ? account.Number.Text : ""].Select(static until => (DateTimeOffset?)until).Max(),
            } : null;
        }

        // A grant for every organisation is one here too.
        bool Sees(string organisation) => organisation.Length == 0 || actor.May(Operation.KeepAccounts, organisation);
    }

    private static bool IsFound(Account account, string search) =>
        account.Name.Contains(search, StringComparison.OrdinalIgnoreCase) || account.Email.Contains(search, StringComparison.OrdinalIgnoreCase) || account.Number.Text.Contains(search, StringComparison.OrdinalIgnoreCase);
}
