using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Sql;
using Plumbline.App.Ledger.Stores;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger.Compliance;

public abstract partial class LedgerCompliance
{
    /// <summary>A store of an earlier version; the tests keep one for each version released.</summary>
    protected abstract Task<StoreAddress> StoreOfVersionAsync(int version);

    /// <summary>Marks the store as written by a later version.</summary>
    protected abstract Task MarkNewerAsync();

    private protected abstract Dialect DialectOf(StoreAddress address);

    [LedgerFact]
    public async Task Open_NoStore_IsNotFoundUnlessCreating()
    {
        var address = await NewAddressAsync();
        await RefusedAsync(LedgerProblem.StoreNotFound, () => LedgerStore.OpenAsync(address, OpenMode.Read, Clock));
        await RefusedAsync(LedgerProblem.StoreNotFound, () => LedgerStore.OpenAsync(address, OpenMode.Write, Clock));
        await using var made = await LedgerStore.OpenAsync(address, OpenMode.Create, Clock);
        Assert.Empty(await made.OrganisationsAsync());
    }

    [LedgerFact]
    public async Task Reopen_FindsWhatWasWritten()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"));
        await Ledger.DisposeAsync();
        await using var again = await OpenAsync(OpenMode.Write);
        Assert.Equal("a:trust:2024-01=1@1", await again.ValuesAsync(Trust));
        Assert.True((await again.VerifyAsync(Trust)).Intact);
    }

    [LedgerFact]
    public async Task OpenedReadOnly_RefusesWrites()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"));
        await using var reader = await OpenAsync(OpenMode.Read);
        Assert.Equal("a:trust:2024-01=1@1", await reader.ValuesAsync(Trust));
        await RefusedAsync(LedgerProblem.ReadOnly, () => reader.WriteAsync(Trust, Month("a", "2024-01", "2")));
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "2"));
        Assert.Equal("a:trust:2024-01=2@2", await reader.ValuesAsync(Trust));
    }

    [LedgerFact]
    public async Task Open_StoreOfALaterVersion_IsRefused()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"));
        await MarkNewerAsync();
        foreach (var mode in Enum.GetValues<OpenMode>())
        {
            var refusal = await RefusedAsync(LedgerProblem.StoreIsNewer, () => OpenAsync(mode));
            Assert.Contains("version 99", refusal.Message, StringComparison.Ordinal);
        }
    }

    [LedgerFact]
    public async Task Open_ByManyAtOnce_CreatesOneStore()
    {
        var address = await NewAddressAsync();
        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => LedgerStore.OpenAsync(address, OpenMode.Create, Clock))));
        await Task.WhenAll(opened.Select((ledger, i) => Task.Run(() => ledger.CommittedAsync($"organisation-{i}", Draft(null, Month("a", "2024-01", "1"))))));
        Assert.Equal(8, (await opened[0].OrganisationsAsync()).Count);
        foreach (var ledger in opened)
            await ledger.DisposeAsync();
    }

    [LedgerFact]
    public async Task Migrate_StoreOfEveryEarlierVersion_KeepsEverything()
    {
        for (var version = 1; version <= Migration.Latest; version++)
        {
            var address = await StoreOfVersionAsync(version);
            await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Write, Clock);
            var changes = await ledger.ChangesAsync(Trust).ToListAsync();
            Assert.Equal(2, changes.Count);
            Assert.Equal("complaints:ward-3:2020-Q2=4/5 (80%)@1", await ledger.ValuesAsync(Trust));
            Assert.Equal("{\"name\":\"Wärd 3\"}", Assert.Single(await ledger.DefinitionsAsync(Trust, DefinitionQuery.All)).Body);
            Assert.Equal("d46b85ad0c8ee988c405a95ebea4735396f2f8beed2957bf7eab517e150d23cf", changes[1].Hash.Hex);
            await ledger.WriteAsync(Trust, Month("a", "2024-01", "goes on"));
            Assert.True((await ledger.VerifyAsync(Trust)).Intact);
        }
    }

    [LedgerFact]
    public async Task Migrate_Steps_RunOnceAndAllOrNone()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"));
        await using var dialect = DialectOf(Address);
        var next = Migration.Latest + 1;
        Migration good = new(next, "a table more", "CREATE TABLE more (n integer)"), bad = new(next + 1, "that fails", "CREATE TABLE organisation (n integer)");

        await Assert.ThrowsAnyAsync<Exception>(() => Migrate.RunAsync(dialect, [.. Migration.All, good, bad], Clock, CancellationToken.None));
        Assert.Equal(Migration.Latest, await VersionAsync(dialect));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Migrate.RunAsync(dialect, [.. Migration.All, good], Clock, CancellationToken.None))));
        Assert.Equal(next, await VersionAsync(dialect));
        await RefusedAsync(LedgerProblem.StoreIsNewer, () => OpenAsync(OpenMode.Write));
        Assert.Equal("a:trust:2024-01=1@1", await Ledger.ValuesAsync(Trust));
    }

    [LedgerFact]
    public async Task Open_OlderStoreReadOnly_IsRefused() =>
        await RefusedAsync(LedgerProblem.StoreIsOlder, () =>
        {
            Migrate.RefuseOlder(Address, Migration.Latest);
            Migrate.RefuseOlder(Address, Migration.Latest - 1);
            return Task.CompletedTask;
        });

    private static async Task<int> VersionAsync(Dialect dialect)
    {
        await using var session = await dialect.ReadAsync(CancellationToken.None);
        return await dialect.VersionAsync(session, CancellationToken.None);
    }
}
