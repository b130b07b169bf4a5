using Plumbline.App.Access;
using Plumbline.App.Access.Granting;
using Plumbline.App.Tests.Ledger;
using Plumbline.Core.Access;

namespace Plumbline.App.Tests.Access;

public abstract partial class AccessCompliance
{
    [LedgerFact]
    public async Task Grants_HoldFromTheirFirstDayToTheirLast()
    {
        var account = await AddAsync("a");
        var grant = To(Permission.Contributor, Small, "north", "Caring", "Safe") with { From = Today.AddDays(1), To = Today.AddDays(2) };
        var held = (await GiveGrant.RunAsync(Ledger, Owner, account, grant)).Value;
        foreach (var (days, holds) in new[] { (0, false), (1, true), (2, true), (3, false) })
        {
            Clock.Now = new DateTimeOffset(Today.AddDays(days), new TimeOnly(23, 0), TimeSpan.Zero);
            Assert.Equal(holds ? [grant] : [], (await ReadGrants.RunAsync(Ledger, account)).Grants);
            Clock.Now = Clock.Now.AddDays(-days);
        }

        Clock.Now = Clock.Now.AddDays(1);
        Assert.Equal(held.Key, (await EndGrant.RunAsync(Ledger, Owner, held.Key)).Value.Key);
        Assert.Empty((await ReadGrants.RunAsync(Ledger, account)).Grants);
        Assert.Contains("expected the key of a grant that has not been ended", $"{(await EndGrant.RunAsync(Ledger, Owner, held.Key)).Problem}", StringComparison.Ordinal);
        var kept = Assert.Single((await ListGrants.RunAsync(Ledger, Owner, account)).Grants);
        Assert.Equal((grant, GrantOrigin.Administrator, "this machine", "this machine"), (kept.Grant, kept.Origin, kept.Given.Who, kept.Ended?.Who));
        Assert.Equal(
            [$"|AccountChanged||{account} made", $"|GrantChanged|small|{account}: contributor (unit north; Caring, Safe) given", $"|GrantChanged|small|{account}: contributor (unit north; Caring, Safe) ended"],
            await LogAsync());
    }

    [LedgerFact]
    public async Task GrantsThatCannotBe_AreRefused()
    {
        var account = await AddAsync("a");
        (Grant Grant, string Problem)[] odd =
        [
            (To(Permission.Reader, "none"), "found “none”; expected one of other, small"),
            (To(Permission.Reader, Small, "west"), "found “west”; expected a unit of small"),
            (To(Permission.Reader, Small, null, "Sfe"), "found “Sfe”; expected a section of small: one of Caring, Safe"),
            (To(Permission.Reader, null, "north"), "found “unit north; all sections”; expected all of each organisation: units and sections are those of one"),
            (To(Permission.Administrator, Small, "north"), "found “unit north; all sections”; expected the whole organisation: administrator is not for a part of it"),
            (To(Permission.Reader, Small) with { To = Today.AddDays(-1) }, "found “2024-04-14”; expected a last day from 2024-04-15 on"),
        ];
        foreach (var (grant, problem) in odd) Assert.Equal(problem, $"{(await GiveGrant.RunAsync(Ledger, Owner, account, grant)).Problem}");
        Assert.Contains("the number of an account that is there", $"{(await GiveGrant.RunAsync(Ledger, Owner, AccountNumber.Random(), To(Permission.Reader, Small))).Problem}", StringComparison.Ordinal);
        Assert.Empty((await ListGrants.RunAsync(Ledger, Owner, account)).Grants);
    }

    [LedgerFact]
    public async Task Posts_AreHeldInTheOrderInWhichTheyWereGiven_UntilTheyEnd()
    {
        var account = await AddAsync("a");
        await GivePost.RunAsync(Ledger, Owner, account, Small, " Nurse ", Today, to: null);
        Clock.Now = Clock.Now.AddMinutes(1);
        var second = (await GivePost.RunAsync(Ledger, Owner, account, Small, "Analyst", Today.AddDays(-9), Today)).Value;
        Clock.Now = Clock.Now.AddMinutes(1);
        await GivePost.RunAsync(Ledger, Owner, account, Other, "Adviser", Today.AddDays(1), to: null);
        Assert.Equal([(Small, "Nurse"), (Small, "Analyst")], (await ReadGrants.RunAsync(Ledger, account)).Posts);
        Clock.Now = Clock.Now.AddDays(1);
        Assert.Equal([(Small, "Nurse"), (Other, "Adviser")], (await ReadGrants.RunAsync(Ledger, account)).Posts);
        Clock.Now = Clock.Now.AddDays(-1);
        Assert.True((await EndPost.RunAsync(Ledger, Owner, second.Key)).Succeeded);
        Assert.False((await EndPost.RunAsync(Ledger, Owner, second.Key)).Succeeded);
        Assert.Equal([(Small, "Nurse")], (await ReadGrants.RunAsync(Ledger, account)).Posts);
        foreach (var (title, words) in new[] { (" ", "found nothing; expected a job title of at most 200 letters"), ("a\nb", "found a line break as the 2nd character; expected one line of words") })
            Assert.Equal(words, $"{(await GivePost.RunAsync(Ledger, Owner, account, Small, title, Today, to: null)).Problem}");
        Assert.Contains("expected one of other, small", $"{(await GivePost.RunAsync(Ledger, Owner, account, "none", "Nurse", Today, to: null)).Problem}", StringComparison.Ordinal);
        Assert.Contains("expected a last day from", $"{(await GivePost.RunAsync(Ledger, Owner, account, Small, "Nurse", Today, Today.AddDays(-1))).Problem}", StringComparison.Ordinal);
    }

    [LedgerFact]
    public async Task ClaimedGrants_AreReplaced_AndThoseOfAdministratorsStay()
    {
        var account = await AddAsync("a", To(Permission.Reader, Small));
        Assert.Equal(2, await ReplaceClaimedGrants.RunAsync(Ledger, account, [To(Permission.Analyst, Small), To(Permission.Reader, Small)]));
        Assert.Equal(0, await ReplaceClaimedGrants.RunAsync(Ledger, account, [To(Permission.Reader, Small), To(Permission.Analyst, Small)]));
        Clock.Now = Clock.Now.AddDays(3);
        Assert.Equal(0, await ReplaceClaimedGrants.RunAsync(Ledger, account, [To(Permission.Analyst, Small), To(Permission.Reader, Small)]));
        Assert.Equal(3, (await ReadGrants.RunAsync(Ledger, account)).Grants.Count);
        Assert.Equal(3, await ReplaceClaimedGrants.RunAsync(Ledger, account, [To(Permission.Executive, Other)]));
        Assert.Equal(["Reader small Administrator", "Executive other Claims"], (await ListGrants.RunAsync(Ledger, Owner, account)).Grants.Where(held => held.HoldsOn(Today)).Select(held => $"{held.Grant.Permission} {held.Grant.Organisation} {held.Origin}"));
        Assert.Equal(1, await ReplaceClaimedGrants.RunAsync(Ledger, account, []));
        Assert.Equal(Permission.Reader, Assert.Single((await ReadGrants.RunAsync(Ledger, account)).Grants).Permission);
        Assert.EndsWith($"{account}: executive (all units; all sections) ended, as claims say", (await LogAsync())[^1], StringComparison.Ordinal);
    }
}
