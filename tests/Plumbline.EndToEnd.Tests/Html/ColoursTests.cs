using Microsoft.Playwright;
using Plumbline.EndToEnd.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Html;

/// <summary>Pages and drawings take the colours that the reader's screen asks for; paper is always white.</summary>
[Collection(PapersCollection.Name)]
public class ColoursTests(Papers papers)
{
    /// <summary>The colours in which drawings are drawn, each once; shapes of chips take the colour of their text.</summary>
    private const string Drawn = """
        () => [...new Set([...document.querySelectorAll('svg:not(.shape) :is(path, circle, text)')]
          .flatMap(part => [getComputedStyle(part).fill, getComputedStyle(part).stroke]))]
        """;

    /// <summary>The colours that the system sets.</summary>
    private const string System = """
        () => ['CanvasText', 'Canvas', 'GrayText', 'Highlight'].map(name => {
          const probe = document.body.appendChild(document.createElement('i'));
          probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
          const colour = getComputedStyle(probe).color;
          probe.remove();
          return colour;
        })
        """;

    private const string Scheme = "() => getComputedStyle(document.documentElement).colorScheme";

    private const string Background = "() => getComputedStyle(document.documentElement).backgroundColor";

    [Theory]
    [InlineData(Papers.Trust2023, ColorScheme.Dark)]
    [InlineData(Papers.Trust2023, ColorScheme.Light)]
    [InlineData(Papers.Council, ColorScheme.Dark)]
    public async Task Drawings_WhereTheSystemSetsTheColours_HaveNoOthers(string paper, ColorScheme scheme)
    {
        var page = await papers.ShowAsync(paper, 1280, scheme: scheme, forced: ForcedColors.Active);
        var system = await page.EvaluateAsync<string[]>(System);
        var drawn = await page.EvaluateAsync<string[]>(Drawn);
        Assert.Empty(drawn.Except([.. system, "none"], StringComparer.Ordinal));
        Assert.Contains(system[0], drawn, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Paper_PrintedFromADarkScreen_IsWhiteWithTheColoursOfPaper()
    {
        var page = await papers.ShowAsync(Papers.Trust2023, 1280);
        var light = await page.EvaluateAsync<string[]>(Drawn);
        page = await papers.ShowAsync(Papers.Trust2023, 1280, scheme: ColorScheme.Dark);
        Assert.Equal("rgb(20, 27, 34)", await page.EvaluateAsync<string>(Background));
        Assert.Equal("light dark", await page.EvaluateAsync<string>(Scheme));
        Assert.DoesNotContain("rgb(27, 39, 51)", await page.EvaluateAsync<string[]>(Drawn), StringComparer.Ordinal);
        page = await papers.ShowAsync(Papers.Trust2023, 1280, Media.Print, ColorScheme.Dark);
        Assert.Equal("light", await page.EvaluateAsync<string>(Scheme));
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>(Background));
        Assert.Equal(light.Order(StringComparer.Ordinal), (await page.EvaluateAsync<string[]>(Drawn)).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Papers.All), MemberType = typeof(Papers))]
    public void Drawing_OnAPage_IsWrittenOnce(string paper)
    {
        using var html = PaperHtml.Read(papers.Html(paper));
        var drawings = html.QuerySelectorAll("svg > g[id]").ToList();
        Assert.Equal(drawings.Count, drawings.Select(static drawing => drawing.InnerHtml).Distinct(StringComparer.Ordinal).Count());
        var names = drawings.Select(static drawing => "#" + drawing.Id).ToHashSet(StringComparer.Ordinal);
        var again = html.QuerySelectorAll("svg > use").Select(static use => use.GetAttribute("href")!).ToList();
        // Every chart of a risk is another.
        if (paper is not (Papers.TrustRisks or Papers.CouncilRisks or Papers.TrustAssurance or Papers.CouncilAssurance)) Assert.NotEmpty(again);
        Assert.All(again, name => Assert.Contains(name, names));
    }
}
