using System.Text;
using Microsoft.Playwright;
using Plumbline.Core.Quantities;
using Plumbline.EndToEnd.Tests.Support;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Writers.Html;
using Plumbline.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Html;

/// <summary>A browser lays out names of any script and length so that figures stay on the page and next to their own words.</summary>
[Collection(PapersCollection.Name)]
public sealed class StrangeWordsTests(Papers papers)
{
    private const string RightToLeft = "נפילות מטופלים";
    private static readonly string LongName = new('x', 120);

    /// <summary>Whether, in “name 12% in March” with a right-to-left name, the figure is drawn right of the name and left of what follows.</summary>
    private const string FigureIsRightOfItsName = """
        () => {
          const line = document.querySelector('main > p');
          const at = text => {
            const walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
            for (let node; node = walk.nextNode();) {
              const from = node.data.indexOf(text);
              if (from < 0) continue;
              const range = document.createRange();
              range.setStart(node, from);
              range.setEnd(node, from + text.length);
              return range.getBoundingClientRect();
            }
          };
          return at('מטופלים').right <= at('12%').left && at('12%').right <= at('in March').left;
        }
        """;

    [Theory]
    [InlineData(320, Media.Screen)]
    [InlineData(390, Media.Screen)]
    [InlineData(1280, Media.Screen)]
    [InlineData(1017, Media.Print)] // A4 landscape within its margins, at 96 pixels an inch
    [InlineData(688, Media.Print)]
    public async Task Figures_StayOnThePage_AndNextToTheirWords(int width, Media media)
    {
        using var folder = new TemporaryFolder();
        using (var file = new StreamWriter(folder.File("paper.html"), append: false, Encoding.UTF8)) HtmlWriter.Write(Paper(), file);
        var page = await papers.Chromium.OpenAsync(new Uri(folder.File("paper.html")).AbsoluteUri, width);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = media });

        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        Assert.True(await page.EvaluateAsync<bool>(FigureIsRightOfItsName));
        Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('td')].every(cell => cell.getBoundingClientRect().right <= document.documentElement.clientWidth + 1)"));
        await page.Context.CloseAsync();
    }

    private static Document Paper() => new($"Report {LongName}", "Trust",
    [
        new Paragraph($"{RightToLeft} 12% in March"),
        new Heading(1, LongName, new Anchor("long")),
        new Paragraph($"https://{LongName}.example.org/{LongName}"),
        new Table(
            "By month",
            [new Column("Measure"), .. Enumerable.Range(1, 9).Select(static month => new Column($"M{month}", Alignment.Decimal))],
            [.. new[] { LongName, "Falls", RightToLeft }.Select(static name => new Row([Cell.Header(name), .. Enumerable.Range(1, 9).Select(static month => Cell.Figure(new Value($"{80 + month}.5", Quantity.Of(80.5m + month))))]))])
        { Density = TableDensity.Dense },
    ]);
}
