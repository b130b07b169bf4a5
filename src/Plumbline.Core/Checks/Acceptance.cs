using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Units;

namespace Plumbline.Core.Checks;

/// <summary>A post accepts a finding: the finding is known, and there is a reason to leave it. The acceptance lapses when a figure or a record that the finding rests on changes.</summary>
/// <param name="Check">The code of the check.</param>
/// <param name="About">What it is about: as <see cref="Finding.About"/>.</param>
/// <param name="Unit">Its unit; null where it has none.</param>
/// <param name="Period">Its period; null where it has none.</param>
/// <param name="Reason">The reason to leave it.</param>
/// <param name="By">The post that accepted it.</param>
/// <param name="Fingerprint">The finding as it was: <see cref="Finding.Fingerprint"/>.</param>
public sealed record Acceptance(string Check, Reference About, UnitCode? Unit, Period? Period, string Reason, string By, string Fingerprint)
{
    /// <summary>The acceptance of a finding as it stands.</summary>
    public static Acceptance Of(Finding finding, string reason, string by)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new Acceptance(finding.Check, finding.About, finding.Unit, finding.Period, reason, by, finding.Fingerprint);
    }

    /// <summary>The indicator; null where it is about a record.</summary>
    public IndicatorCode? Indicator => About.Indicator;

    /// <summary>Which finding it is about: as <see cref="Finding.Key"/>.</summary>
    public string Key => Finding.KeyOf(Check, About, Unit, Period);

    /// <summary>Whether it accepts a finding as it stands: the same key, and nothing that it rests on has changed.</summary>
    public bool Covers(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Key == Key && finding.Fingerprint == Fingerprint;
    }
}

/// <summary>A finding, and its acceptance.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Acceptance">The acceptance of its key, lapsed or not; null where there is none.</param>
public sealed record AuditedFinding(Finding Finding, Acceptance? Acceptance)
{
    /// <summary>Whether it is accepted as it stands.</summary>
    public bool IsAccepted => Acceptance?.Covers(Finding) == true;

    /// <summary>Whether it was accepted before something that it rests on changed.</summary>
    public bool HasLapsed => Acceptance is not null && !IsAccepted;

    /// <summary>Finds the acceptance of each finding; the findings keep their order.</summary>
    public static IReadOnlyList<AuditedFinding> Of(IEnumerable<Finding> findings, IEnumerable<Acceptance> acceptances)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var byKey = acceptances.ToLookup(acceptance => acceptance.Key, StringComparer.Ordinal);
        return [.. findings.Select(finding => new AuditedFinding(finding, byKey[finding.Key].FirstOrDefault(acceptance => acceptance.Covers(finding)) ?? byKey[finding.Key].LastOrDefault()))];
    }
}
