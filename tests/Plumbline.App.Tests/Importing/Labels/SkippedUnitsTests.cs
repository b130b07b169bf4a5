using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Options;
using Plumbline.App.Importing.Settling;
using Plumbline.App.Tests.Importing.Workbooks;

namespace Plumbline.App.Tests.Importing.Labels;

public sealed class SkippedUnitsTests
{
    private static readonly ImportOptions OptionSkip = new() { Mappings = [new LabelMapping("England", null)] };
    private static readonly ImportOptions UnitSkip = new() { Settled = [new UnitMapping("England", null)] };

    public static TheoryData<string, string> Tables => new()
    {
        { "indicator,unit,period,value\nincidents,north,2023-04,1\nnothing known,England,2023-04,not a figure\nincidents,England,2023-05,900\n", "north|2023-04|1" },
        { "Month,Team,Incidents\nApr-23,North Team,1\nApr-23,England,900\nMay-23,England,901\n", "north|2023-04|1" },
        { "Team,Indicator,Apr-23\nNorth Team,Incidents,1\nEngland,Incidents,900\n,Sickness absence,5%\nSouth Team,Incidents,2\n", "north|2023-04|1 south|2023-04|2" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task RowsOfAUnitThatIsNotOurs_AreLeftOut_AndCounted(string table, string expected)
    {
        foreach (var options in new[] { OptionSkip, UnitSkip })
        {
            await using var store = await ImportStore.SmallAsync();
            using var preview = await store.PreviewAsync("a.csv", table, options);
            Assert.Empty(preview.Refused);
            Assert.Empty(preview.Unmatched);
            Assert.Equal(expected, string.Join(' ', preview.New.Select(figure => $"{figure.Unit}|{figure.Period}|{figure.Value}")));
            Assert.Equal([new SkippedLabel("England", 2, MappingKind.Unit)], preview.Skipped);
            Assert.Equal([new UnitMapping("England", null)], preview.Mappings);
        }
    }

    [Fact]
    public async Task TheUnit_IsRemembered_AndAColumnOfItIsAColumnOfUnits()
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("a.csv", Tables.First().Data.Item1, OptionSkip);
        await store.ImportAsync("b.csv", "indicator,AreaName,period,value\nincidents,ENGLAND,2023-06,900\nincidents,North Team,2023-06,3\n");
        Assert.Equal(["incidents|north|2023-04|1|||reported||", "incidents|north|2023-06|3|||reported||"], await store.FiguresAsync());
    }

    [Fact]
    public async Task WithoutADecision_TheUnitIsRefused_AndToBeSettled()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", "indicator,unit,period,value\nincidents,Nrth Team,2023-04,1\nincidents,Nrth Team,2023-05,2\n");
        Assert.Equal(2, preview.Counts.Refused);
        var text = Assert.Single(preview.Unsettled);
        Assert.Equal((MappingKind.Unit, "Nrth Team", "a.csv:2:2", 2L, "1 in 2023-04", "north"), (text.Kind, text.Label, text.Place, text.Rows, text.Example.ToString(), text.Likely?.Code));
    }

    [Fact]
    public async Task ALabelThatIsSkipped_NeverSkipsAUnitOfTheOrganisation()
    {
        await using var store = await ImportStore.SmallAsync();
        var options = new ImportOptions { Mappings = [new LabelMapping("North Team", null)] };
        using var preview = await store.PreviewAsync("a.csv", "indicator,unit,period,value\nincidents,North Team,2023-04,1\n", options);
        Assert.Equal("north", Assert.Single(preview.New).Unit);
        Assert.Empty(preview.Mappings);
    }

    [Fact]
    public async Task ALabelThatIsSkipped_IsNotRememberedAsAUnit()
    {
        await using var store = await ImportStore.SmallAsync();
        var options = new ImportOptions { Mappings = [new LabelMapping("Total", null)] };
        using var preview = await store.PreviewAsync("a.csv", "Indicator,Apr-23\nIncidents,5\nTotal,9\n", options);
        Assert.Equal([new LabelMapping("Total", null)], preview.Mappings);
        Assert.Equal([new SkippedLabel("Total", 1)], preview.Skipped);
    }

    [Fact]
    public async Task ASectionOfAUnitThatIsNotOurs_IsLeftOut_UntilTheNextUnit()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", "Indicator,Apr-23,May-23\nEngland,,\nIncidents,900,901\nNorth Team,,\nIncidents,1,2\n", UnitSkip);
        Assert.Empty(preview.Refused);
        Assert.Equal(["north 1", "north 2"], preview.New.Select(figure => $"{figure.Unit} {figure.Value}"));
        Assert.Equal([new SkippedLabel("England", 1, MappingKind.Unit)], preview.Skipped);
    }

    [Fact]
    public async Task ASheetOfAUnitThatIsNotOurs_IsRefused_NotReadAsTheWhole()
    {
        await using var store = await ImportStore.SmallAsync();
        var workbook = new TestWorkbook();
        workbook.Sheet("England", [[null, workbook.Shared("Apr-23")], [workbook.Shared("Incidents"), workbook.Number(900)]]);
        using var preview = await store.PreviewAsync("w.xlsx", workbook.ToBytes(), UnitSkip);
        Assert.Equal("w.xlsx!England:1:2: found the sheet “England”, which is named as a unit whose rows are left out; expected --sheet for the sheets to read; or --unit for figures that name none", Assert.Single(preview.Refused).ToString());
    }

    [Fact]
    public async Task AnAlias_NamesItsUnit_AndClashesWithNoOther()
    {
        await using var store = await ImportStore.SmallAsync();
        using var folder = new Plumbline.Tests.Support.TemporaryFolder();
        foreach (var file in new[] { "plumbline.yaml", "breakdowns.csv", "indicators.csv" }) File.Copy(store.Folder.File(file), folder.File(file));
        const string Units = "unit,name,kind,parent,from,to,aliases\nsmall,Small Trust,organisation,,,,\nnorth,North Team,team,small,,,The Northern Team; R1X-N\nsouth,South Team,team,small,,,{0}\n";
        string Problems(string aliases)
        {
            folder.Write("units.csv", Units.Replace("{0}", aliases, StringComparison.Ordinal));
            return string.Join('\n', App.Workspaces.ReadWorkspace.Run(folder.Path).Problems);
        }

        Assert.Equal("", Problems("Southerners"));
        Assert.Equal("units.csv: found the alias “R1X-N” of unit north, which is also a name, code or alias of south; expected an alias of one unit", Problems("r1x n"));
        Assert.Contains("of unit south, which is also a name, code or alias of small", Problems("small trust*"), StringComparison.Ordinal);
        Assert.Contains("expected an alias with a letter or a digit", Problems("***"), StringComparison.Ordinal);
        Assert.Equal("", Problems("Southerners"));
        await using var aliased = await ImportStore.OfFolderAsync(folder.Path);
        using var preview = await aliased.PreviewAsync("a.csv", "indicator,unit,period,value\nincidents,the northern team,2023-04,1\nincidents,R1X-N,2023-05,2\n");
        Assert.Equal(["north", "north"], preview.New.Select(figure => figure.Unit));
    }
}
