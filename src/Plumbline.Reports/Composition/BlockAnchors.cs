using Plumbline.Core.Indicators;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Composition;

/// <summary>The anchors of a block and its parts. The second and later blocks of a kind have a number: <c>dashboard</c>, <c>dashboard2</c>; <c>row-falls</c>, <c>row2-falls</c>.</summary>
internal static class BlockAnchors
{
    /// <summary>The anchor of the block itself.</summary>
    internal static Anchor Of(ReportContext context, IReportBlock block, string? name = null) =>
        new((name ?? block.Kind) + NumberOf(context, block));

    /// <summary>The anchor of a block's part for one indicator. A code may contain a full stop, which an anchor may not.</summary>
    internal static Anchor Of(ReportContext context, IReportBlock block, string part, Indicator indicator) =>
        new($"{part}{NumberOf(context, block)}-{indicator.Code.ToString().Replace(".", "--", StringComparison.Ordinal)}");

    /// <summary>The anchor of a block's part under a heading. It is numbered because headings may repeat, and may contain no ASCII letter.</summary>
    internal static Anchor Of(ReportContext context, IReportBlock block, string part, string heading, int number) =>
        new(FormattableString.Invariant($"{part}{NumberOf(context, block)}-{number}{(heading.Any(char.IsAsciiLetterOrDigit) ? $"-{Anchor.FromWords(heading)}" : "")}"));

    private static string NumberOf(ReportContext context, IReportBlock block)
    {
        var before = context.Definition.Blocks.TakeWhile(other => !ReferenceEquals(other, block)).Count(other => string.Equals(other.Kind, block.Kind, StringComparison.Ordinal));
        return before == 0 ? "" : FormattableString.Invariant($"{before + 1}");
    }
}
