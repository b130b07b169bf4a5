using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Access;
using Plumbline.Core.Text;

namespace Plumbline.App.Access.Granting;

/// <summary>Which accounts an administrator keeps. One of every organisation keeps all; one of some keeps what concerns those alone, and what they made themselves while nobody has given it anything.</summary>
internal static class Keeping
{
    /// <summary>Refuses to give or end what is for an organisation, or for all where it is null, unless the actor keeps the accounts there.</summary>
    public static void Demand(Actor actor, string? organisation)
    {
        if (organisation is null) actor.DemandEverywhere(Operation.KeepAccounts);
        else actor.Demand(Operation.KeepAccounts, organisation);
    }

    /// <summary>
    /// Refuses what concerns an account as a whole unless the actor keeps the accounts of every organisation in which it holds something. An invitation is a way
    /// into the account: whoever keeps one organisation must not come into another by it.
    /// </summary>
    public static async Task DemandAsync(Session session, Actor actor, AccountNumber account, int today, CancellationToken cancellation)
    {
        actor.DemandAnywhere(Operation.KeepAccounts);
        var madeBy = await session.FirstAsync("SELECT made_by FROM account WHERE account = @account", new { account = account.Text }, static row => row.GetString(0), cancellation) ?? "";
        if (!Keeps(actor, await OrganisationsAsync(session, account, today, cancellation), madeBy)) throw NotAllowedException.For(Operation.KeepAccounts, isSignedOut: false);
    }

    /// <summary>Whether the actor keeps an account that holds something in some organisations; the empty code is every organisation.</summary>
    /// <remarks>One that holds nothing may be meant for any organisation, so that it is its maker's. Whoever came into it before would still be in it once it is given something elsewhere.</remarks>
    public static bool Keeps(Actor actor, IReadOnlyCollection<string> organisations, string madeBy) =>
        actor.MayEverywhere(Operation.KeepAccounts)
        || (organisations.Count > 0 ? organisations.All(organisation => organisation.Length > 0 && actor.May(Operation.KeepAccounts, organisation)) : madeBy.Length > 0 && actor.Account?.Text == madeBy);

    // What has yet to begin counts too: the account is for it.
    private static Task<List<string>> OrganisationsAsync(Session session, AccountNumber account, int today, CancellationToken cancellation) => session.ListAsync(
        """
        SELECT organisation FROM access_grant WHERE account = @account AND ended_at IS NULL AND (to_day IS NULL OR to_day >= @today)
        UNION SELECT organisation FROM held_post WHERE account = @account AND ended_at IS NULL AND (to_day IS NULL OR to_day >= @today)
        """,
        new { account = account.Text, today },
        static row => row.GetString(0),
        cancellation);

    /// <summary>Whether there is an account.</summary>
    public static async Task<bool> IsThereAsync(Session session, AccountNumber account, CancellationToken cancellation) =>
        await session.FirstAsync("SELECT account FROM account WHERE account = @account", new { account = account.Text }, static row => row.GetString(0), cancellation) is not null;

    /// <summary>The problem that there is no account with a number.</summary>
    public static Problem NoAccount(AccountNumber account) => Problem.With(account.Text, "the number of an account that is there");

    /// <summary>The problem that the store has no such organisation; null where it has.</summary>
    public static async Task<Problem?> OrganisationProblemAsync(ILedger ledger, string organisation, CancellationToken cancellation)
    {
        var there = (await ledger.OrganisationsAsync(cancellation)).Select(static entry => entry.Code).ToList();
        return there.Contains(organisation, StringComparer.Ordinal) ? null : Problem.With(organisation, there.Count == 0 ? "an organisation of the store, which holds none yet" : $"one of {string.Join(", ", there)}");
    }
}
