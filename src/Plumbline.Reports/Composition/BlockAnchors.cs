using Plumbline.Core.Indicators;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Composition;

/// <summary>Where links to a block and its parts lead. From the second block of a kind on, a number keeps them apart: <c>dashboard</c>, <c>dashboard2</c>; <c>row-falls</c>, <c>row2-falls</c>.</summary>
internal static class BlockAnchors
{
    /// <summary>The block itself.</summary>
    internal static Anchor Of(ReportContext context, IReportBlock block, string? name = null) =>
        new((name ?? block.Kind) + NumberOf(context, block));

    /// <summary>The part of a block that is about an indicator. A code may hold a point, an anchor may not.</summary>
    internal static Anchor Of(ReportContext context, IReportBlock block, string part, Indicator indicator) =>
        new($"{part}{NumberOf(context, block)}-{indicator.Code.ToString().Replace(".", "--", StringComparison.Ordinal)}");

    /// <summary>The part of a block under a heading, which is numbered as headings may repeat, and may be without a letter of the alphabet.</summary>
    internal static Anchor Of(ReportContext context, IReportBlock block, string part, string heading, int number) =>
        new(FormattableString.Invariant($"{part}{NumberOf(context, block)}-{number}{(heading.Any(char.IsAsciiLetterOrDigit) ? $"-{Anchor.FromWords(heading)}" : "")}"));

    private static string NumberOf(ReportContext context, IReportBlock block)
    {
        var before = context.Definition.Blocks.TakeWhile(other => !ReferenceEquals(other, block)).Count(other => string.Equals(other.Kind, block.Kind, StringComparison.Ordinal));
        return before == 0 ? "" : FormattableString.Invariant($"{before + 1}");
    }
}
