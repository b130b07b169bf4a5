using System.Text;
using Plumbline.EndToEnd.Tests.Support;
using Plumbline.Reports.Charts.FirstPage;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Writers.Html;
using Plumbline.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Html;

/// <summary>A drawing that a page uses again looks as it did the first time.</summary>
[Collection(PapersCollection.Name)]
public sealed class ReusedDrawingsTests(Papers papers)
{
    // How wide a drawing is where it is drawn, and where it is used again.
    private const string Widths = "() => [...document.querySelectorAll('svg > g[id], svg > use')].map(one => Math.round(one.getBBox().width))";

    // A rule of style that names an ancestor does not reach what is used again: the discs of a group would have no radius.
    [Fact]
    public async Task StripOfDiscs_UsedAgain_HasItsDiscs()
    {
        var strip = RatingMarks.Strip([.. Enumerable.Repeat<RatingMark?>(new RatingMark(RatingTone.Green, IsDoubtful: false), 12)]);
        using var folder = new TemporaryFolder();
        using (var file = new StreamWriter(folder.File("paper.html"), append: false, Encoding.UTF8))
            HtmlWriter.Write(new Document("Returns", "Trust", [new Paragraph([new Icon(strip, "In time")]), new Paragraph([new Icon(strip, "In time")])]), file);
        var page = await papers.Chromium.OpenAsync(new Uri(folder.File("paper.html")).AbsoluteUri, 1280);

        var widths = await page.EvaluateAsync<int[]>(Widths);

        Assert.Equal(2, widths.Length);
        Assert.InRange(widths[0], 50, 200);
        Assert.Equal(widths[0], widths[1]);
        await page.Context.CloseAsync();
    }
}
