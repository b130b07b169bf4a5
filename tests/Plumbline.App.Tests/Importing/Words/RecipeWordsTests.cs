using Plumbline.App.Access;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Options;
using Plumbline.App.Tests.Importing.Workbooks;

namespace Plumbline.App.Tests.Importing.Words;

/// <summary>Words that a recipe reads, whether or not the user asks for words.</summary>
public sealed class RecipeWordsTests
{
    private const string Long = "recipe: r\ncolumns:\n  Measure: indicator\n  Month: period\n  Figure: value\n  Why so: commentary\n  What next: action\n";

    [Theory]
    [InlineData(Long, "Measure,Month,Figure,Why so,What next\nIncidents,Apr-23,3,Falls,Rota\n", "why incidents 2023-04 Falls", "what we are doing incidents 2023-04 Rota")]
    [InlineData("recipe: r\nrows: wide\ncolumns:\n  Measure: indicator\n  Why so: commentary\n  What next: action\n", "Measure,Apr-23,May-23,Why so,What next\nIncidents,3,4,Falls,Rota\n", "why incidents 2023-05 Falls", "what we are doing incidents 2023-05 Rota")]
    [InlineData("recipe: r\nrows: area\ncolumns:\n  Team: unit\n  Why so: commentary\nfixed:\n  indicator: incidents\n", "Team,Apr-23,May-23,Why so\nNorth Team,3,,Falls\n", "why incidents 2023-04 Falls")]
    [InlineData("recipe: r\nrows: across\ncolumns:\n  Month: period\n  Incidents: value\n  Why so: commentary\n", "Month,Incidents,Why so\nApr-23,3,Falls\n", "why incidents 2023-04 Falls")]
    [InlineData("recipe: r\ncolumns:\n  Measure: indicator\n  Month: period\n  Figure: value\n  Why so: commentary\n  Cause: commentary\n", "Measure,Month,Figure,Why so,Cause\nIncidents,Apr-23,3,Falls,Ice\n", "why incidents 2023-04 Falls\n\nIce")]
    public async Task AColumnThatARecipeCallsCommentary_IsRead(string recipe, string text, params string[] expected)
    {
        await using var store = await ImportStore.SmallAsync("", recipe);
        using var preview = await store.PreviewAsync("t.csv", text);
        Assert.Empty(preview.Refused);
        Assert.Equal(expected, preview.NewDefinitions.Select(words => $"{words.Label} {words.Indicator} {words.Period} {words.Value}"));
    }

    [Fact]
    public async Task WordsBesideSeveralIndicators_AreRefusedAtTheirHeading()
    {
        await using var store = await ImportStore.SmallAsync("", "recipe: r\nrows: across\ncolumns:\n  Month: period\n  Incidents: value\n  Sickness absence: value\n  Why so: commentary\n");
        using var preview = await store.PreviewAsync("t.csv", "Month,Incidents,Sickness absence,Why so\nApr-23,3,5%,Falls\n");
        Assert.StartsWith("t.csv:1:4: found column “Why so”, words beside the figures of 2 indicators", Assert.Single(preview.Refused).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", false, 0, null, 1)]
    [InlineData("", true, 1, null, 0)]
    [InlineData("comments: commentary\n", false, 1, null, 0)]
    [InlineData("comments: note\n", false, 0, "Two wards late", 0)]
    [InlineData("comments: note\n", true, 0, "Two wards late", 0)]
    [InlineData("comments: ignore\n", true, 0, null, 0)]
    public async Task CommentsOnCells_BecomeWhatTheRecipeSays(string key, bool asked, int commentaries, string? note, int counted)
    {
        await using var store = await ImportStore.SmallAsync("", "recipe: r\ncolumns:\n  Measure: indicator\n  Month: period\n  Figure: value\n" + key);
        var options = new ImportOptions { Words = asked };
        using (var preview = await store.PreviewAsync("w.xlsx", Commented("Two wards late"), options))
        {
            Assert.Empty(preview.Refused);
            Assert.Equal(commentaries, preview.NewDefinitions.Count);
            Assert.Equal(counted, preview.Remarks.Count(remark => remark.Text.Contains("not read: --words", StringComparison.Ordinal)));
        }

        await store.ImportAsync("w.xlsx", Commented("Two wards late"), options);
        Assert.Equal([$"incidents|small|2023-04|3|||reported||{note}"], await store.FiguresAsync());
    }

    [Fact]
    public async Task ACommentThatIsNoNote_IsRefused()
    {
        await using var store = await ImportStore.SmallAsync("", "recipe: r\ncolumns:\n  Measure: indicator\n  Month: period\n  Figure: value\ncomments: note\n");
        using (var longer = await store.PreviewAsync("w.xlsx", Commented(new string('x', 4_001))))
            Assert.Equal("w.xlsx!Data:2:3: found a comment that makes a note of 4,001 characters; expected at most 4,000; longer words are commentary", Assert.Single(longer.Refused).ToString());
        using var hidden = await store.PreviewAsync("w.xlsx", Commented("a\u200Bb"));
        Assert.StartsWith("w.xlsx!Data:2:3: found U+200B", Assert.Single(hidden.Refused).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Indicator,Apr-23,Comments,Actions\nIncidents,3,Falls,Rota\n")]
    [InlineData("indicator,period,value,Comments,Actions\nincidents,2023-04,3,Falls,Rota\n")]
    [InlineData("Month,Incidents,Comments,Actions\nApr-23,3,Falls,Rota\n")]
    public async Task ARecipeWrittenWithWords_ReadsThemAgain_AndOneWithoutDoesNot(string text)
    {
        foreach (var asked in new[] { true, false })
        {
            await using var store = await ImportStore.SmallAsync();
            using (var preview = await store.PreviewAsync("t.csv", text, new ImportOptions { Words = asked, WritesRecipe = "mine" }))
            {
                Assert.Empty(preview.Refused);
                Assert.Equal(asked, preview.WrittenRecipe!.Contains("comments: commentary", StringComparison.Ordinal));
                await CommitImport.RunAsync(store.Ledger, preview, Actor.OwnMachine("analyst"));
            }

            using var next = await store.PreviewAsync("next.csv", text.Replace("Apr-23", "May-23", StringComparison.Ordinal).Replace("2023-04", "2023-05", StringComparison.Ordinal));
            Assert.Contains(next.Remarks, remark => remark.Text.Split(',')[0] == "read by the recipe mine");
            Assert.Equal(asked ? ["why", "what we are doing"] : [], next.NewDefinitions.Select(words => words.Label));
        }
    }

    private static byte[] Commented(string comment)
    {
        var workbook = new TestWorkbook();
        workbook.Sheet("Data", [[workbook.Shared("Measure"), workbook.Shared("Month"), workbook.Shared("Figure")], [workbook.Shared("Incidents"), workbook.Shared("Apr-23"), workbook.Number(3)]]);
        return workbook.Note("C2", "", comment).ToBytes();
    }
}
