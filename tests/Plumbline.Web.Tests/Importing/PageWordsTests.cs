using System.Text.RegularExpressions;
using Plumbline.Tests.Support;
using Plumbline.Web.Importing;

namespace Plumbline.Web.Tests.Importing;

/// <summary>What the reading of files says, as the page says it.</summary>
public partial class PageWordsTests
{
    [Theory]
    [InlineData("a unit, by code or name: give --skip \"%\"", "a unit, by code or name: leave its rows out above")]
    [InlineData("a unit, by code or name: give --map \"A \"B\"=UNIT\", or --skip \"A \"B\"\"", "a unit, by code or name: say above what it means, or leave its rows out")]
    [InlineData("a unit, by code or name, perhaps “north”: give --map \"Nrth=north\", or --skip \"Nrth\"", "a unit, by code or name, perhaps “north”: say above what it means, or leave its rows out")]
    [InlineData("the name of a unit, perhaps “north”: give --map \"Nrth=north\"; or --unit for figures that name none", "the name of a unit, perhaps “north”; or “Unit, where none is named” for figures that name none")]
    [InlineData("an item of sex in breakdowns.csv, by code or name: f, m: give --map \"x=sex=ITEM\", or --skip \"x\"", "an item of sex in the definitions, by code or name: f, m: say above what it means, or leave its rows out")]
    [InlineData("one of them: --recipe a-b or --recipe c, or --recipe none", "one of them: “a-b” or “c”, or “None”")]
    [InlineData("the one whose rows these are: --register a.b or --register c, or a recipe", "the one whose rows these are: “Register, where several have the columns”: a.b or “Register, where several have the columns”: c, or a recipe")]
    [InlineData("a quarter, or give --calendar-quarters or --financial-quarters", "a quarter, or say below what “2023Q1” is")]
    [InlineData("correct the figure, or the measure in indicators.csv", "correct the figure, or the measure in the definitions")]
    [InlineData("words.csv and units -- as they are", "words.csv and units -- as they are")]
    public void AnOption_BecomesTheFieldOfThePage(string said, string shown) => Assert.Equal(shown, PageWords.Of(said));

    [Fact]
    public void EveryOptionThatTheReadingNames_HasItsWords()
    {
        var named = new[] { "src/Plumbline.App/Importing", "src/Plumbline.Core/Observations", "src/Plumbline.Core/Checks" }
            .SelectMany(static folder => Directory.EnumerateFiles(Repository.Path(folder), "*.cs", SearchOption.AllDirectories))
            .SelectMany(static file => Literals().Matches(File.ReadAllText(file)).Select(static match => match.Value.Replace("\\\"", "\"", StringComparison.Ordinal)))
            .ToList();
        Assert.True(named.Count > 20, string.Join('\n', named));
        Assert.All(named, static literal => Assert.DoesNotMatch("--[a-z]", PageWords.Of(Inserted().Replace(literal, "x"))));
    }

    [GeneratedRegex("\\{[^{}]*\\}", RegexOptions.None, 60_000)]
    private static partial Regex Inserted();

    // A text of the source that names an option, alone or in a sentence.
    [GeneratedRegex("\"(?:[^\"\\\\\\n]|\\\\.)*--[a-z](?:[^\"\\\\\\n]|\\\\.)*\"", RegexOptions.None, 60_000)]
    private static partial Regex Literals();
}
