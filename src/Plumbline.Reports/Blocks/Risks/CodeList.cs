using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Risks;

/// <summary>The codes of risks, each a link, in a line: <c>3156, 3163</c>. Beyond a dozen, how many more.</summary>
internal static class CodeList
{
    private const int Most = 12;

    internal static RichText Of(ReportContext context, IReadOnlyList<RiskCode> risks)
    {
        var words = new List<Inline>();
        foreach (var risk in risks.Take(Most))
        {
            if (words.Count > 0) words.Add(", ");
            words.Add(RecordLinks.ToRisk(context, risk, risk.ToString()));
        }

        if (risks.Count > Most) words.Add($" and {Counted.Digits(risks.Count - Most)} more");
        return [.. words];
    }
}
