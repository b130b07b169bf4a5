using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Registers;
using Plumbline.App.Registers.Rows;
using Plumbline.App.Tests.Importing;
using Plumbline.App.Tests.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Units;

namespace Plumbline.App.Tests.Registers;

/// <summary>What is read again of a register after a change: nothing where the change wrote nothing of it, and whatever it wrote.</summary>
public sealed class KeptRegistersTests : IAsyncLifetime
{
    private const string Small = "small";

    private static readonly Period March = Period.Month(2020, 3);

    private ImportStore _store = null!;

    private ILedger Ledger => _store.Ledger;

    public async ValueTask InitializeAsync() => _store = await ImportStore.SmallAtAsync(address: null, static folder =>
    {
        folder.Write("units.csv", "unit,name,kind,parent\nsmall,Small Trust,organisation,\nnorth,North,team,small\n");
        folder.Write("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nrecruited,Recruited,month,count,higher,sum\nfalls,Falls,month,count,lower,sum\n");
        folder.Write("targets.csv", "indicator,target\nrecruited,at least 5\n");
        folder.Write("registers/studies.yaml", "register: studies\nname: Studies\nfields:\n  - {field: study, name: Study, kind: text}\n  - {field: recruited, name: Recruited, kind: indicator, indicator: recruited}\nsame: [study]\n");
        folder.Write("registers/studies/rows.csv", "row,study,recruited 2020-03\na,Sleep,1\nb,Sound,2\nc,Sight,4\n");
        folder.Write("registers/awards.yaml", "register: awards\nname: Awards\nfields:\n  - {field: award, name: Award, kind: text}\n");
        folder.Write("registers/awards/rows.csv", "row,award\nfirst,First\n");
    });

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task ChangeElsewhere_ReadsNothingOfARegisterAgain()
    {
        var (before, reading, rows) = await ReadAsync();
        await Ledger.WriteAsync(Small, Row("awards", "first", """{"row":"first","award":"First of all"}"""));
        await Ledger.WriteAsync(Small, Figure("falls", "north", "3"));
        var (after, readAgain, rowsAgain) = await ReadAsync();
        Assert.NotEqual(before.Position.Number, after.Position.Number);
        Assert.Same(before.Picture.Units, after.Picture.Units);
        Assert.Same(rows, rowsAgain);
        Assert.Same(reading, readAgain);
        Assert.Same(before.Workspace.Units, after.Workspace.Units);
    }

    // What each change makes of the register: its rows with their units, and its total.
    [Fact]
    public async Task ChangeOfTheRegister_IsSeen()
    {
        foreach (var (write, expected) in new (Func<Task>, string)[]
        {
            (static () => Task.CompletedTask, "a Sleep small, b Sound small, c Sight small: 7"),
            (() => Ledger.WriteAsync(Small, Row("studies", "b", """{"row":"b","study":"Sleep"}""")), "a Sleep small, b Sleep studies.a, c Sight small: 5"),
            (() => Ledger.WriteAsync(Small, Figure("recruited", "studies.c", "10")), "a Sleep small, b Sleep studies.a, c Sight small: 11"),
            (() => Ledger.WriteAsync(Small, Row("studies", "d", """{"row":"d","study":"Smell"}"""), Row("studies", "b", """{"row":"b","study":"Sound"}""")), "a Sleep small, b Sound small, c Sight small, d Smell small: 13"),
            (() => Ledger.WriteAsync(Small, new DefinitionFact(Kinds.RegisterRows.Name, "d", null) { Parent = "studies" }), "a Sleep small, b Sound small, c Sight small: 13"),
            (async () => await Ledger.WriteAsync(Small, await OfAsync(Kinds.Registers.Name, "studies", "\"register\":\"studies\"", "\"register\":\"studies\",\"unit\":\"north\"")), "a Sleep north, b Sound north, c Sight north: 13"),
            (async () => await Ledger.WriteAsync(Small, await OfAsync(Kinds.Indicators.Name, "recruited", "\"sum\"", "\"mean\"")), "a Sleep north, b Sound north, c Sight north: 4"),
        })
        {
            await write();
            var (definitions, reading, rows) = await ReadAsync();
            Assert.Equal(expected, $"{string.Join(", ", reading.Lines.Select(line => $"{line.Row.Code} {line.Row.Values["study"]} {definitions.Picture.Units.Find(line.Row.Unit)?.Parent}"))}: {reading.Totals[0].Total}");
            Assert.Equal(reading.Lines.Select(static line => line.Row), rows.All);
            Assert.Equal(rows.All, definitions.Workspace.Values.Of<Core.Registers.Records.RegisterRow>());
        }
    }

    // An earlier position is read as it was, whatever was kept since.
    [Fact]
    public async Task EarlierPosition_IsReadAsItWas()
    {
        var (before, _, _) = await ReadAsync();
        await Ledger.WriteAsync(Small, Row("studies", "b", """{"row":"b","study":"Sleep"}"""));
        Assert.Equal("5", (await ReadAsync()).Reading.Totals[0].Total?.ToString());
        await using var again = await LedgerAgainAsync();
        Assert.Equal("5", (await ReadAsync(again)).Reading.Totals[0].Total?.ToString());
        var then = await ReadDefinitions.RunAsync(again, Small, before.Position.Number);
        Assert.Equal("7", (await ReadRegisterRows.RunAsync(again, then, Studies(then), March)).Totals[0].Total?.ToString());
        Assert.Equal(UnitCode.Parse("small").Value, then.Picture.Units.Find(UnitCode.Parse("studies.b").Value)?.Parent);
    }

    [Fact]
    public async Task LatestMonth_FollowsTheFigures()
    {
        var definitions = await ReadDefinitions.RunAsync(Ledger, Small);
        Assert.Equal(March, (await FindRegisterMonths.RunAsync(Ledger, definitions, Studies(definitions), new DateOnly(2020, 5, 1))).Shown);
        await Ledger.WriteAsync(Small, Figure("recruited", "studies.c", "10", "2020-04"));
        definitions = await ReadDefinitions.RunAsync(Ledger, Small);
        Assert.Equal(March.Next, (await FindRegisterMonths.RunAsync(Ledger, definitions, Studies(definitions), new DateOnly(2020, 5, 1))).Shown);
    }

    private async Task<(OrganisationDefinitions Definitions, RegisterReading Reading, Core.Registers.Records.RegisterRows Rows)> ReadAsync(ILedger? ledger = null)
    {
        ledger ??= Ledger;
        var definitions = await ReadDefinitions.RunAsync(ledger, Small);
        return (definitions, await ReadRegisterRows.RunAsync(ledger, definitions, Studies(definitions), March), await ReadAllRows.RunAsync(ledger, definitions, Studies(definitions)));
    }

    private Task<ILedger> LedgerAgainAsync() => App.Ledger.Stores.LedgerStore.OpenAsync(Ledger.Address, OpenMode.Read, TimeProvider.System);

    private async Task<DefinitionFact> OfAsync(FactKind kind, string key, string was, string now)
    {
        var row = (await Ledger.DefinitionsAsync(Small, new DefinitionQuery { Kind = kind, Keys = [key] }))[0];
        Assert.Contains(was, row.Body, StringComparison.Ordinal);
        return new DefinitionFact(kind, key, row.Body.Replace(was, now, StringComparison.Ordinal));
    }

    private static RegisterDefinition Studies(OrganisationDefinitions definitions) => FindRegister.Run(definitions, "studies").Value;

    private static DefinitionFact Row(string register, string code, string body) => new(Kinds.RegisterRows.Name, code, body) { Parent = register };

    private static ObservationFact Figure(string indicator, string unit, string value, string month = "2020-03") => Facts.Month(indicator, month, value, unit);
}
