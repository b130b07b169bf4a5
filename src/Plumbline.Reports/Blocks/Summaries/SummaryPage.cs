using System.Collections.Immutable;
using Plumbline.Reports.Blocks.Summaries.Sheets;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>Puts the first page together within one sheet of A4: the table of what needs attention has what the parts below it do not need, and they have what it leaves.</summary>
internal static class SummaryPage
{
    internal static IEnumerable<Element> Of(ReportContext context, SummaryBlock block)
    {
        var lines = new SummaryLines(context);
        if (lines.All.Count == 0) return [];
        var (room, isFirst) = FirstSheet.Of(context, block, context.Definition.Orientation);
        var anchor = BlockAnchors.Of(context, block);
        var parts = new SummaryParts(context, lines, block.By ?? (context.Units.AreSeveral ? SummaryBy.Unit : SummaryBy.Section), anchor);
        ImmutableArray<Element> content =
        [
            .. new SummaryLead(context, lines).Of(room),
            .. Attention(context, lines, room, anchor, parts.LeastOf(room)),
            .. parts.Within(room),
        ];
        return [new Section(content) { Form = SectionForm.OnePage, StartsNewPage = !isFirst }];
    }

    private static IEnumerable<Element> Attention(ReportContext context, SummaryLines lines, PageRoom room, Anchor anchor, double least)
    {
        room.Take(PageRoom.Heading);
        yield return new Heading(1, "What needs attention", anchor);
        if (lines.Pressing.Count == 0)
        {
            room.Take(PageRoom.PartLine + 6);
            yield return new Paragraph(Nothing(lines));
        }

        if (!lines.HasFigures || AskTable.Within(context, lines, room, room.Left - least) is not { } table) yield break;
        room.Take(table.Height);
        yield return table.Table;
        foreach (var element in SummaryKey.Of(context, table.Shown)) yield return element;
    }

    /// <summary>The sentence that stands where nothing needs attention.</summary>
    internal static string Nothing(SummaryLines lines)
    {
        if (!lines.HasFigures) return "Without a figure nothing can be said of the period.";
        var off = lines.Counted.Count == 0 ? "" : lines.Counted.Count == lines.All.Count ? "Nothing is off target" : $"No {lines.Noun} that is rated is off target";
        return (off.Length > 0, lines.HasCharts) switch
        {
            (true, true) => $"{off}, and no chart shows a change for the worse.",
            (true, false) => $"{off}.",
            (false, true) => "No chart shows a change for the worse.",
            (false, false) => $"Nothing can be said yet: no {lines.Noun} is rated, and none has a usual range{(lines.Doubtful.Count > 0 ? ", doubtful figures apart" : "")}.",
        };
    }
}
