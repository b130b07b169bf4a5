using Plumbline.App.Access;
using Plumbline.App.Checking;
using Plumbline.App.Correcting;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Figures;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.References;
using Plumbline.App.Registers;
using Plumbline.App.Tests.Importing;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.App.Workspaces;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Registers;

public sealed class SqliteReadRegisterRowsTests : ReadRegisterRowsTests
{
    protected override Task<StoreAddress?> AddressAsync() => Task.FromResult<StoreAddress?>(null);
}

[NeedsPostgres]
public sealed class PostgresReadRegisterRowsTests : ReadRegisterRowsTests
{
    protected override async Task<StoreAddress?> AddressAsync() => await PostgresServer.NewDatabaseAsync();
}

/// <summary>
/// A register of research as a community trust printed it for February and March 2020: one study stands twice, the period's total is 74,
/// and 535 is printed for the year, in which the rows add up to 537.
/// </summary>
/// <remarks>The figures are those of the table of research in the integrated governance report of May 2020, lines 796 to 812 of its text; the names of studies and areas are ours.</remarks>
public abstract class ReadRegisterRowsTests : IAsyncLifetime
{
    private const string Small = "small";

    // Recruited in the two months to March 2020, and in the year.
    private const string Printed = """
        row,study,area,trend,recruited 2020-03,recruited-year 2019/20
        consent,Consent to data,Everywhere,increased,57,57
        medicine,A medicine,Clinics,increased,8,121
        survey,A survey,Clinics,completed,0,224
        outcomes,Outcomes at work,Muscles,completed,0,26
        eyes,Eyes,Children,completed,0,34
        joints,Joints,Muscles,completed,0,10
        fatigue,Fatigue,Lungs,increased,5,27
        films,Films,Children,increased,2,10
        nursing,Led by nurses,Children,completed,0,19
        balance,Balance,Eyes,increased,2,2
        consent-again,Consent to data,everywhere,increased,57,57
        teeth,Teeth,Dental,,0,3
        play,Play,Speech,,0,4

        """;

    private ImportStore _store = null!;

    private ILedger Ledger => _store.Ledger;

    protected abstract Task<StoreAddress?> AddressAsync();

    public async ValueTask InitializeAsync() => _store = await ImportStore.SmallAtAsync(await AddressAsync(), static folder =>
    {
        folder.Write("units.csv", "unit,name,kind,parent\nsmall,Small Trust,organisation,\nnorth,North,team,small\n");
        folder.Write("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nrecruited,Recruited,month,count,higher,sum\nrecruited-year,Recruited in the year,financial-year,count,higher,sum\nopen-days,Open,month,count,higher,none\n");
        folder.Write("targets.csv", "indicator,target\nrecruited,at least 50\n");
        folder.Write("registers/research.yaml", """
            register: research
            name: Research
            fields:
              - {field: study, name: Study, kind: text, required: yes}
              - {field: area, name: Area, kind: text}
              - {field: trend, name: Trend, kind: choice, choices: [{choice: increased, word: Increased, icon: arrow-up}, {choice: no-change, word: No change, icon: arrow-both}, {choice: completed, word: Completed, icon: cup}]}
              - {field: recruited, name: Recruited, kind: indicator, indicator: recruited}
              - {field: recruited-year, name: Recruited in the year, kind: indicator, indicator: recruited-year}
            same: [study, area]
            """);
        folder.Write("registers/research/rows.csv", Printed);
        folder.Write("registers/awards.yaml", "register: awards\nname: Awards\nunit: north\nfields:\n  - {field: award, name: Award, kind: text}\n");
        folder.Write("registers/awards/rows.csv", "row,from,to,award\nfirst,2020-01-01,2020-02-15,First\nsecond,2020-03-31,,Second\n");
        folder.Write("observations/a.csv", "indicator,unit,period,value\nrecruited-year,small,2019/20,535\nrecruited,north,2020-03,1\n");
        folder.Write("actions.csv", "action,about,what,owner,state\nask,register/awards/first,Ask,Matron,open\n");
    });

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [LedgerFact]
    public async Task Reading_HasThePrintedTotals_WithTheDoubleNamed()
    {
        var reading = await ReadAsync("research", "2020-03");
        Assert.Equal("consent-again is consent", string.Join(", ", reading.Lines.Where(static line => line.DoubleOf is not null).Select(static line => $"{line.Row.Code} is {line.DoubleOf}")));
        Assert.Equal(["recruited 2020-03: 74, 12 of 12, stated nothing", "recruited-year 2019/20: 537, 12 of 12, stated 535"], Totals(reading));
        Assert.Equal(["57", "57"], reading.Lines.Single(static line => line.Row.Code.ToString() == "consent").Figures.Select(static figure => figure!.Value.Text));
    }

    [LedgerFact]
    public async Task Figures_AreOfThePeriodThatIsAsked()
    {
        foreach (var (period, expected) in new[]
        {
            ("2020-02", "recruited 2020-02: none, none, stated nothing"),
            ("2019-Q4", "recruited 2019-Q4: 74, 12 of 12, stated nothing"),
            ("2019/20", "recruited 2019/20: 74, 12 of 12, stated nothing"),
        })
            Assert.Equal([expected, "recruited-year 2019/20: 537, 12 of 12, stated 535"], Totals(await ReadAsync("research", period)));
    }

    [LedgerFact]
    public async Task Totals_OfSomeLines_CountADoubleWithoutItsFirst()
    {
        var (definitions, reading) = (await DefinitionsAsync(), await ReadAsync("research", "2020-03"));
        Func<RegisterLine, bool> shown = static line => line.Row.Code.ToString() is "consent-again" or "balance" or "fatigue";
        Assert.Equal(["64", "86"], RegisterTotals.Of(definitions.Picture, reading, shown).Select(static total => total.Total!.ToString()));
        Assert.All(RegisterTotals.Of(definitions.Picture, reading, shown), static total => Assert.Null(total.Stated));
        Assert.All(RegisterTotals.Of(definitions.Picture, reading, static _ => false), static total => Assert.Null(total.Total));
    }

    // A register of a team that ends, with a thing that stands three times, a row that ends in April, and a figure of every second month.
    [LedgerFact]
    public async Task Totals_AreThoseOfTheUnits_WhateverEndsAndStandsAgain()
    {
        using var folder = new TemporaryFolder();
        folder.Write("plumbline.yaml", "organisation:\n  code: other\n  name: Sample County Council\n");
        folder.Write("units.csv", "unit,name,kind,parent,to\nother,Sample County Council,organisation,,\nwest,West,team,other,2019-06-15\n");
        folder.Write("indicators.csv", "indicator,name,frequency,rhythm,measure,polarity,aggregation\nn,Number,month,,count,higher,sum\ny,Year,financial-year,,count,higher,sum\ntwo,Two,month,2 months from 2019-05,count,higher,sum\n");
        folder.Write("registers/k.yaml", "register: k\nname: K\nunit: west\nfields:\n  - {field: t, name: T, kind: text}\n  - {field: n, name: N, kind: indicator, indicator: n}\n  - {field: y, name: Y, kind: indicator, indicator: y}\n  - {field: two, name: Two, kind: indicator, indicator: two}\nsame: [t]\n");
        folder.Write("registers/k/rows.csv", "row,to,t,n 2019-04,n 2019-05,y 2019/20,two 2019-05\na,,S,,,,\nb,,S,5,,10,3\nc,,S,7,,20,9\nd,2019-04-10,T,10,,30,\ne,,U,4,2,400,1\n");
        await LoadWorkspace.RunAsync(Ledger, ReadWorkspace.Run(folder.Path).Workspace!, Actor.OwnMachine("tester"), "test");
        var definitions = await ReadDefinitions.RunAsync(Ledger, "other");
        foreach (var (period, expected) in new[]
        {
            ("2019-04", new[] { "n 2019-04: 19, 3 of 3", "y 2019/20: 440, 3 of 3", "two 2019-04: none, none" }),
            ("2019-05", ["n 2019-05: 2, 1 of 2", "y 2019/20: 440, 3 of 3", "two 2019-05: 4, 2 of 2"]),
            ("2019-Q1", ["n 2019-Q1: 21, 3 of 3", "y 2019/20: 440, 3 of 3", "two 2019-Q1: 4, 2 of 2"]),
        })
        {
            var reading = await ReadRegisterRows.RunAsync(Ledger, definitions, FindRegister.Run(definitions, "k").Value, Period.Parse(period, definitions.Picture.Settings.Calendar).Value);
            Assert.Equal(expected.Select(static one => $"{one}, stated nothing"), Totals(reading));
            Assert.Equal(period == "2019-05" ? "2019-04" : null, reading.Totals[2].First?.ToString());
        }

        // The whole organisation has the year of the rows, though their team ended in June, and the months of its rows.
        var series = await ReadSeries.WithTotalsAsync(Ledger, definitions.Picture, [new DataNeed(Code("y"), Unit("other"), DateOnly.MinValue), new DataNeed(Code("n"), Unit("other"), DateOnly.MinValue)], new DateOnly(2020, 3, 31), definitions.Position.Number);
        Assert.Equal("440", Assert.Single(series[(Code("y"), Unit("other"))].Observations).Value.Text);
        Assert.Equal(["19 of 3, 0 missing", "2 of 2, 1 missing"], series[(Code("n"), Unit("other"))].Observations.Select(static figure => $"{figure.Value.Text} of {figure.Total!.Parts}, {figure.Total.Missing} missing"));
        Assert.DoesNotContain(await RunChecks.RunAsync(Ledger, definitions, new CheckRequest(new DateOnly(2019, 5, 31))), static one => one.Finding.Check == "total-of-units");
    }

    [LedgerFact]
    public async Task Rows_AreThoseOfThePeriod()
    {
        Assert.Equal("first", Rows(await ReadAsync("awards", "2020-02")));
        Assert.Equal("first second", Rows(await ReadAsync("awards", "2019-Q4")));
        Assert.Equal("second", Rows(await ReadAsync("awards", "2020-03")));
        Assert.Equal("", Rows(await ReadAsync("awards", "2019-12")));
        Assert.Equal("2020-03", (await FindRegisterMonths.RunAsync(Ledger, await DefinitionsAsync(), FindRegister.Run(await DefinitionsAsync(), "research").Value, new DateOnly(2020, 5, 1))).Shown.ToString());
    }

    // The trust's figure is that of its rows and its team; a stated figure stands as it is, and the check says that the rows make another.
    [LedgerFact]
    public async Task Rows_AddUpAsUnitsDo_AndTheStatedTotalIsHeldAgainstThem()
    {
        var definitions = await DefinitionsAsync();
        var series = await ReadSeries.WithTotalsAsync(Ledger, definitions.Picture, [new DataNeed(Code("recruited"), Unit("small"), DateOnly.MinValue), new DataNeed(Code("recruited"), Unit("research.consent"), DateOnly.MinValue)], new DateOnly(2020, 3, 31), definitions.Position.Number);
        Assert.Equal(("75", "57"), (series[(Code("recruited"), Unit("small"))].Observations[^1].Value.Text, series[(Code("recruited"), Unit("research.consent"))].Observations[^1].Value.Text));
        var findings = await RunChecks.RunAsync(Ledger, definitions, new CheckRequest(new DateOnly(2020, 5, 1)));
        Assert.Equal(
            ["register-double register/research/consent-again", "total-of-units figure/recruited-year/small/FY2019-20"],
            findings.Where(static one => one.Finding.Check is "register-double" or "register-icon" or "register-blank" or "register-choice" or "total-of-units" or "dead-reference" or "outside-unit").Select(static one => $"{one.Finding.Check} {one.Finding.About}"));
        Assert.Contains("is given as 535, but the figures of the 12 units below it make 537", findings.Single(static one => one.Finding.Check == "total-of-units").Finding.Message, StringComparison.Ordinal);
        Assert.Equal(["north", "small"], definitions.Picture.Units.All.Select(static unit => unit.Code.ToString()));
    }

    [LedgerFact]
    public async Task References_ToRows_AreResolved()
    {
        var definitions = await DefinitionsAsync();
        foreach (var (text, expected) in new[]
        {
            ("register/research/survey", null), ("register/awards/first", null),
            ("register/research/surveys", "found no register research/surveys; expected a reference to something that exists, perhaps “research/survey”"),
            ("register/researh/survey", "found no register researh/survey; expected a reference to something that exists, perhaps “research/survey”"),
        })
            Assert.Equal(expected, (await CheckReference.RunAsync(Ledger, definitions, Reference.Parse(text, definitions.Picture.Settings.Calendar).Value))?.ToString());
    }

    // A choice that is gone does not break the site: the row says what it said, and a check tells of it.
    [LedgerFact]
    public async Task Row_OfAChoiceThatIsGone_IsShownAsItWasWritten()
    {
        var body = (await Ledger.DefinitionsAsync(Small, new DefinitionQuery { Kind = Kinds.Registers.Name, Keys = ["research"] }))[0].Body;
        await Ledger.WriteAsync(Small, new DefinitionFact(Kinds.Registers.Name, "research", body.Replace("\"increased\"", "\"rising\"", StringComparison.Ordinal)));
        var reading = await ReadAsync("research", "2020-03");
        Assert.Equal("increased", reading.Lines.Single(static line => line.Row.Code.ToString() == "balance").Row.Values["trend"]);
        Assert.Equal(6, (await RunChecks.RunAsync(Ledger, await DefinitionsAsync(), new CheckRequest(new DateOnly(2020, 5, 1)))).Count(static one => one.Finding.Check == "register-choice"));
        Assert.Equal(["recruited 2020-03: 74, 12 of 12, stated nothing"], Totals(reading).Take(1));
        var before = await ReadDefinitions.RunAsync(Ledger, Small, ChangeNumber.First);
        Assert.Equal("Increased", before.Picture.Values.Of<Core.Registers.Definitions.RegisterDefinition>().Single(static one => one.Code.ToString() == "research").Fields.OfType<Core.Registers.Definitions.ChoiceField>().Single().Choices[0].Word);
    }

    [LedgerFact]
    public async Task Row_WithFigures_OrWithAnAction_IsNotWithdrawn()
    {
        foreach (var (register, row, expected) in new[] { ("research", "balance", "a figure of recruited in research.balance"), ("research", "teeth", "a figure of recruited"), ("awards", "first", "the action ask") })
        {
            var refusal = await Assert.ThrowsAsync<LedgerException>(async () => await WithdrawDefinition.RunAsync(Ledger, await DefinitionsAsync(), Kinds.RegisterRows.Name, FactName.KeyOf(register, row), Actor.OwnMachine("tester"), "test"));
            Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
        }
    }

    [LedgerFact]
    public async Task Dump_LoadsBackUnchanged_AndHoldsItsFiguresOnce()
    {
        using var dumps = new TemporaryFolder();
        await DumpWorkspace.RunAsync(Ledger, await DefinitionsAsync(), dumps.File("dump"));
        Assert.StartsWith("row,from,to,study,area,trend\nbalance,,,Balance,Eyes,increased\n", File.ReadAllText(dumps.File("dump", "registers", "research", "rows.csv")), StringComparison.Ordinal);
        var workspace = ReadWorkspace.Run(dumps.File("dump")).Workspace!;
        Assert.Equal(28, workspace.Observations.Count);
        Assert.IsType<CommitResult.NothingNew>(await LoadWorkspace.RunAsync(Ledger, workspace, Actor.OwnMachine("tester"), "test"));
    }

    private static IndicatorCode Code(string text) => IndicatorCode.Parse(text).Value;

    private static UnitCode Unit(string text) => UnitCode.Parse(text).Value;

    private static string Rows(RegisterReading reading) => string.Join(' ', reading.Lines.Select(static line => line.Row.Code));

    private static IEnumerable<string> Totals(RegisterReading reading) => reading.Totals.Select(static total =>
        $"{total.Field.Code} {total.Period}: {total.Total?.ToString() ?? "none"}, {(total.Rows is { } rows ? $"{rows.Counted} of {rows.Expected}" : "none")}, stated {total.Stated?.Value.Text ?? "nothing"}");

    private Task<OrganisationDefinitions> DefinitionsAsync() => ReadDefinitions.RunAsync(Ledger, Small);

    private async Task<RegisterReading> ReadAsync(string register, string period)
    {
        var definitions = await DefinitionsAsync();
        return await ReadRegisterRows.RunAsync(Ledger, definitions, FindRegister.Run(definitions, register).Value, Period.Parse(period, definitions.Picture.Settings.Calendar).Value);
    }
}
