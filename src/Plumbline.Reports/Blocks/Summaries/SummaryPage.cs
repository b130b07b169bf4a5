using System.Collections.Immutable;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>Puts the first page together within one sheet of A4: the table of what needs attention has what the parts below it do not need, and they have what it leaves.</summary>
internal static class SummaryPage
{
    private const double Gap = 19;

    internal static IEnumerable<Element> Of(ReportContext context, SummaryBlock block)
    {
        var lines = new SummaryLines(context);
        if (!lines.All.Any(static line => line.IsRated || line.Chart is not null)) return [];
        var isFirst = context.Definition.Blocks.TakeWhile(other => !ReferenceEquals(other, block)).All(static other => other is CoverBlock);
        var hasCover = context.Definition.Blocks.Any(static other => other is CoverBlock);
        var room = PageRoom.Of(context.Definition.Orientation, isFirst && !hasCover);
        if (isFirst && !hasCover) room.Take(Masthead.Height(context, room.Width));
        var noun = context.Definition.Blocks.OfType<DashboardBlock>().Any() ? "measure" : "indicator";
        var anchor = BlockAnchors.Of(context, block);
        ImmutableArray<Element> content =
        [
            .. new SummaryLead(context, lines, noun).Of(room),
            .. Attention(context, lines, room, anchor, noun),
            .. Parts(context, lines, room, anchor, block.By ?? (context.Units.AreSeveral ? SummaryBy.Unit : SummaryBy.Section), noun),
        ];
        return [new Section(content) { IsOnePage = true, StartsNewPage = !isFirst }];
    }

    private static IEnumerable<Element> Attention(ReportContext context, SummaryLines lines, PageRoom room, Anchor anchor, string noun)
    {
        room.Take(PageRoom.Heading);
        yield return new Heading(1, "What needs attention", anchor);
        if (lines.Pressing.Count == 0)
        {
            room.Take(PageRoom.PartLine + 6);
            yield return new Paragraph(
                !lines.HasFigures ? "Without a figure nothing can be said of the period."
                : lines.Counted.Count == lines.All.Count ? "Nothing is off target, and no chart shows a change for the worse."
                : $"No {noun} that is rated is off target, and no chart shows a change for the worse.");
            yield break;
        }

        var least = LeastOfParts(room);
        var key = SummaryKey.Of(context, lines, room).ToList();
        var (table, height) = new AskTable(context, lines, room).Within(room.Left - least);
        room.Take(height);
        yield return table;
        foreach (var element in key) yield return element;
    }

    private static double LeastOfParts(PageRoom room) => room.IsLandscape ? 130 : 260;

    private static IEnumerable<Element> Parts(ReportContext context, SummaryLines lines, PageRoom room, Anchor anchor, SummaryBy by, string noun)
    {
        room.Take(10);
        var measures = new AllMeasures(context, lines, by, noun);
        var better = new BetterList(context, lines);
        var since = new SinceList(context, lines);
        var lists = new List<Func<double, double, ImmutableArray<Element>>>();
        if (lines.HasFigures && lines.All.Any(static line => line.Chart is not null)) lists.Add((width, height) => better.Within(width, height, new Anchor($"{anchor}-better")));
        if (since.Any) lists.Add((width, height) => since.Within(width, height, new Anchor($"{anchor}-since")));
        var all = new Anchor($"{anchor}-all");
        if (lists.Count == 0) return measures.Within(room.Width, room.Left, all);
        if (room.IsLandscape)
        {
            var widths = lists.Count == 1 ? new[] { 0.5, 0.5 } : [0.4, 0.29, 0.31];
            var whole = room.Width - (Gap * lists.Count);
            ImmutableArray<Element>[] columns = [measures.Within(whole * widths[0], room.Left, all), .. lists.Select((list, i) => list(whole * widths[i + 1], room.Left))];
            return [new SideBySide(columns)];
        }

        // A page that stands has the marks over its whole width, and the lists below them.
        var half = lists.Count == 1 ? room.Width : (room.Width - Gap) / 2;
        var heightOfLists = Math.Max(room.Left * 0.45, 110);
        var marks = measures.Within(room.Width, room.Left - heightOfLists, all);
        ImmutableArray<Element>[] parts = [.. lists.Select(list => list(half, heightOfLists - 8))];
        return parts.Length == 1 ? [.. marks, .. parts[0]] : [.. marks, new SideBySide(parts)];
    }
}
