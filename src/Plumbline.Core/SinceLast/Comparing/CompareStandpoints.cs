namespace Plumbline.Core.SinceLast.Comparing;

/// <summary>What changed between two papers.</summary>
public static class CompareStandpoints
{
    /// <summary>Every change, the most pressing first: what is worse, then what is other, then what is better; within that by kind, then by weight.</summary>
    /// <param name="then">What the paper before knew.</param>
    /// <param name="now">What this one knows.</param>
    /// <param name="notes">The changes of the ledger between them.</param>
    public static IReadOnlyList<SinceFact> Run(Standpoint then, Standpoint now, ChangeNotes notes)
    {
        ArgumentNullException.ThrowIfNull(then);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(notes);
        IEnumerable<SinceFact> all =
        [
            .. MeasureMoves.Of(then, now),
            .. FigureMoves.Of(then, now, notes),
            .. DefinitionMoves.Of(then, now, notes),
            .. RiskMoves.Of(then, now),
            .. AssuranceMoves.Of(then, now),
            .. RestatedMoves.Of(then, now),
            .. AssuranceDefinitionMoves.Of(then, now, notes),
            .. ActionMoves.Of(then, now),
            .. FindingMoves.Of(then, now),
        ];
        return [.. all.OrderBy(static fact => fact.Turn).ThenBy(static fact => fact.Kind).ThenByDescending(static fact => fact.Weight)];
    }
}
