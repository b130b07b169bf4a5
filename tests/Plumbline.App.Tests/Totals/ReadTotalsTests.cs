using Plumbline.App.Figures;
using Plumbline.App.Reporting;
using Plumbline.App.Tests.Ledger;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Reports.Composition;
using static Plumbline.App.Tests.Totals.TeamsStore;

namespace Plumbline.App.Tests.Totals;

public class ReadTotalsTests
{
    [Fact]
    public async Task UnitWithoutFigures_HasTheTotalsOfThoseBelow()
    {
        await using var store = await WithAsync([.. Months("incidents", "north", "1", "2", "3"), .. Months("incidents", "south", "10", "", "30"), "sickness,north,2024-01,5%,5,100", "sickness,south,2024-01,7%,21,300"]);
        Assert.Equal("01 11 of 2/2, 02 2 of 1/2, 03 33 of 2/2", (await store.SeriesAsync("incidents", upTo: 3)).Said());
        Assert.Equal("01 6.5% of 2/2", (await store.SeriesAsync("sickness", upTo: 1)).Said());
        Assert.Equal("01 1, 02 2, 03 3", (await store.SeriesAsync("incidents", upTo: 3, unit: "north")).Said());
    }

    [Fact]
    public async Task FigureGiven_IsBeforeATotal_AndOnlyTheDaysWithoutOneAreRead()
    {
        await using var store = await WithAsync([.. Months("incidents", "small", "100", "100", "", "100"), .. Months("incidents", "north", "1", "2", "3", "4"), .. Months("incidents", "south", "1", "2", "3", "4")]);
        using var rows = new ObservationsRead(store.Ledger.Address);
        Assert.Equal("01 100, 02 100, 03 6 of 2/2, 04 100", (await store.SeriesAsync("incidents", upTo: 4, from: 1)).Said());
        Assert.Equal(3 + 2, rows.Count);
    }

    [Fact]
    public async Task UnitWithEveryFigure_ReadsNoRowOfTheUnitsBelow()
    {
        await using var store = await WithAsync([.. Months("incidents", "small", "100", "100"), .. Months("incidents", "north", "1", "2"), .. Months("incidents", "south", "1", "2")]);
        using var rows = new ObservationsRead(store.Ledger.Address);
        Assert.Equal("01 100, 02 100", (await store.SeriesAsync("incidents", upTo: 2, from: 1)).Said());
        Assert.Equal("01 100, 02 100", (await store.SeriesAsync("incidents", upTo: 2)).Said());
        Assert.Equal(2 + 2, rows.Count);
    }

    [Theory]
    [InlineData("100")]
    [InlineData("Not applicable")]
    public async Task FigureGivenLater_TakesNoTotalAway(string later)
    {
        await using var store = await WithAsync([$"incidents,small,2024-09,{later}", .. Months("incidents", "north", "1", "2", "3"), .. Months("incidents", "south", "10", "20", "30")]);
        Assert.StartsWith("01 11 of 2/2, 02 22 of 2/2, 03 33 of 2/2", (await store.SeriesAsync("incidents", upTo: 3)).Said(), StringComparison.Ordinal);
        Assert.StartsWith("02 22 of 2/2, 03 33 of 2/2", (await store.SeriesAsync("incidents", upTo: 3, from: 2)).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SamePosition_ReadsNoRowBelowAgain_AndAnotherPositionDoes()
    {
        await using var store = await WithAsync([.. Months("incidents", "north", "1", "2", "3"), .. Months("incidents", "south", "10", "20", "30")]);
        using var rows = new ObservationsRead(store.Ledger.Address);
        var said = (await store.SeriesAsync("incidents", upTo: 3)).Said();
        Assert.Equal(6, rows.Count);
        Assert.Equal(said, (await store.SeriesAsync("incidents", upTo: 3)).Said());
        Assert.Equal("02 22 of 2/2, 03 33 of 2/2", (await store.SeriesAsync("incidents", upTo: 3, from: 2)).Said());
        Assert.Equal(6, rows.Count);
        await store.ImportAsync("new.csv", "indicator,unit,period,value\nincidents,north,2024-03,4\n");
        Assert.Equal("01 11 of 2/2, 02 22 of 2/2, 03 34 of 2/2", (await store.SeriesAsync("incidents", upTo: 3)).Said());
    }

    [Fact]
    public async Task PartBegunBeforeTheDaysRead_IsMissing_AndOneNotBegunIsNone()
    {
        await using var store = await WithAsync([.. Months("incidents", "north", "1", "2", "3"), .. Months("incidents", "south", "10", "", "")]);
        Assert.Equal("02 2 of 1/2, 03 3 of 1/2", (await store.SeriesAsync("incidents", upTo: 3, from: 2)).Said());
        await using var other = await WithAsync([.. Months("incidents", "north", "1", "2", "3"), .. Months("incidents", "south", "", "", "10")]);
        Assert.Equal("02 2 of 1/1, 03 13 of 2/2", (await other.SeriesAsync("incidents", upTo: 3, from: 2)).Said());
    }

    [Fact]
    public async Task PeriodWithoutAnyPart_IsAbsent_AlsoWhereNoRowWasRead()
    {
        await using var store = await WithAsync([.. Months("incidents", "north", "1"), .. Months("incidents", "south", "10")]);
        var series = await store.SeriesAsync("incidents", upTo: 3, from: 2);
        Assert.Equal(["2024-02 0/2", "2024-03 0/2"], series!.Absent.OrderBy(pair => pair.Key.First).Select(pair => $"{pair.Key} {pair.Value.Reported}/{pair.Value.Parts}"));
        Assert.Empty(series.Observations);
    }

    [Fact]
    public async Task SeriesThatLacksTheFirstPeriodRead_SaysWhenItBegan()
    {
        await using var store = await WithAsync([.. Months("incidents", "north", "1", "", "3"), .. Months("incidents", "south", "", "", "", "4")]);
        Assert.Equal(new DateOnly(2024, 1, 1), (await store.SeriesAsync("incidents", upTo: 4, from: 2, unit: "north"))!.Begun);
        Assert.Equal(new DateOnly(2024, 4, 1), (await store.SeriesAsync("incidents", upTo: 4, from: 2, unit: "south"))!.Begun);
    }

    [Fact]
    public async Task ItemsOfABreakdown_MakeTheFigureOfTheirUnit()
    {
        await using var store = await WithAsync("incidents,small,2024-01,3,,,sex=female", "incidents,small,2024-01,4,,,sex=male", "incidents,small,2024-01,9,,,plan");
        var definitions = await store.DefinitionsAsync();
        var known = definitions.Picture;
        var picture = new OrganisationPicture(known.Settings, known.Units, known.Indicators.Select(indicator => indicator with { Breakdowns = ["sex"] }), known.Targets, [], []) { Values = known.Values };
        var need = new DataNeed(IndicatorCode.Parse("incidents").Value, known.Units.Top.Code, DateOnly.MinValue);
        var read = await ReadSeries.WithTotalsAsync(store.Ledger, picture, [need], Period.Month(2024, 1).Last, definitions.Position.Number);
        Assert.Equal("01 7 of 2/2", read[(need.Indicator, need.Unit)].Said());
    }

    [Fact]
    public async Task Ratings_AreOfTheTotal()
    {
        await using var store = await WithAsync([.. Months("incidents", "north", "1", "2"), .. Months("incidents", "south", "3", "4")]);
        var rated = (await RateIndicators.RunAsync(store.Ledger, await store.DefinitionsAsync(), Period.Month(2024, 2))).Single(row => row.Judgement.Indicator.Code.ToString() == "incidents");
        Assert.Equal(("6", "Red"), (rated.Judgement.Observation!.Value.Text, rated.Judgement.Status.ToString()));
    }

    [Fact]
    public async Task ReportOfAUnitWithTotalsAlone_HasTheirPeriods()
    {
        await using var store = await WithAsync([.. Months("incidents", "north", "1", "2"), .. Months("incidents", "south", "3", "", "", "N/A")]);
        var definitions = await store.DefinitionsAsync();
        var report = definitions.FindReport("paper")!;
        Assert.Equal(["2024-02", "2024-01"], (await FindReportPeriods.LatestAsync(store.Ledger, definitions, report)).Select(period => period.ToString()));
        Assert.True(await FindReportPeriods.HasAsync(store.Ledger, definitions, report, Period.Month(2024, 2)));
        Assert.False(await FindReportPeriods.HasAsync(store.Ledger, definitions, report, Period.Month(2024, 4)));
    }
}
