using System.Text.Json;
using System.Text.RegularExpressions;
using Plumbline.EndToEnd.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Pdf;

/// <summary>A printed report is tagged: a screen reader gets its language, headings, tables and charts.</summary>
[Collection(PapersCollection.Name)]
public class StructureTests(Papers papers)
{
    [Theory]
    [InlineData(Papers.Trust2023, "Quality performance dashboard, January to December 2023 – Sample Community Health Trust", "landscape")]
    [InlineData(Papers.Trust2020, "Quality performance dashboard, April 2019 to March 2020 – Sample Community Health Trust", "landscape")]
    [InlineData(Papers.Council, "Corporate performance report, Quarter 2 2020/21 – Sample County Council", "portrait")]
    public void Paper_Printed_IsTaggedTitledAndSaysItsLanguage(string paper, string title, string lie)
    {
        var info = Tool.Run("pdfinfo", papers.Pdf(paper));
        Assert.Matches("Tagged: +yes\n", info);
        Assert.Matches($"Title: +{Regex.Escape(title)}\n", info);
        Assert.Matches(lie == "portrait" ? @"Page size: +59[45][.0-9]* x 84[12][.0-9]* pts \(A4\)" : @"Page size: +84[12][.0-9]* x 59[45][.0-9]* pts \(A4\)", info);
        Assert.Matches("JavaScript: +no\n", info);
        var root = PdfObjects.Of(papers, paper).Root;
        Assert.Equal("u:en-GB", root.GetProperty("/Lang").GetString());
        Assert.True(root.GetProperty("/MarkInfo").GetProperty("/Marked").GetBoolean());
        Assert.True(root.GetProperty("/ViewerPreferences").GetProperty("/DisplayDocTitle").GetBoolean());
    }

    [Theory, MemberData(nameof(Papers.All), MemberType = typeof(Papers))]
    public void Drawings_Printed_AreFiguresWithATextAlternative(string paper)
    {
        using var html = PaperHtml.Read(papers.Html(paper));
        var drawings = html.QuerySelectorAll("svg[role=img]").Where(drawing => drawing.Closest(".unprinted, .narrow") is null).Select(drawing => drawing.GetAttribute("aria-label")!).ToList();
        // The papers of assurance draw nothing: each of their marks stands beside its word, and is no figure to a screen reader.
        var least = paper switch { Papers.TrustAssurance or Papers.CouncilAssurance => 0, Papers.TrustRisks or Papers.CouncilRisks or Papers.TrustAccounts or Papers.CouncilAccounts or Papers.CouncilReturns => 8, _ => 35 };
        Assert.InRange(drawings.Count, least, least == 0 ? 0 : int.MaxValue);
        var alternatives = PdfObjects.Of(papers, paper).Tagged("/Figure").Select(figure => figure.GetProperty("/Alt").GetString()!["u:".Length..]);
        Assert.Equal(drawings.Order(StringComparer.Ordinal), alternatives.Order(StringComparer.Ordinal));
    }

    // Letters that are outlined or slanted, or of a variable font, are drawn glyph by glyph ("Type 3"), and some readers cannot read them.
    [Theory, MemberData(nameof(Papers.All), MemberType = typeof(Papers))]
    public void Letters_Printed_AreOfTheFontOfPapers(string paper)
    {
        var fonts = Tool.Run("pdffonts", papers.Pdf(paper)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.True(fonts.Length >= 3);
        Assert.All(fonts, static font => Assert.Matches(@"^[A-Z]{6}\+(SourceSans3|PlumblineSigns)[A-Za-z-]* +CID TrueType +Identity-H +yes yes yes ", font));
    }

    [Theory]
    [InlineData(Papers.Trust2023)]
    [InlineData(Papers.Trust2020)]
    public void Tables_Printed_HaveHeaderCellsOfColumnsAndRows(string paper)
    {
        var structure = Tool.Run("pdfinfo", "-struct", papers.Pdf(paper));
        // One table of the first page, four of the dashboard, one of variation and assurance.
        Assert.Equal(6, Count(structure, @"\n +Table \(block\)"));
        Assert.InRange(Count(structure, @"\n +TR"), 50, 500);
        Assert.InRange(Count(structure, @"/Scope /Column"), 50, 200);
        Assert.InRange(Count(structure, @"/Scope /Row"), 40, 200);
        Assert.InRange(Count(structure, @"\n +TD"), 500, 5000);
        // Every cell names its header cells.
        Assert.Equal(Count(structure, @"\n +TD"), Count(structure, @"/Headers \["));
    }

    [Theory, MemberData(nameof(Papers.Every), MemberType = typeof(Papers))]
    public void Rows_Printed_FillTheColumnsOfTheirTable(string paper)
    {
        var tables = new List<List<(int Row, int Down, int Across)>>();
        var row = 0;
        foreach (var line in Tool.Run("pdfinfo", "-struct", papers.Pdf(paper)).Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith("Table", StringComparison.Ordinal)) (row, tables) = (-1, [.. tables, []]);
            else if (Regex.IsMatch(line, "^TR\\b", RegexOptions.None, Regex.InfiniteMatchTimeout)) row++;
            else if (Regex.IsMatch(line, "^T[HD]\\b", RegexOptions.None, Regex.InfiniteMatchTimeout)) tables[^1].Add((row, 1, 1));
            else if (line.StartsWith("/RowSpan ", StringComparison.Ordinal)) tables[^1][^1] = tables[^1][^1] with { Down = Number(line) };
            else if (line.StartsWith("/ColSpan ", StringComparison.Ordinal)) tables[^1][^1] = tables[^1][^1] with { Across = Number(line) };
        }

        Assert.NotEmpty(tables);
        Assert.All(tables, cells => Assert.Single(Enumerable.Range(0, cells[^1].Row + 1)
            .Select(at => cells.Where(cell => cell.Row <= at && at < cell.Row + cell.Down).Sum(cell => cell.Across)).Distinct()));

        static int Number(string line) => int.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory, MemberData(nameof(Papers.All), MemberType = typeof(Papers))]
    public void Headings_Printed_AreAsOnTheScreen(string paper)
    {
        var headings = PaperHtml.Read(papers.Html(paper)).QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName.ToUpperInvariant()).Order(StringComparer.Ordinal);
        var printed = Regex.Matches(Tool.Run("pdfinfo", "-struct", papers.Pdf(paper)), @"\n +(?<level>H[1-6]) \(block\)", RegexOptions.ExplicitCapture, Regex.InfiniteMatchTimeout);
        Assert.Equal(headings, printed.Select(one => one.Groups["level"].Value).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Papers.All), MemberType = typeof(Papers))]
    public void Outline_Printed_HasAnEntryForTheTitleEachPartAndEachMeasure(string paper)
    {
        var outline = PdfObjects.Of(papers, paper).Outline;
        var headings = PaperHtml.Read(papers.Html(paper)).QuerySelectorAll("h1, h2, h3").Select(heading => PaperHtml.Words(heading.TextContent));
        Assert.Equal(headings, outline.Select(entry => PaperHtml.Words(entry.Title)));
        Assert.All(outline, entry => Assert.InRange(entry.Level, 1, 3));
        Assert.Equal(outline.Select(entry => entry.Page), outline.Select(entry => entry.Page).Order());
        Assert.All(outline, entry => Assert.True(entry.Page >= 1, entry.Title));
    }

    [Theory, MemberData(nameof(Papers.All), MemberType = typeof(Papers))]
    public void Paper_Printed_NamesItsLinks_AndSaysEachHeaderOnce(string paper)
    {
        var objects = PdfObjects.Of(papers, paper);
        var links = objects.Dictionaries.Where(one => one.TryGetProperty("/Subtype", out var kind) && kind.ValueKind is JsonValueKind.String && kind.GetString() == "/Link").ToList();
        // Accounts and returns have names and amounts, and few links: those of notes, contracts and parts.
        Assert.True(links.Count > paper switch { Papers.TrustAccounts or Papers.CouncilAccounts => 10, Papers.TrustReturns or Papers.CouncilReturns => 1, Papers.CouncilRisks or Papers.CouncilAssurance => 25, _ => 50 });
        Assert.All(links, link => Assert.StartsWith("u:", link.GetProperty("/Contents").GetString(), StringComparison.Ordinal));
        Assert.All(objects.Tagged("/LI"), item => Assert.InRange(item.GetProperty("/K").GetArrayLength(), 1, 2));
        Assert.NotEmpty(objects.Tagged("/LBody"));
        // A header cell that is repeated on three pages would be said three times.
        Assert.DoesNotMatch("""(?<word>"[^"]+")\n +\k<word>\n +\k<word>\n""", Tool.Run("pdfinfo", "-struct-text", papers.Pdf(paper)));
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", Tool.Run("pdfinfo", "-meta", papers.Pdf(paper)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Papers.Trust2023)]
    [InlineData(Papers.Council)]
    public async Task Words_InTheTags_AreNotRunTogetherWhereLinesBreak(string paper)
    {
        var structure = await papers.TaggedTextAsync(paper);
        var said = string.Concat(structure.Split('\n').Select(line => line.Trim()).Where(line => line is ['"', .., '"']).Select(line => line[1..^1]));
        using var html = PaperHtml.Read(papers.Html(paper));
        var written = html.QuerySelectorAll("h1, h2, h3, h4, p, dd, li, td, th")
            .Where(element => element.ChildElementCount == 0 && element.TextContent.Length > 20 && element.Closest("details") is null)
            .Select(element => element.TextContent).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(written.Count > 20);
        Assert.All(written, text => Assert.Contains(text, said, StringComparison.Ordinal));
    }

    private static int Count(string text, string pattern) => Regex.Count(text, pattern, RegexOptions.None, Regex.InfiniteMatchTimeout);
}
