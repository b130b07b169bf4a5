using System.Security.Cryptography;
using System.Text;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Scenes;
using Plumbline.Reports.Tests.Documents;

namespace Plumbline.Reports.Tests.Writers.Html;

/// <summary>Rules for every written file, checked on a sample with every kind of element.</summary>
public class HtmlWriterTests
{
    private static readonly Rendered Sample = Rendered.Of(SampleReport.Build());

    [Fact]
    public void File_Opened_LoadsNothingFromAnyHost()
    {
        var addresses = Sample.Page.All
            .SelectMany(static e => e.Attributes.Where(static a => a.Name is "src" or "href" or "srcset" or "data" or "action" or "background" or "poster")
                .Select(a => (Element: e.LocalName, a.Value)));

        Assert.All(addresses, static address => Assert.True(
            address.Value.StartsWith('#') || address is { Element: "a" }, $"{address.Element} asks for {address.Value}"));
        Assert.DoesNotMatch(@"url\((?!data:font/woff2;base64,)", Sample.Page.QuerySelector("style")!.TextContent);
        Assert.DoesNotContain("@import", Sample.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(Sample.Page.QuerySelectorAll("script, link, iframe, object, embed, base, form"));
    }

    [Fact]
    public void Policy_AllowsTheOneStyleSheet_ByItsHash()
    {
        var style = Assert.Single(Sample.Page.QuerySelectorAll("style")).TextContent;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));

        var policy = Sample.Page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content");

        Assert.Equal($"default-src 'none'; style-src 'sha256-{hash}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'", policy);
        Assert.Empty(Sample.Page.QuerySelectorAll("[style]"));
    }

    [Fact]
    public void Head_Written_NamesLanguageTitleAndAuthor()
    {
        Assert.Equal("en-GB", Sample.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Quality performance dashboard, January to December 2023 – Sample Community Health Trust", Sample.Page.Title);
        Assert.Equal("Sample Community Health Trust", Sample.Page.QuerySelector("meta[name=author]")!.GetAttribute("content"));
        Assert.Equal("width=device-width, initial-scale=1", Sample.Page.QuerySelector("meta[name=viewport]")!.GetAttribute("content"));
    }

    [Fact]
    public void Headings_Written_BeginAtTheTitleAndSkipNoLevel()
    {
        var levels = Sample.Page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(static h => h.LocalName[1] - '0').ToList();

        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), static pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public void Ids_Written_AreUnique_AndEveryInternalLinkHasATarget()
    {
        var ids = Sample.Page.QuerySelectorAll("[id]").Select(static e => e.Id!).ToList();

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Sample.Page.QuerySelectorAll("a[href^='#']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids, StringComparer.Ordinal));
        Assert.All(Sample.Page.QuerySelectorAll("[aria-labelledby]"), e => Assert.Contains(e.GetAttribute("aria-labelledby")!, ids, StringComparer.Ordinal));
    }

    [Fact]
    public void Tables_Written_HaveCaptionsAndHeaderCellsWithScope()
    {
        Assert.All(Sample.Page.QuerySelectorAll("table"), static table => Assert.False(string.IsNullOrWhiteSpace(table.QuerySelector("caption")?.TextContent)));
        Assert.All(Sample.Page.QuerySelectorAll("th"), static th => Assert.True(th.GetAttribute("scope") is "col" or "colgroup" or "row" or "rowgroup"));
        Assert.All(Sample.Page.QuerySelectorAll("tbody tr"), static row => Assert.Equal("TH", row.Children[0].TagName));
    }

    [Fact]
    public void Rows_Written_FillTheColumnsOfTheirTable() => Assert.All(Sample.Page.QuerySelectorAll("table"), static table =>
    {
        var over = 0; // Cells that reach down from the row above.
        var widths = new List<int>();
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            widths.Add(over + row.Children.Sum(static cell => Span(cell, "colspan")));
            over = row.Children.Where(static cell => Span(cell, "rowspan") > 1).Sum(static cell => Span(cell, "colspan"));
        }

        Assert.Single(widths.Distinct());
        Assert.Equal(0, over);

        static int Span(AngleSharp.Dom.IElement cell, string name) => int.Parse(cell.GetAttribute(name) ?? "1", System.Globalization.CultureInfo.InvariantCulture);
    });

    [Fact]
    public void Cells_Written_HaveTextOrADrawingWithAName_SoThatTheyKeepTheirPlaceInTheTagsOfPrint() => Assert.All(
        Sample.Page.QuerySelectorAll("th, td"),
        static cell => Assert.True(cell.TextContent.Length > 0 || cell.QuerySelector("svg[role=img]") is not null, cell.OuterHtml));

    [Fact]
    public void Drawings_Written_HaveAnAlternativeOrAreHidden() => Assert.All(
        Sample.Page.QuerySelectorAll("svg"),
        static svg => Assert.True(svg.GetAttribute("aria-hidden") is "true" || (svg.GetAttribute("role") is "img" && svg.GetAttribute("aria-label") is { Length: > 0 })));

    [Fact]
    public void Landmarks_Written_AreMainWithASkipLinkAndNamedNavigation()
    {
        Assert.Equal("#" + Assert.Single(Sample.Page.QuerySelectorAll("main")).Id, Sample.Page.Body!.FirstElementChild!.GetAttribute("href"));
        Assert.All(Sample.Page.QuerySelectorAll("nav"), static nav => Assert.True(nav.HasAttribute("aria-label")));
    }

    [Fact]
    public void SameDocument_WrittenTwice_IsTheSameText() => Assert.Equal(Sample.Text, Rendered.Of(SampleReport.Build()).Text);

    [Fact]
    public void SameDocument_WrittenUnderAnotherCulture_IsTheSameText()
    {
        var culture = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(Sample.Text, Rendered.Of(SampleReport.Build()).Text);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Lines_Written_EndInALineFeedOnly() => Assert.DoesNotContain('\r', Sample.Text);

    [Fact]
    public void Figures_Written_KeepTheKeyOfTheirObservation()
    {
        var cell = Sample.Page.QuerySelector("td[data-observation='monthly-sickness-absence/trust/2023-12']");

        Assert.Equal("6.98", cell?.TextContent);
    }

    [Fact]
    public void Chart_WithADrawingForPhones_HasBothOnScreens_AndOneInPrint()
    {
        static Scene Drawing(double width) => new() { Width = width, Height = 260, Plot = new Box(0, 0, width, 260), Items = [] };
        var chart = new Chart(Drawing(640.5), "A chart", "A line.") { Narrow = Drawing(340) };

        Assert.Equal(["wide 640.5 A line.", "narrow 340 A line."], Drawings(Rendered.Of(chart).Page));
        Assert.Equal([" 640.5 A line."], Drawings(Rendered.ForPrint(chart).Page));

        static IEnumerable<string> Drawings(AngleSharp.Dom.IDocument page) =>
            page.QuerySelectorAll(".figure > svg").Select(static svg => $"{svg.ClassName} {svg.GetAttribute("width")} {svg.GetAttribute("aria-label")}");
    }

    [Fact]
    public void FoldedElements_FollowADisclosureOnScreens_AndStandAloneInPrint()
    {
        var folded = new Folded("Calculation", [new Paragraph("X ÷ Y")]);

        var screen = Rendered.Of(folded).Page;
        Assert.Equal("Calculation", screen.QuerySelector("details.unfold > summary:only-child")?.TextContent);
        Assert.Equal("X ÷ Y", screen.QuerySelector("details.unfold:not([open]) + .folded > p")?.TextContent);
        Assert.Null(Rendered.ForPrint(folded).Page.QuerySelector("details"));
        Assert.Contains("X ÷ Y", Rendered.ForPrint(folded).Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void FoldedFigures_AreNamedByTheirRow_AndStandInTheTableOnce()
    {
        var table = new Table("Months", [new Column("Indicator"), new Column("Nov", Alignment.Number), new Column("Dec", Alignment.Number) { IsLatest = true }], [new Row([Cell.Header("Falls"), "3", "5"])]) { Folded = "Earlier months" };

        var screen = Rendered.Of(table).Page;
        Assert.Equal("Earlier months", screen.QuerySelector("table.folds tr > th[scope=row] > details > summary")?.TextContent);
        Assert.Equal(["3", "5"], screen.QuerySelectorAll("td").Select(static cell => cell.TextContent));
        Assert.Equal("Falls", Rendered.ForPrint(table).Page.QuerySelector("th[scope=row]")?.TextContent);
    }

    [Fact]
    public void Drawings_Written_ContainOnlyDrawingElements()
    {
        string[] draws = ["svg", "g", "use", "path", "circle", "text", "title"];
        string[] allowed = ["viewBox", "width", "height", "role", "aria-label", "aria-hidden", "id", "href", "class", "d", "cx", "cy", "r", "x", "y"];
        var elements = Sample.Page.QuerySelectorAll("svg:not(.shape), svg:not(.shape) *").ToList();

        Assert.Contains(elements, static element => element.LocalName == "circle");
        Assert.All(elements, element => Assert.Contains(element.LocalName, draws));
        Assert.All(elements.SelectMany(static element => element.Attributes), attribute => Assert.Contains(attribute.Name, allowed));
        Assert.All(elements.SelectMany(static element => element.Attributes), static attribute => Assert.DoesNotContain("url(", attribute.Value, StringComparison.OrdinalIgnoreCase));
    }
}
