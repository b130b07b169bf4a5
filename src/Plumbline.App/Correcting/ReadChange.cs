using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Correcting;

/// <summary>One fact of a change, beside what was said before it.</summary>
/// <param name="Kind"><c>figure</c>, or the kind of a definition.</param>
/// <param name="Key">Of a figure: indicator, unit and period, and its aspect where it is no actual; of a definition: its key, after that of what it belongs to: <c>complaints/C-17</c>.</param>
/// <param name="Was">The value or body before; null where there was none.</param>
/// <param name="Is">The value or body after; null where it was withdrawn.</param>
/// <param name="Aspect">Of a figure: which of the same thing it is; empty for the actual.</param>
/// <param name="SourceNote">Of a figure: what is known of where it comes from, after the change.</param>
/// <param name="IsDoubtful">Of a figure: whether it is known to be probably wrong, after the change.</param>
/// <param name="WasSourceNote">Of a figure: what was known of where it comes from before.</param>
/// <param name="WasDoubtful">Of a figure: whether it was known to be probably wrong before.</param>
public sealed record FactChange(string Kind, string Key, string? Was, string? Is, string Aspect = "", string? SourceNote = null, bool IsDoubtful = false, string? WasSourceNote = null, bool WasDoubtful = false);

/// <summary>What one change of the ledger did.</summary>
public static class ReadChange
{
    /// <summary>Definitions, then figures, each in the order of their keys.</summary>
    /// <exception cref="LedgerException">No such change.</exception>
    public static async Task<IReadOnlyList<FactChange>> RunAsync(ILedger ledger, string organisation, ChangeNumber number, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var (_, definitions, figures) = await ledger.FactsOfAsync(organisation, number, cancellation);
        var former = await FormerFacts.OfAsync(ledger, organisation, number, definitions, figures, cancellation);
        return
        [
            .. definitions.Zip(former.Definitions, (now, was) => new FactChange(now.Kind.Name, FactName.KeyOf(now.Parent, now.Key), was.Body, now.Body)),
            .. figures.Zip(former.Figures, (now, was) => new FactChange("figure", FactName.Of(now), Said(was), Said(now), now.Aspect, now.SourceNote, now.Doubtful, was.SourceNote, was.Doubtful)),
        ];
    }

    private static string? Said(ObservationFact fact) => fact.Withdrawn ? null : fact.Value;
}
