using System.Text.RegularExpressions;
using Plumbline.Tests.Support;

namespace Plumbline.Web.Tests.Styles;

/// <summary>The sheet made from govuk-frontend has every class that our markup names, loads nothing, and shows no mark of the government's.</summary>
/// <remarks>That it is what the sources make is checked by <c>npm run check</c> in src/Plumbline.Web/Styles, where Node is.</remarks>
public partial class GovukStylesTests
{
    private static readonly string Sheet = File.ReadAllText(Repository.Path("src", "Plumbline.Web", "Assets", "Files", "govuk.css"));


    [Fact]
    public void EveryClassOfOurMarkup_IsStyled()
    {
        var named = Directory.EnumerateFiles(Repository.Path("src", "Plumbline.Web"), "*.razor", SearchOption.AllDirectories)
            .Where(static file => !file.Contains("node_modules", StringComparison.Ordinal))
            .SelectMany(static file => GovukClass().Matches(File.ReadAllText(file)).Select(static match => match.Value)).Distinct().ToList();
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains("." + name, Sheet, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("url(")]
    [InlineData("@font-face")]
    [InlineData("@import")]
    [InlineData("Transport")]
    [InlineData("crest")]
    [InlineData("crown")]
    public void NothingOfTheGovernments_IsInIt(string word) => Assert.DoesNotContain(word, Sheet, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void ItIsSmall() => Assert.InRange(Sheet.Length, 1_000, 20_000);

    [GeneratedRegex("govuk-[a-z_-]+", RegexOptions.None, 60_000)]
    private static partial Regex GovukClass();
}
