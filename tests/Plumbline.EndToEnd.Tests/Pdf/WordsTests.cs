using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Plumbline.App.Workspaces;
using Plumbline.EndToEnd.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Pdf;

/// <summary>Everything printed can be read back: every indicator, every figure, every page number.</summary>
[Collection(PapersCollection.Name)]
public class WordsTests(Papers papers)
{
    // 14 mm in points, less half a point because italics lean out.
    private const double Margin = 14 / 25.4 * 72 - 0.5;

    [Theory, MemberData(nameof(Papers.All), MemberType = typeof(Papers))]
    public void Pages_Printed_AreNumbered(string paper)
    {
        var pages = Pages(paper);
        Assert.True(pages.Length > (paper == Papers.CouncilReturns ? 3 : 5));
        // The cover has no page number.
        var from = paper == Papers.Council ? 2 : 1;
        for (var number = from; number <= pages.Length; number++)
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Page {number} of {pages.Length}"), pages[number - 1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Papers.Trust2023, 74)]
    [InlineData(Papers.Trust2020, 50)]
    public void Dashboard_Printed_HasEveryRowWithItsFigures(string paper, int least)
    {
        var printed = PaperHtml.Letters(Text(paper));
        using var html = PaperHtml.Read(papers.Html(paper));
        var rows = html.QuerySelectorAll("table.dense tbody tr").Where(row => row.QuerySelector("td") is not null && row.Closest(".unprinted") is null).ToList();
        Assert.True(rows.Count >= least, string.Create(CultureInfo.InvariantCulture, $"{rows.Count} rows"));
        // Only as far as the sparkline: the letters of the icons follow it.
        Assert.All(
            rows.Select(row => string.Concat(row.QuerySelectorAll("th, td").TakeWhile(static cell => cell.QuerySelector("svg") is null).Select(PaperHtml.LettersWithoutDrawings))),
            row => Assert.Contains(row, printed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Dashboard_Printed_HasEveryIndicatorWithItsLatestFigure()
    {
        var printed = PaperHtml.Letters(Text(Papers.Trust2023));
        using var html = PaperHtml.Read(papers.Html(Papers.Trust2023));
        var rated = await RatedAsync("sample-trust", "2023-12");
        var judged = rated.Where(one => one.Period == "2023-12" && one.Value.Any(char.IsAsciiDigit)).ToList();
        Assert.True(judged.Count > 55);
        Assert.All(judged, one =>
        {
            var cell = html.QuerySelector($"td.latest[data-observation^='{one.Indicator}/']");
            Assert.True(cell is not null, one.Indicator);
            var name = PaperHtml.LettersWithoutDrawings(cell.ParentElement!.QuerySelector("th")!);
            Assert.Contains(name, printed, StringComparison.Ordinal);
            // A row of percentages prints the sign once, in the row's name.
            Assert.Contains(Digits(one.Value), Digits(cell.TextContent), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task CorporateReport_Printed_GivesEveryIndicatorAPageWithItsFigure()
    {
        var pages = Pages(Papers.Council);
        var outline = PdfObjects.Of(papers, Papers.Council).Outline;
        var names = IndicatorNames();
        var rated = (await RatedAsync("sample-council", "2020-Q2")).Where(one => names.ContainsKey(one.Indicator)).ToList();
        Assert.Equal(35, rated.Count);
        Assert.All(rated, one =>
        {
            var name = names[one.Indicator];
            var entry = Assert.Single(outline, entry => string.Equals(PaperHtml.Words(entry.Title), name, StringComparison.Ordinal));
            // Papers print a minus sign; the list has the hyphen that was given.
            var page = PaperHtml.Letters(pages[entry.Page - 1]).Replace('−', '-');
            // A paper has commas between the thousands; figures and targets are listed as they were given.
            var figures = page.Replace(",", "", StringComparison.Ordinal);
            Assert.Contains(PaperHtml.Letters(name), page, StringComparison.Ordinal);
            Assert.Contains(PaperHtml.Letters(one.Value), figures, StringComparison.Ordinal);
            Assert.Contains(PaperHtml.Letters(one.Target), figures, StringComparison.Ordinal);
            Assert.Contains(one.Rating, page, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public void Index_Printed_GivesThePageOfEveryIndicator()
    {
        var outline = PdfObjects.Of(papers, Papers.Council).Outline;
        var index = PaperHtml.Words(string.Join('\n', Pages(Papers.Council).Take(5)));
        Assert.All(IndicatorNames().Values, name =>
        {
            var page = outline.Single(entry => string.Equals(PaperHtml.Words(entry.Title), name, StringComparison.Ordinal)).Page;
            Assert.Matches($@"{Regex.Escape(name)}( \([0-9]+\))? (Blue|Green|Amber|Red) {page.ToString(CultureInfo.InvariantCulture)} ", index);
        });
    }

    [Theory, MemberData(nameof(Papers.All), MemberType = typeof(Papers))]
    public void Words_Printed_AreWithinTheMargins(string paper)
    {
        var places = Tool.Run("pdftotext", "-bbox", papers.Pdf(paper), "-");
        var width = Number(Regex.Match(places, "<page width=\"(?<at>[0-9.]+)\"", RegexOptions.ExplicitCapture, Regex.InfiniteMatchTimeout));
        var words = Regex.Matches(places, "<word xMin=\"(?<from>[0-9.]+)\" yMin=\"[0-9.]+\" xMax=\"(?<to>[0-9.]+)\" yMax=\"[0-9.]+\">(?<word>[^<]*)<", RegexOptions.ExplicitCapture, Regex.InfiniteMatchTimeout);
        Assert.True(words.Count > (paper == Papers.CouncilReturns ? 500 : 1500));
        Assert.DoesNotContain(words, word => Number(word, "from") < Margin || Number(word, "to") > width - Margin);
    }

    [Theory, MemberData(nameof(Papers.All), MemberType = typeof(Papers))]
    public void Headers_Printed_AreNotLeftWithoutTheirRows(string paper)
    {
        var pages = Tool.Run("pdftotext", "-layout", papers.Pdf(paper), "-").TrimEnd('\f').Split('\f');
        foreach (var (page, number) in pages.Select((page, i) => (page, i + 1)))
        {
            var lines = page.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
            Assert.True(lines.Count > 3, string.Create(CultureInfo.InvariantCulture, $"page {number} has hardly a word: {page}"));
            // The last line of a page is its footer.
            var last = lines[^2];
            Assert.False(last.StartsWith("Indicator", StringComparison.Ordinal) && last.EndsWith("Rating", StringComparison.Ordinal), string.Create(CultureInfo.InvariantCulture, $"page {number} ends in a header"));
        }
    }

    private string Text(string paper) => string.Join('\n', Pages(paper));

    private string[] Pages(string paper) => Tool.Run("pdftotext", "-raw", papers.Pdf(paper), "-").TrimEnd('\f').Split('\f');

    private static string Digits(string text) => string.Concat(text.Where(letter => char.IsAsciiDigit(letter) || letter is '.' or '/' or '-'));

    private static double Number(Match match, string group = "at") => double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    // Of the paper: the lines of the accounts and what contracts require stand in another.
    private static Dictionary<string, string> IndicatorNames() =>
        ReadWorkspace.Run(Repository.Sample("county-council")).Workspace!.Indicators.Where(static indicator => indicator.Placement.Domain is not ("Finance" or "Contracts"))
            .ToDictionary(indicator => indicator.Code.ToString(), indicator => indicator.Name, StringComparer.Ordinal);

    private async Task<IReadOnlyList<Rated>> RatedAsync(string organisation, string period)
    {
        var result = await papers.RunAsync("ratings", "--store", papers.Store, "--org", organisation, "--period", period, "--json");
        Assert.True(result.ExitCode == 0, result.Errors);
        return [.. JsonDocument.Parse(result.Output).RootElement.EnumerateArray().Select(row => new Rated(
            row.GetProperty("indicator").GetString()!,
            row.GetProperty("period").GetString() ?? "",
            row.GetProperty("value").GetString() ?? "",
            row.GetProperty("target").GetString() ?? "",
            row.GetProperty("rating").GetString()!))];
    }

    private sealed record Rated(string Indicator, string Period, string Value, string Target, string Rating);
}
