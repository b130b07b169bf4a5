using System.Globalization;
using Plumbline.App.Checking;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Figures;
using Plumbline.App.Ledger;
using Plumbline.App.Registers;
using Plumbline.App.Tests.Importing;
using Plumbline.App.Tests.Ledger;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Tests.Registers;

/// <summary>A row that leaves its register counts in the year that it was there in, and in no month after: by the register, and wherever else figures are added up.</summary>
public sealed class RowsThatLeaveTests : IAsyncLifetime
{
    private ImportStore _store = null!;

    private ILedger Ledger => _store.Ledger;

    // Alpha left in July and came again as another row in October; its figure of August is of a month in which it was not there. Beta is there all the time.
    public async ValueTask InitializeAsync() => _store = await ImportStore.SmallAtAsync(null, static folder =>
    {
        folder.Write("units.csv", "unit,name,kind,parent\nsmall,Small Trust,organisation,\nnorth,North,team,small\n");
        folder.Write("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nn,Number,month,count,higher,sum\ny,In the year,financial-year,count,higher,sum\n");
        folder.Write("targets.csv", "indicator,target\nn,at least 50\n");
        folder.Write("registers/k.yaml", "register: k\nname: K\nunit: north\nfields:\n  - {field: t, name: T, kind: text}\n  - {field: n, name: N, kind: indicator, indicator: n}\n  - {field: y, name: Y, kind: indicator, indicator: y}\nsame: [t]\n");
        folder.Write("registers/k/rows.csv", "row,from,to,t,n 2019-07,n 2019-08,y 2019/20\na,,2019-07-15,Alpha,5,12,10\na2,2019-10-01,,Alpha,,,20\nb,,,Beta,4,7,100\n");
        folder.Write("observations/a.csv", "indicator,unit,period,value\ny,north,2019/20,131\nn,north,2019-09,3\n");
    });

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [InlineData("2019-07", "n 2019-07: 9, 2 rows", "y 2019/20: 130, 3 rows, a2, stated 131")]
    [InlineData("2019-08", "n 2019-08: 7, 1 rows", "y 2019/20: 130, 3 rows, a a2, stated 131")]
    [InlineData("2020-03", "n 2020-03: none", "y 2019/20: 130, 3 rows, a, stated 131")]
    [InlineData("2019/20", "n 2019/20: 16, 2 rows", "y 2019/20: 130, 3 rows, stated 131")]
    public async Task Total_IsOfTheRowsOfItsOwnPeriod(string period, string month, string year)
    {
        var (definitions, register) = await DefinitionsAsync();
        var reading = await ReadRegisterRows.RunAsync(Ledger, definitions, register, Period.Parse(period, definitions.Picture.Settings.Calendar).Value);
        Assert.Equal([month, year], reading.Totals.Select(Said));
        // Those that a filter leaves, of any month of the year; what is stated is of all.
        Assert.Equal("y 2019/20: 30, 2 rows", Said(RegisterTotals.Of(definitions.Picture, reading, static line => line.Row.Values["t"] == "Alpha")[1]).Split(", a")[0]);
    }

    [LedgerFact]
    public async Task FigureAfterARowHasLeft_IsInNoTotal_AndACheckNamesIt()
    {
        var (definitions, _) = await DefinitionsAsync();
        var series = await ReadSeries.WithTotalsAsync(Ledger, definitions.Picture, [new DataNeed(IndicatorCode.Parse("n").Value, UnitCode.Parse("north").Value, DateOnly.MinValue), new DataNeed(IndicatorCode.Parse("y").Value, UnitCode.Parse("small").Value, DateOnly.MinValue)], new DateOnly(2020, 3, 31), definitions.Position.Number);
        Assert.Equal(["9", "7", "3", "131"], series.Values.OrderBy(static one => one.Indicator.Code.ToString(), StringComparer.Ordinal).SelectMany(static one => one.Observations).Select(static figure => figure.Value.Text));
        var outside = Assert.Single(await RunChecks.RunAsync(Ledger, definitions, new CheckRequest(new DateOnly(2020, 3, 31))), static one => one.Finding.Check == "outside-unit");
        Assert.Equal("figure/n/k.a/2019-08", outside.Finding.About?.ToString());
        Assert.Contains("is given as 12, but the unit’s last day is 15 July 2019, so no total counts it", outside.Finding.Message, StringComparison.Ordinal);
    }

    // The figure of the year, which ends in March, does not hide that of August; a row that came in October is seen from then on.
    [Theory]
    [InlineData("2019-09-30", "2019-08")]
    [InlineData("2019-10-01", "2019-10")]
    [InlineData("2021-01-01", "2019-10")]
    public async Task MonthShown_IsThatOfTheLatestFigureThatHasBegun_OrOfTheLastRowThatCame(string today, string expected)
    {
        var (definitions, register) = await DefinitionsAsync();
        Assert.Equal(expected, (await FindRegisterMonths.RunAsync(Ledger, definitions, register, DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture))).Shown.ToString());
    }

    private async Task<(OrganisationDefinitions, RegisterDefinition)> DefinitionsAsync()
    {
        var definitions = await ReadDefinitions.RunAsync(Ledger, "small");
        return (definitions, FindRegister.Run(definitions, "k").Value);
    }

    private static string Said(RegisterTotal total) => string.Join(", ", new[]
    {
        $"{total.Field.Code} {total.Period}: {total.Total?.ToString() ?? "none"}",
        total.Rows is { } rows ? $"{rows.Counted} rows" : "",
        string.Join(' ', total.Beside.Select(static row => row.Code)),
        total.Stated is { } stated ? $"stated {stated.Value.Text}" : "",
    }.Where(static part => part.Length > 0));
}
