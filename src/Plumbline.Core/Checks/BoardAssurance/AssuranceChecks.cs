using Plumbline.Core.BoardAssurance.Linting;

namespace Plumbline.Core.Checks.BoardAssurance;

/// <summary>The checks of opinions, questions, criteria and the assurance framework itself.</summary>
internal static class AssuranceChecks
{
    /// <summary>All of them, the most serious first.</summary>
    internal static IReadOnlyList<Check> All { get; } =
    [
        OfOpinions(OpinionChecks.AboveEvidence, Severity.Warning, OpinionChecks.FindAboveEvidence),
        OfOpinions(OpinionChecks.NoLevel, Severity.Warning, OpinionChecks.FindNoLevel),
        OfOpinions(OpinionChecks.Lapsed, Severity.Warning, OpinionChecks.FindLapsed),
        OfFramework(FrameworkFinding.Gap, Severity.Warning),
        OfFramework(FrameworkFinding.Joined, Severity.Warning),
        OfFramework(FrameworkFinding.Unkept, Severity.Warning),
        new(LineChecks.NoLine, Severity.Warning, LineChecks.FindNoLine),
        OfOpinions(OpinionChecks.BelowEvidence, Severity.Note, OpinionChecks.FindBelowEvidence),
        new(OpinionChecks.Missing, Severity.Note, OpinionChecks.FindMissing),
        new(EvidenceChecks.Unanswered, Severity.Note, EvidenceChecks.FindUnanswered),
        new(EvidenceChecks.Unjudged, Severity.Note, EvidenceChecks.FindUnjudged),
        OfFramework(FrameworkFinding.LeftOut, Severity.Note),
        OfFramework(FrameworkFinding.Overlap, Severity.Note),
        OfFramework(FrameworkFinding.Margin, Severity.Note),
    ];

    private static Check OfOpinions(string code, Severity severity, Func<OpinionCase, IEnumerable<Finding>> find) => new(code, severity, audit => OpinionCase.In(audit).SelectMany(find));

    private static Check OfFramework(string code, Severity severity) => new(code, severity, audit => EvidenceChecks.FindInFramework(audit, code));
}
