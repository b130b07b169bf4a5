using Plumbline.Core.Checks;
using Plumbline.Core.Text;

namespace Plumbline.Core.SinceLast.Comparing;

/// <summary>Errors and warnings of the audit that are open in one paper and not in the other. Notes are left out.</summary>
internal static class FindingMoves
{
    internal static IEnumerable<SinceFact> Of(Standpoint then, Standpoint now)
    {
        if (then.Findings is null || now.Findings is null) return [];
        var (before, after) = (Open(then.Findings), Open(now.Findings));
        return Facts(SinceKind.FindingOpened, after, before).Concat(Facts(SinceKind.FindingSettled, before, after));
    }

    /// <summary>Open errors and warnings, by what makes each the same in two audits.</summary>
    internal static Dictionary<string, Finding> Open(IEnumerable<AuditedFinding> findings) =>
        findings.Where(static one => !one.IsAccepted && one.Finding.Severity is Severity.Error or Severity.Warning).Select(static one => one.Finding).DistinctBy(static one => one.Key, StringComparer.Ordinal).ToDictionary(static one => one.Key, StringComparer.Ordinal);

    // What one check finds is one item, with the first in full: an audit finds the same in many cells.
    private static IEnumerable<SinceFact> Facts(SinceKind kind, Dictionary<string, Finding> these, Dictionary<string, Finding> others) =>
        from pair in these
        where !others.ContainsKey(pair.Key)
        group pair.Value by (pair.Value.Check, pair.Value.Severity) into same
        select new SinceFact(kind, Sentence(kind, same.Key.Severity, [.. same]), same.Key.Severity == Severity.Error ? 1 : 0);

    private static FactSentence Sentence(SinceKind kind, Severity severity, IReadOnlyList<Finding> findings)
    {
        var word = Names<Severity>.Of(severity);
        var (label, words) = kind == SinceKind.FindingOpened ? ($"New {word}", findings[0].Message) : ($"Settled {word}", $"the paper before had “{findings[0].Message.TrimEnd('.')}”.");
        var more = findings.Count == 1 ? "" : $" {Counted.Sentence(More(findings.Count - 1))} of this kind {(findings.Count == 2 ? "is" : "are")} {(kind == SinceKind.FindingOpened ? "new" : "settled")}.";
        return new FactSentence(label, words + more, [.. findings.Select(static one => one.About).Distinct()]);
    }

    private static string More(int count) => $"{Counted.Number(count)} more {Counted.Noun(count, "finding")}";
}
