using System.Globalization;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Finance;
using Plumbline.App.Tests.Importing;
using Plumbline.App.Tests.Tables;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Finance;

/// <summary>The accounts of the sample trust, as the paper prints them.</summary>
public sealed class SampleAccountsTests(SampleAccountsTests.Trust trust) : IClassFixture<SampleAccountsTests.Trust>
{
    // position-2020.csv: the statement of financial position as the paper prints it in £'000, and the movements that follow from it.
    [Fact]
    public async Task ThePosition_IsThePapers_AndAllItsIdentitiesHold()
    {
        var reading = await trust.StatementAsync("position");
        var rows = reading.Rows.Where(static row => row.Indicator is not null).ToList();
        Assert.Equal(
            File.ReadLines(Repository.Path("tests", "Plumbline.App.Tests", "Finance", "position-2020.csv")).Skip(1),
            rows.Select(static row => string.Create(CultureInfo.InvariantCulture, $"{row.Indicator!.Code},{string.Join(',', row.Cells.Select(static cell => (cell.Amount / 1000)?.ToString("0", CultureInfo.InvariantCulture)))}")));

        // The sums as the paper's own identities name them.
        Assert.Equal(
            [
                "fp-non-current-assets = fp-ppe + fp-intangibles", "fp-current-assets = fp-inventories + fp-receivables + cash", "fp-total-assets = fp-non-current-assets + fp-current-assets",
                "fp-current-liabilities = fp-payables + fp-provisions", "fp-net-current-assets = fp-current-assets + fp-current-liabilities", "fp-total-assets-less-current-liabilities = fp-non-current-assets + fp-net-current-assets",
                "fp-non-current-liabilities = fp-non-current-payables + fp-non-current-provisions", "fp-net-assets = fp-total-assets-less-current-liabilities + fp-non-current-liabilities, fp-total-equity",
                "fp-total-equity = fp-public-dividend-capital + fp-retained-earnings + fp-revaluation-reserve + fp-merger-reserve",
            ],
            reading.Definition.Rows.OfType<StatementRow.Sum>().Select(static sum => $"{sum.Key} = {string.Join(" + ", sum.Terms.Select(static term => term.Key))}{(sum.EqualTo is { } other ? $", {other}" : "")}"));

        // Nine sums at two dates hold with their parts, which are shown as given; and the two sides of the balance are equal at both: 20 identities.
        var sums = rows.Where(static row => row.Row is StatementRow.Sum).ToList();
        Assert.Equal(9, sums.Count);
        Assert.All(sums, static row => Assert.All(row.Cells, static cell => Assert.Null(cell.PartsMake)));
        Assert.All(sums, static row => Assert.All(row.Cells.Take(2), static cell => Assert.NotNull(cell.Figure)));
        Assert.Equal(Cells("fp-net-assets"), Cells("fp-total-equity"));
        Assert.Equal(["(13,383)", "(17,971)", "4,588"], rows.Single(static row => row.Indicator!.Code.ToString() == "fp-payables").Cells.Select(static cell => cell.Text));

        IEnumerable<decimal?> Cells(string code) => rows.Single(row => row.Indicator!.Code.ToString() == code).Cells.Select(static cell => cell.Amount);
    }

    // The variances that the paper prints, in £k; it prints (2,094) of other expenses, where plan and actual make (6,094).
    [Theory]
    [InlineData("income-patient-care", "£121,182k", "£129,039k", "£7,857k", Favour.Favourable)]
    [InlineData("income-other", "£6,532k", "£7,236k", "£704k", Favour.Favourable)]
    [InlineData("employee-expenses", "£82,200k", "£88,781k", "(£6,581k)", Favour.Adverse)]
    [InlineData("other-expenses", "£41,780k", "£47,874k", "(£6,094k)", Favour.Adverse)]
    [InlineData("surplus", "£1,922k", "£1,861k", "(£61k)", Favour.Adverse)]
    [InlineData("savings", "£3,650k", "£3,175k", "(£475k)", Favour.Adverse)]
    [InlineData("capital-spend", "£4,000k", "£3,868k", "£132k", Favour.Favourable)]
    [InlineData("use-of-resources", "1", "1", "–", null)]
    [InlineData("agency-cost", "£1,920k", "£2,050k", "(£130k)", Favour.Adverse)]
    [InlineData("bank-cost", "£1,140k", "£1,333k", "(£193k)", Favour.Adverse)]
    [InlineData("psf-income", "£1,618k", "£1,618k", "£0", Favour.Level)]
    public async Task TheScorecard_HasItsVariances_FavourablePositive(string line, string plan, string actual, string variance, Favour? favour)
    {
        var row = (await trust.StatementAsync("scorecard")).Rows.Single(row => row.Indicator?.Code.ToString() == line);
        Assert.Equal([plan, actual, variance], row.Cells.Select(static cell => cell.Text));
        Assert.Equal(favour, row.Cells[2].Favour);
        Assert.Equal(line == "other-expenses", row.Cells[2].IsDoubtful);
    }

    [Fact]
    public async Task TheScores_AreThePapers_AndWorkedOut()
    {
        var resources = (await trust.StatementAsync("use-of-resources")).Resources!;
        Assert.Equal([1, 1, 1, 2, 1], resources.Metrics.Select(static metric => metric.Score.Shown!.Value));
        Assert.All(resources.Metrics, static metric => Assert.True(metric.Score.WorkedOut is null || metric.Score.WorkedOut == metric.Score.Shown));
        Assert.Equal((1, 1, 1.2m, false), (resources.Overall.Shown!.Value, resources.Overall.WorkedOut!.Value, resources.Mean!.Value, resources.IsCapped));
    }

    [Fact]
    public async Task TheWalkOfTheSurplus_EndsAtWhatCame()
    {
        var line = IndicatorCode.Parse("surplus").Value;
        var walk = (await ReadFinance.RunAsync(trust.Store.Ledger, trust.Definitions, Trust.March, null, [new FinanceNeed.Walk(line), new FinanceNeed.Ceiling(line), new FinanceNeed.Ageing(line)])).Walks[line];
        Assert.Equal((1_922_000m, 1_861_000m, 0m, 1_861_000m, 3), (walk.Start!.Amount, walk.Forecast!.Amount, walk.Unnamed!.Value, walk.Came!.Value, walk.Movements.Count));
    }

    [Fact]
    public async Task AStatementAsATable_HasAColumnForEachOfItsColumns_WithNamesOfTheirOwn()
    {
        var reading = await trust.StatementAsync("position");
        var table = StatementTables.Of(reading);
        Assert.Equal(["row", "kind", "line", "name", "section", "March 2020", "January 2020", "Movement"], table.Columns.Select(static column => column.Name));
        var rows = StatementTableRow.Of(reading).Select(row => string.Join('|', RowTexts.Of(table, row))).ToList();
        Assert.Equal("1|heading||Non-current assets||||", rows[0]);
        Assert.Equal("2|line|fp-ppe|Property, plant and equipment|3.1|54284000|53360000|924000", rows[1]);
        Assert.StartsWith("4|subtotal|fp-non-current-assets|", rows[3], StringComparison.Ordinal);
        Assert.Equal("5|gap||||||", rows[4]);
        Assert.Equal(8, StatementTables.Of(reading with { Heads = [reading.Heads[0], reading.Heads[0], reading.Heads[0] with { Name = "name" }] }).Columns.Select(static column => column.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task WhatIsNotDefined_IsLeftOut()
    {
        var reading = await ReadFinance.RunAsync(trust.Store.Ledger, trust.Definitions, Trust.March, null, [new FinanceNeed.Statement("none"), new FinanceNeed.Ceiling(IndicatorCode.Parse("none").Value)]);
        Assert.Equal((0, 0), (reading.Statements.Count, reading.Ceilings.Count));
        Assert.Null(await ReadFinance.LatestAsync(trust.Store.Ledger, trust.Definitions, null, [new FinanceNeed.Statement("none")]));
        Assert.Equal("2020-03", (await ReadFinance.LatestAsync(trust.Store.Ledger, trust.Definitions, null, [new FinanceNeed.Statement("position")]))!.ToString());
    }

    /// <summary>A store with the sample trust.</summary>
    public sealed class Trust : IAsyncLifetime
    {
        internal static readonly Period March = Period.Month(2020, 3);

        internal ImportStore Store { get; private set; } = null!;

        internal OrganisationDefinitions Definitions { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Store = await ImportStore.OfSampleAsync("community-trust", figures: true);
            Definitions = await ReadDefinitions.RunAsync(Store.Ledger, Store.Organisation);
        }

        public ValueTask DisposeAsync() => Store.DisposeAsync();

        internal async Task<StatementReading> StatementAsync(string name) => (await ReadFinance.RunAsync(Store.Ledger, Definitions, March, null, [new FinanceNeed.Statement(name)])).Statements[name];
    }
}
