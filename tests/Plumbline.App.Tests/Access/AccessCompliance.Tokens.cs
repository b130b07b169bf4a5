using Plumbline.App.Access.Granting;
using Plumbline.App.Access.Tokens;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Tests.Ledger;
using Plumbline.Core.Access;
using Plumbline.Core.Units;

namespace Plumbline.App.Tests.Access;

public abstract partial class AccessCompliance
{
    private TokenWish Wish(string organisation = Small, string? unit = null, params ReadOnlySpan<string> sections) =>
        new("Power BI", organisation, new Scope(unit is null ? null : UnitCode.Parse(unit).Value, [.. sections]), Today, Today.AddDays(30));

    [LedgerFact]
    public async Task Token_ReadsWhatItAndItsAccountBothCover()
    {
        var account = await AddAsync("a", To(Permission.Analyst, Small, "north"), To(Permission.Contributor, Small, null, "Safe"));
        var own = await ActorAsync(account);
        var made = (await AddToken.RunAsync(Ledger, own, account, Wish(unit: "north"))).Value;
        Assert.Matches("^pl_[0-9a-z]{12}_[0-9a-z]{37}$", made.Secret);
        var found = (await FindToken.RunAsync(Ledger, made.Secret))!;
        Assert.Equal((account, null), (found.Account, found.Post));
        Assert.Equal(["Reader unit north; Safe", "Reader unit north; all sections"], found.Grants.Select(grant => $"{grant.Permission} {grant.Scope}").Order(StringComparer.Ordinal));
        Assert.All(Enum.GetValues<Operation>().Where(one => one != Operation.Read), operation => Assert.False(found.MaySomewhere(operation, Small)));
        Assert.False(found.MaySomewhere(Operation.Read, Other));

        // What the account loses, its token loses at once.
        foreach (var held in (await ListGrants.RunAsync(Ledger, Owner, account)).Grants.Where(held => held.Grant.Permission == Permission.Analyst)) await EndGrant.RunAsync(Ledger, Owner, held.Key);
        Assert.Equal(["unit north; Safe"], (await FindToken.RunAsync(Ledger, made.Secret))!.Grants.Select(grant => $"{grant.Scope}"));
        foreach (var held in (await ListGrants.RunAsync(Ledger, Owner, account)).Grants.Where(held => held.Ended is null)) await EndGrant.RunAsync(Ledger, Owner, held.Key);
        Assert.Null(await FindToken.RunAsync(Ledger, made.Secret));
    }

    [LedgerFact]
    public async Task Token_OfAnotherForm_OrSecret_OrDay_OrRevoked_IsNobodys()
    {
        var account = await AddAsync("a", To(Permission.Reader, Small));
        var own = await ActorAsync(account);
        var made = (await AddToken.RunAsync(Ledger, own, account, Wish() with { From = Today.AddDays(1) })).Value;
        var other = (await AddToken.RunAsync(Ledger, own, account, Wish())).Value;
        Assert.Null(await FindToken.RunAsync(Ledger, made.Secret));
        Clock.Now = Clock.Now.AddDays(1);
        Assert.NotNull(await FindToken.RunAsync(Ledger, made.Secret));
        var (id, secret) = (made.Token.Id, made.Secret[^37..]);
        var changed = secret[..^1] + (secret[^1] == 'a' ? 'b' : 'a');
        foreach (var odd in new[] { "", "pl", $"pl_{id}", $"pl_{id}_", $"pl_{id}_{changed}", $"pl_{id}_{secret}x", $"pl_{id}_{secret}_x", $"PL_{id}_{secret}", $"pl_{id}_{secret.ToUpperInvariant()}", $"pl_{other.Token.Id}_{secret}", $" pl_{id}_{secret}", $"pl_{id}' OR '1'='1_{secret}" })
            Assert.Null(await FindToken.RunAsync(Ledger, odd));
        Assert.Equal(0, (await Ledger.Beside.ReadAsync(session => session.ListAsync("SELECT hash FROM token", values: null, static row => row.GetString(0), CancellationToken.None), CancellationToken.None)).Count(hash => hash.Contains(secret, StringComparison.Ordinal)));

        Clock.Now = Clock.Now.AddDays(29);
        Assert.NotNull(await FindToken.RunAsync(Ledger, made.Secret));
        Assert.True((await RevokeToken.RunAsync(Ledger, own, other.Token.Id)).Succeeded);
        Assert.Null(await FindToken.RunAsync(Ledger, other.Secret));
        Assert.False((await RevokeToken.RunAsync(Ledger, own, other.Token.Id)).Succeeded);
        Clock.Now = Clock.Now.AddDays(1);
        Assert.Null(await FindToken.RunAsync(Ledger, made.Secret));
    }

    [LedgerFact]
    public async Task AToken_OpensWhatItWasMadeForAlone()
    {
        var account = await AddAsync("a", To(Permission.Reader, Small));
        var own = await ActorAsync(account);
        var (api, calendar) = ((await AddToken.RunAsync(Ledger, own, account, Wish())).Value, (await AddToken.RunAsync(Ledger, own, account, Wish() with { Use = TokenUse.Calendar })).Value);
        Assert.Equal((TokenUse.Api, TokenUse.Calendar), (api.Token.Use, calendar.Token.Use));
        Assert.Matches("^pl_cal-[0-9a-z]{12}_[0-9a-z]{37}$", calendar.Secret);
        Assert.NotNull(await FindToken.RunAsync(Ledger, calendar.Secret, TokenUse.Calendar));
        foreach (var (secret, use) in new[] { (calendar.Secret, TokenUse.Api), (api.Secret, TokenUse.Calendar), (calendar.Secret.Replace("cal-", "", StringComparison.Ordinal), TokenUse.Api), (api.Secret.Replace("pl_", "pl_cal-", StringComparison.Ordinal), TokenUse.Calendar) })
            Assert.Null(await FindToken.RunAsync(Ledger, secret, use));
        // It is listed and revoked as the others are.
        Assert.Equal([api.Token.Id, calendar.Token.Id], (await ListTokens.RunAsync(Ledger, own, account)).Select(static token => token.Id).OrderBy(static id => id.Length));
        Assert.True((await RevokeToken.RunAsync(Ledger, own, calendar.Token.Id)).Succeeded);
        Assert.Null(await FindToken.RunAsync(Ledger, calendar.Secret, TokenUse.Calendar));
    }

    [LedgerFact]
    public async Task TokenWiderThanItsAccount_OrTooLong_OrUnnamed_IsRefused()
    {
        var account = await AddAsync("a", To(Permission.Reader, Small, "north", "Safe"), To(Permission.Administrator, Other));
        var own = await ActorAsync(account);
        (TokenWish Wish, string Problem)[] odd =
        [
            (Wish(), "found “small, all units; all sections”; expected no more than what the account reads: unit north; Safe"),
            (Wish(unit: "north"), "found “small, unit north; all sections”; expected no more than what the account reads: unit north; Safe"),
            (Wish(unit: "south", sections: "Safe"), "found “small, unit south; Safe”; expected no more than what the account reads: unit north; Safe"),
            // The same words as for a unit that is there and not theirs.
            (Wish(unit: "west"), "found “small, unit west; all sections”; expected no more than what the account reads: unit north; Safe"),
            (Wish(Other), "found “other, all units; all sections”; expected an organisation that the account reads"),
            (Wish("none"), "found “none”; expected one of other, small"),
            (Wish() with { Name = " " }, "found nothing; expected what the token is for, in at most 100 letters"),
            (Wish() with { To = Today.AddDays(367) }, "found “2025-04-17”; expected a last day at most a year after the first"),
            (Wish() with { To = Today.AddDays(-1), From = Today.AddDays(-9) }, "found “2024-04-14”; expected a last day from 2024-04-15 on"),
            (Wish() with { From = Today.AddDays(31) }, "found “2024-05-15”; expected a last day from 2024-05-16 on"),
        ];
        foreach (var (wish, problem) in odd) Assert.Equal(problem, $"{(await AddToken.RunAsync(Ledger, own, account, wish)).Problem}");
        var whole = await AddAsync("whole", To(Permission.Reader, Small));
        Assert.Equal("found “west”; expected a unit of small", $"{(await AddToken.RunAsync(Ledger, await ActorAsync(whole), whole, Wish(unit: "west"))).Problem}");
        Assert.True((await AddToken.RunAsync(Ledger, own, account, Wish(unit: "ward-1", sections: "Safe"))).Succeeded);
        Assert.True((await AddToken.RunAsync(Ledger, own, account, Wish(unit: "north", sections: "Safe") with { To = Today.AddDays(366) })).Succeeded);
    }

    [LedgerFact]
    public async Task Tokens_AreListedWithTheirLastUse_AndRevokedByTheirOwnerOrAnAdministrator()
    {
        var (account, stranger) = (await AddAsync("a", To(Permission.Reader, Small)), await AddAsync("b", To(Permission.Reader, Small)));
        var made = (await AddToken.RunAsync(Ledger, await ActorAsync(account), account, Wish())).Value;
        Assert.Null((await OneAsync()).UsedAt);
        var first = Clock.Now;
        await FindToken.RunAsync(Ledger, made.Secret);
        Clock.Now = first.AddSeconds(59);
        await FindToken.RunAsync(Ledger, made.Secret);
        Assert.Equal(first, (await OneAsync()).UsedAt);
        Clock.Now = first.AddSeconds(60);
        await FindToken.RunAsync(Ledger, made.Secret);
        Assert.Equal(Clock.Now, (await OneAsync()).UsedAt);

        Assert.False((await RevokeToken.RunAsync(Ledger, await ActorAsync(stranger), made.Token.Id)).Succeeded);
        var (here, elsewhere) = (await ActorAsync(await AddAsync("c", To(Permission.Administrator, Small))), await ActorAsync(await AddAsync("d", To(Permission.Administrator, Other))));
        Assert.Empty(await ListTokens.RunAsync(Ledger, elsewhere, account));
        Assert.Single(await ListTokens.RunAsync(Ledger, here));
        Assert.False((await RevokeToken.RunAsync(Ledger, elsewhere, made.Token.Id)).Succeeded);
        Assert.Equal(Clock.Now, (await RevokeToken.RunAsync(Ledger, here, made.Token.Id)).Value.RevokedAt);
        Assert.Equal(Clock.Now, (await OneAsync()).RevokedAt);

        // Nobody makes a token that reads what another reads, but whoever has the machine of the store.
        await RefusedAsync(async () => await AddToken.RunAsync(Ledger, here, account, Wish()));

        async Task<ApiToken> OneAsync() => Assert.Single(await ListTokens.RunAsync(Ledger, await ActorAsync(account), account));
    }

    [LedgerFact]
    public async Task Token_ReadsAStoreThatIsOpenedReadOnly()
    {
        var account = await AddAsync("a", To(Permission.Reader, Small));
        var made = (await AddToken.RunAsync(Ledger, Owner, account, Wish())).Value;
        await using var reader = await LedgerStore.OpenAsync(Address, OpenMode.Read, Clock);
        Assert.NotNull(await FindToken.RunAsync(reader, made.Secret));
    }
}
