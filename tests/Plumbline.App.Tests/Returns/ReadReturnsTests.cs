using Plumbline.App.Access.Reading;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Returns;
using Plumbline.App.Returns.Tables;
using Plumbline.App.Tests.Importing;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.App.Tests.Tables;
using Plumbline.Core.Access;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Units;

namespace Plumbline.App.Tests.Returns;

public sealed class SqliteReadReturnsTests : ReadReturnsTests
{
    protected override Task<StoreAddress?> AddressAsync() => Task.FromResult<StoreAddress?>(null);
}

[NeedsPostgres]
public sealed class PostgresReadReturnsTests : ReadReturnsTests
{
    protected override async Task<StoreAddress?> AddressAsync() => await PostgresServer.NewDatabaseAsync();
}

/// <summary>How the returns of a form stand, as they are read from a store.</summary>
public abstract class ReadReturnsTests : IAsyncLifetime
{
    private static readonly Period May = Period.Month(2023, 5);
    private static readonly DateTime Later = new(2023, 7, 1);

    private ImportStore _store = null!;

    private ILedger Ledger => _store.Ledger;

    protected abstract Task<StoreAddress?> AddressAsync();

    public async ValueTask InitializeAsync() => _store = await RoundStore.MakeAsync(await AddressAsync());

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [LedgerFact]
    public async Task Units_StandAsTheyAnswered()
    {
        var rows = await UnitRowsAsync(Ledger, Later);
        Assert.Equal(
            [
                "north|2023-01|late|2023-02-05T23:59:59|2023-02-06T09:00:00|0|0-9||||||",
                "south|2023-01|in-time|2023-02-05T23:59:59|2023-02-05T23:59:00|12|10-plus|The matron visits|||||",
                "w1|2023-01|in-time|2023-02-05T23:59:59|2023-02-02T10:00:00|6|0-9||||||",
                "north|2023-02|missing|2023-03-05T23:59:59|||||single|1|||",
                "south|2023-02|incomplete|2023-03-05T23:59:59|2023-03-02T10:00:00||||single|1|wet||",
                "w1|2023-02|in-time|2023-03-05T23:59:59|2023-03-02T10:00:00|16|10-plus|The matron visits|||||",
                "north|2023-03|missing|2023-04-05T23:59:59|||||consecutive|2|||",
                "south|2023-03|missing|2023-04-05T23:59:59|||||consecutive|2|||",
                "w1|2023-03|missing|2023-04-05T23:59:59|||||single|1|||",
                "north|2023-04|missing|2023-05-05T23:59:59|||||consecutive|3|||",
                "south|2023-04|in-time|2023-05-05T23:59:59|2023-05-02T10:00:00|4|0-9||||||",
                "w1|2023-04|waived|2023-05-05T23:59:59||||||||The ward moved|",
            ],
            rows.Select(static row => row.Replace(".9999999", "", StringComparison.Ordinal)));
    }

    [LedgerFact]
    public async Task BeforeItIsDue_NothingIsMissing_AndOfAUnitItselfAloneIsTold()
    {
        var rows = await UnitRowsAsync(Ledger, new DateTime(2023, 3, 5), Period.Month(2023, 2), 1, UnitCode.Parse("west").Value);
        Assert.Equal("w1|2023-02|in-time", string.Join('|', Assert.Single(rows).Split('|').Take(3)));
        var all = await UnitRowsAsync(Ledger, new DateTime(2023, 3, 5), Period.Month(2023, 2), 1);
        Assert.Equal(["awaited ", "incomplete ", "in-time "], all.Select(static row => row.Split('|')).Select(static cells => $"{cells[2]} {cells[8]}"));
    }

    [LedgerFact]
    public async Task Forms_SayWhatIsCounted_AndWhyNotWhereNothingIs()
    {
        var (definitions, _) = await RoundStore.FormAsync(Ledger);
        var rows = (await FormRow.ReadAsync(Ledger, definitions, May, 5, Later)).Select(static row => string.Join('|', RowTexts.Of(FormsTable.Table, row).Where(static (_, at) => at is not (0 or 1 or 3)))).ToList();
        Assert.Equal(
            [
                "2023-01|3|3|0|0|1|0|0|0|0|100|66.7||0",
                "2023-02|3|1|2|0|0|1|0|0|0|33.3|33.3||0",
                "2023-03||||||||||||No return was made: three units were asked.|",
                "2023-04|2|1|0|1|0|0|0|1|0|50|50||0",
                "2023-05||||||||||||The wards were painted.|",
            ],
            rows);
        Assert.Equal([null, "One is incomplete.", null, null, null], (await FormRow.ReadAsync(Ledger, definitions, May, 5, Later)).Select(static row => row.Open));
        var latest = Assert.Single(await FormRow.ReadAsync(Ledger, definitions, period: null, 1, new DateTime(2023, 5, 31)));
        Assert.Equal("2023-04", latest.Asked.ToString());
        Assert.Equal("First asked for 2023-01.", Assert.Single(await FormRow.ReadAsync(Ledger, definitions, Period.Month(2022, 12), 1, Later)).Note);
    }

    [LedgerFact]
    public async Task Counts_StandBesideWhatIsGiven()
    {
        await _store.ImportAsync("given.csv", "indicator,unit,period,value\ntold,small,2023-01,4\n");
        var (definitions, form) = await RoundStore.FormAsync(Ledger);
        var reading = await ReadReturns.RunAsync(Ledger, definitions, form, Period.Month(2023, 3), 3, Later, withScores: true);
        var rows = (await CountRow.ReadAsync(Ledger, definitions, reading)).Select(static row => string.Join('|', RowTexts.Of(CountsTable.Table, row).Skip(1))).ToList();
        Assert.Equal(3 * form.Counts.Length, rows.Count);
        Assert.Contains("2023-01|responses|told|3|4|", rows);
        Assert.Contains("2023-01|10-plus|high|1||", rows);
        Assert.Contains("2023-02|single|missed-once|2||", rows);
        Assert.Contains("2023-02|completeness|complete|33.3%||", rows);
        Assert.Contains("2023-03|0-9|low|N/A||No return was made for March 2023: three teams were asked.", rows);
    }

    [LedgerFact]
    public async Task AReturnThatCameLater_IsThere_AndNotAtTheEarlierPosition()
    {
        Assert.Contains("north|2023-02|missing", string.Join(' ', await UnitRowsAsync(Ledger, Later)), StringComparison.Ordinal);
        await RoundStore.ReturnAsync(Ledger);
        var rows = string.Join(' ', await UnitRowsAsync(Ledger, Later));
        Assert.Contains("north|2023-02|in-time|2023-03-05T23:59:59|2023-03-01T09:00:00|0|0-9", rows.Replace(".9999999", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("north|2023-03|missing", rows, StringComparison.Ordinal);
        Assert.Contains("north|2023-02|missing", string.Join(' ', await UnitRowsAsync(Ledger, Later, asAt: 1)), StringComparison.Ordinal);
    }

    [LedgerFact]
    public async Task ReadAgain_IsKept_UntilSomethingMoreIsDue()
    {
        var (definitions, form) = await RoundStore.FormAsync(Ledger);
        var first = await ReadAsync(new DateTime(2023, 4, 7));
        Assert.Same(first.Periods[0], (await ReadAsync(new DateTime(2023, 4, 8))).Periods[0]);
        Assert.NotSame(first.Periods[0], (await ReadAsync(new DateTime(2023, 5, 8))).Periods[0]);

        Task<FormReading> ReadAsync(DateTime at) => ReadReturns.RunAsync(Ledger, definitions, form, May, 5, at, withScores: false);
    }

    [LedgerFact]
    public async Task ReaderOfAUnit_SeesItsReturns_AndNothingOfTheOthers()
    {
        var ledger = ScopedLedgers.Of(Ledger, await ReadDefinitions.RunAsync(Ledger, RoundStore.Organisation), new Scope(UnitCode.Parse("west").Value, [])).Ledger;
        var rows = await UnitRowsAsync(ledger, Later);
        Assert.Equal(["w1 2023-01 in-time", "w1 2023-02 in-time", "w1 2023-03 missing", "w1 2023-04 waived"], rows.Select(static row => string.Join(' ', row.Split('|').Take(3))));
        await RoundStore.ReturnAsync(Ledger);
        Assert.Equal(4, (await UnitRowsAsync(ledger, Later)).Count);
        var section = ScopedLedgers.Of(Ledger, await ReadDefinitions.RunAsync(Ledger, RoundStore.Organisation), new Scope(null, ["Safety"])).Ledger;
        Assert.Empty((await ReadDefinitions.RunAsync(section, RoundStore.Organisation)).Picture.Values.Of<Core.Returns.Forms.FormDefinition>());
    }

    // March is silent for everybody, and no other month: not February for North, which did not return, nor April for West, whose only team was waived.
    [LedgerFact]
    public async Task AMonth_IsSilentForEveryReader_OrForNone()
    {
        var whole = await ReadDefinitions.RunAsync(Ledger, RoundStore.Organisation);
        List<ILedger> readers = [Ledger, .. new[] { "west", "w1", "north", "south" }.Select(unit => ScopedLedgers.Of(Ledger, whole, new Scope(UnitCode.Parse(unit).Value, [])).Ledger)];
        await AllSeeAsync("2023-03");
        // To be waived is no return. Once one team returns for March after all, it is silent for nobody.
        await RoundStore.SayAsync(Ledger, "south", Period.Month(2023, 3), ReturnState.Waived);
        await AllSeeAsync("2023-03");
        await RoundStore.SayAsync(Ledger, "north", Period.Month(2023, 3), ReturnState.Returned);
        await AllSeeAsync("");

        async Task AllSeeAsync(string silent)
        {
            foreach (var ledger in readers)
            {
                var (definitions, form) = await RoundStore.FormAsync(ledger);
                var reading = await ReadReturns.RunAsync(ledger, definitions, form, Period.Month(2023, 4), 4, Later, withScores: false);
                Assert.Equal(silent, string.Join(' ', reading.Periods.Where(static period => period.IsSilent).Select(static period => period.Period)));
                Assert.Equal(ledger == Ledger ? 3 : 1, reading.Periods[0].Lines.Length);
            }
        }
    }

    [LedgerFact]
    public async Task WithoutScores_NoFigureIsRead()
    {
        var (definitions, form) = await RoundStore.FormAsync(Ledger);
        using var read = new ObservationsRead(Ledger.Address);
        await ReadReturns.RunAsync(Ledger, definitions, form, May, 5, Later, withScores: true);
        Assert.Equal(0, read.Count);
    }

    private static async Task<List<string>> UnitRowsAsync(ILedger ledger, DateTime at, Period? last = null, int periods = 5, UnitCode? below = null, int? asAt = null)
    {
        var (definitions, form) = await RoundStore.FormAsync(ledger, asAt);
        var reading = await ReadReturns.RunAsync(ledger, definitions, form, last ?? May, periods, at, withScores: true, below);
        return [.. ReturnRow.Of(definitions, reading).Select(static row => string.Join('|', RowTexts.Of(ReturnsTable.Table, row).Where(static (_, column) => column is not (0 or 2))))];
    }
}
