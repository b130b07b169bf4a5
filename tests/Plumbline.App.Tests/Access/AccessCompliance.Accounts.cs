using Plumbline.App.Access;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.Granting;
using Plumbline.App.Access.Tokens;
using Plumbline.App.Ledger.Beside;
using Plumbline.App.Ledger.Sql;
using Plumbline.App.Tests.Ledger;
using Plumbline.Core.Access;

namespace Plumbline.App.Tests.Access;

public abstract partial class AccessCompliance
{
    [LedgerFact]
    public async Task Account_IsAddedRenamedClosedAndOpened_AndTheLogTellsIt()
    {
        var added = (await AddAccount.RunAsync(Ledger, Owner, PersonName.Parse(" Analyst One ").Value, EmailAddress.Parse("Analyst@Example.org").Value)).Value;
        Assert.Equal(("Analyst One", "analyst@example.org", Clock.Now, null), (added.Name, added.Email, added.MadeAt, added.ClosedAt));
        Assert.Equal(added, await FindAccount.RunAsync(Ledger, added.Number));
        Assert.Equal(added, await FindAccount.ByEmailAsync(Ledger, " ANALYST@example.org"));
        Assert.Null(await FindAccount.ByEmailAsync(Ledger, "nobody@example.org"));

        var twice = await AddAccount.RunAsync(Ledger, Owner, PersonName.Parse("Two").Value, EmailAddress.Parse("ANALYST@example.org").Value);
        Assert.Equal("found “analyst@example.org”; expected an address that no account has", $"{twice.Problem}");
        var other = await AddAsync("other");
        var taken = await RenameAccount.RunAsync(Ledger, Owner, other, PersonName.Parse("O").Value, EmailAddress.Parse("analyst@example.org").Value);
        Assert.Equal("found “analyst@example.org”; expected an address that no other account has", $"{taken.Problem}");

        var renamed = (await RenameAccount.RunAsync(Ledger, Owner, added.Number, PersonName.Parse("Analyst Two").Value, EmailAddress.Parse("two@example.org").Value)).Value;
        Assert.Equal(renamed, await FindAccount.ByEmailAsync(Ledger, "two@example.org"));
        var closed = (await CloseAccount.RunAsync(Ledger, Owner, added.Number)).Value;
        Assert.Equal(Clock.Now, closed.ClosedAt);
        Assert.Equal(closed, (await CloseAccount.RunAsync(Ledger, Owner, added.Number)).Value);
        Assert.Null((await CloseAccount.OpenAsync(Ledger, Owner, added.Number)).Value.ClosedAt);
        Assert.Equal(
            [$"|AccountChanged||{added.Number} made", $"|AccountChanged||{other} made", $"|AccountChanged||{added.Number} renamed, with another address", $"|AccountChanged||{added.Number} closed", $"|AccountChanged||{added.Number} opened"],
            await LogAsync());
    }

    [LedgerFact]
    public async Task ClosedAccount_HoldsNothing_AndItsSessionsAndInvitationsEnd()
    {
        var account = await AddAsync("a", To(Permission.Reader, Small));
        await GivePost.RunAsync(Ledger, Owner, account, Small, "Nurse", Today, to: null);
        await TamperAsync($"INSERT INTO session (hash, session, account, begun_at, seen_at, proved_at, means, device, failures) VALUES ('h', 's', '{account}', 1, 1, 1, 'password', '', 0)");
        await TamperAsync($"INSERT INTO invitation (hash, account, purpose, ends_at) VALUES ('h', '{account}', 'account', 9)");
        var made = (await AddToken.RunAsync(Ledger, Owner, account, Wish())).Value;
        Assert.NotNull(await FindToken.RunAsync(Ledger, made.Secret));

        await CloseAccount.RunAsync(Ledger, Owner, account);
        var held = await ReadGrants.RunAsync(Ledger, account);
        Assert.Empty(held.Grants);
        Assert.Empty(held.Posts);
        Assert.Null(await FindToken.RunAsync(Ledger, made.Secret));
        Assert.Equal((0, 0), (await CountAsync("session"), await CountAsync("invitation")));

        await CloseAccount.OpenAsync(Ledger, Owner, account);
        Assert.Single((await ReadGrants.RunAsync(Ledger, account)).Grants);
        Assert.NotNull(await FindToken.RunAsync(Ledger, made.Secret));
    }

    [LedgerFact]
    public async Task ErasedAccount_LeavesItsNumberAlone()
    {
        var account = await AddAsync("forgettable", To(Permission.Analyst, Small));
        var kept = await AddAsync("kept", To(Permission.Analyst, Small));
        await GivePost.RunAsync(Ledger, Owner, account, Small, "Nurse", Today, to: null);
        var made = (await AddToken.RunAsync(Ledger, Owner, account, Wish())).Value;
        foreach (var one in new[] { account, kept })
        {
            await TamperAsync($"INSERT INTO session (hash, session, account, begun_at, seen_at, proved_at, means, device, failures) VALUES ('h{one}', 's{one}', '{one}', 1, 1, 1, 'password', '', 0)");
            await TamperAsync($"INSERT INTO passkey (credential, account, name, data, made_at) VALUES ('c{one}', '{one}', 'forgettable key', '', 1)");
            await TamperAsync($"INSERT INTO recovery_code (account, hash) VALUES ('{one}', 'h')");
            await TamperAsync($"INSERT INTO outside_login (issuer, subject, account) VALUES ('i', 'forgettable {one}', '{one}')");
            await TamperAsync($"INSERT INTO invitation (hash, account, purpose, ends_at) VALUES ('h{one}', '{one}', 'account', 9)");
            await TamperAsync($"INSERT INTO draft (account, organisation, address, version, based_on, fields, typed_in, turn, saved_at) VALUES ('{one}', 'small', 'x', 1, 1, 'forgettable words', '', 1, 1)");
            await TamperAsync($"INSERT INTO saved_view (account, organisation, list, name, query, made_at) VALUES ('{one}', 'small', 'risks', 'forgettable view', '', 1)");
            await TamperAsync($"INSERT INTO begun_import (import, account, organisation, settings, version, made_at) VALUES ('i{one}', '{one}', 'small', '', 0, 1)");
            await TamperAsync($"INSERT INTO upload (import, number, name, content) VALUES ('i{one}', 1, 'forgettable.csv', '00')");
        }

        Assert.Equal(account, (await EraseAccount.RunAsync(Ledger, Owner, account)).Value);
        Assert.Null(await FindAccount.RunAsync(Ledger, account));
        Assert.Null(await FindToken.RunAsync(Ledger, made.Secret));
        Assert.Empty((await ReadGrants.RunAsync(Ledger, account)).Grants);
        foreach (var table in new[] { "account", "session", "passkey", "recovery_code", "outside_login", "invitation", "draft", "saved_view", "begun_import", "upload" }) Assert.Equal((table, 1), (table, await CountAsync(table)));
        var history = await ListGrants.RunAsync(Ledger, Owner, account);
        Assert.All(history.Grants, held => Assert.Equal(Clock.Now, held.Ended?.At));
        Assert.All(history.Posts, held => Assert.NotNull(held.Ended));
        Assert.EndsWith($"{account} erased", (await LogAsync())[^1], StringComparison.Ordinal);
        Assert.Contains("expected the number of an account that is there", $"{(await EraseAccount.RunAsync(Ledger, Owner, account)).Problem}", StringComparison.Ordinal);
        Assert.Single((await ReadGrants.RunAsync(Ledger, kept)).Grants);
    }

    [LedgerFact]
    public async Task EveryTableThatNamesAnAccount_IsErased_ButThoseThatKeepItsNumber()
    {
        await using var session = await Ledger.Beside.ReadAsync(static session => Task.FromResult(session), CancellationToken.None);
        var naming = ExpectedTable.All(session.Dialect).Where(static table => table.Columns.Any(static column => column.StartsWith("account ", StringComparison.Ordinal))).Select(static table => table.Name);
        Assert.Equal(["access_grant", "access_log", "change", "held_post"], naming.Except(EraseAccount.Tables).Order(StringComparer.Ordinal));
    }

    [LedgerFact]
    public async Task LastAdministratorOfTheStore_IsKept()
    {
        var first = await AddAsync("first", To(Permission.Administrator, null));
        var ofOne = await AddAsync("one", To(Permission.Administrator, Small));
        var grant = (await ListGrants.RunAsync(Ledger, Owner, first)).Grants[0];
        const string Refusal = "found the last administrator of the store; expected another administrator of every organisation first";
        Assert.Equal(Refusal, $"{(await CloseAccount.RunAsync(Ledger, Owner, first)).Problem}");
        Assert.Equal(Refusal, $"{(await EraseAccount.RunAsync(Ledger, Owner, first)).Problem}");
        Assert.Equal(Refusal, $"{(await EndGrant.RunAsync(Ledger, Owner, grant.Key)).Problem}");
        Assert.Single((await ReadGrants.RunAsync(Ledger, first)).Grants);

        // Another who is not yet one, or whose account is closed, does not count.
        var second = await AddAsync("second", To(Permission.Administrator, null) with { From = Today.AddDays(1) });
        Assert.False((await CloseAccount.RunAsync(Ledger, Owner, first)).Succeeded);
        await GiveGrant.RunAsync(Ledger, Owner, second, To(Permission.Administrator, null));
        await CloseAccount.RunAsync(Ledger, Owner, second);
        Assert.False((await EraseAccount.RunAsync(Ledger, Owner, first)).Succeeded);
        await CloseAccount.OpenAsync(Ledger, Owner, second);
        Assert.True((await EndGrant.RunAsync(Ledger, Owner, grant.Key)).Succeeded);
        Assert.True((await CloseAccount.RunAsync(Ledger, Owner, first)).Succeeded);
        Assert.False((await CloseAccount.RunAsync(Ledger, Owner, second)).Succeeded);
        Assert.True((await CloseAccount.RunAsync(Ledger, Owner, ofOne)).Succeeded);
    }

    [LedgerFact]
    public async Task AdministratorOfOneOrganisation_KeepsWhatIsThereAlone()
    {
        var administrator = await ActorAsync(await AddAsync("boss", To(Permission.Administrator, Small)));
        var here = await AddAsync("here", To(Permission.Reader, Small));
        var elsewhere = await AddAsync("elsewhere", To(Permission.Reader, Other));
        var both = await AddAsync("both", To(Permission.Reader, Small), To(Permission.Reader, Other));
        var everywhere = await AddAsync("everywhere", To(Permission.Administrator, null));
        var fresh = (await AddAccount.RunAsync(Ledger, administrator, PersonName.Parse("Fresh").Value, EmailAddress.Parse("fresh@example.org").Value)).Value.Number;

        Assert.Equal(["boss yes", "both no", "everywhere no", "Fresh yes", "here yes"], (await ListAccounts.RunAsync(Ledger, administrator)).Select(one => $"{one.Account.Name} {(one.IsKept ? "yes" : "no")}"));
        Assert.Equal("elsewhere", Assert.Single(await ListAccounts.RunAsync(Ledger, administrator, "elsewhere@example.org")).Account.Name);
        Assert.Empty(await ListAccounts.RunAsync(Ledger, administrator, "elsewhere@"));
        Assert.Equal(["Reader small"], (await ListGrants.RunAsync(Ledger, administrator, both)).Grants.Select(held => $"{held.Grant.Permission} {held.Grant.Organisation}"));
        foreach (var account in new[] { elsewhere, both, everywhere })
        {
            await RefusedAsync(() => CloseAccount.RunAsync(Ledger, administrator, account));
            await RefusedAsync(() => EraseAccount.RunAsync(Ledger, administrator, account));
            await RefusedAsync(() => RenameAccount.RunAsync(Ledger, administrator, account, PersonName.Parse("X").Value, EmailAddress.Parse("x@example.org").Value));
        }

        foreach (var organisation in new[] { null, Other }) await RefusedAsync(() => GiveGrant.RunAsync(Ledger, administrator, here, To(Permission.Reader, organisation)));
        await RefusedAsync(() => GivePost.RunAsync(Ledger, administrator, here, Other, "Nurse", Today, to: null));
        foreach (var held in (await ListGrants.RunAsync(Ledger, Owner, both)).Grants.Where(held => held.Grant.Organisation == Other)) await RefusedAsync(() => EndGrant.RunAsync(Ledger, administrator, held.Key));
        foreach (var account in new[] { here, elsewhere, fresh }) Assert.True((await GiveGrant.RunAsync(Ledger, administrator, account, To(Permission.Analyst, Small))).Succeeded);
        Assert.True((await CloseAccount.RunAsync(Ledger, administrator, here)).Succeeded);
        Assert.True((await EraseAccount.RunAsync(Ledger, administrator, fresh)).Succeeded);
    }

    [LedgerFact]
    public async Task WhoeverIsNoAdministrator_KeepsNothing()
    {
        var victim = await AddAsync("victim", To(Permission.Reader, Small));
        foreach (var permission in Enum.GetValues<Permission>().Where(static one => one != Permission.Administrator))
        {
            var actor = await ActorAsync(await AddAsync($"{permission}", To(permission, Small), To(permission, null)));
            foreach (var use in Uses(actor, victim)) await RefusedAsync(use);
        }

        foreach (var use in Uses(Actor.Nobody, victim)) await RefusedAsync(use);
        // Of one's own account one may change the name, but not the address with which one signs in.
        var own = await ActorAsync(victim);
        Assert.True((await RenameAccount.RunAsync(Ledger, own, victim, PersonName.Parse("New").Value, EmailAddress.Parse("victim@example.org").Value)).Succeeded);
        await RefusedAsync(() => RenameAccount.RunAsync(Ledger, own, victim, PersonName.Parse("New").Value, EmailAddress.Parse("new@example.org").Value));
        Assert.Single((await ListGrants.RunAsync(Ledger, own, victim)).Grants);
    }

    private IEnumerable<Func<Task>> Uses(Actor actor, AccountNumber victim) =>
    [
        () => AddAccount.RunAsync(Ledger, actor, PersonName.Parse("X").Value, EmailAddress.Parse("x@example.org").Value),
        () => RenameAccount.RunAsync(Ledger, actor, victim, PersonName.Parse("X").Value, EmailAddress.Parse("victim@example.org").Value),
        () => CloseAccount.RunAsync(Ledger, actor, victim),
        () => CloseAccount.OpenAsync(Ledger, actor, victim),
        () => EraseAccount.RunAsync(Ledger, actor, victim),
        () => ListAccounts.RunAsync(Ledger, actor),
        () => ListAccounts.FindAsync(Ledger, actor, victim),
        () => ListGrants.RunAsync(Ledger, actor, victim),
        () => GiveGrant.RunAsync(Ledger, actor, victim, To(Permission.Reader, Small)),
        () => GivePost.RunAsync(Ledger, actor, victim, Small, "Nurse", Today, to: null),
        () => EndGrant.RunAsync(Ledger, actor, "x"),
        () => EndPost.RunAsync(Ledger, actor, "x"),
        () => ListTokens.RunAsync(Ledger, actor),
        () => ListTokens.RunAsync(Ledger, actor, victim),
        () => AddToken.RunAsync(Ledger, actor, victim, Wish()),
        () => App.Access.Inviting.InviteAccount.RunAsync(Ledger, actor, victim),
        () => App.Access.Inviting.EndAccountSessions.RunAsync(Ledger, actor, victim),
        () => App.Access.Inviting.EndAccountSessions.CountAsync(Ledger, actor, victim),
    ];

    private static async Task RefusedAsync(Func<Task> use) => await Assert.ThrowsAsync<NotAllowedException>(use);

    private async Task<int> CountAsync(string table) =>
        (await Ledger.Beside.ReadAsync(session => session.ListAsync($"SELECT count(*) FROM {table}", values: null, static row => (int)row.GetInt64(0), CancellationToken.None), CancellationToken.None))[0];
}
