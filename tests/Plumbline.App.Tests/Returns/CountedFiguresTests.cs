using Plumbline.App.Access.Reading;
using Plumbline.App.Checking;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Exporting;
using Plumbline.App.Figures;
using Plumbline.App.Ledger;
using Plumbline.App.Reporting;
using Plumbline.App.Tests.Importing;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.App.Tests.Tables;
using Plumbline.App.Tracing;
using Plumbline.Core.Access;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Tests.Returns;

public sealed class SqliteCountedFiguresTests : CountedFiguresTests
{
    protected override Task<StoreAddress?> AddressAsync() => Task.FromResult<StoreAddress?>(null);
}

[NeedsPostgres]
public sealed class PostgresCountedFiguresTests : CountedFiguresTests
{
    protected override async Task<StoreAddress?> AddressAsync() => await PostgresServer.NewDatabaseAsync();
}

/// <summary>The figures that are counted from returns, everywhere that figures are shown.</summary>
public abstract class CountedFiguresTests : IAsyncLifetime
{
    // April is given for the whole, and told and asked by the teams before the form began.
    private const string Given = "indicator,unit,period,value\ntold,north,2022-12,1\ntold,south,2022-12,1\ntold,small,2023-04,7\n";

    private static readonly string[] Counted = ["told", "asked", "missed-once", "missed-again", "complete", "timely", "low", "high"];

    private static readonly (string Indicator, string Unit, string Expected)[] Expected =
    [
        ("told", "small", "2022-12 2, 2023-01 3, 2023-02 1, 2023-03 N/A, 2023-04 7, 2023-05 N/A"),
        ("told", "west", "2023-01 1, 2023-02 1, 2023-03 N/A, 2023-04 0, 2023-05 N/A"),
        ("told", "w1", ""),
        ("asked", "small", "2023-01 3, 2023-02 3, 2023-03 N/A, 2023-04 2, 2023-05 N/A"),
        ("missed-once", "small", "2023-01 0, 2023-02 2, 2023-03 N/A, 2023-04 0, 2023-05 N/A"),
        ("missed-again", "small", "2023-01 0, 2023-02 0, 2023-03 N/A, 2023-04 1, 2023-05 N/A"),
        ("complete", "small", "2023-01 100.0%, 2023-02 33.3%, 2023-03 N/A, 2023-04 50.0%, 2023-05 N/A"),
        ("timely", "small", "2023-01 66.7%, 2023-02 33.3%, 2023-03 N/A, 2023-04 50.0%, 2023-05 N/A"),
        ("low", "small", "2023-01 2, 2023-02 0, 2023-03 N/A, 2023-04 1, 2023-05 N/A"),
        ("high", "small", "2023-01 1, 2023-02 1, 2023-03 N/A, 2023-04 0, 2023-05 N/A"),
    ];

    private ImportStore _store = null!;

    private ILedger Ledger => _store.Ledger;

    protected abstract Task<StoreAddress?> AddressAsync();

    public async ValueTask InitializeAsync() => _store = await RoundStore.MakeAsync(await AddressAsync(), Given);

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [LedgerFact]
    public async Task Series_HaveWhatIsCounted_WhereNothingIsGiven()
    {
        foreach (var (indicator, unit, expected) in Expected)
        {
            var series = await SeriesAsync(Ledger, indicator, unit, DateOnly.MinValue, new DateOnly(2023, 5, 31));
            Assert.Equal($"{indicator} {unit}: {expected}", $"{indicator} {unit}: {string.Join(", ", series.Select(static figure => $"{figure.Period} {figure.Value.Text}"))}");
        }
    }

    [LedgerFact]
    public async Task RolledUp_AndChecks_HaveTheSameFigures()
    {
        var definitions = await ReadDefinitions.RunAsync(Ledger, RoundStore.Organisation);
        var listed = await ReadRolledUp.RunAsync(Ledger, definitions, ObservationQuery.All with { AsAt = definitions.Position.Number }, period: null).ToListAsync();
        Assert.Equal(listed.Select(static figure => (figure.Fact.Indicator, figure.Fact.Unit)).Distinct(), listed.Select(static figure => (figure.Fact.Indicator, figure.Fact.Unit)).Distinct().OrderBy(static key => key.Indicator, StringComparer.Ordinal).ThenBy(static key => key.Unit, StringComparer.Ordinal));
        var checkedFigures = (await RunChecks.ReadAsync(Ledger, definitions, new CheckRequest(new DateOnly(2023, 7, 1)))).Figures;
        foreach (var indicator in Counted)
        {
            foreach (var unit in new[] { "small", "west", "w1", "north" })
            {
                var series = (await SeriesAsync(Ledger, indicator, unit, DateOnly.MinValue, new DateOnly(2024, 12, 31))).ConvertAll(static figure => $"{figure.Period} {figure.Value.Text}");
                Assert.Equal(series, listed.Where(figure => figure.Fact.Indicator == indicator && figure.Fact.Unit == unit).Select(static figure => $"{figure.Fact.Period} {(figure.Fact.Value.Length > 0 ? figure.Fact.Value : "N/A")}"));
                Assert.Equal(series, checkedFigures.Of(IndicatorCode.Parse(indicator).Value).Where(figure => figure.Unit.ToString() == unit).OrderBy(static figure => figure.Period.First).Select(static figure => $"{figure.Period} {figure.Value.Text}"));
            }
        }
    }

    [LedgerFact]
    public async Task RolledUp_SaysHowManyReturnsThereAre_AndWhyThereIsNone()
    {
        var rows = await RowsAsync("told", Period.Month(2023, 2));
        Assert.Equal(["told|small|2023-02|1|3|2|", "told|west|2023-02|1|1|0|"], rows);
        Assert.Equal(["complete|small|2023-03|N/A|3|3|No return was made for March 2023: three teams were asked.", "complete|west|2023-03|N/A|1|1|No return was made for March 2023: one team was asked."], await RowsAsync("complete", Period.Month(2023, 3)));
        Assert.Contains("complete|small|2023-05|N/A|1|0|The wards were painted.", await RowsAsync("complete", Period.Month(2023, 5)));
        // A quarter: its months add up, and the month without a return is missing.
        Assert.Contains("told|small|2022-Q4|4|3|1|", await RowsAsync("told", Period.Quarter(2022, 4)));
        Assert.Contains("complete|small|2022-Q4|66.7%|3|1|", await RowsAsync("complete", Period.Quarter(2022, 4)));
    }

    [LedgerFact]
    public async Task Story_TellsTheReturns()
    {
        var story = await StoryAsync("told", "small", "2023-02");
        Assert.Equal(("round", 1, 3, "north south"), (story.Returns!.Form.ToString(), story.Returns.Received, story.Returns.Asked, string.Join(' ', story.Returns.MissingUnits)));
        Assert.Empty(story.Parts);
        Assert.Null(story.InForce);
        Assert.Equal(("2023-01", "2023-03"), (story.Before?.ToString(), story.After?.ToString()));
        var given = await StoryAsync("told", "small", "2023-04");
        Assert.Equal(("7", null), (given.Figure!.Value.Text, given.Returns));
        var quarter = await StoryAsync("told", "small", "2022-Q4");
        Assert.Equal(["January 2023 3", "February 2023 1", "March 2023 N/A"], quarter.Parts.Select(static part => $"{part.Name} {part.Figure?.Value.Text}"));
    }

    [LedgerFact]
    public async Task Ratings_JudgeWhatIsCounted()
    {
        var definitions = await ReadDefinitions.RunAsync(Ledger, RoundStore.Organisation);
        var rated = (await RateIndicators.RunAsync(Ledger, definitions, Period.Month(2023, 4), null)).Single(static one => one.Judgement.Indicator.Code.ToString() == "complete");
        Assert.Equal(("50.0%", true, false), (rated.Judgement.Observation!.Value.Text, rated.Judgement.IsRated, rated.Judgement.IsMet));
    }

    [LedgerFact]
    public async Task AReturnThatCameLater_ChangesTheCount_AndNotTheEarlierOne()
    {
        Assert.Equal("1", (await SeriesAsync(Ledger, "told", "small", new DateOnly(2023, 2, 1), new DateOnly(2023, 2, 28))).Single().Value.Text);
        await RoundStore.ReturnAsync(Ledger);
        Assert.Equal("2", (await SeriesAsync(Ledger, "told", "small", new DateOnly(2023, 2, 1), new DateOnly(2023, 2, 28))).Single().Value.Text);
        Assert.Equal("1", (await StoryAsync("told", "small", "2023-02", asAt: 1)).Figure!.Value.Text);
    }

    [LedgerFact]
    public async Task Completeness_ReadsNoFigure()
    {
        var definitions = await ReadDefinitions.RunAsync(Ledger, RoundStore.Organisation);
        using var read = new ObservationsRead(Ledger.Address);
        var series = await ReadSeries.WithTotalsAsync(Ledger, definitions.Picture, [Need("complete", "small", new DateOnly(2023, 1, 1))], new DateOnly(2023, 5, 31), definitions.Position.Number);
        Assert.Equal(5, Assert.Single(series).Value.Observations.Count);
        Assert.Equal(0, read.Count);
    }

    [LedgerFact]
    public async Task ReaderOfAUnit_SeesTheCountsOfIt()
    {
        var ledger = ScopedLedgers.Of(Ledger, await ReadDefinitions.RunAsync(Ledger, RoundStore.Organisation), new Scope(UnitCode.Parse("west").Value, [])).Ledger;
        Assert.Equal(["1", "1", "N/A", "0", "N/A"], (await SeriesAsync(ledger, "told", "west", DateOnly.MinValue, new DateOnly(2023, 5, 31))).Select(static figure => figure.Value.Text));
        Assert.Empty(await SeriesAsync(ledger, "told", "small", DateOnly.MinValue, new DateOnly(2023, 5, 31)));
    }

    // Whoever reads West reads of it what the organisation's analyst reads: in April its team was waived, while South returned; then North returns for March, in which West did not.
    [LedgerFact]
    public async Task AFigure_IsTheSameForEveryReader()
    {
        var west = ScopedLedgers.Of(Ledger, await ReadDefinitions.RunAsync(Ledger, RoundStore.Organisation), new Scope(UnitCode.Parse("west").Value, [])).Ledger;
        Assert.Contains("complete 2023-03 N/A No return was made for March 2023: one team was asked.", await BothReadAsync());
        Assert.Contains("complete 2023-04 N/A No team owed a return for April 2023: one return is waived.", await BothReadAsync());
        await RoundStore.SayAsync(Ledger, "north", Period.Month(2023, 3), ReturnState.Returned);
        Assert.Contains("complete 2023-03 0.0% ", await BothReadAsync());

        async Task<List<string>> BothReadAsync()
        {
            var all = await SaidAsync(Ledger);
            Assert.Equal(all, await SaidAsync(west));
            Assert.Equal(Counted.Length * 5, all.Count);
            return all;
        }

        async Task<List<string>> SaidAsync(ILedger ledger)
        {
            var said = new List<string>();
            foreach (var indicator in Counted)
                said.AddRange((await SeriesAsync(ledger, indicator, "west", DateOnly.MinValue, new DateOnly(2023, 5, 31))).Select(figure => $"{indicator} {figure.Period} {figure.Value.Text} {figure.Note}"));
            return said;
        }
    }

    private static DataNeed Need(string indicator, string unit, DateOnly from) => new(IndicatorCode.Parse(indicator).Value, UnitCode.Parse(unit).Value, from);

    private static async Task<List<Observation>> SeriesAsync(ILedger ledger, string indicator, string unit, DateOnly from, DateOnly to)
    {
        var definitions = await ReadDefinitions.RunAsync(ledger, RoundStore.Organisation);
        var need = Need(indicator, unit, from);
        var series = await ReadSeries.WithTotalsAsync(ledger, definitions.Picture, [need], to, definitions.Position.Number);
        return [.. series.GetValueOrDefault((need.Indicator, need.Unit))?.Observations.Where(figure => figure.Period.Last <= to) ?? []];
    }

    private async Task<List<string>> RowsAsync(string indicator, Period period)
    {
        var definitions = await ReadDefinitions.RunAsync(Ledger, RoundStore.Organisation);
        var query = ObservationQuery.All with { Indicators = [indicator], AsAt = definitions.Position.Number };
        var rows = new List<string>();
        await foreach (var figure in ReadRolledUp.RunAsync(Ledger, definitions, query, period))
        {
            var cells = RowTexts.Of(ObservationsTable.RolledUp(ObservationsTable.Table), figure);
            rows.Add(string.Join('|', cells.Take(4).Concat(cells.Skip(13)).Append(cells[8])));
        }

        return rows;
    }

    private async Task<FigureStory> StoryAsync(string indicator, string unit, string period, int? asAt = null)
    {
        var (definitions, _) = await RoundStore.FormAsync(Ledger, asAt);
        return (await TraceFigure.RunAsync(Ledger, definitions, FigureAddress.Read(definitions.Picture, indicator, unit, period, null).Value, new DateOnly(2023, 7, 1))).Value;
    }
}
