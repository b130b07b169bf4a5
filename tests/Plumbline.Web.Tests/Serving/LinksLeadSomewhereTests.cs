using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Plumbline.Tests.Support;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Serving;

/// <summary>Follows the links of the site from its first page: each leads to an answer, and each page is written as it should be.</summary>
[Collection(SampleSiteCollection.Name)]
public partial class LinksLeadSomewhereTests(SampleSite site)
{
    // Of each kind of address so many are followed: all pages of measures are made alike.
    private const int OfEachKind = 4;

    [Theory]
    [InlineData("/sample-trust")]
    [InlineData("/sample-council")]
    [InlineData("/sample-trust?as-at=1&period=2020-03")]
    public async Task EveryLink_LeadsToAnAnswer(string first)
    {
        var (waiting, seen, kinds) = (new Queue<(string Address, string Page)>([(first, "the test")]), new HashSet<string>(StringComparer.Ordinal) { first }, new Dictionary<string, int>(StringComparer.Ordinal));
        while (waiting.TryDequeue(out var next))
        {
            var address = next.Address;
            using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Found, $"{address}, to which {next.Page} leads: {(int)answer.StatusCode}");
            var body = await answer.Content.ReadAsStringAsync();
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            using var page = new HtmlParser().ParseDocument(body);
            var stuck = StuckWords().Match(page.QuerySelector("main")?.InnerHtml ?? "");
            Assert.False(stuck.Success, $"{address}: a link and the word after it stick together: {stuck.Value}");
            Assert.Single(page.QuerySelectorAll("h1"));
            foreach (var id in page.QuerySelectorAll("[id]").GroupBy(static element => element.Id)) Assert.True(id.Count() == 1, $"{address}: {id.Count()} elements are called {id.Key}");
            foreach (var link in page.QuerySelectorAll("a[href]").Select(static one => one.GetAttribute("href")!))
            {
                if (link.StartsWith('#')) Assert.True(link == "#" || page.GetElementById(Uri.UnescapeDataString(link[1..])) is not null, $"{address}: nothing is called {link}");
                if (!link.StartsWith('/') || !seen.Add(link.Split('#')[0])) continue;
                var kind = Kind(link);
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                if (kinds[kind] <= Effort.Of(OfEachKind, 100)) waiting.Enqueue((link.Split('#')[0], address));
            }
        }

        Assert.InRange(kinds.Count, 15, int.MaxValue);
    }

    // The names of parameters, and the parts of the path without what they name.
    private static string Kind(string link)
    {
        var (path, query) = link.Split('?', 2) is [var before, var after] ? (before, after) : (link, "");
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return $"{parts.ElementAtOrDefault(1)}/{parts.Length}{Path.GetExtension(path)}?{string.Join('&', query.Split('&').Select(static one => one.Split('=')[0]).Order(StringComparer.Ordinal))}";
    }

    [GeneratedRegex("[A-Za-z0-9]</a>[A-Za-z0-9(“]|[A-Za-z0-9.,]<a ", RegexOptions.None, 60_000)]
    private static partial Regex StuckWords();
}
