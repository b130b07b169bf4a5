using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Plumbline.EndToEnd.Tests.Support;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Writers.Html;
using Plumbline.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Pdf;

/// <summary>Printed pages are full and not torn.</summary>
[Collection(PapersCollection.Name)]
public sealed class PagesTests(Papers papers)
{
    // Points. The words of a heading may stand in a table too, as a link: the letters of tables are 12.5 high, those of headings 13.2 and more.
    private const double LeastHeading = 13;

    /// <summary>Organisations of random size; many more with PLUMBLINE_LONG.</summary>
    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(101, Effort.Of(4, 40))];

    [Theory]
    [InlineData(Papers.Trust2023, 15)]
    [InlineData(Papers.Council, 24)]
    public void Sample_Printed_FillsItsPages(string paper, int most)
    {
        var pages = PrintedPage.Of(papers.Pdf(paper));
        Assert.InRange(pages.Count, 5, most);
        Assert.InRange(pages.Average(static page => page.Used), 0.8, 1);
        // The last page ends where the paper does, and the last of the measures comes before a key that has a page of its own.
        Assert.All(pages.SkipLast(2), static page => Assert.True(page.Used > 0.6, Told(page)));
    }

    [Theory, MemberData(nameof(Papers.All), MemberType = typeof(Papers))]
    public void Sample_Printed_PartsNoHeadingFromWhatFollows_AndNoMeasureFromItsFacts(string paper)
    {
        using var html = PaperHtml.Read(papers.Html(paper));
        var titles = html.QuerySelectorAll("section.measure > h2, section.measure > h3").Select(static title => PaperHtml.Words(title.TextContent)).ToList();
        var headings = html.QuerySelectorAll("h2, h3").Select(static heading => PaperHtml.Words(heading.TextContent));
        AssertWhole(PrintedPage.Of(papers.Pdf(paper)), [.. headings], titles);
    }

    // Each line ends in the page on which its words stand as a heading.
    [Theory]
    [InlineData(Papers.Trust2023, "nav.contents a")]
    [InlineData(Papers.Council, "section nav.contents a")]
    public void Contents_OfASample_NameTheTruePages(string paper, string links)
    {
        using var html = PaperHtml.Read(papers.Html(paper));
        var names = html.QuerySelectorAll(links).Select(static link => PaperHtml.Letters(link.TextContent)).ToList();
        var pages = PrintedPage.Of(papers.Pdf(paper));
        // The contents are on the second sheet.
        var printed = PaperHtml.Letters(Tool.Run("pdftotext", "-raw", "-f", "2", "-l", "2", papers.Pdf(paper), "-"));
        var headings = pages.Select(static page => page.Lines.Where(static line => line.Bottom - line.Top >= LeastHeading).Select(static line => PaperHtml.Letters(line.Text)).ToHashSet(StringComparer.Ordinal)).ToList();
        var found = 0;
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            // The first sheet names parts in letters as large as a small heading's.
            var first = headings.FindIndex(1, page => page.Contains(name));
            if (first < 0) continue;
            found++;
            Assert.Matches(string.Create(CultureInfo.InvariantCulture, $"{Regex.Escape(name)}(?!0)\\D*{first + 1}(?!\\d)"), printed);
        }

        Assert.InRange(found, 10, names.Count);
    }

    [Theory, MemberData(nameof(Seeds))]
    public async Task RandomPaper_Printed_IsNotTorn_AndHasNoPageNearlyEmpty(int seed)
    {
        using var folder = new TemporaryFolder();
        var paper = RandomPaper.Of(seed);
        using (var file = new StreamWriter(folder.File("paper.html"), append: false, Encoding.UTF8)) HtmlWriter.WriteForPrint(paper, file);
        var page = await papers.Chromium.OpenAsync(new Uri(folder.File("paper.html")).AbsoluteUri, 1280);
        await page.PdfAsync(new PagePdfOptions { Path = folder.File("paper.pdf"), PreferCSSPageSize = true });
        await page.Context.CloseAsync();

        var pages = PrintedPage.Of(folder.File("paper.pdf"));
        var measures = Traversal.Elements(paper.Content).OfType<Section>().Where(static section => section.Form == SectionForm.Measure).Select(static measure => ((Heading)measure.Content[0]).Content.PlainText);
        AssertWhole(pages, [.. paper.Outline.Entries.Where(static entry => entry.Level <= 2).Select(static entry => entry.Text)], [.. measures]);
        // Where the next sheet lies, what is left of one that stands stays empty, and the other way round.
        Assert.All(pages.Skip(1).SkipLast(1).Where(page => page.Width == pages[page.Number].Width), page => Assert.True(page.Used > 0.4, $"seed {seed}, {Told(page)}"));
        Assert.All(pages, page => Assert.All(page.Words, word => Assert.True(word.Right <= page.Width - 30, $"seed {seed}, page {page.Number}: {word.Text} is cut off")));
    }

    private static void AssertWhole(IReadOnlyList<PrintedPage> pages, HashSet<string> headings, IReadOnlyCollection<string> titles)
    {
        foreach (var page in pages)
        {
            foreach (var line in page.Lines)
            {
                // The same words in a list of contents are in smaller letters.
                if (!headings.Contains(line.Text) || line.Bottom - line.Top < LeastHeading) continue;
                Assert.True(page.IsFollowed(line), $"page {page.Number} ends with the heading “{line.Text}”");
            }
        }

        // A title stands on as many sheets as its measure; on the first of them it has the facts below it.
        foreach (var title in titles.Distinct(StringComparer.Ordinal))
        {
            var first = pages.FirstOrDefault(page => page.Lines.Any(line => string.Equals(line.Text, title, StringComparison.Ordinal) && page.HasBelow(line, "Rating")));
            if (pages.Any(page => page.Lines.Any(line => string.Equals(line.Text, title, StringComparison.Ordinal)))) Assert.True(first is not null, $"“{title}” is parted from its facts");
        }
    }

    private static string Told(PrintedPage page) => string.Create(CultureInfo.InvariantCulture, $"page {page.Number} of {page.Used:P0}");
}
