using Plumbline.App.Exporting;
using Plumbline.App.Ledger;
using Plumbline.App.Tests.Importing;
using Plumbline.App.Tests.Tables;
using Plumbline.Core.Periods;
using static Plumbline.App.Tests.Totals.TeamsStore;

namespace Plumbline.App.Tests.Totals;

public class RolledUpTests
{
    private static readonly string[] Figures =
    [
        .. Months("incidents", "north", "1", "2", "3", "4"), .. Months("incidents", "south", "10", "20", "", "40"), .. Months("incidents", "small", "", "99"),
        "incidents,north,2024-01,5,,,plan", "incidents,south,2024-01,6,,,plan", "survey,north,2023-Q4,50%",
    ];

    [Fact]
    public async Task Totals_StandInTheOrderOfTheOthers_WithoutChange()
    {
        await using var store = await WithAsync(Figures);
        Assert.Equal(
            [
                "incidents|north|2024-01|1||", "incidents|north|2024-02|2||", "incidents|north|2024-03|3||", "incidents|north|2024-04|4||", "incidents|north|2024-01|5||",
                "incidents|small|2024-01|11|2|0", "incidents|small|2024-02|99||", "incidents|small|2024-03|3|2|1", "incidents|small|2024-04|44|2|0", "incidents|small|2024-01|11|2|0",
                "incidents|south|2024-01|10||", "incidents|south|2024-02|20||", "incidents|south|2024-04|40||", "incidents|south|2024-01|6||",
                "survey|north|2023-Q4|50%||",
            ],
            await RowsAsync(store, ObservationQuery.All));
    }

    [Fact]
    public async Task UnitAndAspect_LimitWhatIsPrinted_NotWhatIsAddedUp()
    {
        await using var store = await WithAsync(Figures);
        Assert.Equal(["incidents|small|2024-01|11|2|0"], await RowsAsync(store, new ObservationQuery { Units = ["small"], Aspects = ["plan"] }));
        Assert.Equal(["incidents|small|2024-01|11|2|0", "incidents|small|2024-02|99||", "incidents|small|2024-03|3|2|1", "incidents|small|2024-04|44|2|0"], await RowsAsync(store, new ObservationQuery { Units = ["small"], Aspects = ObservationQuery.Actual }));
    }

    [Fact]
    public async Task LongerPeriod_HasItsMonths_AndItsOwnTotal()
    {
        await using var store = await WithAsync(Figures);
        var actual = new ObservationQuery { Indicators = ["incidents"], Aspects = ObservationQuery.Actual };
        Assert.Equal(
            [
                "incidents|north|2024-04|4||", "incidents|north|2024-Q1|4|3|2",
                "incidents|small|2024-04|44|2|0", "incidents|small|2024-Q1|44|6|4",
                "incidents|south|2024-04|40||", "incidents|south|2024-Q1|40|3|2",
            ],
            await RowsAsync(store, actual, Period.Quarter(2024, 1)));
    }

    [Fact]
    public async Task LongerPeriodOfAUnit_CountsItsFirstMonths_WhereItHasBegunBefore()
    {
        await using var store = await WithAsync([.. Months("incidents", "north", "1", "2", "3", "", "5", "6")]);
        var north = new ObservationQuery { Indicators = ["incidents"], Units = ["north"], Aspects = ObservationQuery.Actual };
        Assert.Contains("incidents|north|2024-Q1|11|3|1", await RowsAsync(store, north, Period.Quarter(2024, 1)));
    }

    [Fact]
    public async Task Period_KeepsWhatLiesInIt()
    {
        await using var store = await WithAsync(Figures);
        var settings = (await store.DefinitionsAsync()).Picture.Settings;
        async Task<string> Within(Period period) => string.Join(' ', await ReadFigures.WithinAsync(store.Ledger, settings, ObservationQuery.All, period).Select(figure => $"{figure.Fact.Unit}:{figure.Fact.Period}").ToListAsync());
        Assert.Equal("north:2024-04 south:2024-04", await Within(Period.Quarter(2024, 1)));
        Assert.Equal("small:2024-02 north:2024-02 south:2024-02".Split(' ').Order(), (await Within(Period.Month(2024, 2))).Split(' ').Order());
        Assert.Equal(3 + 1 + 2 + 2 + 1, (await Within(Period.Quarter(2023, 4))).Split(' ').Length);
    }

    [Fact]
    public async Task Import_ReadsNoTotal_AndSaysSo()
    {
        await using var store = await WithAsync(Figures);
        var table = ObservationsTable.RolledUp(ObservationsTable.Table);
        var lines = (await AllAsync(store, ObservationQuery.All, null)).Select(figure => string.Join(',', RowTexts.Of(table, figure)));
        var preview = await store.PreviewAsync("rolled-up.csv", string.Join(',', table.Columns.Select(column => column.Name)) + "\n" + string.Join("\n", lines) + "\n");
        Assert.Empty(preview.Refused);
        Assert.Equal((0L, 0L, 11L), (preview.Counts.New, preview.Counts.Changed, preview.Counts.Same));
        Assert.Contains("4 rows are worked-out totals: not read", preview.Remarks.Select(remark => remark.Text));
    }

    private static async Task<List<string>> RowsAsync(ImportStore store, ObservationQuery query, Period? period = null) =>
        [.. (await AllAsync(store, query, period)).Select(figure => { Assert.Equal(figure.Total is null, figure.Change is not null); return FormattableString.Invariant($"{figure.Fact.Indicator}|{figure.Fact.Unit}|{figure.Fact.Period}|{figure.Fact.Value}|{figure.Total?.Parts}|{figure.Total?.Missing}"); })];

    private static async Task<List<Figure>> AllAsync(ImportStore store, ObservationQuery query, Period? period) =>
        await ReadRolledUp.RunAsync(store.Ledger, await store.DefinitionsAsync(), query, period).ToListAsync();
}
