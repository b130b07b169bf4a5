namespace Plumbline.Core.Checks.Records;

/// <summary>The checks of risks and actions.</summary>
internal static class RecordChecks
{
    /// <summary>All of them, the most serious first.</summary>
    internal static IReadOnlyList<Check> All { get; } =
    [
        OfRisks(RiskScores.Product, Severity.Error, RiskScores.FindProduct),
        OfRisks(RiskScores.Impossible, Severity.Error, RiskScores.FindImpossible),
        OfRisks(RiskScores.OffMatrix, Severity.Error, RiskScores.FindOffMatrix),
        new(DeadReferences.Code, Severity.Error, DeadReferences.Find),
        new(DeafRisks.Code, Severity.Warning, DeafRisks.Find),
        OfRisks(RiskDuties.AboveTolerance, Severity.Warning, RiskDuties.FindAboveTolerance),
        OfRisks(RiskDuties.LowerForum, Severity.Warning, RiskDuties.FindLowerForum),
        OfRisks(RiskDuties.NoObjective, Severity.Warning, RiskDuties.FindNoObjective),
        OfRisks(RiskReviews.Overdue, Severity.Warning, RiskReviews.FindOverdue),
        OfRisks(RiskReviews.Unearned, Severity.Warning, RiskReviews.FindUnearned),
        OfRisks(RiskReviews.PreviousScore, Severity.Warning, RiskReviews.FindPreviousScore),
        OfRisks(FutureRecords.Code, Severity.Warning, FutureRecords.Find),
        OfRisks(FutureRecords.Closed, Severity.Warning, FutureRecords.FindClosed),
        OfRisks(RiskTargets.AboveCurrent, Severity.Warning, RiskTargets.FindAboveCurrent),
        OfRisks(RiskTargets.TargetAboveInitial, Severity.Warning, RiskTargets.FindTargetAboveInitial),
        OfRisks(RiskTargets.TargetPassed, Severity.Warning, RiskTargets.FindTargetPassed),
        OfRisks(RiskTargets.CompletionPassed, Severity.Warning, RiskTargets.FindCompletionPassed),
        OfRisks(RiskControls.None, Severity.Warning, RiskControls.FindNone),
        OfRisks(RiskControls.Planned, Severity.Warning, RiskControls.FindPlanned),
        new(RiskControls.Lapsed, Severity.Warning, RiskControls.FindLapsed),
        OfRisks(RiskControls.FirstLine, Severity.Warning, RiskControls.FindFirstLine),
        new(ActionChecks.Overdue, Severity.Warning, ActionChecks.FindOverdue),
        new(ActionChecks.Redated, Severity.Warning, ActionChecks.FindRedated),
        OfRisks(RiskScores.Parts, Severity.Note, RiskScores.FindParts),
        OfRisks(RiskTargets.AboveInitial, Severity.Note, RiskTargets.FindAboveInitial),
        OfRisks(RiskTargets.Reached, Severity.Note, RiskTargets.FindReached),
        OfRisks(RiskReviews.Never, Severity.Note, RiskReviews.FindNever),
        OfRisks(RiskReviews.NoProgress, Severity.Note, RiskReviews.FindNoProgress),
        OfRisks(RiskDuties.OwnerNoPost, Severity.Note, RiskDuties.FindOwnerNoPost),
        new(ActionChecks.NoDue, Severity.Note, ActionChecks.FindNoDue),
        new(ActionChecks.OwnerNoPost, Severity.Note, ActionChecks.FindOwnerNoPost),
    ];

    private static Check OfRisks(string code, Severity severity, Func<RiskCase, IEnumerable<Finding>> find) => new(code, severity, audit => RiskCase.In(audit).SelectMany(find));
}
