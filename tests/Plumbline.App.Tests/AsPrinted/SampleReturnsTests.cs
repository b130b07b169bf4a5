using System.Globalization;
using Plumbline.App.Definitions;
using Plumbline.App.Figures;
using Plumbline.App.Registers;
using Plumbline.App.Returns;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Tests.AsPrinted;

/// <summary>
/// The returns and the register of the sample trust, against what the printed paper says: its dashboard's rows of the early warning tool (lines 1196–1203), with the likely reading of a cell that does not add up,
/// its situation report (lines 500–512) and its table of research (lines 796–812).
/// </summary>
public sealed class SampleReturnsTests : IAsyncLifetime
{
    private static readonly DateTime Meeting = new(2020, 5, 20, 12, 0, 0);

    private PrintedStore _store = null!;

    public async ValueTask InitializeAsync() => _store = await PrintedStore.OpenAsync(sample: "community-trust");

    public async ValueTask DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task EarlyWarning_CountsWhatTheDashboardPrints_OrItsLikelyReading()
    {
        var reading = await ReadAsync("qewtt", Period.Month(2020, 3), 12, withScores: true);
        var counted = reading.Periods.Where(static period => period.IsCounted).SelectMany(period => reading.Form.Counts.Select(count => $"{count.Indicator} {period.Period.ToName()} {Counted(period, count)}"));
        var printed = PrintedTable.Read("truth", "qewtt.csv");
        Assert.Equal(96, printed.Count);
        Assert.Equal(printed.Where(static row => row["likely"] != "N/A").Select(static row => $"{row["indicator"]} {row["month"]} {row["likely"]}").Order(StringComparer.Ordinal), counted.Order(StringComparer.Ordinal));
        Assert.Equal(6, printed.Count(static row => row["likely"] != row["printed"]));
    }

    [Fact]
    public async Task EarlyWarning_WasNotAskedInMarch2020_AndSaysWhy()
    {
        var reading = await ReadAsync("qewtt", Period.Month(2020, 3), 1, withScores: false);
        var march = Assert.Single(reading.Periods);
        Assert.False(march.IsCounted);
        Assert.Equal("Teams were not asked in March 2020, while services prepared for the pandemic.", march.NotCollected);
    }

    // 5 rows of counts and 2 of percentages, each of the day, five weeks that end on a Sunday, and the week to date: a week's figure is that of its last day.
    [Fact]
    public async Task SituationReport_AddsUpToThePrintedTable_AndOneHeadcountGivesItsPercentages()
    {
        var (definitions, form) = await FormAsync("sitrep");
        var (picture, first) = (definitions.Picture, new DateOnly(2020, 3, 1));
        var trust = picture.Units.Top.Code;
        var needs = form.Figures.SelectMany(static field => new[] { field.Indicator, field.ShareOf }).OfType<IndicatorCode>().Distinct().Select(indicator => new DataNeed(indicator, trust, first)).ToList();
        var series = await ReadSeries.WithTotalsAsync(_store.Ledger, picture, needs, new DateOnly(2020, 5, 7), definitions.Position.Number);
        var printed = PrintedTable.Read("truth", "workforce-sitrep.csv");
        Assert.Equal(49, printed.Count);
        Assert.All(printed, row =>
        {
            var field = form.Figures.Single(figure => figure.Code.ToString() == row["field"]);
            var day = Period.Parse(row["day"]).Value;
            var figure = series[(field.Indicator, trust)][day]!;
            Assert.Equal((5, 0), (figure.Total!.Parts, figure.Total.Missing));
            Assert.Equal(row["printed"], row["unit"] == "count" ? Text(figure.Amount!.Value) : Text(Share(figure, series[(field.ShareOf!, trust)].LatestAt(day)!)) + "%");
        });
    }

    // Two services missed a day or two, two days were bank holidays, and five reports were late; on the days that the paper prints, all five were there in time.
    [Fact]
    public async Task SituationReport_IsCompleteOnThePrintedDays_AndTellsWhatWasMissingAndLate()
    {
        var reading = await ReadAsync("sitrep", Period.Parse("2020-05-07").Value, 33, withScores: false);
        var days = PrintedTable.Read("truth", "workforce-sitrep.csv").Select(static row => row["day"]).ToHashSet(StringComparer.Ordinal);
        Assert.All(reading.Periods.Where(period => days.Contains(period.Period.ToString())), static period => Assert.Equal(5, period.Count(static line => line.Standing == ReturnStanding.InTime)));
        Assert.Equal(
            ["2020-04-14 corporate-services Single", "2020-04-15 corporate-services Consecutive", "2020-04-22 young-services Single", "2020-05-01 young-services Single"],
            reading.Periods.SelectMany(static period => period.Lines.Where(static line => line.NonResponse != NonResponse.None).Select(line => $"{period.Period} {line.Unit} {line.NonResponse}")));
        Assert.Equal((2, 5), (Count(reading, ReturnStanding.Waived), Count(reading, ReturnStanding.Late)));
    }

    [Fact]
    public async Task Research_AddsEachStudyOnce_NamesTheDouble_AndSaysThePrintedTotals()
    {
        var (definitions, march) = (await _store.DefinitionsAsync(), Period.Month(2020, 3));
        var reading = await ReadRegisterRows.RunAsync(_store.Ledger, definitions, definitions.Picture.Values.Of<RegisterDefinition>().Single(static one => one.Code.ToString() == "research"), march);
        var printed = PrintedTable.Read("truth", "research.csv");
        Assert.Equal(
            printed.SkipLast(1).Select(static row => $"{row["row"]} {row["period"]} {row["year"]} {row["trend"]}"),
            reading.Lines.Select(static line => $"{line.Row.Code} {line.Figures[0]?.Value.Text} {line.Figures[1]?.Value.Text} {line.Row.Values.GetValueOrDefault("trend")}"));
        var twice = Assert.Single(reading.Lines, static line => line.DoubleOf is not null);
        Assert.Equal("11-climb is 01-climb", $"{twice.Row.Code} is {twice.DoubleOf}");

        // The rows of the year make 594 as printed, 537 with the double once; the paper prints 535.
        Assert.Equal(["recruited 74, stated 74", "recruited-year 537, stated 535"], reading.Totals.Select(static total => $"{total.Field.Code} {total.Total}, stated {total.Stated?.Value.Text}"));
        Assert.Equal((printed[^1]["period"], printed[^1]["year"]), (reading.Totals[0].Stated!.Value.Text, reading.Totals[1].Stated!.Value.Text));
    }

    private static int Count(FormReading reading, ReturnStanding standing) => reading.Periods.Sum(period => period.Count(line => line.Standing == standing));

    private static string Counted(FormPeriod period, FormCounting count) => Text(count.Count switch
    {
        FormCount.Asked => period.Count(static line => line.IsOwed),
        FormCount.Responses => period.Count(static line => line.IsResponse),
        FormCount.Single => period.Count(static line => line.NonResponse == NonResponse.Single),
        FormCount.Consecutive => period.Count(static line => line.NonResponse == NonResponse.Consecutive),
        FormCount.Band => period.Count(line => line.Band == count.Band),
        FormCount.Late or FormCount.Waived or FormCount.NotApplicable or FormCount.Completeness or FormCount.Timeliness => throw new InvalidOperationException($"{count.Indicator} is not in the paper."),
    });

    private static decimal Share(Observation part, Observation whole) => Math.Round(100 * part.Amount!.Value / whole.Amount!.Value, MidpointRounding.AwayFromZero);

    private static string Text(decimal number) => number.ToString("0", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task<FormReading> ReadAsync(string form, Period last, int periods, bool withScores)
    {
        var (definitions, definition) = await FormAsync(form);
        return await ReadReturns.RunAsync(_store.Ledger, definitions, definition, last, periods, Meeting, withScores);
    }

    private async Task<(OrganisationDefinitions Definitions, FormDefinition Form)> FormAsync(string form)
    {
        var definitions = await _store.DefinitionsAsync();
        return (definitions, definitions.Picture.Values.Of<FormDefinition>().Single(one => one.Code.ToString() == form));
    }
}
