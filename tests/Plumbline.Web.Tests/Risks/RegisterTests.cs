using System.Net;
using AngleSharp.Dom;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Risks;

[Collection(RiskSiteCollection.Name)]
public class RegisterTests(RiskSite site)
{
    [Fact]
    public async Task TheRegister_SaysScoreLevelMovementAndWhatIsOverdue()
    {
        using var page = await site.PageAsync("/register/risks");
        Assert.StartsWith("Six open risks: four reviews are overdue, three are above tolerance and two are not graded.", page.QuerySelector("main .lead")!.TextContent, StringComparison.Ordinal);
        var row = Row(page, "102");
        Assert.Equal("4 × 5 = 20 Extreme", Cell(row, "Score"));
        Assert.Equal("Ward Manager", Cell(row, "Owner"));
        Assert.Equal("Ward One", Cell(row, "Unit"));
        Assert.Equal("↑ up from 9", Cell(row, "Movement"));
        Assert.Contains("above tolerance", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("→ same", Cell(Row(page, "101"), "Movement"));
        Assert.Equal("+ new", Cell(Row(page, "107"), "Movement"));
        Assert.Equal("not graded", Cell(Row(page, "106"), "Score"));
        Assert.StartsWith("1 Sept 2020 ", Cell(Row(page, "101"), "Review due"), StringComparison.Ordinal);
        Assert.EndsWith("days overdue", Cell(Row(page, "101"), "Review due"), StringComparison.Ordinal);
        Assert.Equal("1 Jan 2999", Cell(Row(page, "104"), "Review due"));
        Assert.Equal("2 × 2 = 4 Moderate", Cell(Row(page, "104"), "Score"));
        Assert.Contains("Risk register, December 2023", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "102 101 103 104 106 107")]
    [InlineData("?state=closed", "105")]
    [InlineData("?state=all&sort=code", "101 102 103 104 105 106 107")]
    [InlineData("?kind=strategic", "101 106")]
    [InlineData("?level=extreme", "102 101 103")]
    [InlineData("?level=moderate", "104")]
    [InlineData("?owner=director%20of%20estates", "103")]
    [InlineData("?owner=deputy%20chief%20nurse", "101")]
    [InlineData("?objective=2", "103 104 107")]
    [InlineData("?category=finance", "104 107")]
    [InlineData("?unit=north", "102 103")]
    [InlineData("?due=overdue&sort=due", "103 101 106 107")]
    [InlineData("?sign=above-tolerance", "102 101 103")]
    [InlineData("?sign=not-graded", "106 107")]
    [InlineData("?cell=3x5", "103")]
    [InlineData("?q=INVOICES+late", "104")]
    [InlineData("?q=nothing-of-this-kind", "")]
    [InlineData("?as-at=1", "101 103 102 104 106")]
    public async Task AFilter_PicksItsRisks_OnThePageAndInTheTable(string query, string expected)
    {
        using var page = await site.PageAsync("/register/risks" + query);
        Assert.Equal(expected, string.Join(' ', page.QuerySelectorAll("main table.risks tbody .code").Select(static code => code.TextContent)));
        var csv = await site.Client.GetStringAsync(new Uri("/register/risks.csv" + query, UriKind.Relative));
        Assert.Equal(expected, string.Join(' ', csv.Split('\n').Skip(1).Where(static line => line.Length > 3 && char.IsAsciiDigit(line[0])).Select(static line => line.Split(',')[0])));
    }

    [Theory]
    [InlineData("level=huge", "level: found “huge”; expected one of extreme, high, moderate, low")]
    [InlineData("due=never", "due: found “never”; expected one of overdue, month")]
    [InlineData("unit=nowhere", "unit: found “nowhere”; expected the code of a unit")]
    [InlineData("cell=x", "cell: found “x”; expected a likelihood and a consequence: 4x5")]
    [InlineData("page=0", "page: found")]
    public async Task AWrongFilter_IsNamed(string query, string words)
    {
        using var answer = await site.Client.GetAsync(new Uri($"/register/risks?{query}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(words, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyRisks_AreInPagesOfFifty()
    {
        using var page = await site.PageAsync("/many/risks?page=2&sort=code");
        Assert.Equal(Enumerable.Range(51, 50).Select(static n => $"r{n:000}"), page.QuerySelectorAll("main table.risks tbody .code").Select(static code => code.TextContent));
        Assert.Equal("51 to 100 of 120, page 2 of 3", page.QuerySelector("main .count")!.TextContent);
        Assert.Equal("/many/risks?sort=code&page=3", page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Names_AreTextAlone()
    {
        using var page = await site.PageAsync("/register/risks");
        Assert.Contains("Roof of the <north> block & its \"leaks\"", Row(page, "103").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main north, main division"));
    }

    [Fact]
    public async Task TheMatrix_CountsEachCell_AndLeadsToItsRisks()
    {
        using var page = await site.PageAsync("/register/risks/matrix");
        Assert.Equal("Four open risks by likelihood and consequence. The highest is one at 20: likely × catastrophic.", page.QuerySelector("main .lead")!.TextContent);
        Assert.Equal(["5 Almost certain", "4 Likely", "3 Possible", "2 Unlikely", "1 Rare"], page.QuerySelectorAll(".risk-matrix tbody th").Select(static head => head.TextContent));
        Assert.Equal(
            ["20 extreme one risk /register/risks?cell=4x5: 102 Falls on Ward One", "16 extreme one risk /register/risks?cell=4x4: 101 Too few nurses for safe wards", "15 extreme one risk /register/risks?cell=3x5: 103 Roof of the <north> block & its \"leaks\"", "4 moderate one risk /register/risks?cell=2x2: 104 Late invoices"],
            page.QuerySelectorAll(".risk-matrix td:has(a)").Select(static cell => $"{cell.QuerySelector("p")!.TextContent} {cell.QuerySelector("p a")!.GetAttribute("href")}: {cell.QuerySelector("li a")!.TextContent}").OrderByDescending(static cell => cell, StringComparer.Create(System.Globalization.CultureInfo.InvariantCulture, System.Globalization.CompareOptions.NumericOrdering)));
        Assert.All(page.QuerySelectorAll(".risk-matrix td li a"), static link => Assert.Equal($"/register/risks/{link.TextContent[..3]}", link.GetAttribute("href")));
        using var list = await site.PageAsync("/register/risks?cell=4x5");
        Assert.Equal("102", Assert.Single(list.QuerySelectorAll("main table.risks tbody .code")).TextContent);
        Assert.Equal(["106 A register without a grading", "107 A new risk"], page.QuerySelectorAll("[aria-labelledby=outside] a").Select(static link => link.TextContent));
        using var strategic = await site.PageAsync("/register/risks/matrix?kind=strategic");
        Assert.Equal("/register/risks?kind=strategic&cell=4x4", Assert.Single(strategic.QuerySelectorAll(".risk-matrix td p a")).GetAttribute("href"));
    }

    [Fact]
    public async Task TheMatrix_DrawsWhereRisksCameFrom_AndWhereTheyShallGo()
    {
        using var page = await site.PageAsync("/register/risks/matrix");
        Assert.Equal(2, page.QuerySelectorAll(".risk-matrix .figure svg").Length);
        Assert.EndsWith("A solid arrow leads from where a risk stood in Risk register, December 2023. A dashed arrow leads to a target.", page.QuerySelector(".risk-matrix .caption")!.TextContent, StringComparison.Ordinal);
        // Nothing has been published before the first change.
        using var none = await site.PageAsync("/register/risks/matrix?as-at=1&kind=operational&unit=south");
        Assert.DoesNotContain("solid", none.QuerySelector(".risk-matrix .caption")!.TextContent, StringComparison.Ordinal);
        using var empty = await site.PageAsync("/register/risks/matrix?q=nothing-of-this-kind");
        Assert.Contains("No risk stands in a cell of the matrix.", empty.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    internal static IElement Row(IDocument page, string code) => page.QuerySelectorAll("main table.risks tbody tr").Single(row => row.QuerySelector(".code")!.TextContent == code);

    private static string Cell(IElement row, string label) => string.Join(' ', row.QuerySelector($"td[data-label='{label}']")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
