using Plumbline.Reports.Definitions;
using Plumbline.Reports.Documents;

namespace Plumbline.Reports.Blocks;

/// <summary>Where links to a block lead: its kind, numbered from the second of a kind on (<c>dashboard</c>, <c>dashboard-2</c>).</summary>
internal static class BlockAnchors
{
    internal static Anchor Of(ReportContext context, IReportBlock block) => new(block.Kind + Suffix(context, block));

    /// <summary>What keeps the anchors within a block apart from those of another of its kind.</summary>
    internal static string Suffix(ReportContext context, IReportBlock block)
    {
        var before = context.Definition.Blocks.TakeWhile(other => !ReferenceEquals(other, block)).Count(other => other.Kind == block.Kind);
        return before == 0 ? "" : FormattableString.Invariant($"-{before + 1}");
    }
}
