using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Correcting;

/// <summary>Puts everything a change wrote back to what it was before it, as a change of its own: what was new is withdrawn, what was altered is as it was.</summary>
/// <remarks>Refused where a later change has written one of the same figures or definitions: undo that one first, or correct by hand.</remarks>
public static class UndoChange
{
    /// <summary>Undoes a change.</summary>
    /// <exception cref="LedgerConflictException">A later change wrote one of the same keys.</exception>
    /// <exception cref="LedgerException">There is no such change, or something rests on what it wrote.</exception>
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
                // Another change came between, of other keys: what would remain is now something else.
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
