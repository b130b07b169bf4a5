using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Plumbline.App.Printing;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Printing.Finishing;

/// <summary>A finished file, as readers that are not ours read it, beside the browser's.</summary>
public sealed partial class FinishPaperTests(BrowserFiles files) : IClassFixture<BrowserFiles>, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [BrowserFact]
    public async Task Finished_IsValid() => Assert.DoesNotContain("WARNING", Tool.Run("qpdf", "--check", await files.Finished()), StringComparison.Ordinal);

    [BrowserFact]
    public async Task Finished_HasTheWordsOfASecondPrintingWithPageNumbers()
    {
        Assert.Contains("0000\n", Words(await files.Raw()), StringComparison.Ordinal);
        Assert.Equal(Words(await files.Numbered()), Words(await files.Finished()));
    }

    [BrowserFact]
    public async Task Finished_LooksAsASecondPrintingWithPageNumbers()
    {
        var (expected, found) = (Pictures(await files.Numbered()), Pictures(await files.Finished()));
        Assert.True(expected.Count > 13);
        Assert.Equal(expected.Count, found.Count);
        Assert.All(expected.Zip(found), static pair => Assert.Equal(pair.First, pair.Second));
    }

    [BrowserFact]
    public async Task PageNumbers_AreInTheTags()
    {
        var said = Tool.Run("pdfinfo", "-struct-text", await files.Finished());
        var page = new QpdfObjects(await files.Finished()).Bookmarks.Single(static bookmark => bookmark.Title == "Measure 12").Page;
        Assert.Matches(string.Create(CultureInfo.InvariantCulture, $"\"Measure 12\"\n[^\"]*\"Blue\"\n[^\"]*\"{page}\"\n"), said);
        Assert.DoesNotContain("\"0000\"\n", said, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Words_AfterASpaceAtWhichNoLineBreaks_AreInTheTags()
    {
        Assert.DoesNotContain("kept\u00A0together in the tags", Tool.Run("pdfinfo", "-struct-text", await files.Raw()), StringComparison.Ordinal);
        Assert.Contains("\"Words kept together in the tags\"", Tool.Run("pdfinfo", "-struct-text", await files.Finished()), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Everything_IsPaintedWithinTheTags_OrSaidToBeNoContent()
    {
        Assert.Contains(new QpdfObjects(await files.Raw()).Contents, static content => PaintedOutside(content) > 0);
        Assert.All(new QpdfObjects(await files.Finished()).Contents, static content => Assert.Equal(0, PaintedOutside(content)));
    }

    [BrowserFact]
    public async Task RunningHeads_AreSaidToBePagination()
    {
        var contents = new QpdfObjects(await files.Finished()).Contents.ToList();
        Assert.All(contents, static content => Assert.Single(Footer().Matches(content)));
        // The first page has no head.
        Assert.Equal([0, .. Enumerable.Repeat(1, contents.Count - 1)], contents.Select(static content => Header().Count(content)));
    }

    [BrowserFact]
    public async Task Header_PrintedOnEachPage_IsSaidOnce()
    {
        var (raw, finished) = (new QpdfObjects(await files.Raw()), new QpdfObjects(await files.Finished()));
        Assert.Equal(3, raw.Elements("TH").Count(header => raw.Pieces(header) > 2));
        Assert.Equal(raw.Elements("TH").Count, finished.Elements("TH").Count);
        // The header of the figures has two pieces, its name and its unit, each on every page.
        Assert.Equal([1, 2], finished.Elements("TH").Select(header => finished.Pieces(header)).Distinct().Order());
        Assert.Equal(1, finished.Elements("TH").Count(header => finished.Pieces(header) == 2));
        Assert.All(finished.Elements("Table"), table => Assert.Equal(["/Caption", "/THead", "/TBody"], finished.KindsWithin(table)));
        Assert.Equal(Regex.Count(Words(await files.Raw()), "What is said of it", RegexOptions.None, Regex.InfiniteMatchTimeout), Regex.Count(Words(await files.Finished()), "What is said of it", RegexOptions.None, Regex.InfiniteMatchTimeout));
    }

    [BrowserFact]
    public async Task Heading_PrintedOnEachPage_IsSaidOnce()
    {
        static int Said(string path) => Regex.Count(Tool.Run("pdfinfo", "-struct-text", path), "\"A measure that runs on\"", RegexOptions.None, Regex.InfiniteMatchTimeout);
        Assert.InRange(Said(await files.Raw()), 2, 9);
        Assert.Equal(1, Said(await files.Finished()));
    }

    [BrowserFact]
    public async Task ListItems_HaveALabelAndABody()
    {
        var finished = new QpdfObjects(await files.Finished());
        Assert.Equal(16, finished.Elements("LI").Count);
        Assert.All(finished.Elements("LI"), item => Assert.True(finished.KindsWithin(item) is ["/LBody"] or ["/Lbl", "/LBody"], string.Join(' ', finished.KindsWithin(item))));
        Assert.All(finished.Elements("LBody"), body => Assert.Equal("/LI", finished.Resolve(body.GetProperty("/P")).GetProperty("/S").GetString()));
    }

    [BrowserFact]
    public async Task Links_AreNamed()
    {
        var links = new QpdfObjects(await files.Finished()).Links;
        var names = links.Select(static link => link.GetProperty("/Contents").GetString()!).ToList();
        Assert.Contains("u:Measure 12", names);
        Assert.Contains("u:Note a", names);
        Assert.Contains("u:A web page", names);
        Assert.All(links, static link => Assert.True(link.TryGetProperty("/StructParent", out _)));
    }

    [BrowserFact]
    public async Task Figures_SayWhereTheyAre()
    {
        var figures = new QpdfObjects(await files.Finished()).Elements("Figure");
        Assert.Equal(12, figures.Count);
        Assert.All(figures, static figure =>
        {
            var box = figure.GetProperty("/A").GetProperty("/BBox").EnumerateArray().Select(static side => side.GetDouble()).ToList();
            Assert.InRange(box[0], 35, 300);
            Assert.InRange(box[2], box[0] + 200, 560);
            Assert.InRange(box[1], 40, 700);
            Assert.InRange(box[3], box[1] + 50, 800);
        });
    }

    [BrowserFact]
    public async Task Bookmarks_AreOfThreeLevels()
    {
        var (raw, finished) = (new QpdfObjects(await files.Raw()).Bookmarks, new QpdfObjects(await files.Finished()).Bookmarks);
        Assert.Contains(raw, static bookmark => bookmark is (4, "Figures behind it", _));
        Assert.Equal(raw.Where(static bookmark => bookmark.Level <= 3).Select(static bookmark => (bookmark.Level, bookmark.Page)), finished.Select(static bookmark => (bookmark.Level, bookmark.Page)));
        Assert.Equal(["Performance report", "Index", "Figures", .. RichSample.Targets.Select(static (_, i) => $"Measure {i + 1}"), "A measure that runs on"], finished.Select(static bookmark => bookmark.Title));
        var file = new QpdfObjects(await files.Finished());
        Assert.Equal(finished.Count, file.Resolve(file.Root.GetProperty("/Outlines")).GetProperty("/Count").GetInt32());
    }

    [BrowserFact]
    public async Task File_SaysWhatItIs_TwiceTheSame()
    {
        var path = await files.Finished();
        var information = new QpdfObjects(path).Information;
        var metadata = XDocument.Parse(Tool.Run("pdfinfo", "-meta", path));
        Assert.Equal("1", Said(metadata, "part"));
        Assert.Equal("en-GB", Said(metadata, "language"));
        Assert.Equal("Performance report, Quarter 2, 2020/21 – Sample County Council", Said(metadata, "title"));
        Assert.Equal("Sample County Council", Said(metadata, "creator"));
        Assert.Equal("2020-12-16T00:00:00Z", Said(metadata, "CreateDate"));
        Assert.Matches("Chrom.*Skia", Said(metadata, "Producer"));
        Assert.All(
            new[] { ("/Title", "title"), ("/Author", "creator"), ("/Subject", "description"), ("/Producer", "Producer"), ("/Creator", "CreatorTool") },
            pair => Assert.Equal("u:" + Said(metadata, pair.Item2), information.GetProperty(pair.Item1).GetString()));
        Assert.Equal("u:D:20201216000000+00'00'", information.GetProperty("/ModDate").GetString());
    }

    [BrowserFact]
    public async Task Title_OfAnyLetters_IsReadBackAsItIs()
    {
        const string Title = "Report (draft) \\ ) <b>&amp; \"x\" 😀 شهري ]]> --> é";
        var document = RichSample.Of(Title, "A (council)");
        var path = folder.File("hostile.pdf");
        await File.WriteAllBytesAsync(path, BrowserFiles.Finish(await BrowserFiles.PrintAsync(document), document).Bytes);
        Assert.DoesNotContain("WARNING", Tool.Run("qpdf", "--check", path), StringComparison.Ordinal);
        Assert.Equal($"u:{Title}, Quarter 2, 2020/21 – A (council)", new QpdfObjects(path).Information.GetProperty("/Title").GetString());
        Assert.Equal($"{Title}, Quarter 2, 2020/21 – A (council)", Said(XDocument.Parse(Tool.Run("pdfinfo", "-meta", path)), "title"));
    }

    [BrowserFact]
    public async Task Printings_OfTwoBrowsers_AreTheSameFile()
    {
        var document = RichSample.Of();
        var known = await File.ReadAllBytesAsync(await files.Finished());
        using var kept = new KeptBrowser(Browser.Find()!);
        for (var turn = 0; turn < 15; turn++)
        {
            Assert.Equal(known, BrowserFiles.Finish(await BrowserFiles.PrintAsync(kept, document), document).Bytes);
            if (turn < 5) Assert.Equal(known, BrowserFiles.Finish(await BrowserFiles.PrintAsync(document), document).Bytes);
        }
    }

    // A space at which no line breaks is a space in a finished file.
    private static string Words(string path) => Tool.Run("pdftotext", "-layout", path, "-").Replace('\u00A0', ' ');

    private static string Said(XDocument metadata, string name) => metadata.Descendants().Single(one => one.Name.LocalName == name).Value;

    private List<byte[]> Pictures(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        Tool.Run("pdftoppm", "-r", "50", path, folder.File(name));
        return [.. Directory.GetFiles(folder.Path, name + "-*.ppm").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
    }

    // A reading of our own, by lines: browsers write one operator a line.
    private static int PaintedOutside(string content)
    {
        var (depth, outside) = (0, 0);
        foreach (var line in content.Split('\n').Select(static line => line.Trim()))
        {
            if (line.EndsWith("BDC", StringComparison.Ordinal) || line.EndsWith("BMC", StringComparison.Ordinal)) depth++;
            else if (line == "EMC") depth--;
            else if (depth == 0 && Paint().IsMatch(line)) outside++;
        }

        return outside;
    }

    [GeneratedRegex("(^| )(f\\*?|F|S|s|B\\*?|b\\*?|Tj|TJ|Do|sh)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Paint();

    [GeneratedRegex("/Artifact ?<< ?/Type ?/Pagination\\s/Subtype ?/Header ?>> ?BDC", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Header();

    [GeneratedRegex("/Artifact ?<< ?/Type ?/Pagination\\s/Subtype ?/Footer ?>> ?BDC", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Footer();
}
