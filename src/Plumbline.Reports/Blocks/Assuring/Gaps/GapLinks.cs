using Plumbline.Core.BoardAssurance;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Assuring.Gaps;

/// <summary>Names of domains that lead to their evidence.</summary>
internal static class GapLinks
{
    internal static Inline ToDomain(ReportContext context, AssuranceReading reading, Challenge one) =>
        AssuranceLinks.ToDomain(context, reading, one.Objective.Objective.Code, one.Domain.Domain, AssuranceSaid.Name(one.Objective, one.Domain));

    /// <summary>Each on a line of its own.</summary>
    internal static RichText ToDomains(ReportContext context, AssuranceReading reading, IReadOnlyList<Challenge> domains) =>
        [.. domains.SelectMany((one, at) => at == 0 ? new[] { ToDomain(context, reading, one) } : [new LineBreak(), ToDomain(context, reading, one)])];
}
