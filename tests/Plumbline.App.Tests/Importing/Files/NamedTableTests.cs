using System.Text;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Options;
using Plumbline.Core.Units;

namespace Plumbline.App.Tests.Importing.Files;

public sealed class NamedTableTests
{
    private const string Wide = "Indicator,Apr-23,May-23\nIncidents,1,2\n";

    [Theory]
    [InlineData("North Team.csv", "north", "North Team.csv: figures without a unit are read as those of north, the file’s name")]
    [InlineData("north team.csv", "north", "north team.csv: figures without a unit are read as those of north, the file’s name")]
    [InlineData("north.csv", "north", "north.csv: figures without a unit are read as those of north, the file’s name")]
    [InlineData("North.csv", "small", "North.csv: 2 figures of Small Trust: no unit is named; give --unit if they are of another")] // a code is as it is written
    [InlineData("North Team April.csv", "small", "North Team April.csv: 2 figures of Small Trust: no unit is named; give --unit if they are of another")]
    [InlineData("figures.csv", "small", "figures.csv: 2 figures of Small Trust: no unit is named; give --unit if they are of another")]
    [InlineData("Small Trust.csv", "small", "")]
    public async Task AFileNamedAsAUnit_IsOfThatUnit_AndThePreviewSaysWhoseFiguresAre(string name, string unit, string remark)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync(name, Wide);
        Assert.Equal([unit, unit], preview.New.Select(figure => figure.Unit));
        Assert.Equal(remark, Remarks(preview));
    }

    [Theory]
    [InlineData("North Team\nIndicator,Apr-23\nIncidents,1\n", "north", "figures below “North Team” are read as those of north, which it names")] // a title goes above the file’s name
    [InlineData("Team,Indicator,Apr-23\nNorth Team,Incidents,1\n", "north", "")]
    [InlineData("indicator,unit,period,value\nincidents,north,2023-04,1\n", "north", "")]
    [InlineData("indicator,period,value\nincidents,2023-04,1\n", "south", "the file’s name")]
    public async Task WhatATableSays_GoesAboveTheFilesName(string text, string unit, string remark)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("South Team.csv", text);
        Assert.Equal(unit, Assert.Single(preview.New).Unit);
        Assert.Contains(remark, Remarks(preview), StringComparison.Ordinal);
        Assert.DoesNotContain("no unit is named", Remarks(preview), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AUnitGivenByOption_GoesAboveTheFilesName()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("North Team.csv", Wide, new ImportOptions { Unit = UnitCode.Parse("south").Value });
        Assert.Equal(["south", "south"], preview.New.Select(figure => figure.Unit));
        Assert.Empty(Remarks(preview));
    }

    [Fact]
    public async Task AnOrganisationOfOneUnit_NeedsNoWordOfIt()
    {
        await using var store = await ImportStore.SmallAtAsync(null, static folder => folder.Write("units.csv", "unit,name,kind,parent\nsmall,Small Trust,organisation,\n"));
        using var preview = await store.PreviewAsync("figures.csv", Wide);
        Assert.Empty(Remarks(preview));
    }

    [Fact]
    public async Task FilesThatNameNoUnit_AndGiveTheSameCells_AreRefusedWithTheOption()
    {
        await using var store = await ImportStore.SmallAsync();
        using var one = Stream("Indicator,Apr-23\nIncidents,1\n");
        using var other = Stream("Indicator,Apr-23\nIncidents,2\n");
        using var preview = await PreviewImport.RunAsync(store.Ledger, store.Organisation, [new ImportFile("a.csv", one), new ImportFile("b.csv", other)], ImportOptions.None);
        Assert.EndsWith("it stands in a.csv:2:2 as 1; where the files are of different units, import each by itself with --unit", Assert.Single(preview.Refused).Problem.Expected, StringComparison.Ordinal);
        using var same = await store.PreviewAsync("a.csv", "Indicator,Apr-23\nIncidents,1\nIncidents,2\n");
        Assert.EndsWith("it stands in a.csv:2:2 as 1", Assert.Single(same.Refused).Problem.Expected, StringComparison.Ordinal);
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text), writable: false);

    private static string Remarks(ImportPreview preview) => string.Join(" | ", [.. preview.Remarks.Select(static remark => $"{remark.Place}: {remark.Text}"), .. preview.Tables.Where(static table => table.Whole is not null).Select(static table => $"{table.Name}: {table.Whole}")]);
}
