using Plumbline.App.Access;
using Plumbline.App.Access.Logging;
using Plumbline.App.Ledger;
using Plumbline.App.Tests.Ledger;
using Plumbline.Core.Access;

namespace Plumbline.App.Tests.Access;

public abstract partial class AccessCompliance
{
    private async Task FillLogAsync(int entries)
    {
        for (var i = 1; i <= entries; i++)
        {
            Clock.Now = Clock.Now.AddSeconds(1);
            await AccessLog.NoteAsync(Ledger, i % 2 == 0 ? AccessEvent.Exported : AccessEvent.SignedIn, AccountNumber.Parse("bcdf-ghjk").Value, i % 2 == 0 ? Small : "", $"entry {i}");
        }
    }

    [LedgerFact]
    public async Task UntouchedLog_Verifies_AndTellsItsLastEntry()
    {
        Assert.Equal((0L, null, null), Told(await VerifyAccessLog.RunAsync(Ledger, Owner)));
        await FillLogAsync(5);
        var verified = await VerifyAccessLog.RunAsync(Ledger, Owner);
        Assert.Equal((5L, "entry 5", null), (verified.Entries, verified.Last?.Detail, verified.Found));
        Assert.Matches("^[0-9a-f]{64}$", verified.Last!.Hash);
        Assert.Equal(verified.Last, await VerifyAccessLog.FindAsync(Ledger, Owner, 5));

        static (long Entries, AccessEntry? Last, string? Found) Told(AccessVerification one) => (one.Entries, one.Last, one.Found);
    }

    [LedgerFact]
    public async Task EditedRemovedSwappedOrAddedEntry_IsFound()
    {
        (string Sql, string Found)[] alterations =
        [
            ("UPDATE access_log SET detail = 'entry 9' WHERE number = 3", "found entry 3 with another hash"),
            ("UPDATE access_log SET at = at + 1 WHERE number = 1", "found entry 1 with another hash"),
            ("UPDATE access_log SET account = '' WHERE number = 2", "found entry 2 with another hash"),
            ("UPDATE access_log SET what = 'log-read' WHERE number = 2", "found entry 2 with another hash"),
            ("UPDATE access_log SET what = 'nothing' WHERE number = 2", "found an entry 2 that cannot be read"),
            ("UPDATE access_log SET organisation = 'other' WHERE number = 4", "found entry 4 with another hash"),
            ("UPDATE access_log SET account = account || organisation, organisation = '' WHERE number = 4", "found entry 4 with another hash"),
            ("UPDATE access_log SET hash = '00' WHERE number = 5", "found entry 5 with another hash"),
            ("DELETE FROM access_log WHERE number = 1", "found entry 2 after 0; expected 1"),
            ("DELETE FROM access_log WHERE number = 3", "found entry 4 after 2; expected 3"),
            ("DELETE FROM access_log WHERE number = 3; UPDATE access_log SET number = number - 1 WHERE number = 4; UPDATE access_log SET number = number - 1 WHERE number = 5", "found entry 3 with another hash"),
            ("UPDATE access_log SET number = 99 WHERE number = 2; UPDATE access_log SET number = 2 WHERE number = 3; UPDATE access_log SET number = 3 WHERE number = 99", "found entry 2 with another hash"),
            ("INSERT INTO access_log (number, at, account, what, organisation, detail, hash) VALUES (6, 1, '', 'signed-in', '', 'x', '00')", "found entry 6 with another hash"),
        ];
        await FillLogAsync(5);
        await TamperAsync("CREATE TABLE kept AS SELECT * FROM access_log");
        foreach (var (sql, found) in alterations)
        {
            await TamperAsync(sql);
            Assert.StartsWith(found, (await VerifyAccessLog.RunAsync(Ledger, Owner)).Found ?? "", StringComparison.Ordinal);
            await TamperAsync("DELETE FROM access_log; INSERT INTO access_log SELECT * FROM kept");
            Assert.Null((await VerifyAccessLog.RunAsync(Ledger, Owner)).Found);
        }

        // A number or a time that Plumbline never writes, where the store takes it.
        if (Address is StoreAddress.Sqlite)
        {
            foreach (var sql in new[] { "UPDATE access_log SET number = 99999999999 WHERE number = 5", "UPDATE access_log SET at = 9223372036854775807 WHERE number = 5" })
            {
                await TamperAsync(sql);
                Assert.StartsWith("found ", (await VerifyAccessLog.RunAsync(Ledger, Owner)).Found ?? "", StringComparison.Ordinal);
                await TamperAsync("DELETE FROM access_log; INSERT INTO access_log SELECT * FROM kept");
            }
        }

        // Only what was written down elsewhere shows that the end was cut off.
        await TamperAsync("DELETE FROM access_log WHERE number > 3");
        Assert.Equal((3L, null), ((await VerifyAccessLog.RunAsync(Ledger, Owner)).Entries, (await VerifyAccessLog.RunAsync(Ledger, Owner)).Found));
        Assert.Null(await VerifyAccessLog.FindAsync(Ledger, Owner, 5));
    }

    [LedgerFact]
    public async Task EmptiedLog_OfAStoreWithAccounts_IsFound()
    {
        await AddAsync("one");
        Assert.Null((await VerifyAccessLog.RunAsync(Ledger, Owner)).Found);
        await TamperAsync("DELETE FROM access_log");
        Assert.StartsWith("found accounts and no entry", (await VerifyAccessLog.RunAsync(Ledger, Owner)).Found ?? "", StringComparison.Ordinal);
    }

    [LedgerFact]
    public async Task Log_IsReadNewestFirst_InPages_ByFilters_AndThatIsAnEntryToo()
    {
        await FillLogAsync(6);
        var first = await ReadAccessLog.RunAsync(Ledger, Owner, new AccessQuery { Take = 2 });
        Assert.Equal((6, "entry 6 entry 5"), (first.Count, Details(first)));
        Assert.Equal("2 entries entry 6", Details(await ReadAccessLog.RunAsync(Ledger, Owner, new AccessQuery { Take = 2 })));
        Assert.Equal("entry 2 entry 1", Details(await ReadAccessLog.RunAsync(Ledger, Owner, new AccessQuery { Skip = 6 })));
        Assert.Equal("entry 6 entry 4 entry 2", Details(await ReadAccessLog.RunAsync(Ledger, Owner, new AccessQuery { Organisation = Small, What = AccessEvent.Exported })));
        Assert.Equal("entry 5 entry 3 entry 1", Details(await ReadAccessLog.RunAsync(Ledger, Owner, new AccessQuery { What = AccessEvent.SignedIn })));
        Assert.Equal(6, (await ReadAccessLog.RunAsync(Ledger, Owner, new AccessQuery { Account = AccountNumber.Parse("bcdf-ghjk").Value })).Count);
        Assert.Equal("entry 5 entry 4", Details(await ReadAccessLog.RunAsync(Ledger, Owner, new AccessQuery { Since = Clock.Now.AddSeconds(-2), Before = Clock.Now })));
        Assert.Equal(0, (await ReadAccessLog.RunAsync(Ledger, Owner, new AccessQuery { Organisation = "' OR 1=1 --" })).Count);

        static string Details(AccessPage page) => string.Join(' ', page.Entries.Select(static entry => entry.Detail));
    }

    [LedgerFact]
    public async Task Log_IsReadByAuditors_EachThatOfTheirOrganisations()
    {
        await FillLogAsync(4);
        var auditor = await ActorAsync(await AddAsync("auditor", To(Permission.Auditor, Small)));
        var ofAll = await ActorAsync(await AddAsync("of-all", To(Permission.Auditor, null)));
        var seen = await ReadAccessLog.RunAsync(Ledger, auditor, new AccessQuery());
        Assert.All(seen.Entries, entry => Assert.Equal(Small, entry.Organisation));
        Assert.Contains(seen.Entries, entry => entry.Detail == "entry 4");
        Assert.Empty((await ReadAccessLog.RunAsync(Ledger, auditor, new AccessQuery { Organisation = "" })).Entries);
        Assert.Contains((await ReadAccessLog.RunAsync(Ledger, ofAll, new AccessQuery())).Entries, entry => entry.Detail == "entry 3");
        await RefusedAsync(() => VerifyAccessLog.RunAsync(Ledger, auditor));
        foreach (var permission in Enum.GetValues<Permission>().Where(static one => one != Permission.Auditor))
        {
            var actor = await ActorAsync(await AddAsync($"{permission}", To(permission, null)));
            await RefusedAsync(() => ReadAccessLog.RunAsync(Ledger, actor, new AccessQuery()));
            await RefusedAsync(() => VerifyAccessLog.RunAsync(Ledger, actor));
            await RefusedAsync(() => VerifyAccessLog.FindAsync(Ledger, actor, 1));
        }

        await RefusedAsync(() => ReadAccessLog.RunAsync(Ledger, Actor.Nobody, new AccessQuery()));
    }

    [LedgerFact]
    public async Task LongOrOddDetail_IsShortenedAndShown_AndTheLogVerifies()
    {
        await AccessLog.NoteAsync(Ledger, AccessEvent.Refused, account: null, "", new string('x', 499) + "😀😀");
        await AccessLog.NoteAsync(Ledger, AccessEvent.Refused, account: null, "", "a\u0000b\nc\u202e");
        Assert.Equal([$"|Refused||{new string('x', 499)}", "|Refused||a<U+0000>b\nc<U+202E>"], await LogAsync());
        Assert.Null((await VerifyAccessLog.RunAsync(Ledger, Owner)).Found);
    }

    [LedgerFact]
    public async Task EntriesOfManyAtOnce_AreOneChain()
    {
        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() => AccessLog.NoteAsync(Ledger, AccessEvent.SignedIn, account: null, "", $"{i}"))));
        var verified = await VerifyAccessLog.RunAsync(Ledger, Owner);
        Assert.Equal((24L, null), (verified.Entries, verified.Found));
    }
}
