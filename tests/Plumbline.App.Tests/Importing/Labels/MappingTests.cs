using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Options;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Units;

namespace Plumbline.App.Tests.Importing.Labels;

public sealed class MappingTests
{
    private static readonly IndicatorCode Falls = IndicatorCode.Parse("falls").Value;
    private static readonly IndicatorCode Trips = IndicatorCode.Parse("trips").Value;

    // The keys are in ledgers: another key would make the same mapping a second fact.
    public static TheoryData<Mapping, string> Keys => new()
    {
        { new LabelMapping("A&E – waits*", Falls), "a and e waits" },
        { new LabelMapping("Total", null), "total" },
        { new UnitMapping("North Team", UnitCode.Parse("north").Value), "unit/north team" },
        { new UnitMapping("England", null), "unit/england" },
        { new TextReading(" N/K ", null), "status/n/k" },
        { new ItemMapping("Women", new AspectItem("sex", "female")), "item/sex/women" },
        { new ItemMapping("Persons", null), "item/persons" },
        { new LabelMapping("Total", null) { Recipe = "fingertips" }, "recipe/fingertips/total" },
        { new UnitMapping("England", null) { Recipe = "fingertips" }, "recipe/fingertips/unit/england" },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void TheKeyInTheLedger_Stays(Mapping mapping, string key) => Assert.Equal(key, Kinds.Mappings.Key(mapping));

    [Theory]
    [InlineData(null, "falls")]
    [InlineData("fingertips", "trips")]
    [InlineData("other", "falls")]
    public void AMappingOfTheRecipe_GoesAboveOneForEveryTable(string? recipe, string expected)
    {
        var book = new MappingBook([new LabelMapping("X", Falls), new LabelMapping("x", Trips) { Recipe = "fingertips" }], [], []);
        book.Begin(recipe, []);
        Assert.Equal(expected, Assert.IsType<LabelMapping>(book.Find("x")).Indicator!.ToString());
    }

    [Fact]
    public void WhatTheRecipeItselfSays_GoesAboveWhatIsRemembered_InItsTablesAlone()
    {
        var said = new LabelMapping("X", Trips);
        var book = new MappingBook([new LabelMapping("X", Falls)], [], []);
        book.Begin("fingertips", [said]);
        Assert.Same(said, book.Find("x"));
        book.Use(said);
        Assert.Empty(book.Kept);
        book.Begin(null, []);
        Assert.NotSame(said, book.Find("x"));
    }

    [Fact]
    public void AMappingGivenNow_GoesAboveTheRecipes_AndReplacesIt()
    {
        var given = new LabelMapping("X", Falls);
        var book = new MappingBook([new LabelMapping("X", Trips) { Recipe = "fingertips" }], [], [given]);
        book.Begin("fingertips", [new LabelMapping("X", null)]);
        Assert.Same(given, book.Find("x"));
        book.Use(given);
        Assert.Equal([given with { Recipe = "fingertips" }], book.Kept);
        Assert.True(book.WasUsed(given));
    }

    [Fact]
    public void WhatARecipeSaysItself_GoesAboveWhatIsRemembered_InItsTablesAlone()
    {
        var book = new MappingBook([new TextReading("-", ReportingStatus.Awaited) { Recipe = "fingertips" }, new TextReading("-", ReportingStatus.Suppressed)], [], []);
        book.Begin("fingertips", [new TextReading("-", null)]);
        Assert.Equal(new TextReading("-", null), book.Find("status/-"));
        book.Begin("fingertips", []);
        Assert.Equal(ReportingStatus.Awaited, Assert.IsType<TextReading>(book.Find("status/-")).Status);
        book.Begin(null, []);
        Assert.Equal(ReportingStatus.Suppressed, Assert.IsType<TextReading>(book.Find("status/-")).Status);
    }

    [Fact]
    public void OnlyUsedMappings_AreKept()
    {
        Mapping[] given = [new LabelMapping("X", Falls), new LabelMapping("Y", Falls)];
        var book = new MappingBook([], [given[0]], [given[1]]);
        book.Use(book.Find("y")!);
        Assert.Equal([given[1]], book.Kept);
        Assert.False(book.WasUsed(given[0]));
    }

    [Theory]
    [InlineData("Nrth", "north", "unit north")]
    [InlineData("Nrth", "incidents", "indicator incidents")]
    [InlineData("Women=sex", "female", "item sex=female")]
    [InlineData("a=Women=sex", "female", "item sex=female")]
    public async Task ACodeWithoutItsKind_IsAnIndicators_OrAUnits_OrAnItems(string label, string code, string expected)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", "Indicator,Apr-23\nIncidents,5\n", new ImportOptions { Mappings = [new LabelMapping(label, IndicatorCode.Parse(code).Value)] });
        Assert.Empty(preview.Refused);
        var noted = Assert.Single(preview.Remarks).Text;
        Assert.Equal($"no {expected.Split(' ')[0] switch { "unit" => "unit has the name", "item" => "item has the name", _ => "row has the label" }} “{(expected.StartsWith("item", StringComparison.Ordinal) ? label[..label.LastIndexOf('=')] : label)}”: not remembered", noted);
    }

    [Theory]
    [InlineData("Women=sex", "femal", "found “sex=femal”; expected an item of breakdowns.csv, as age=65-74, perhaps “sex=female”")]
    [InlineData("Women", "femal", "found “femal”; expected an indicator’s code for “Women”, or a unit’s")]
    public async Task ACodeOfNothing_IsRefused(string label, string code, string expected)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", "Indicator,Apr-23\nIncidents,5\n", new ImportOptions { Mappings = [new LabelMapping(label, IndicatorCode.Parse(code).Value)] });
        Assert.Equal(expected, Assert.Single(preview.Refused).Problem.ToString());
    }
}
