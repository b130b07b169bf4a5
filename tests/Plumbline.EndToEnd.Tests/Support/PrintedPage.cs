using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Plumbline.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Support;

/// <summary>A word on a printed page, in points from the top left corner.</summary>
internal sealed record PrintedWord(string Text, double Left, double Top, double Right, double Bottom);

/// <summary>One page as poppler reads it, without its running head and foot.</summary>
internal sealed partial record PrintedPage(int Number, double Width, double Height, IReadOnlyList<PrintedWord> Words)
{
    private const double Millimetre = 72 / 25.4;
    private const double TopMargin = 17 * Millimetre;
    private const double BottomMargin = 15 * Millimetre;

    /// <summary>The share of the height between the margins down to the lowest word.</summary>
    internal double Used => Words.Count == 0 ? 0 : (Words.Max(static word => word.Bottom) - TopMargin) / (Height - TopMargin - BottomMargin);

    /// <summary>Its lines: words beside each other on one height, in one column of a landscape page.</summary>
    internal IReadOnlyList<PrintedLine> Lines => field ??= [.. Words
        .GroupBy(word => (Math.Round(word.Bottom), ColumnOf(word.Left)))
        .Select(static line => new PrintedLine(string.Join(' ', line.OrderBy(static word => word.Left).Select(static word => word.Text)), line.Key.Item2, line.Min(static word => word.Top), line.Max(static word => word.Bottom)))];

    /// <summary>Whether something stands below a line in its column, or across the page.</summary>
    internal bool IsFollowed(PrintedLine line) => Words.Any(word => word.Bottom > line.Bottom + 2 && (ColumnOf(word.Left) == line.Column || line.Column == 0));

    /// <summary>Whether a word stands below a line in its column.</summary>
    internal bool HasBelow(PrintedLine line, string text) =>
        Words.Any(word => word.Bottom > line.Bottom + 2 && ColumnOf(word.Left) == line.Column && word.Text.StartsWith(text, StringComparison.Ordinal));

    private int ColumnOf(double left) => Width > Height && left >= Width / 2 ? 1 : 0;

    internal static List<PrintedPage> Of(string pdf)
    {
        var read = Tool.Run("pdftotext", "-bbox", pdf, "-");
        return [.. PageText().Matches(read).Select(static (page, i) => Read(i + 1, page))];
    }

    private static PrintedPage Read(int number, Match page)
    {
        var height = PointsOf(page, "height");
        return new PrintedPage(number, PointsOf(page, "width"), height,
        [
            .. WordText().Matches(page.Groups["words"].Value)
                .Select(static word => new PrintedWord(WebUtility.HtmlDecode(word.Groups["text"].Value), PointsOf(word, "left"), PointsOf(word, "top"), PointsOf(word, "right"), PointsOf(word, "bottom")))
                .Where(word => word.Bottom < height - BottomMargin + 1 && (number == 1 || word.Top > TopMargin - 6)),
        ]);
    }

    private static double PointsOf(Match match, string group) => double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("""<page width="(?<width>[\d.]+)" height="(?<height>[\d.]+)">(?<words>.*?)</page>""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex PageText();

    [GeneratedRegex("""<word xMin="(?<left>[\d.-]+)" yMin="(?<top>[\d.-]+)" xMax="(?<right>[\d.-]+)" yMax="(?<bottom>[\d.-]+)">(?<text>.*?)</word>""", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex WordText();
}

/// <summary>One line of a printed page.</summary>
internal sealed record PrintedLine(string Text, int Column, double Top, double Bottom);
