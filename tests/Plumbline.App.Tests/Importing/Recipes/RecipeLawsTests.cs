using System.Globalization;

namespace Plumbline.App.Tests.Importing.Recipes;

/// <summary>The same figures, in our own form and in a made-up form with its recipe, come to the same ledger.</summary>
public sealed class RecipeLawsTests
{
    private static readonly string[] Sexes = ["", "Women", "male"];
    private static readonly string[] Headings = ["Thing", "Site (code)", "Mon", "Yr", "Rate %", "Cases", "Out of", "SexID", "Kind", "Flag", "Re: marks", "Lower 95% CI"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public async Task TheirForm_ByItsRecipe_GivesTheFiguresOfOurs(int seed)
    {
        var random = new Random(seed);
        var order = Enumerable.Range(0, Headings.Length).ToArray();
        random.Shuffle(order);
        var names = Headings.Select(heading => random.Next(2) == 0 ? heading : heading.ToUpperInvariant()).ToArray();
        var own = new List<string> { "indicator,unit,period,value,numerator,denominator,aspect" };
        var theirs = new List<string> { string.Join(',', order.Select(column => names[column])) };
        foreach (var (team, month, sex) in from team in new[] { "North Team", "south" } from month in Enumerable.Range(1, 6) from sex in Sexes select (team, month, sex))
        {
            var whole = random.Next(50, 900);
            var part = random.Next(whole);
            var rate = (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + "%";
            var isRead = random.Next(4) > 0;
            var cells = new[] { "Sickness absence", team, new DateOnly(2023, month, 1).ToString("MMM", CultureInfo.InvariantCulture), "2023", rate, $"{part}", $"{whole}", sex, isRead ? " Monthly" : "annual", "x", "", rate };
            theirs.Add(string.Join(',', order.Select(column => cells[column])));
            if (isRead) own.Add(FormattableString.Invariant($"sickness,{team},2023-{month:00},{rate},{part},{whole},{sex switch { "" => "", "Women" => "sex=female", _ => "sex=male" }}"));
        }

        var recipe = "recipe: theirs\ncolumns: {Thing: indicator, \"Site (code)\": unit, Mon: month, Yr: year, \"Rate %\": value, Cases: numerator, Out of: denominator, SexID: item sex, Flag: ignore, \"Re: marks\": note, \"Lower 95% CI\": ignore}\nwhere: [{column: kind, is: monthly}]\n";
        await using var ours = await ImportStore.SmallAsync();
        await ours.ImportAsync("ours.csv", string.Join('\n', own) + "\n");
        await using var other = await ImportStore.SmallAsync(recipes: [recipe]);
        await other.ImportAsync("theirs.csv", string.Join('\n', theirs) + "\n");
        var figures = await ours.PartsAsync();
        Assert.Equal(own.Count - 1, figures.Count);
        Assert.Equal(figures, await other.PartsAsync());
    }
}
