using Microsoft.Playwright;
using Plumbline.App.Accessibility;
using Plumbline.EndToEnd.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Pdf;

/// <summary>Printed reports keep the rules of PDF/UA-1 that a program can check; what the browser writes by itself does not.</summary>
[Collection(PapersCollection.Name)]
public sealed class AccessiblePdfTests(Papers papers) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Papers.All), MemberType = typeof(Papers))]
    public async Task Paper_Checked_HasNoFinding(string paper)
    {
        var pdf = await CheckPdf.RunAsync(papers.Pdf(paper), cancellation: TestContext.Current.CancellationToken);
        Assert.Null(pdf.Unreadable);
        Assert.Empty(pdf.Findings.Select(static finding => $"page {finding.Page}, {finding.Rule.Clause}: {finding.Found}"));
    }

    [Theory]
    [InlineData(Papers.Trust2023)]
    [InlineData(Papers.Council)]
    public async Task FileOfTheBrowser_Checked_HasTheFaultsThatAnotherReaderCounts(string paper)
    {
        var path = _folder.File("raw.pdf");
        var page = await papers.Chromium.OpenAsync(papers.Address(paper).AbsoluteUri, 1280);
        await page.PdfAsync(new PagePdfOptions { Path = path, Tagged = true, Outline = true, PreferCSSPageSize = true, PrintBackground = true });
        await page.Context.CloseAsync();

        var found = (await CheckPdf.RunAsync(path, cancellation: TestContext.Current.CancellationToken)).Findings.CountBy(static finding => finding.Rule.Clause).ToDictionary();

        var raw = PdfObjects.Read(path);
        Assert.Equal(raw.Dictionaries.Count(static one => one.TryGetProperty("/Subtype", out var kind) && kind.ToString() == "/Link"), found["7.18.5-2"]);
        Assert.Equal(raw.Tagged("/LI").Count(), found["7.2-20"]);
        Assert.Equal(raw.Tagged("/Figure").Count(), found["7.3-a"]);
        Assert.Equal((1, 1, 1), (found["5-1"], found["7.1-8"], found["7.1-9"]));
        Assert.InRange(found["7.1-3"], 10, 60);
        Assert.InRange(found["7.4.2-a"], 1, 30);
    }
}
