using Plumbline.App.Access;
using Plumbline.App.Correcting;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Importing.Options;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Tests.Importing.Workbooks;

namespace Plumbline.App.Tests.Importing.Recipes;

/// <summary>Which recipe a table is read by, and what stands against it.</summary>
public sealed class ChooseRecipeTests
{
    private const string Few = "recipe: few\ncolumns: {Thing: indicator, When: period, Amount: value}\n";
    private const string More = "recipe: more\ncolumns: {Thing: indicator, When: period, Amount: value, Place: unit}\n";
    private const string Other = "recipe: other\ncolumns: {Thing: indicator, When: period, Amount: value, Remark: ignore}\n";
    private const string File = "Thing,When,Amount,Place\nIncidents,Apr-23,3,North Team\n";
    private const string Both = "Thing,When,Amount,Place,Remark\nIncidents,Apr-23,3,North Team,x\n";

    [Theory]
    [InlineData(File, "", "more", "")]
    [InlineData(Both, "more", "more", "a.csv:1:5: found column “Remark”, which the recipe more does not name; expected what it holds, below “columns” of the recipe: “Remark: item DIMENSION” where it says what part of the figures a row is about; or the rows that are read: “where: [{column: Remark, is: x}]”")]
    [InlineData(Both, "", "", "a.csv: found a table that the recipes few and more and other fit; expected one of them: --recipe few or --recipe more or --recipe other, or --recipe none")]
    [InlineData(File, "mor", "", "recipe: found “mor”; expected the name of a recipe, perhaps “more”, the file of one, or none")]
    [InlineData(File, "other", "", "a.csv: found a table without “Remark”; expected the headings that the recipe other names; or another recipe, or --recipe none")]
    [InlineData("indicator,period,value\nincidents,2023-04,3\n", "", "", "")]
    public async Task TheRecipe_WhoseHeadingsTheTableHas_IsUsed(string file, string asked, string used, string problem)
    {
        await using var store = await ImportStore.SmallAsync(recipes: [Few, More, Other]);
        var options = asked.Length == 0 ? ImportOptions.None : new ImportOptions { Recipe = new RecipeOption.Named(asked) };
        using var preview = await store.PreviewAsync("a.csv", file, options);
        Assert.Equal(used.Length == 0 ? [] : [$"read by the recipe {used}"], preview.Remarks.Where(remark => remark.Text.StartsWith("read by", StringComparison.Ordinal)).Select(remark => remark.Text));
        if (problem.Length == 0) Assert.True(preview.IsAcceptable, string.Join('\n', preview.Refused));
        else Assert.Contains(problem, preview.Refused.Select(refused => refused.ToString()));
        if (problem.Length > 0) Assert.Empty(preview.UnknownColumns);
    }

    // Both read the table alike; of three, the one that names more goes first.
    [Theory]
    [InlineData(File, "few", Few)]
    [InlineData(File, "a", Few, "recipe: a\ncolumns: {\"AMOUNT\": value, thing: indicator, When: period}\n")]
    [InlineData(File, "more", Few, "recipe: a\ncolumns: {Thing: indicator, When: period, Amount: value}\n", More)]
    [InlineData(File, "", Few, "recipe: a\ncolumns: {Thing: indicator, When: period, Amount: value plan}\n")]
    [InlineData(File, "", Few, "recipe: a\ncolumns: {Thing: indicator, When: period, Amount: value}\nread: {\"-\": none}\n")]
    [InlineData(File, "", Few, "recipe: a\ncolumns: {Thing: indicator, When: period, Amount: value}\nfixed: {unit: north}\n")]
    public async Task RecipesThatReadATableAlike_AreOne(string file, string used, params string[] recipes)
    {
        await using var store = await ImportStore.SmallAsync(recipes: recipes);
        using var preview = await store.PreviewAsync("a.csv", file);
        Assert.Equal(used.Length == 0 ? [] : [$"read by the recipe {used}"], preview.Remarks.Where(remark => remark.Text.StartsWith("read by", StringComparison.Ordinal)).Select(remark => remark.Text));
        Assert.Equal(used.Length == 0, preview.Refused.Any(refused => refused.ToString().Contains("a table that the recipes", StringComparison.Ordinal)));
    }

    // Labels that are mapped for one recipe alone part it from another that says the same.
    [Fact]
    public async Task ARecipeWithMappingsOfItsOwn_IsNotOneWithAnother()
    {
        await using var store = await ImportStore.SmallAtAsync(address: null, folder =>
        {
            folder.Write("recipes/few.yaml", Few);
            folder.Write("recipes/a.yaml", Few.Replace("few", "a", StringComparison.Ordinal));
            folder.Write("mappings.csv", "label,indicator,kind,recipe\nSlips,incidents,,few\n");
        });
        using var preview = await store.PreviewAsync("a.csv", File);
        Assert.Contains(preview.Refused, refused => refused.ToString().Contains("the recipes a and few fit", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("recipe: r\nrows: wide\ncolumns: {Thing: indicator}\n", "Thing,When,Value\nIncidents,Apr-23,3\n")]
    [InlineData("recipe: r\nrows: area\ncolumns: {Unit: unit}\n", "indicator,unit,period,value\nincidents,north,2023-04,3\n")]
    [InlineData("recipe: r\nrows: wide\n", "Indicator,Apr-23,May-23\nIncidents,3,4\n")]
    [InlineData("recipe: r\nrows: across\ncolumns: {Month: period, Slips: value}\n", "Month,Incidents\nApr-23,3\n")]
    [InlineData("recipe: r\ncolumns: {Month: period, Value: value, column 3: indicator}\n", "Month,Value\nApr-23,3\n")]
    public async Task ATableOfAnotherShape_IsNotOfferedTheRecipe(string recipe, string file)
    {
        await using var store = await ImportStore.SmallAsync(recipes: [recipe]);
        using var preview = await store.PreviewAsync("a.csv", file);
        Assert.DoesNotContain(preview.Remarks, remark => remark.Text.StartsWith("read by", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NoRecipe_IsUsedWhereNoneIsAskedFor()
    {
        await using var store = await ImportStore.SmallAsync(recipes: ["recipe: wrong\ncolumns: {Indicator: indicator, Month: period, Value: value plan}\n"]);
        const string table = "Indicator,Month,Value\nIncidents,Apr-23,3\n";
        using (var plan = await store.PreviewAsync("a.csv", table)) Assert.Equal("plan", Assert.Single(plan.New).Aspect);
        using var actual = await store.PreviewAsync("a.csv", table, new ImportOptions { Recipe = new RecipeOption.None() });
        Assert.Equal("", Assert.Single(actual.New).Aspect);
    }

    [Fact]
    public async Task ARecipeInAFile_IsUsed_RememberedWithTheCommit_AndWithdrawn()
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("a.csv", File, new ImportOptions { Recipe = new RecipeOption.OfFile("more.yaml", More) });
        Assert.Equal(["incidents|north|2023-04|3"], await store.PartsAsync());
        using (var again = await store.PreviewAsync("b.csv", File.Replace("3", "4", StringComparison.Ordinal)))
        {
            Assert.Contains(again.Remarks, remark => remark.Text.Split(',')[0] == "read by the recipe more");
            Assert.Equal(1, again.Counts.New + again.Counts.Changed);
        }

        var definitions = await ReadDefinitions.RunAsync(store.Ledger, store.Organisation);
        await WithdrawDefinition.RunAsync(store.Ledger, definitions, FactKind.Of("recipe"), "more", Actor.OwnMachine("analyst"), "no longer");
        using var after = await store.PreviewAsync("b.csv", File);
        Assert.DoesNotContain(after.Remarks, remark => remark.Text.StartsWith("read by", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ADamagedRecipeFile_IsRefusedAtItsPlace()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", File, new ImportOptions { Recipe = new RecipeOption.OfFile("r.yaml", "recipe: r\ncolumns:\n  Thing: indicater\n") });
        Assert.Contains(preview.Refused, problem => problem.ToString().StartsWith("r.yaml:3:10: found “indicater”; expected one of period, ", StringComparison.Ordinal) && problem.ToString().EndsWith(", perhaps “indicator”", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheSheetOfARecipe_IsReadAlone()
    {
        await using var store = await ImportStore.SmallAsync(recipes: [Few + "sheet: Data\n"]);
        var workbook = new TestWorkbook();
        workbook.Sheet("Summary", [[workbook.Shared("Indicator"), workbook.Shared("Apr-23")], [workbook.Shared("Incidents"), workbook.Number(9)]]);
        workbook.Sheet("Data", [[workbook.Shared("Thing"), workbook.Shared("When"), workbook.Shared("Amount")], [workbook.Shared("Incidents"), workbook.Shared("Apr-23"), workbook.Number(3)]]);
        using var preview = await store.PreviewAsync("w.xlsx", workbook.ToBytes());
        Assert.Equal("3", Assert.Single(preview.New).Value);
        Assert.Equal(["w.xlsx!Data: read by the recipe few", "w.xlsx!Summary: not read: the recipe names another sheet"], preview.Remarks.Select(remark => $"{remark.Place}: {remark.Text}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ARecipeOfAnotherTable_FillsNoFigures()
    {
        await using var store = await ImportStore.SmallAsync(recipes: ["recipe: england\ninto: benchmarks\ncolumns: {Thing: indicator, When: period, Amount: value}\n"]);
        using var preview = await store.PreviewAsync("a.csv", "Thing,When,Amount\nIncidents,Apr-23,3\n");
        Assert.Equal("a.csv:1:0: found no column that the recipe england calls comparator; expected one, or comparator under its “fixed”", Assert.Single(preview.Refused).ToString());
        Assert.Empty(preview.New);
    }

    // “Falls” is merged across its two columns, and “Kind” down both rows of the heading.
    [Fact]
    public async Task ATwoRowHeadingOfMergedCells_IsOneHeading()
    {
        await using var store = await ImportStore.SmallAsync(recipes: ["recipe: r\nheading: 1-2\ncolumns: {Thing: indicator, When: period, Falls Real: value, Falls Hoped: value plan, Kind: ignore}\n"]);
        var workbook = new TestWorkbook();
        workbook.Sheet(
            "Data",
            [
                [workbook.Shared("Thing"), workbook.Shared("When"), workbook.Shared("Falls"), null, workbook.Shared("Kind")],
                [null, null, workbook.Shared("Real"), workbook.Shared("Hoped"), null],
                [workbook.Shared("Incidents"), workbook.Shared("Apr-23"), workbook.Number(3), workbook.Number(4), workbook.Shared("x")],
            ],
            merged: ["A1:A2", "B1:B2", "C1:D1", "E1:E2"]);
        await store.ImportAsync("w.xlsx", workbook.ToBytes());
        Assert.Equal(["incidents|small|2023-04|3", "incidents|small|2023-04|4|||plan"], await store.PartsAsync());
    }

    [Theory]
    [InlineData("Thing,When,Amount\n", "a.csv:2:4: found “9” in column 4", "Incidents,Apr-23,3,9\n")]
    [InlineData("Thing,When,Amount,Sex\n", "a.csv:2:4: found “other”; expected an item of sex in breakdowns.csv, by code or name: female, male", "Incidents,Apr-23,3,other\n")]
    [InlineData("Thing,When,Amount\n", "a.csv:2:2: found “soon”; expected a month", "Incidents,soon,3\n")]
    public async Task WhatARecipeCannotRead_IsRefusedAtItsCell(string heading, string problem, string row)
    {
        await using var store = await ImportStore.SmallAsync(recipes: [Few.Replace("}", heading.Contains("Sex", StringComparison.Ordinal) ? ", Sex: item sex}" : "}", StringComparison.Ordinal)]);
        using var preview = await store.PreviewAsync("a.csv", heading + row);
        Assert.StartsWith(problem, Assert.Single(preview.Refused).ToString(), StringComparison.Ordinal);
        Assert.Empty(preview.New);
    }

    [Theory]
    [InlineData("indicator", "survey", "columns: {When: quarter, Amount: value}\nfixed: {indicator: survey}\n")]
    [InlineData("unit", "north", "columns: {When: quarter, Amount: value}\nfixed: {unit: north}\n")]
    [InlineData("breakdown", "age=65-74", "columns: {When: period, Amount: value age=65-74}\n")]
    [InlineData("breakdown", "age=65-74", "columns: {When: period, Amount: value, Age: item age}\n")]
    public async Task WhatARecipeNames_IsNotWithdrawn(string kind, string key, string recipe)
    {
        await using var store = await ImportStore.SmallAsync(recipes: ["recipe: r\n" + recipe]);
        var definitions = await ReadDefinitions.RunAsync(store.Ledger, store.Organisation);
        var refusal = await Assert.ThrowsAsync<LedgerException>(() => WithdrawDefinition.RunAsync(store.Ledger, definitions, FactKind.Of(kind), key, Actor.OwnMachine("analyst"), "no longer"));
        Assert.Contains("recipe", refusal.Message, StringComparison.Ordinal);
        Assert.NotNull(await ReadDefinitions.RunAsync(store.Ledger, store.Organisation));
    }

    // An option goes above the recipe.
    [Fact]
    public async Task AnOption_GoesAboveTheRecipe()
    {
        await using var store = await ImportStore.SmallAsync(recipes: ["recipe: r\ncolumns: {When: quarter, Amount: value}\nfixed: {indicator: incidents, unit: north}\nquarters: calendar\nread: {\"-\": none}\n"]);
        var options = new ImportOptions
        {
            Indicator = Plumbline.Core.Indicators.IndicatorCode.Parse("survey").Value,
            Unit = Plumbline.Core.Units.UnitCode.Parse("south").Value,
            Quarters = Plumbline.Core.Periods.QuarterNaming.Financial,
            Mappings = [Plumbline.App.Importing.Labels.TextReading.Parse("-", "not-available").Value],
        };
        await store.ImportAsync("a.csv", "When,Amount\n2023Q1,3%\n2023Q2,-\n", options);
        Assert.Equal(["survey|south|2023-Q1|3%", "survey|south|2023-Q2|N/A"], await store.PartsAsync());
    }
}
