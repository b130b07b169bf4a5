using Plumbline.Core.Checks.Standing;
using Plumbline.Core.Indicators;

namespace Plumbline.Core.Checks.Auditing;

/// <summary>Runs the organisation's own checks and those that every organisation has.</summary>
public static class AuditFigures
{
    /// <summary>Everything that does not hold: errors first, then in the order of code, indicator, unit and period; of records in the order of their lists.</summary>
    public static IReadOnlyList<Finding> Run(Audit audit)
    {
        ArgumentNullException.ThrowIfNull(audit);
        audit.FindShared();
        return
        [
            .. audit.Picture.Checks.Select(Check.Of).Concat(StandingChecks.All)
                .AsParallel().AsOrdered().SelectMany(check => check.Find(audit)).AsSequential()
                .Select(finding => MarkedDoubtful.Mention(audit, finding))
                .OrderBy(finding => finding.Severity)
                .ThenBy(finding => finding.Check, StringComparer.Ordinal)
                .ThenBy(finding => finding.Indicator, Comparer<IndicatorCode?>.Create(IndicatorCode.Order.Compare))
                .ThenBy(finding => finding.Indicator is null ? null : finding.Unit?.ToString(), StringComparer.Ordinal)
                .ThenBy(finding => finding.Period?.First),
        ];
    }
}
