using Plumbline.Core.Checks.Standing;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Checks.Auditing;

/// <summary>A finding as a reader sees it: a cell that is missing in several periods in a row is one line.</summary>
/// <param name="First">The finding; the first where it is several.</param>
/// <param name="Last">The period of the last of several; null where it is one.</param>
/// <param name="Message">The sentence.</param>
public sealed record FindingRun(AuditedFinding First, Period? Last, string Message)
{
    /// <summary>Folds findings into runs, in their order. Each finding is still accepted by itself.</summary>
    public static IReadOnlyList<FindingRun> Fold(Audit audit, IReadOnlyList<AuditedFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(audit);
        ArgumentNullException.ThrowIfNull(findings);
        var runs = new List<FindingRun>();
        foreach (var audited in findings)
        {
            if (runs is [.., var before] && Continues(before, audited)) runs[^1] = Longer(audit, before, audited.Finding.Period!);
            else runs.Add(new FindingRun(audited, null, audited.Finding.Message));
        }

        return runs;
    }

    private static bool Continues(FindingRun run, AuditedFinding next)
    {
        var (before, finding) = (run.First.Finding, next.Finding);
        return finding is { Check: MissingFigure.Code, Unit: not null, Period: not null } && before.Check == finding.Check && before.Indicator == finding.Indicator && before.Unit == finding.Unit
            && !run.First.HasLapsed && !next.HasLapsed && (run.Last ?? before.Period)?.Next == finding.Period;
    }

    private static FindingRun Longer(Audit audit, FindingRun run, Period last)
    {
        var finding = run.First.Finding;
        return run with { Last = last, Message = MissingFigure.Words(audit, finding.Indicator!, finding.Unit!, $"{audit.Words(finding.Period!)} to {audit.Words(last)}") };
    }
}
