using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Access;
using Plumbline.Core.Text;

namespace Plumbline.App.Access.Granting;

/// <summary>Which accounts an administrator keeps. One of every organisation keeps all; one of some keeps what concerns those alone.</summary>
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
        if (!KeepsAll(actor, await OrganisationsAsync(session, account, today, cancellation))) throw NotAllowedException.For(Operation.KeepAccounts, isSignedOut: false);
    }

    /// <summary>Whether the actor keeps the accounts of all of some organisations; the empty code is every organisation.</summary>
    public static bool KeepsAll(Actor actor, IEnumerable<string> organisations) =>
        organisations.All(organisation => organisation.Length == 0 ? actor.MayEverywhere(Operation.KeepAccounts) : actor.May(Operation.KeepAccounts, organisation));

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
