using AngleSharp.Html.Parser;
using Plumbline.EndToEnd.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Web;

/// <summary>Names that look like markup are shown as text. The report is annual, so its period contains a slash.</summary>
[Collection(PapersCollection.Name)]
public class HostileNamesTests(Papers papers)
{
    private const string Name = "<script>alert(1)</script> & \"Sons\"";

    [Fact]
    public async Task Names_ThatLookLikeMarkup_AreShownAsTheyAre()
    {
        using var folder = new TemporaryFolder();
        folder.Write("body/plumbline.yaml", $"organisation:\n  code: hostile\n  name: '{Name}'\n");
        folder.Write("body/units.csv", $"unit,name,kind,parent,from,to\nall,\"{Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\",organisation,,,\n");
        folder.Write("body/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfires,\"<img src=x onerror=alert(2)>\",financial-year,count,lower,sum\n");
        folder.Write("body/observations/figures.csv", "indicator,unit,period,value,note\nfires,all,2022/23,4,\nfires,all,2023/24,3,</style><b>note\n");
        folder.Write("body/reports/annual.yaml", $"report: annual\ntitle: '{Name}'\nfrequency: financial-year\nblocks:\n  - block: indicator-pages\n");
        var loaded = await papers.RunAsync("load", folder.File("body"), "--store", folder.File("hostile.db"));
        Assert.True(loaded.ExitCode == 0, loaded.Errors);

        await using var site = await SiteProcess.StartAsync(folder.Path, folder.File("hostile.db"));
        string[] addresses =
        [
            "/hostile", "/hostile/dashboard", "/hostile/indicators", "/hostile/indicators/fires", "/hostile/figures/fires/all/2023-24", "/hostile/spc", "/hostile/commentary", "/hostile/checks", "/hostile/changes",
            "/hostile/changes/1", "/hostile/reports", "/hostile/reports/annual/2023-24", "/hostile/reports/annual/2023-24/paper", "/hostile/search?q=fires", "/hostile/search?q=%3Cimg%20src%3Dx%20onerror%3Dalert(3)%3E",
            "/hostile?period=%3Cimg%20src%3Dx%20onerror%3Dalert(4)%3E", "/hostile/indicators/%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(5)%3E",
        ];
        var page = await papers.Chromium.OpenAsync(site.Address.AbsoluteUri, 1280, before: static opened => opened.Dialog += static (_, _) => Assert.Fail("A name ran."));
        foreach (var address in addresses)
        {
            await page.GotoAsync(new Uri(site.Address, address).AbsoluteUri);
            using var parsed = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(await page.ContentAsync());
            Assert.All(parsed.QuerySelectorAll("script"), static script => Assert.StartsWith("/assets/", script.GetAttribute("src"), StringComparison.Ordinal));
            Assert.Empty(parsed.QuerySelectorAll("img, b > b, [onerror]"));
        }

        await page.GotoAsync(new Uri(site.Address, "/hostile/indicators/fires").AbsoluteUri);
        Assert.Equal("<img src=x onerror=alert(2)>", await page.InnerTextAsync("h1"));
        Assert.Equal(Name, await page.InnerTextAsync("header .org"));
        Assert.Contains("</style><b>note", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }
}
