using Microsoft.Playwright;
using Plumbline.EndToEnd.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Web;

/// <summary>Every kind of page, in a browser: axe finds nothing, nothing has to be scrolled sideways, and nothing is asked of another host.</summary>
[Collection(PapersCollection.Name)]
public class LooksTests(Papers papers)
{
    public static TheoryData<string> Pages { get; } = [.. SitePages.All];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_AtEveryWidth_IsAccessible_AndFits(string address)
    {
        var (asked, said) = (new List<string>(), new List<string>());
        var page = await papers.Chromium.OpenAsync(new Uri(papers.Site.Address, address).AbsoluteUri, 1280, before: opened =>
        {
            opened.Request += (_, request) => asked.Add(request.Url);
            opened.Console += (_, message) => said.Add(message.Text);
        });
        foreach (var width in new[] { 1280, 375, 320 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await Axe.FindsNothingAsync(page);
        }

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        await Axe.FindsNothingAsync(page);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.None, ColorScheme = ColorScheme.Dark });
        await Axe.FindsNothingAsync(page);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        await Sideways.FindsNothingAsync(page, [320, 375, 768, 1024, 1280]);
        await TextSpacing.WithinAsync(page, () => Sideways.FindsNothingAsync(page, [320, 1280]));
        await page.Context.CloseAsync();
        Assert.All(asked, url => Assert.StartsWith(papers.Site.Address.AbsoluteUri, url, StringComparison.Ordinal));
        // The browser says on its console what the policy stopped; a page that is not there is said too.
        Assert.All(said, static words => Assert.Contains("Failed to load resource", words, StringComparison.Ordinal));
    }
}
