using Plumbline.App.Access;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Options;
using Plumbline.App.Tests.Importing.Shapes;
using Plumbline.Core.Indicators;

namespace Plumbline.App.Tests.Importing.Recipes;

/// <summary>The recipe made of what an import settles reads the same file, and next month's, without any option.</summary>
public sealed class SettledRecipeTests
{
    public static TheoryData<string, string> Shapes()
    {
        var shapes = new TheoryData<string, string>();
        foreach (var (text, said, _) in ShapesTests.Shapes) shapes.Add(text, said);
        foreach (var (text, said) in Others) shapes.Add(text, said);
        return shapes;
    }

    private static readonly (string Text, string Said)[] Others =
    [
        ("indicator,unit,period,value,numerator,denominator,status,provisional,note,aspect,source-note,doubtful\nsickness,north,2023-04,4%,4,100,,yes,n,plan,s,yes\n", ""),
        ("Ref,Measure,Target,RAG,Apr-23,May-23,YTD\n162,Surplus or deficit,1,G,£3,£4,£7\n", ""),
        ("Group,Measure,Apr-23,May-23\nSafeguarding adults,Level 1,3%,4%\nSafeguarding children,Level 1,5%,6%\n", ""),
        ("Indicator,Month,Value,Colour\nIncidents,Apr-23,3,1.5\n", "ignore=Colour"),
        ("Indicator,Month,Value,\nIncidents,Apr-23,3,x\n", "ignore=column_4"),
        ("Month,Incidents,Colour,Total\nApr-23,3,red,3\n", "ignore=Colour"),
        ("Measure,Apr-23,Colour,May-23\nIncidents,3,red,4\n", "ignore=Colour"),
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task TheSameFile_ReadByTheWrittenRecipe_GivesTheSameFigures(string text, string said)
    {
        var options = ShapesTests.OptionsOf(said);
        await using var store = await ImportStore.SmallAsync();
        using var first = await store.PreviewAsync("a.csv", text, options with { WritesRecipe = "ours" });
        Assert.True(first.IsAcceptable, string.Join('\n', first.Refused));
        await CommitImport.RunAsync(store.Ledger, first, Actor.OwnMachine("analyst"));
        var figures = await store.PartsAsync();
        Assert.NotEmpty(figures);

        // What belongs to one file is given again; a recipe without headings is named.
        var next = ImportOptions.None with { Period = options.Period, Year = options.Year, Recipe = first.WrittenRecipe!.Contains("columns:", StringComparison.Ordinal) ? ImportOptions.None.Recipe : new RecipeOption.Named("ours") };
        using (var again = await store.PreviewAsync("b.csv", text, next))
        {
            Assert.True(again.IsAcceptable, $"{string.Join('\n', again.Refused)}\n{first.WrittenRecipe}");
            Assert.Contains(again.Remarks, remark => remark.Text.Split(',')[0] == "read by the recipe ours");
            Assert.Equal(figures.Count, again.Counts.Same);
        }

        // The file that was written says the same as the fact.
        await using var empty = await ImportStore.SmallAsync();
        await empty.ImportAsync("a.csv", text, next with { Mappings = options.Mappings, Recipe = new RecipeOption.OfFile("ours.yaml", first.WrittenRecipe!) });
        Assert.Equal(figures, await empty.PartsAsync());
    }

    [Theory]
    [InlineData("period=2023-04", "Indicator,Value\nIncidents,3\n", "# --period was given for one file: give it again with the next, or a column that says it\nrecipe: ours\nrows: long\ncolumns:\n  Indicator: indicator\n  Value: value\n")]
    [InlineData("indicator=incidents unit=south", "Month,Figure\nApr-23,3\n", "recipe: ours\nrows: long\ncolumns:\n  Figure: value\n  Month: period\nfixed:\n  indicator: incidents\n  unit: south\n")]
    [InlineData("indicator=incidents", "Zone,Apr-23\nnorth,3\n", "recipe: ours\nrows: area\ncolumns:\n  Zone: unit\nfixed:\n  indicator: incidents\n")]
    public async Task WhatIsSettled_IsWritten(string said, string text, string recipe)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", text, ShapesTests.OptionsOf(said) with { WritesRecipe = "ours" });
        Assert.Equal(recipe, preview.WrittenRecipe);
    }

    [Fact]
    public async Task TextsAndQuarters_AreSettledToo_AndGoOnFromTheRecipeInUse()
    {
        await using var store = await ImportStore.SmallAsync(recipes: ["recipe: base\ncolumns: {Thing: indicator, When: quarter, Amount: value}\nwhere: [{column: Kind, is: x}]\nfixed: {unit: north}\nread: {\"-\": none}\n"]);
        var options = new ImportOptions { WritesRecipe = "ours", Quarters = Plumbline.Core.Periods.QuarterNaming.Calendar, Mappings = [Plumbline.App.Importing.Labels.TextReading.Parse("n/k", "awaited").Value] };
        using var preview = await store.PreviewAsync("a.csv", "Kind,Thing,When,Amount\nx,survey,2023Q2,3%\nx,survey,2023Q3,n/k\ny,survey,2023Q4,-\n", options);
        Assert.Equal(
            "recipe: ours\nrows: long\ncolumns:\n  Amount: value\n  Thing: indicator\n  When: quarter\nwhere:\n  - column: Kind\n    is: x\nfixed:\n  unit: north\nread:\n  \"-\": none\n  n/k: awaited\nquarters: calendar\n",
            preview.WrittenRecipe);
    }

    // A fact that could not be read again would make the whole store unreadable.
    [Theory]
    [InlineData("\"The\r\nvalue\"", "The value")]
    [InlineData("Re\u200bmark", "Re\u200bmark")]
    [InlineData("\"\"\"quoted\"\": \\ # yes\"", "\"quoted\": \\ # yes")]
    [InlineData("\u202eturned", "column 3")]
    public async Task AHeadingOfAnyCharacters_IsWrittenSoThatItIsReadAgain(string heading, string ignored)
    {
        await using var store = await ImportStore.SmallAsync();
        var table = $"Indicator,Month,{heading},Value\nIncidents,Apr-23,1.5,3\n";
        await store.ImportAsync("a.csv", table, new ImportOptions { WritesRecipe = "ours", IgnoredColumns = [ignored] });
        using var again = await store.PreviewAsync("b.csv", table);
        Assert.True(again.IsAcceptable, string.Join('\n', again.Refused));
        Assert.Equal(1, again.Counts.Same);
        Assert.Contains(again.Remarks, remark => remark.Text.Split(',')[0] == "read by the recipe ours");
    }

    [Theory]
    [InlineData(1, "x", 3_000, "write-recipe: found “x0xxx")]
    [InlineData(400, "\\", 290, "write-recipe: found a recipe of 2")]
    public async Task ARecipeThatCouldNotBeLoaded_IsNotRemembered(int count, string letter, int length, string problem)
    {
        // A backslash is written twice.
        await using var store = await ImportStore.SmallAsync();
        var headings = Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"x{i}{string.Concat(Enumerable.Repeat(letter, length))}")).ToList();
        using var preview = await store.PreviewAsync("a.csv", $"Month;Incidents;{string.Join(';', headings)}\nApr-23;3\n", new ImportOptions { WritesRecipe = "ours", IgnoredColumns = headings });
        Assert.StartsWith(problem, Assert.Single(preview.Refused).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TablesOfTwoShapes_MakeNoRecipe()
    {
        await using var store = await ImportStore.SmallAsync();
        using var one = new MemoryStream("Month,Incidents\nApr-23,3\n"u8.ToArray());
        using var two = new MemoryStream("Indicator,May-23\nIncidents,3\n"u8.ToArray());
        using var preview = await PreviewImport.RunAsync(store.Ledger, store.Organisation, [new ImportFile("a.csv", one), new ImportFile("b.csv", two)], new ImportOptions { WritesRecipe = "ours" });
        Assert.Equal("b.csv: found a table of another shape than a.csv; expected one shape for --write-recipe: one file at a time, or one --sheet", Assert.Single(preview.Refused).ToString());
    }

    // Next month has other periods and one label more.
    [Fact]
    public async Task NextMonthsFile_NeedsNoOption()
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("april.csv", "Ref;Zone;Value;SexID\n4;North Team;3;9\n", new ImportOptions
        {
            Indicator = IndicatorCode.Parse("incidents").Value, Period = "2023-04", WritesRecipe = "scores", IgnoredColumns = ["SexID", "Ref"],
        });
        using var preview = await store.PreviewAsync("may.csv", "Zone;Value;SexID;Ref\nSouth Team;3;8;7\n", new ImportOptions { Period = "2023-05" });
        Assert.True(preview.IsAcceptable, string.Join('\n', preview.Refused));
        Assert.Equal(["incidents|south|2023-05|3"], preview.New.Select(figure => $"{figure.Indicator}|{figure.Unit}|{figure.Period}|{figure.Value}"));
    }
}
