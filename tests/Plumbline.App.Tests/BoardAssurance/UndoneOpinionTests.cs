using Plumbline.App.Access;
using Plumbline.App.Correcting;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.Core.BoardAssurance.Records;
using Plumbline.Core.Objectives;

namespace Plumbline.App.Tests.BoardAssurance;

public sealed class SqliteUndoneOpinionTests : UndoneOpinionTests
{
    protected override Task<StoreAddress?> AddressAsync() => Task.FromResult<StoreAddress?>(null);
}

[NeedsPostgres]
public sealed class PostgresUndoneOpinionTests : UndoneOpinionTests
{
    protected override async Task<StoreAddress?> AddressAsync() => await PostgresServer.NewDatabaseAsync();
}

/// <summary>Opinions that an undo brings back.</summary>
public abstract class UndoneOpinionTests
{
    private const string Small = AssuranceStore.Small;

    protected abstract Task<StoreAddress?> AddressAsync();

    // What an undo brings back knows no more than it did: the figure was changed after it.
    [LedgerFact]
    public async Task Opinion_ThatAnUndoBringsBack_IsAsOldAsItWas()
    {
        await using var store = await AssuranceStore.OpenAsync(await AddressAsync());
        var ledger = store.Ledger;
        await GiveAsync("partial", "Chief Executive");
        await ledger.WriteAsync(Small, Facts.Month("sickness", "2024-03", "4.9%", "small"));
        await GiveAsync("reasonable", "Chief Executive");
        await UndoChange.RunAsync(ledger, Small, Facts.At(4), Actor.OwnMachine("Chief Executive"));
        Assert.Equal(("partial", 2L, true), await EffectiveAsync());
        await UndoChange.RunAsync(ledger, Small, Facts.At(5), Actor.OwnMachine("Chief Executive"), "It was right");
        Assert.Equal(("reasonable", 4L, false), await EffectiveAsync());
        await UndoChange.RunAsync(ledger, Small, Facts.At(6), Actor.OwnMachine("Chief Executive"), "It was wrong");
        Assert.Equal(("partial", 2L, true), await EffectiveAsync());
        await GiveAsync("partial", "Medical Director");
        Assert.Equal(("partial", 8L, false), await EffectiveAsync());

        Task GiveAsync(string level, string by) => ledger.WriteAsync(Small, Kinds.Opinions.ToFact(new Opinion(ObjectiveCode.Parse("2").Value, "effective", AssuranceStore.March, level, "Because", by, AssuranceStore.Day)));

        async Task<(string, long?, bool)> EffectiveAsync() =>
            (await store.ReadAsync()).Objectives[1].Find("effective") is { Given: { } given } domain ? (given.Level, given.Change, domain.HasLapsed) : default;
    }
}
