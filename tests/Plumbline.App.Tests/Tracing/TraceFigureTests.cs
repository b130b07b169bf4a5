using Plumbline.App.Correcting;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Tests.Importing;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.App.Tests.Tables;
using Plumbline.App.Tracing;
using Plumbline.Core.Judging;
using Plumbline.Core.Ledger;
using Plumbline.Core.Text;

namespace Plumbline.App.Tests.Tracing;

/// <summary>The stories of figures in a small store; each kind of store derives from this class.</summary>
public abstract class TraceFigureTests : IAsyncLifetime
{
    private const string Figures = """
        indicator,unit,period,value,numerator,denominator,note,aspect
        incidents,north,2024-01,1,,,,
        incidents,south,2024-01,2,,,,
        incidents,north,2024-02,3,,,,
        incidents,north,2024-03,5,,,,
        incidents,south,2024-03,6,,,,
        sickness,small,2024-01,5.60%,56,1000,Left out: ward 3,
        sickness,small,2024-01,4.50%,,,,plan
        incidents,south,2024-04,7,,,,sex=female
        incidents,south,2024-04,8,,,,sex=male

        """;

    private static readonly DateOnly Today = new(2024, 5, 1);

    private ImportStore _store = null!;

    private protected abstract Task<StoreAddress?> AddressAsync();

    public async ValueTask InitializeAsync() => _store = await ImportStore.SmallAtAsync(await AddressAsync(), folder =>
    {
        folder.Write("indicators.csv", """
            indicator,number,name,section,group,frequency,measure,polarity,aggregation,breakdowns
            incidents,,Incidents,Safety,,month,count,lower,sum,sex
            sickness,,Sickness absence,People,,month,percentage,lower,ratio,
            survey,,Staff survey,People,,quarter,percentage,higher,none,

            """);
        folder.Write("observations/figures.csv", Figures);
        folder.Write("checks.csv", "check,rule,severity,tolerance,from,to,note\nsickness-range,sickness between 0% and 5%,error,,,,\n");
        folder.Write("reports/paper.yaml", "report: paper\ntitle: Paper\nfrequency: month\nblocks:\n  - block: dashboard\n");
        folder.Write("reports/pages.yaml", "report: pages\ntitle: Pages\nfrequency: quarter\nblocks:\n  - block: indicator-pages\n");
    });

    public async ValueTask DisposeAsync() => await _store.DisposeAsync();

    [LedgerFact]
    public async Task FigureGiven_HasItsCellChangeAndJudgement()
    {
        var story = (await TraceAsync("sickness", "small", "2024-01")).Value;
        Assert.Equal(("5.60%", 56m, 1000m, "Left out: ward 3"), (story.Figure!.Value.Text, story.Figure.Numerator, story.Figure.Denominator, story.Figure.Note));
        Assert.Equal("observations/figures.csv:7:4", story.Figure.Source?.ToString());
        Assert.Equal((ChangeNumber.First, "loader"), (story.InForce!.Change.Number, story.InForce.Change.Author.Post));
        Assert.Empty(story.Parts);
        Assert.Equal(NotRatedReason.NotDueYet, story.Judgement!.NotRated);
        Assert.Equal(["sickness-range"], story.Findings.Select(audited => audited.Finding.Check).Where(check => check == "sickness-range"));
    }

    [LedgerFact]
    public async Task FigureChanged_TellsEveryVersion_LatestFirst_AndOnlyThoseOfThePosition()
    {
        await _store.ImportAsync("second.csv", "indicator,unit,period,value,numerator,denominator\nsickness,small,2024-01,4.40%,44,1000\n");
        await WithdrawAsync();

        var now = (await TraceAsync("sickness", "small", "2024-01")).Value;
        Assert.Equal(["3  ", "2 4.40% -1.20", "1 5.60% "], now.Versions.Select(version => FormattableString.Invariant($"{version.Change.Number} {version.Figure?.Value.Text} {version.Difference}")));
        Assert.True(now.Versions[0].IsWithdrawn);
        Assert.Equal("counted twice", now.Versions[0].WithdrawalNote);
        Assert.Null(now.Figure);

        Assert.Equal("4.40%", (await TraceAsync("sickness", "small", "2024-01", asAt: 2)).Value.Figure!.Value.Text);
        var first = (await TraceAsync("sickness", "small", "2024-01", asAt: 1)).Value;
        Assert.Equal(("5.60%", 1), (first.Figure!.Value.Text, first.Versions.Length));
        Assert.Equal("3||", string.Join('|', RowTexts.Of(FigureVersionsTable.Table, now.Versions[0]).Where((_, column) => column is 0 or 2 or 3)));
    }

    [LedgerFact]
    public async Task Totals_NameTheirParts()
    {
        await TotalAsync("small", "2024-01", "3", "North Team 1, South Team 2");
        await TotalAsync("small", "2024-02", "3", "North Team 3, South Team missing");
        await TotalAsync("south", "2024-04", "15", "Women 7, Men 8");
        await TotalAsync("north", "FY2023-24", "9", "April 2023 missing, May 2023 missing", starts: false);
    }

    [LedgerFact]
    public async Task PlanOfAFigure_IsItsOwnStory()
    {
        var definitions = await ReadDefinitions.RunAsync(_store.Ledger, _store.Organisation);
        var story = (await TraceAsync("sickness", "small", "2024-01", "plan")).Value;
        Assert.Equal("4.50%", story.Figure!.Value.Text);
        Assert.Equal(["Actual"], story.Others.Select(other => AspectName.Of(definitions.Picture, other.Aspect)));
        var actual = (await TraceAsync("sickness", "small", "2024-01")).Value;
        Assert.Equal(["Plan"], actual.Others.Select(other => AspectName.Of(definitions.Picture, other.Aspect)));
        var total = (await TraceAsync("incidents", "south", "2024-04")).Value;
        Assert.Equal(["Women", "Men"], total.Others.Select(other => AspectName.Of(definitions.Picture, other.Aspect)));
        Assert.Null(story.Judgement);
        Assert.Empty(story.Papers);
    }

    [LedgerFact]
    public async Task Papers_AreThoseOfItsPeriod_WithTheirPlace()
    {
        var story = (await TraceAsync("sickness", "small", "2024-01")).Value;
        Assert.Equal(["pages 2023-Q4 indicator-sickness", "paper 2024-01 row-sickness"], story.Papers.Select(paper => $"{paper.Report.Name} {paper.Period} {paper.Anchor}"));
        var ofQuarter = (await TraceAsync("incidents", "small", "2023-Q4")).Value;
        Assert.Equal(["pages"], ofQuarter.Papers.Select(paper => paper.Report.Name));
        var ofTeam = (await TraceAsync("incidents", "north", "2024-01")).Value;
        Assert.Equal(["pages north", "paper north"], ofTeam.Papers.Select(paper => $"{paper.Report.Name} {paper.Unit}"));
    }

    [LedgerFact]
    public async Task Beside_AreThePeriodsWithAFigure_OfTotalsToo()
    {
        var story = (await TraceAsync("incidents", "small", "2024-02")).Value;
        Assert.Equal(("2024-01", "2024-03"), (story.Before?.ToString(), story.After?.ToString()));
        var last = (await TraceAsync("sickness", "small", "2024-01")).Value;
        Assert.Equal((null, null), (last.Before, last.After));
    }

    [LedgerFact]
    public async Task FigureThatNeverWas_IsRefused_WithTheNearest()
    {
        Assert.Equal(
            "found no figure of Sickness absence in Small Trust for June 2024; expected a period with a figure; the nearest is January 2024 (2024-01)",
            (await TraceAsync("sickness", "small", "2024-06")).Problem?.ToString());
        Assert.Equal(
            "found no figure of Sickness absence in North Team for January 2024; expected a unit that has one for that period: Small Trust (small)",
            (await TraceAsync("sickness", "north", "2024-01")).Problem?.ToString());
        Assert.EndsWith("no figure of this measure is in the ledger there", (await TraceAsync("survey", "small", "2024-Q1")).Problem?.ToString(), StringComparison.Ordinal);
    }

    [LedgerFact]
    public async Task AddressThatDoesNotRead_NamesTheNearestCode()
    {
        Assert.Equal("found “sicknes”; expected the code of a measure, such as sickness", (await TraceAsync("sicknes", "small", "2024-01")).Problem?.ToString());
        Assert.Equal("found “norht”; expected the code of a unit, such as north", (await TraceAsync("sickness", "norht", "2024-01")).Problem?.ToString());
        Assert.Contains("expected a month", (await TraceAsync("sickness", "small", "<script>")).Problem?.ToString(), StringComparison.Ordinal);
    }

    [LedgerFact]
    public async Task Definition_TellsWhatEachChangeWroteOtherwise()
    {
        var before = await ReadDefinitions.RunAsync(_store.Ledger, _store.Organisation);
        await _store.Ledger.CommitAsync(_store.Organisation, new ChangeDraft
        {
            Author = new("tester"),
            Reason = "Renamed",
            BasedOn = before.Position.Number,
            Definitions = [.. (await _store.Ledger.DefinitionsAsync(_store.Organisation, new DefinitionQuery { Kind = FactKind.Of("indicator"), Keys = ["sickness"] }))
                .Select(row => new DefinitionFact(row.Kind, row.Key, row.Body.Replace("Sickness absence", "Sickness", StringComparison.Ordinal)))],
        });
        var now = await ReadDefinitions.RunAsync(_store.Ledger, _store.Organisation);
        var sickness = now.Picture.Indicators.Single(indicator => indicator.Code.ToString() == "sickness").Code;
        var versions = await TraceDefinition.RunAsync(_store.Ledger, now, sickness);
        Assert.Equal([2, 1], versions.Select(version => version.Change.Number.Value));
        Assert.Equal([new FieldChange("name", "Sickness absence", "Sickness")], versions[0].Edits);
        Assert.Single(await TraceDefinition.RunAsync(_store.Ledger, before, sickness));
    }

    private async Task TotalAsync(string unit, string period, string value, string parts, bool starts = true)
    {
        var story = (await TraceAsync("incidents", unit, period)).Value;
        var said = string.Join(", ", story.Parts.Select(part => $"{part.Name} {(part.IsMissing ? "missing" : part.Figure!.Value.Text)}"));
        Assert.Equal(value, story.Figure!.Value.Text);
        Assert.Null(story.InForce);
        if (starts) Assert.Equal(parts, said);
        else Assert.NotEmpty(said);
    }

    private async Task<Parsed<FigureStory>> TraceAsync(string indicator, string unit, string period, string? aspect = null, int? asAt = null)
    {
        var definitions = await ReadDefinitions.RunAsync(_store.Ledger, _store.Organisation, asAt is { } number ? ChangeNumber.Of(number) : null);
        return FigureAddress.Read(definitions.Picture, indicator, unit, period, aspect).TryGet(out var address, out var problem)
            ? await TraceFigure.RunAsync(_store.Ledger, definitions, address, Today)
            : problem;
    }

    private async Task WithdrawAsync() => await _store.Ledger.CommitAsync(_store.Organisation, new ChangeDraft
    {
        Author = new("tester"),
        Reason = "Withdrawn",
        BasedOn = await _store.Ledger.HeadAsync(_store.Organisation),
        Observations = new[] { ObservationFact.Withdrawal("sickness", "small", "2024-01", new DateOnly(2024, 1, 1).DayNumber, "month", "counted twice") }.ToAsyncEnumerable(),
    });
}

/// <summary>The stories in SQLite.</summary>
public sealed class SqliteTraceFigureTests : TraceFigureTests
{
    private protected override Task<StoreAddress?> AddressAsync() => Task.FromResult<StoreAddress?>(null);
}

/// <summary>The stories in PostgreSQL.</summary>
[NeedsPostgres]
public sealed class PostgresTraceFigureTests : TraceFigureTests
{
    private protected override async Task<StoreAddress?> AddressAsync() => await PostgresServer.NewDatabaseAsync();
}
