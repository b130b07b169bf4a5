using AngleSharp.Html.Dom;
using Plumbline.EndToEnd.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Html;

/// <summary>The file is valid HTML, and every reference in it has a target.</summary>
[Collection(PapersCollection.Name)]
public class WellFormedTests(Papers papers)
{
    private static readonly string[] References = ["aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers", "for"];

    [Theory, MemberData(nameof(Papers.All), MemberType = typeof(Papers))]
    public void Paper_ParsedStrictly_HasNoErrors(string paper)
    {
        using var document = Read(paper);
        Assert.Equal("en-GB", document.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Sample", document.Title, StringComparison.Ordinal);
        Assert.Equal("html", document.Doctype.Name);
    }

    [Theory, MemberData(nameof(Papers.All), MemberType = typeof(Papers))]
    public void Ids_InAPaper_AreUnique(string paper)
    {
        using var document = Read(paper);
        var ids = document.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.True(ids.Count > (paper == Papers.CouncilReturns ? 20 : 40));
        Assert.Empty(ids.GroupBy(id => id, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.DoesNotContain(ids, id => id.Length == 0 || id.Any(char.IsWhiteSpace));
    }

    [Theory, MemberData(nameof(Papers.All), MemberType = typeof(Papers))]
    public void References_InAPaper_HaveTargets(string paper)
    {
        using var document = Read(paper);
        var ids = document.QuerySelectorAll("[id]").Select(element => element.Id!).ToHashSet(StringComparer.Ordinal);
        var referred = References.SelectMany(name => document.QuerySelectorAll($"[{name}]")
            .SelectMany(element => element.GetAttribute(name)!.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        var links = document.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).ToList();
        var within = links.Where(address => address.StartsWith('#')).Select(address => address[1..]).ToList();
        Assert.True(within.Count > (paper switch { Papers.CouncilReturns => 5, Papers.TrustReturns => 10, _ => 20 }));
        Assert.All(referred.Concat(within), id => Assert.Contains(id, ids));
        Assert.All(links.Where(address => !address.StartsWith('#')), address => Assert.StartsWith("https://", address, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Papers.All), MemberType = typeof(Papers))]
    public void Headings_InAPaper_DescendAStepAtATime(string paper)
    {
        using var document = Read(paper);
        var levels = document.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}"));
    }

    [Theory, MemberData(nameof(Papers.Every), MemberType = typeof(Papers))]
    public void Tables_InAPaper_HaveCaptionsAndHeaders(string paper)
    {
        using var document = Read(paper);
        var tables = document.QuerySelectorAll("table").Cast<IHtmlTableElement>().ToList();
        Assert.NotEmpty(tables);
        Assert.All(tables, table =>
        {
            Assert.NotEqual("", table.Caption?.TextContent.Trim() ?? "");
            Assert.NotEmpty(table.QuerySelectorAll("thead th[scope=col]"));
            Assert.All(table.QuerySelectorAll("th"), header => Assert.True(header.HasAttribute("scope"), header.OuterHtml));
            // Every row has as many cells as the table has columns, with those that reach down from the row above.
            var over = table.Rows.Select(row => row.Cells.Where(cell => cell.RowSpan > 1).Sum(cell => cell.ColumnSpan)).Prepend(0);
            Assert.Single(table.Rows.Zip(over, (row, above) => above + row.Cells.Sum(cell => cell.ColumnSpan)).Distinct());
            // A cell without text is left out of the tags of print, and those after it would stand under the wrong header.
            Assert.All(table.QuerySelectorAll("th, td"), cell => Assert.True(cell.TextContent.Length > 0 || cell.QuerySelector("svg[role=img]") is not null, cell.OuterHtml));
        });
    }

    [Theory, MemberData(nameof(Papers.All), MemberType = typeof(Papers))]
    public void Drawings_InAPaper_HaveATextAlternativeOrAreHidden(string paper)
    {
        using var document = Read(paper);
        var drawings = document.QuerySelectorAll("svg");
        Assert.NotEmpty(drawings);
        Assert.All(drawings, drawing => Assert.True(
            drawing.GetAttribute("aria-hidden") == "true" || (drawing.GetAttribute("role") == "img" && drawing.GetAttribute("aria-label") is { Length: > 3 }),
            drawing.OuterHtml));
        Assert.Empty(document.QuerySelectorAll("img, object, embed, iframe, link, script, [style]"));
    }

    private IHtmlDocument Read(string paper) => PaperHtml.Read(papers.Html(paper));
}
