using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Correcting;

/// <summary>One fact of a change, with the content before it.</summary>
/// <param name="Kind"><c>figure</c>, or the kind of a definition.</param>
/// <param name="Key">Of a figure: indicator, unit, period and, unless actual, aspect. Of a definition: its key, after its parent's key if any: <c>complaints/C-17</c>.</param>
/// <param name="Was">The value or body before; null where there was none.</param>
/// <param name="Is">The value or body after; null where it was withdrawn.</param>
/// <param name="Aspect">Of a figure: its aspect; empty for the actual.</param>
/// <param name="SourceNote">Of a figure: its source note after the change.</param>
/// <param name="IsDoubtful">Of a figure: whether it is marked doubtful after the change.</param>
/// <param name="WasSourceNote">Of a figure: its source note before the change.</param>
/// <param name="WasDoubtful">Of a figure: whether it was marked doubtful before the change.</param>
public sealed record FactChange(string Kind, string Key, string? Was, string? Is, string Aspect = "", string? SourceNote = null, bool IsDoubtful = false, string? WasSourceNote = null, bool WasDoubtful = false);

/// <summary>Reads what one change of the ledger did.</summary>
public static class ReadChange
{
    /// <summary>The kind of a figure among the facts of a change.</summary>
    public const string FigureKind = "figure";

    /// <summary>The facts of a change: definitions, then figures, each in key order.</summary>
    /// <exception cref="LedgerException">The change does not exist.</exception>
    public static async Task<IReadOnlyList<FactChange>> RunAsync(ILedger ledger, string organisation, ChangeNumber number, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var (_, definitions, figures) = await ledger.FactsOfAsync(organisation, number, cancellation);
        return await WithFormerAsync(ledger, organisation, number, definitions, figures, cancellation);
    }

    /// <summary>Some facts of a change, each with the content before it.</summary>
    internal static async Task<IReadOnlyList<FactChange>> WithFormerAsync(
        ILedger ledger, string organisation, ChangeNumber number, IReadOnlyList<DefinitionFact> definitions, IReadOnlyList<ObservationFact> figures, CancellationToken cancellation)
    {
        var former = await FormerFacts.OfAsync(ledger, organisation, number, definitions, figures, cancellation);
        return
        [
            .. definitions.Zip(former.Definitions, (now, was) => new FactChange(now.Kind.Name, FactName.KeyOf(now.Parent, now.Key), was.Body, now.Body)),
            .. figures.Zip(former.Figures, (now, was) => new FactChange(FigureKind, FactName.Of(now), Said(was), Said(now), now.Aspect, now.SourceNote, now.Doubtful, was.SourceNote, was.Doubtful)),
        ];
    }

    private static string? Said(ObservationFact fact) => fact.Withdrawn ? null : fact.Value;
}
