using AngleSharp.Html.Parser;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Risks;

/// <summary>Which forms a sheet leads to depends on the reader's permission and post: nobody gets the links of another.</summary>
[Collection(GuardedSiteCollection.Name)]
public class WhoMayTests(GuardedSite site)
{
    // The post of all readers is Head of Alder, who owns the risk "stairs" and not "zb-stairs".
    [Theory]
    [InlineData("riskOwner/teams", "stairs", "grade review note new")]
    [InlineData("riskOwner/teams", "zb-stairs", "new")]
    [InlineData("riskManager/teams", "zb-stairs", "grade review note accept new edit")]
    [InlineData("reader/teams", "stairs", "")]
    [InlineData("executive/teams", "stairs", "new")]
    public async Task ASheet_LeadsToWhatItsReaderMayDo(string who, string risk, string expected)
    {
        using var answer = await site.SendAsync(who, $"/teams/risks/{risk}");
        Assert.True(answer.IsSuccessStatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        using var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal(expected, string.Join(' ', page.QuerySelectorAll(".deeds a").Select(static link => link.GetAttribute("href")!.Split('?')[0].Split('/')[^1])));
    }
}
