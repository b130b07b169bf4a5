using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Correcting;

/// <summary>Reverts everything that a change wrote, as a new change: new facts are withdrawn, altered facts get their former content.</summary>
/// <remarks>Refused where a later change wrote one of the same figures or definitions: undo that change first, or correct by hand.</remarks>
public static class UndoChange
{
    /// <summary>Undoes a change.</summary>
    /// <exception cref="LedgerConflictException">A later change wrote one of the same keys.</exception>
    /// <exception cref="LedgerException">The change does not exist, or other facts depend on what it wrote.</exception>
    public static async Task<CommitResult> RunAsync(ILedger ledger, string organisation, ChangeNumber number, string who, string? reason = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(number);
        var (change, definitions, figures) = await ledger.FactsOfAsync(organisation, number, cancellation);
        var former = await FormerFacts.OfAsync(ledger, organisation, number, definitions, figures, cancellation);
        var draft = new ChangeDraft
        {
            Author = new(who),
            Reason = reason ?? Reason(change),
            BasedOn = number,
            Definitions = former.Definitions,
            Observations = former.Figures.ToAsyncEnumerable(),
        };
        while (true)
        {
            var head = await ledger.HeadAsync(organisation, cancellation) ?? number;
            await new WhatRemains(ledger, organisation, head).RequireWholeAsync(former.Definitions, former.Figures, cancellation);
            try
            {
                return await ledger.CommitAsync(organisation, draft with { CheckedAt = head }, cancellation);
            }
            catch (LedgerConflictException overtaken) when (overtaken.Count == 0)
            {
                // Another change came first. It wrote other keys, but what would remain must be checked again.
            }
        }
    }

    private static string Reason(Change change)
    {
        const int longest = 1000;
        var reason = $"Undo change {change.Number}: {change.Reason}";
        return reason.Length <= longest ? reason : string.Concat(reason.AsSpan(0, longest - 1), "…");
    }
}
