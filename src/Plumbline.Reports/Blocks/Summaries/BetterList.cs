using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Readings;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Summaries.Sheets;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>What changed for the better: the figure, and what it was. As many as fit the page; the rest are counted.</summary>
internal sealed class BetterList(ReportContext context, SummaryLines lines)
{
    private readonly CultureInfo _culture = context.Picture.Settings.Language;

    internal ImmutableArray<Element> Within(double width, double height, Anchor anchor)
    {
        var heading = new Heading(1, $"Changed for the better: {Counted.Digits(lines.Better.Count)}", anchor);
        if (lines.Better.Count == 0) return [heading, new Paragraph("No chart shows a change for the better.")];
        var text = width - PartHeights.Bullet;
        // Sums of heights differ in their last digits by their order.
        var left = height - PageRoom.Heading + 1;
        var items = new List<RichText>();
        for (var i = 0; i < lines.Better.Count; i++)
        {
            var item = ItemOf(lines.Better[i], text);
            var tall = (PageRoom.Table.Of(item, text) * PageRoom.PartLine) + 1;
            var rest = lines.Better.Count - i;
            // The line that counts the rest needs room too, unless this is the last.
            if (items.Count > 0 && tall + (rest > 1 ? PageRoom.PartLine + 1 : 0) > left)
            {
                items.Add(lines.Linked(lines.Better[i], $"{Counted.Number(rest)} more"));
                break;
            }

            left -= tall;
            items.Add(item);
        }

        return [heading, ItemList.Bullets([.. items])];
    }

    /// <summary>The list for a screen: so many at most, and the way to the rest.</summary>
    internal ImmutableArray<Element> Of(int most, Anchor anchor)
    {
        var heading = new Heading(1, $"Changed for the better: {Counted.Digits(lines.Better.Count)}", anchor);
        if (lines.Better.Count == 0) return [heading, new Paragraph("No chart shows a change for the better.")];
        var rest = lines.Better.Count - most;
        RichText more = rest < 1 ? RichText.Empty : $"{Counted.Number(rest)} more" is var words && context.Site is { } site ? Hyperlink.OnSite(words, site.OfStanding(MeasureStanding.ChangedForTheBetter, context.Scope.Unit)) : words;
        return [heading, ItemList.Bullets([.. lines.Better.Take(most).Select(line => ItemOf(line, double.PositiveInfinity)), .. more.IsEmpty ? Array.Empty<RichText>() : [more]])];
    }

    private RichText ItemOf(ReportLine line, double width) =>
        [.. lines.Linked(line, PageRoom.Table.Cut(lines.NameOf(line), width, 2)), ": " + ReadingWords.Better(line.Reading, line.Analysed.WordingIn(_culture))];
}
