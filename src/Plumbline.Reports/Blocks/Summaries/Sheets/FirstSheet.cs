using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Summaries.Sheets;

/// <summary>The sheet that a block of one page fills.</summary>
/// <param name="Room">The room on it, below the title where the sheet is the first of a paper without a cover.</param>
/// <param name="IsFirst">Whether the block is the first of the paper, a cover apart.</param>
internal sealed record FirstSheet(PageRoom Room, bool IsFirst)
{
    internal static FirstSheet Of(ReportContext context, IReportBlock block, PageOrientation orientation)
    {
        var isFirst = context.Definition.Blocks.TakeWhile(other => !ReferenceEquals(other, block)).All(other => other.CoverOf(context) is not null);
        var isUnderTitle = isFirst && !context.Definition.Blocks.Any(other => other.CoverOf(context) is not null);
        var room = PageRoom.Of(orientation, isUnderTitle);
        if (isUnderTitle) room.Take(Masthead.Height(context, room.Width));
        return new FirstSheet(room, isFirst);
    }
}
