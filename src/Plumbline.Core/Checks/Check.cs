using Plumbline.Core.Checks.Standing;
using Plumbline.Core.Indicators;

namespace Plumbline.Core.Checks;

/// <summary>A check: a code, a weight, and a function from figures to findings.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Severity">How much a finding weighs.</param>
/// <param name="Find">What does not hold.</param>
public sealed record Check(string Code, Severity Severity, Func<Audit, IEnumerable<Finding>> Find)
{
    /// <summary>The check an organisation defined.</summary>
    public static Check Of(CheckDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return new Check(definition.Code, definition.Severity, audit => definition.Rule.Find(definition, audit));
    }

    /// <summary>Everything that does not hold, by the organisation's own checks and those every organisation has: errors first, then in the order of code, indicator, unit and period.</summary>
    public static IReadOnlyList<Finding> All(Audit audit)
    {
        ArgumentNullException.ThrowIfNull(audit);
        audit.FindDoubted();
        return
        [
            .. audit.Picture.Checks.Select(Of).Concat(StandingChecks.All)
                .AsParallel().AsOrdered().SelectMany(check => check.Find(audit)).AsSequential()
                .Select(finding => MarkedDoubtful.Tell(audit, finding))
                .OrderBy(finding => finding.Severity)
                .ThenBy(finding => finding.Check, StringComparer.Ordinal)
                .ThenBy(finding => finding.Indicator, IndicatorCode.Order)
                .ThenBy(finding => finding.Unit?.ToString(), StringComparer.Ordinal)
                .ThenBy(finding => finding.Period?.First),
        ];
    }
}
