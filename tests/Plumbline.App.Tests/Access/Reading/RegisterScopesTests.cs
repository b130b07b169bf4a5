using Plumbline.App.Access.Reading;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.References;
using Plumbline.App.Registers;
using Plumbline.App.Tests.Importing;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.Core.Access;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Units;

namespace Plumbline.App.Tests.Access.Reading;

public sealed class SqliteRegisterScopesTests : RegisterScopesTests
{
    protected override Task<StoreAddress?> AddressAsync() => Task.FromResult<StoreAddress?>(null);
}

[NeedsPostgres]
public sealed class PostgresRegisterScopesTests : RegisterScopesTests
{
    protected override async Task<StoreAddress?> AddressAsync() => await PostgresServer.NewDatabaseAsync();
}

/// <summary>What a scope shows of registers: those of its units, each with all its rows and figures, and nothing of the others.</summary>
public abstract class RegisterScopesTests : IAsyncLifetime
{
    private const string Small = "small";

    private ImportStore _store = null!;

    protected abstract Task<StoreAddress?> AddressAsync();

    public async ValueTask InitializeAsync() => _store = await ImportStore.SmallAtAsync(await AddressAsync(), static folder =>
    {
        folder.Write("units.csv", "unit,name,kind,parent,from,to\ntop,Small Trust,organisation,,,\na,A,directorate,top,,\nb,B,directorate,top,,\na1,A1,team,a,,\nm,M,team,b,,2019-12-31\nm,M,team,a,2020-01-01,\n");
        folder.Write("indicators.csv", "indicator,name,section,frequency,measure,polarity,aggregation\nrecruited,Recruited,Safe,month,count,higher,sum\n");
        folder.Write("targets.csv", "indicator,target\nrecruited,at least 5\n");
        foreach (var (name, unit) in new[] { ("of-a", "unit: a\n"), ("of-a1", "unit: a1\n"), ("of-b", "unit: b\n"), ("of-m", "unit: m\n"), ("of-top", "") })
        {
            folder.Write($"registers/{name}.yaml", $"register: {name}\nname: Register {name}\n{unit}fields:\n  - {{field: what, name: What, kind: text}}\n  - {{field: recruited, name: Recruited, kind: indicator, indicator: recruited}}\n");
            folder.Write($"registers/{name}/rows.csv", "row,what,recruited 2020-03\none,First,3\ntwo,Second,4\n");
        }

        folder.Write("actions.csv", "action,about,what,owner,state\nof-a,register/of-a/one,Do it,Matron,open\nof-b,register/of-b/one,Do it,Matron,open\nof-top,register/of-top/one,Do it,Matron,open\n");
    });

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [LedgerFact]
    public async Task Register_IsShownWhole_ToWhoReadsItsUnit()
    {
        foreach (var (unit, shown, actions) in new[] { ("a", "of-a of-a1", "of-a"), ("a1", "of-a1", ""), ("b", "of-b", "of-b") })
        {
            var scoped = await OpenAsync(new Scope(UnitCode.Parse(unit).Value, []));
            var definitions = await ReadDefinitions.RunAsync(scoped, Small);
            Assert.Equal(shown, string.Join(' ', FindRegister.All(definitions).Select(static one => one.Code)));
            Assert.Equal(shown.Split(' '), (await scoped.DefinitionsAsync(Small, new DefinitionQuery { Kind = Kinds.RegisterRows.Name })).Select(static row => row.Parent).Distinct().Order(StringComparer.Ordinal));
            Assert.Equal(actions, string.Join(' ', (await scoped.DefinitionsAsync(Small, new DefinitionQuery { Kind = Kinds.Actions.Name })).Select(static row => row.Key)));
            foreach (var register in FindRegister.All(definitions))
            {
                var reading = await ReadRegisterRows.RunAsync(scoped, definitions, register, Period.Month(2020, 3));
                Assert.Equal(("7", 2), (reading.Totals[0].Total!.ToString(), reading.Lines.Length));
            }

            Assert.NotNull(await CheckReference.RunAsync(scoped, definitions, Reference.Parse("register/of-top/one", definitions.Picture.Settings.Calendar).Value));
            Assert.Null(definitions.Picture.Units.Find(UnitCode.Parse("of-top.one").Value));
        }
    }

    [LedgerFact]
    public async Task Sections_ShowNoRegister()
    {
        var scoped = await OpenAsync(new Scope(null, ["Safe"]));
        Assert.Empty(FindRegister.All(await ReadDefinitions.RunAsync(scoped, Small)));
        Assert.Empty(await scoped.DefinitionsAsync(Small, new DefinitionQuery { Kind = Kinds.RegisterRows.Name }));
    }

    // What was read of a part is kept as that of the store is: what a change wrote since is seen.
    [LedgerFact]
    public async Task ChangeOfARow_IsSeen_ByWhoReadsItsUnit()
    {
        var scoped = await OpenAsync(new Scope(UnitCode.Parse("a").Value, []));
        Assert.Equal("First, First, 7", await SaidAsync(scoped));
        await _store.Ledger.WriteAsync(Small, new DefinitionFact(Kinds.RegisterRows.Name, "one", """{"row":"one","what":"Another"}""") { Parent = "of-a" });
        Assert.Equal("Another, Another, 7", await SaidAsync(scoped));
        await _store.Ledger.WriteAsync(Small, Facts.Month("recruited", "2020-03", "5", "of-a.one"));
        Assert.Equal("Another, Another, 9", await SaidAsync(scoped));

        static async Task<string> SaidAsync(ILedger ledger)
        {
            var definitions = await ReadDefinitions.RunAsync(ledger, Small);
            var reading = await ReadRegisterRows.RunAsync(ledger, definitions, FindRegister.Run(definitions, "of-a").Value, Period.Month(2020, 3));
            return $"{reading.Lines[0].Row.Values["what"]}, {definitions.Picture.Units.Find(reading.Lines[0].Row.Unit)!.Name}, {reading.Totals[0].Total}";
        }
    }

    private async Task<ILedger> OpenAsync(Scope scope) => ScopedLedgers.Of(_store.Ledger, await ReadDefinitions.RunAsync(_store.Ledger, Small), scope).Ledger;
}
