using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Checks;

namespace Plumbline.App.Checking;

/// <summary>Lets a finding stand: a change with its reason, by a role. It holds until a figure of the finding changes.</summary>
public static class AcceptFinding
{
    /// <summary>Commits the acceptance of findings as they were audited at a position.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">What the audit was made of.</param>
    /// <param name="findings">The findings accepted; one at least.</param>
    /// <param name="reason">Why they may stand.</param>
    /// <param name="by">The role that accepts them.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="LedgerConflictException">Somebody accepted one of them in the meantime.</exception>
    public static async Task<CommitResult> AsAsync(
        ILedger ledger, OrganisationDefinitions definitions, IReadOnlyList<Finding> findings, string reason, string by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        return await ledger.CommitAsync(
            definitions.Picture.Settings.Code,
            new ChangeDraft
            {
                Author = new(by),
                Reason = reason,
                Source = "check accept",
                BasedOn = definitions.Position.Number,
                Definitions =
                [
                    .. findings.Select(finding => Kinds.Acceptances.ToFact(
                        new Acceptance(finding.Check, finding.Indicator, finding.Unit, finding.Period, reason, by, finding.Fingerprint))),
                ],
            },
            cancellation);
    }
}
