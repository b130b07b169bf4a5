using Plumbline.App.Figures;
using Plumbline.App.Returns.Counts;
using Plumbline.App.Tests.AsPrinted;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Tests.Returns;

/// <summary>
/// The figures that the sample trust counts from its returns, against the eight rows of a printed dashboard (AsPrinted/truth/qewtt.csv: the Integrated Governance Report of May 2020, lines 1196–1203),
/// with the likely reading of the five months in which the printed rows do not add up. The names are invented, the numbers are those of the paper.
/// </summary>
public sealed class SampleCountsTests : IAsyncLifetime
{
    private static readonly DateOnly First = new(2019, 4, 1), Last = new(2020, 3, 31);

    private PrintedStore _store = null!;

    public async ValueTask InitializeAsync() => _store = await PrintedStore.OpenAsync(sample: "community-trust");

    public async ValueTask DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Counts_AreThePrintedOnes_AndInFiveMonthsTheLikelyReading()
    {
        var printed = PrintedTable.Read("truth", "qewtt.csv");
        Assert.Equal(8 * 12, printed.Count);
        Assert.Equal(
            ["qewtt-0-9 2019-05 79 70", "qewtt-0-9 2019-08 65 68", "qewtt-10-15 2020-02 10 19", "qewtt-responses 2019-07 90 85", "qewtt-responses 2020-01 98 90", "qewtt-single-non-responses 2019-07 8 5"],
            printed.Where(static row => row["likely"] != row["printed"]).Select(static row => $"{row["indicator"]} {row["month"]} {row["printed"]} {row["likely"]}").Order(StringComparer.Ordinal));
        var counted = (await CountedAsync()).Select(static figure => $"{figure.Indicator} {figure.Period} {figure.Value.Text}");
        Assert.Equal(printed.Select(static row => $"{row["indicator"]} {row["month"]} {row["likely"]}").Order(StringComparer.Ordinal), counted.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task March2020_HasNoCount_AndEveryRowSaysWhy() => Assert.All(
        (await CountedAsync()).Where(static figure => figure.Period.Last == Last),
        static figure => Assert.Equal((ReportingStatus.NotAvailable, "Teams were not asked in March 2020, while services prepared for the pandemic."), (figure.Value.Status, figure.Note)));

    [Fact]
    public async Task Shown_IsWhatIsGiven()
    {
        var definitions = await _store.DefinitionsAsync();
        var need = new DataNeed(IndicatorCode.Parse("qewtt-responses").Value, definitions.Picture.Units.Top.Code, First);
        var given = (await ReadSeries.OfAsync(_store.Ledger, definitions.Picture, [need], definitions.Position.Number))[(need.Indicator, need.Unit)];
        var shown = (await ReadSeries.WithTotalsAsync(_store.Ledger, definitions.Picture, [need], Last, definitions.Position.Number))[(need.Indicator, need.Unit)];
        Assert.NotEmpty(given.Observations);
        Assert.All(given.Observations, figure => Assert.Equal(figure.Value.Text, shown[figure.Period]!.Value.Text));
    }

    private async Task<List<Observation>> CountedAsync()
    {
        var definitions = await _store.DefinitionsAsync();
        var wanted = PrintedTable.Read("truth", "qewtt.csv").Select(static row => IndicatorCode.Parse(row["indicator"]).Value).Distinct().Select(code => new WantedCount(code, definitions.Picture.Units.Top.Code, First, Last)).ToList();
        return [.. (await ReadCountedFigures.RunAsync(_store.Ledger, definitions.Picture, definitions.Position.Number, wanted, CancellationToken.None)).SelectMany(static figures => figures)];
    }
}
