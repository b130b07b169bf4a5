using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Access;
using Plumbline.Core.Checks;

namespace Plumbline.App.Checking;

/// <summary>Accepts findings: a change in the ledger, by a post, with its reason. An acceptance holds until a figure or a record changes that its finding rests on.</summary>
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
        foreach (var finding in findings) actor.Demand(Operation.AcceptFinding, definitions.Picture, finding.Unit, finding.Indicator is { } code ? definitions.Picture.Find(code) : null);
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
                    .. findings.Select(finding => Kinds.Acceptances.ToFact(Acceptance.Of(finding, reason, actor.Author.Post))),
                ],
            },
            cancellation);
    }

    /// <summary>Takes acceptances back, so that their findings are open again.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at its head.</param>
    /// <param name="acceptances">The acceptances; at least one.</param>
    /// <param name="reason">Why they are taken back.</param>
    /// <param name="actor">Who takes them back, in a post.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="NotAllowedException">The actor may not accept one of the findings, and so not take it back.</exception>
    /// <exception cref="LedgerConflictException">Another change has written one of them since.</exception>
    public static async Task<CommitResult> WithdrawAsync(
        ILedger ledger, OrganisationDefinitions definitions, IReadOnlyList<Acceptance> acceptances, string reason, Actor actor, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(acceptances);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentNullException.ThrowIfNull(actor);
        foreach (var one in acceptances) actor.Demand(Operation.AcceptFinding, definitions.Picture, one.Unit, one.Indicator is { } code ? definitions.Picture.Find(code) : null);
        return await ledger.CommitAsync(
            definitions.Picture.Settings.Code,
            new ChangeDraft
            {
                Author = actor.Author,
                Reason = reason,
                BasedOn = definitions.Position.Number,
                Definitions = [.. acceptances.Select(Kinds.Acceptances.ToFact).Select(static fact => DefinitionFact.Withdrawal(fact.Kind, fact.Key, fact.Parent))],
            },
            cancellation);
    }
}
