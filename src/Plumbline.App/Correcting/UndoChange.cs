using Plumbline.App.Access;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Access;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Correcting;

/// <summary>Reverts everything that a change wrote, as a new change: new facts are withdrawn, altered facts get their former content.</summary>
/// <remarks>
/// Refused where later changes left one of the same figures or definitions different: undo those first, or correct by an import or a load.
/// Later changes that were undone themselves do not count.
/// </remarks>
public static class UndoChange
{
    /// <summary>Undoes a change.</summary>
    /// <exception cref="NotAllowedException">The actor may not.</exception>
    /// <exception cref="LedgerConflictException">A fact of the change is no longer as it left it.</exception>
    /// <exception cref="LedgerException">The change does not exist, or other facts depend on what it wrote.</exception>
    public static async Task<CommitResult> RunAsync(ILedger ledger, string organisation, ChangeNumber number, Actor actor, string? reason = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(number);
        actor.Demand(Operation.Withdraw, organisation);
        var (change, definitions, figures) = await ledger.FactsOfAsync(organisation, number, cancellation);
        var former = await FormerFacts.OfAsync(ledger, organisation, number, definitions, figures, cancellation);
        var left = new FormerFacts(definitions, figures);
        while (true)
        {
            var head = await ledger.HeadAsync(organisation, cancellation) ?? number;
            var now = head == number ? left : await FormerFacts.InForceAsync(ledger, organisation, head, definitions, figures, cancellation);
            var rewritten = former.WhereDifferent(left, now);
            if (rewritten.Count == 0) await new WhatRemains(ledger, organisation, head).RequireWholeAsync(former.Definitions, former.Figures, cancellation);
            try
            {
                // The ledger refuses the rewritten facts, and names the latest change that wrote one of them.
                return await ledger.CommitAsync(organisation, rewritten.Count == 0 ? Draft(former, head) : Draft(rewritten, number), cancellation);
            }
            catch (LedgerConflictException) when (rewritten.Count == 0)
            {
                // Another change came first. What it wrote, and what would remain, must be checked again.
            }
            catch (LedgerConflictException later)
            {
                throw new LedgerConflictException(later.BasedOn, later.Intervening, later.Keys, later.Count, Remedy(number, later.Intervening.Number));
            }
        }

        ChangeDraft Draft(FormerFacts facts, ChangeNumber basedOn) => new()
        {
            Author = actor.Author,
            Reason = reason ?? Reason(change),
            BasedOn = basedOn,
            CheckedAt = basedOn,
            Definitions = facts.Definitions,
            Observations = facts.Figures.ToAsyncEnumerable(),
        };
    }

    private static string Remedy(ChangeNumber number, ChangeNumber latest) =>
        $"nothing was changed; first undo the later changes of the same facts, newest first, starting with undo {latest}, then undo {number}; or correct the facts by an import or a load";

    private static string Reason(Change change)
    {
        const int longest = 1000;
        var reason = $"Undo change {change.Number}: {change.Reason}";
        return reason.Length <= longest ? reason : string.Concat(reason.AsSpan(0, longest - 1), "…");
    }
}
