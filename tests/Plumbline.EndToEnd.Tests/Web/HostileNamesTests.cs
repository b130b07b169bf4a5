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

        await using var room = await SiteProcess.StartAsync(folder.Path, folder.File("hostile.db"));
        var page = await papers.Chromium.OpenAsync(room.Address.AbsoluteUri, 1280, before: opened => opened.Dialog += (_, _) => Assert.Fail("A name ran."));
        Assert.Equal(Name, await page.InnerTextAsync("h2"));
        Assert.Equal(Name, await page.InnerTextAsync("h3"));
        await page.ClickAsync("text=2023/24");
        await page.ArrivesAsync(new Uri(room.Address, "hostile/annual/2023-24").AbsoluteUri, Name);
        Assert.Equal("<img src=x onerror=alert(2)>", await page.InnerTextAsync("h2"));
        Assert.Contains("</style><b>note", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("script, img, b >> text=note").CountAsync());
        using var parsed = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(await page.ContentAsync());
        Assert.Empty(parsed.QuerySelectorAll("script, img"));
        await page.Context.CloseAsync();
    }
}
