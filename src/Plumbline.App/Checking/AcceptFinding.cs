using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Access;
using Plumbline.Core.Checks;

namespace Plumbline.App.Checking;

/// <summary>Accepts findings: a change in the ledger, by a post, with its reason. An acceptance holds until a figure of its finding changes.</summary>
public static class AcceptFinding
{
    /// <summary>Commits the acceptance of findings, as audited at a position.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The definitions that the audit used.</param>
    /// <param name="findings">The findings; at least one.</param>
    /// <param name="reason">Why the findings are accepted.</param>
    /// <param name="actor">Who accepts them, in a post.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="NotAllowedException">The actor may not accept one of them.</exception>
    /// <exception cref="LedgerConflictException">Another change has accepted one of them since the audit.</exception>
    public static async Task<CommitResult> RunAsync(
        ILedger ledger, OrganisationDefinitions definitions, IReadOnlyList<Finding> findings, string reason, Actor actor, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentNullException.ThrowIfNull(actor);
        foreach (var finding in findings) actor.Demand(Operation.AcceptFinding, definitions.Picture, finding.Unit, definitions.Picture.Find(finding.Indicator));
        return await ledger.CommitAsync(
            definitions.Picture.Settings.Code,
            new ChangeDraft
            {
                Author = actor.Author,
                Reason = reason,
                Source = "check accept",
                BasedOn = definitions.Position.Number,
                Definitions =
                [
                    .. findings.Select(finding => Kinds.Acceptances.ToFact(
                        new Acceptance(finding.Check, finding.Indicator, finding.Unit, finding.Period, reason, actor.Author.Post, finding.Fingerprint))),
                ],
            },
            cancellation);
    }
}
