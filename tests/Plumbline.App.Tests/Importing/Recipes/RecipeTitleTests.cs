using Plumbline.App.Access;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Options;
using Plumbline.App.Importing.Recipes;
using Plumbline.Core.Indicators;

namespace Plumbline.App.Tests.Importing.Recipes;

/// <summary>What stands above figures whose indicator the user or a recipe gives: another indicator is refused, another title gets no recipe or a warning.</summary>
public sealed class RecipeTitleTests
{
    private const string Area = "recipe: area\nrows: area\ncolumns: {Team: unit}\nfixed: {indicator: sickness}\n";
    private const string Long = "recipe: long\ncolumns: {Team: unit, When: period, Amount: value}\nfixed: {indicator: sickness}\n";
    private const string Table = "Team,Apr-23,May-23\nNorth Team,3%,4%\n";
    private const string More = "South Team,5%,6%\n";
    private const string Rows = "Team,When,Amount\nNorth Team,Apr-23,3%\n";

    [Theory]
    [InlineData("Sickness absence by team\n", true)]
    [InlineData("Absence by team: SICKNESS, April 2024\n", true)]
    [InlineData("Board pack,Sickness absence\nUpdated,3 March\nSource: ESR\n", true)]
    [InlineData("Sickness absence\na,b\nc,d\ne,f\ng,h\ni,j\n", true)]
    [InlineData("Sickness absence\na,b\nc,d\ne,f\ng,h\ni,j\nk,l\n", false)]
    [InlineData("Sickness by team\n", false)]
    [InlineData("Falls by team\n", false)]
    [InlineData("", false)]
    public async Task ATable_IsOfferedARecipeWithATitle_OnlyBelowThatTitle(string above, bool isRead)
    {
        foreach (var (recipe, table) in new[] { (Area, Table), (Long, Rows) })
        {
            await using var store = await ImportStore.SmallAsync(recipes: [recipe + "title: Sickness absence, May 2023\n"]);
            using var preview = await store.PreviewAsync("a.csv", above + table);
            Assert.Equal(isRead, preview.Remarks.Any(remark => remark.Text.StartsWith("read by", StringComparison.Ordinal)));
            Assert.DoesNotContain(preview.Remarks, remark => remark.NeedsAttention);
            if (isRead) Assert.True(preview.IsAcceptable, string.Join('\n', preview.Refused));
        }
    }

    [Fact]
    public async Task ATableWithoutTheTitle_OfARecipeThatIsAskedFor_IsRefused()
    {
        await using var store = await ImportStore.SmallAsync(recipes: [Area + "title: Sickness absence\n"]);
        using var preview = await store.PreviewAsync("a.csv", "Falls\n" + Table, new ImportOptions { Recipe = new RecipeOption.Named("area") });
        Assert.Equal("a.csv: found a table without the title “Sickness absence” above its headings; expected the title that the recipe area names; or another recipe, or --recipe none", Assert.Single(preview.Refused).ToString());
    }

    [Theory]
    [InlineData("Incidents\n", "1:1", "Incidents")]
    [InlineData("Incidents\nUpdated,3 March\n", "1:1", "Incidents")]
    [InlineData("Incidents\nSource: Datix\n", "1:1", "Incidents")]
    [InlineData("Incidents\nSickness absence by team\n", "1:1", "Incidents")]
    [InlineData("Locality pack,Surplus or deficit\n\n", "1:2", "Surplus or deficit")]
    [InlineData("a,incidents,c\n", "1:2", "incidents")]
    public async Task ATextAboveThatNamesAnotherIndicator_IsRefused_WhoeverGivesTheIndicator(string above, string place, string title)
    {
        var given = new ImportOptions { Indicator = IndicatorCode.Parse("sickness").Value };
        foreach (var (recipe, table, options) in new[] { (Area, Table, ImportOptions.None), (Long, Rows, ImportOptions.None), (Area, Table, given), (Long, Rows, given) })
        {
            await using var store = await ImportStore.SmallAsync(recipes: options == given ? [] : [recipe]);
            var text = options == given ? table.Replace("When,Amount", "Month,Value", StringComparison.Ordinal) : table;
            using var preview = await store.PreviewAsync("a.csv", above + text, options);
            Assert.StartsWith($"a.csv:{place}: found the title “{title}” above figures that ", Assert.Single(preview.Refused).ToString(), StringComparison.Ordinal);
            Assert.Empty(preview.New);
        }
    }

    [Theory]
    [InlineData("Incidents\n")]
    [InlineData("Source: ESR\nIncidents\nUpdated 3 March\n")]
    public async Task ATitleBetweenBlocksThatNamesAnotherIndicator_IsRefused(string between)
    {
        await using var store = await ImportStore.SmallAsync(recipes: [Area]);
        using var preview = await store.PreviewAsync("a.csv", "Sickness absence\n" + Table + between + Table);
        Assert.Contains("found the title “Incidents” above figures that the recipe area calls sickness", Assert.Single(preview.Refused).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Agency spend by team\n", "", "1:1: “Agency spend by team”")]
    [InlineData("Agency spend by team\nUpdated,3 March\n", "", "1:1: “Agency spend by team”")]
    [InlineData("Absence by team\n", "", "")]
    [InlineData("Source: ESR\nYear,2023/24\n", "", "")]
    [InlineData("", "", "")]
    [InlineData("Absence by team\n", "Agency spend\n", "4:1: “Agency spend”")]
    [InlineData("Absence by team\n", "Source: ESR\n", "")]
    public async Task ATitleThatSaysNothingOfTheFixedIndicator_GetsAWarning(string above, string between, string warning)
    {
        await using var store = await ImportStore.SmallAsync(recipes: [Area]);
        var text = above + Table + (between.Length == 0 ? "" : between + Table.Replace("Apr-23,May-23", "Jun-23,Jul-23", StringComparison.Ordinal));
        using var preview = await store.PreviewAsync("a.csv", text);
        Assert.True(preview.IsAcceptable, string.Join('\n', preview.Refused));
        Assert.Equal(warning.Length == 0 ? [] : [$"a.csv:{warning} above figures that the recipe area calls sickness"], preview.Remarks.Where(remark => remark.NeedsAttention).Select(remark => $"{remark.Place}: {remark.Text.Split(':')[0]}"));
        using var asked = await store.PreviewAsync("a.csv", text, new ImportOptions { Recipe = new RecipeOption.Named("area") });
        Assert.DoesNotContain(asked.Remarks, remark => remark.NeedsAttention);
    }

    [Theory]
    [InlineData("Sickness absence by team\nSource: ESR\n", "Sickness absence by team")]
    [InlineData("Board pack\nAbsence rates April 2023\nPrepared by HR\n", "Absence rates April 2023")]
    [InlineData("People pack\nApril 2023\n", "People pack")]
    [InlineData("Source: ESR\n", null)]
    [InlineData("", null)]
    public async Task TheWrittenRecipe_KeepsTheTitle_AndReadsNextMonthsTable(string above, string? title)
    {
        await using var store = await ImportStore.SmallAsync();
        var options = new ImportOptions { Indicator = IndicatorCode.Parse("sickness").Value, WritesRecipe = "ours" };
        using var preview = await store.PreviewAsync("a.csv", above + Table + More, options);
        Assert.Equal(title, Assert.Single(preview.Recipes).Title);
        await CommitImport.RunAsync(store.Ledger, preview, Actor.OwnMachine("analyst"));
        using var next = await store.PreviewAsync("b.csv", above.Replace("April 2023", "May 2024", StringComparison.Ordinal) + Table + More);
        Assert.Contains(next.Remarks, remark => remark.Text.Split(',')[0] == "read by the recipe ours");
        Assert.Equal(4, next.Counts.Same);
    }

    [Theory]
    [InlineData("Falls with harm", "Falls, with harm (May 2024)", true)]
    [InlineData("Falls with harm 2023/24", "HARM from falls", true)]
    [InlineData("Falls with harm", "Falls", false)]
    [InlineData("Falls & slips", "Slips and falls", true)]
    public void ATitle_IsFoundByItsWords(string title, string text, bool has) => Assert.Equal(has, TitleWords.Has(text, title));

    [Fact]
    public async Task ATitleOfNumbersAlone_IsRefused()
    {
        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => ImportStore.SmallAsync(recipes: [Area + "title: April 2024\n"]));
        Assert.Contains("a title with words besides numbers and months", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARecipeThatAnotherSaysAlready_IsNotWritten()
    {
        await using var store = await ImportStore.SmallAsync(recipes: ["recipe: kpi\nrows: wide\ncolumns: {Measure: indicator}\n"]);
        using var preview = await store.PreviewAsync("a.csv", "Measure,Apr-23,May-23\nIncidents,3,4\n", new ImportOptions { WritesRecipe = "ours" });
        Assert.True(preview.IsAcceptable);
        Assert.Null(preview.WrittenRecipe);
        Assert.Empty(preview.Recipes);
        Assert.Contains(preview.Remarks, remark => remark.Text == "the recipe kpi reads this already: no recipe is written");
    }
}
