using System.Text;
using Microsoft.Playwright;
using Plumbline.EndToEnd.Tests.Support;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Writers.Html;
using Plumbline.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Html;

/// <summary>A first page is one sheet of paper, and no wider than any screen.</summary>
[Collection(PapersCollection.Name)]
public sealed class FirstPageTests(Papers papers)
{
    /// <summary>Organisations of random size; more with PLUMBLINE_LONG.</summary>
    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(1, Effort.Of(8, 24))];

    [Theory, MemberData(nameof(Seeds))]
    public async Task FirstPage_OfARandomOrganisation_IsOneSheet_AndItsPaperFitsEveryScreen(int seed)
    {
        using var folder = new TemporaryFolder();
        var paper = RandomPaper.Of(seed);
        var page = await OpenAsync(paper, folder);
        await page.UnfoldAsync();
        await Sideways.FindsNothingAsync(page, Sideways.Widths);
        await TextSpacing.WithinAsync(page, () => Sideways.FindsNothingAsync(page, Sideways.SpacedWidths));

        await page.PdfAsync(new PagePdfOptions { Path = folder.File("paper.pdf"), PreferCSSPageSize = true });
        Assert.DoesNotContain(RandomPaper.NextHeading, TextOf(folder, 1), StringComparison.Ordinal);
        Assert.Contains(RandomPaper.NextHeading, TextOf(folder, 2), StringComparison.Ordinal);

        // A browser shrinks every page of a document that is wider than its paper.
        var printed = paper.Orientation == PageOrientation.Landscape ? 1017 : 688;
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await page.SetViewportSizeAsync(printed, 900);
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, printed);
        await page.Context.CloseAsync();
    }

    // The test above can fail: a page with a table too long for its sheet takes two.
    [Fact]
    public async Task ASectionThatIsTooLong_TakesASecondSheet()
    {
        using var folder = new TemporaryFolder();
        var page = await OpenAsync(
            new Document("Report", "Trust", [new Section([.. Enumerable.Range(1, 80).Select(static i => new Paragraph($"Line {i}"))]) { Form = SectionForm.OnePage }, new Heading(1, RandomPaper.NextHeading, new Reports.Documents.Inlines.Anchor("next"))]), folder);
        await page.PdfAsync(new PagePdfOptions { Path = folder.File("paper.pdf"), PreferCSSPageSize = true });
        Assert.DoesNotContain(RandomPaper.NextHeading, TextOf(folder, 2), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(Papers.Trust2023, "Contents")]
    [InlineData(Papers.Trust2020, "Contents")]
    [InlineData(Papers.Council, "Index")]
    [InlineData(Papers.Complaints, "Formal complaints by theme")]
    [InlineData(Papers.Incidents, "Safety")]
    public void SecondPage_OfASample_BeginsWithTheNextBlock(string paper, string heading)
    {
        var second = Tool.Run("pdftotext", "-f", "2", "-l", "2", papers.Pdf(paper), "-");
        Assert.Contains(heading, string.Join('\n', second.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(4)), StringComparison.Ordinal);
    }

    private async Task<IPage> OpenAsync(Document document, TemporaryFolder folder)
    {
        using (var file = new StreamWriter(folder.File("paper.html"), append: false, Encoding.UTF8)) HtmlWriter.Write(document, file);
        return await papers.Chromium.OpenAsync(new Uri(folder.File("paper.html")).AbsoluteUri, 1280);
    }

    private static string TextOf(TemporaryFolder folder, int page) => Tool.Run("pdftotext", "-f", page.ToString(System.Globalization.CultureInfo.InvariantCulture), "-l", page.ToString(System.Globalization.CultureInfo.InvariantCulture), folder.File("paper.pdf"), "-");
}
