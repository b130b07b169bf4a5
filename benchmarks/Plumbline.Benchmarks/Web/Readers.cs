using System.Globalization;
using Plumbline.App.Access;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.Granting;
using Plumbline.App.Access.Signing;
using Plumbline.App.Ledger;
using Plumbline.Core.Access;
using Plumbline.Core.Units;
using Plumbline.Web.Access;

namespace Plumbline.Benchmarks.Web;

/// <summary>People with accounts in the store: one who reads all of the organisation, and fifty of ten scopes, a team each, among a thousand others.</summary>
/// <param name="Whole">The cookie of who reads all.</param>
/// <param name="Scoped">The cookies of the fifty, neighbours of different scopes.</param>
/// <param name="Scopes">How many scopes they read.</param>
internal sealed record Readers(string Whole, IReadOnlyList<string> Scoped, int Scopes)
{
    private const int People = 50;
    private const int MostScopes = 10;
    private const int Accounts = 1_000;
    private const string Organisation = "benchmark";
    private static readonly Actor Machine = Actor.OwnMachine(Organisation);

    /// <summary>Signs them in; those who have no account yet are given one.</summary>
    internal static async Task<Readers> SignInAsync(ILedger ledger, int teams)
    {
        var scopes = Math.Min(MostScopes, teams);
        var scoped = new List<string>();
        for (var person = 0; person < Accounts; person++)
        {
            var account = await AccountAsync(ledger, person, TeamScope(person % scopes));
            if (person < People) scoped.Add(await SignInAsync(ledger, account));
        }

        return new Readers(await SignInAsync(ledger, await AccountAsync(ledger, Accounts, Scope.Whole)), scoped, scopes);
    }

    private static async Task<AccountNumber> AccountAsync(ILedger ledger, int person, Scope scope)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"reader-{person}@example.org");
        if (await FindAccount.ByEmailAsync(ledger, address) is { } known) return known.Number;
        var account = (await AddAccount.RunAsync(ledger, Machine, PersonName.Parse(string.Create(CultureInfo.InvariantCulture, $"Reader {person}")).Value, EmailAddress.Parse(address).Value)).Value.Number;
        _ = (await GiveGrant.RunAsync(ledger, Machine, account, new Grant(Permission.Reader, Organisation, scope, DateOnly.FromDateTime(DateTime.UtcNow)))).Value;
        _ = (await GivePost.RunAsync(ledger, Machine, account, Organisation, "Team manager", DateOnly.FromDateTime(DateTime.UtcNow), to: null)).Value;
        return account;
    }

    private static async Task<string> SignInAsync(ILedger ledger, AccountNumber account)
    {
        await EndSessions.RunAsync(ledger, account);
        return $"{SessionCookie.Plain}={await BeginSession.RunAsync(ledger, account, "benchmark", "wrk on Linux")}";
    }

    private static Scope TeamScope(int team) => new(UnitCode.Parse(string.Create(CultureInfo.InvariantCulture, $"team-{team:000}")).Value, []);
}
