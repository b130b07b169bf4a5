using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;

namespace Plumbline.App.Ledger.Committing;

/// <summary>Fills the parts that a figure's source does not state with those the ledger holds: docs/decisions/import-keeps-what-is-held.md.</summary>
internal static class KeptParts
{
    /// <summary>The figure to write.</summary>
    /// <param name="held">The figure as its source states it.</param>
    /// <param name="was">The figure in force; null where there is none.</param>
    public static ObservationFact Complete(HeldFact held, ObservationFact? was)
    {
        var (fact, stated) = held;
        if (was is null || was.Withdrawn || fact.Withdrawn || stated == StatedParts.All) return fact;

        // A different value is a different figure: the old note, status and parts do not apply to it.
        if (string.Equals(fact.Value, was.Value, StringComparison.Ordinal))
        {
            var kept = fact with
            {
                Numerator = stated.HasFlag(StatedParts.Parts) ? fact.Numerator : was.Numerator,
                Denominator = stated.HasFlag(StatedParts.Parts) ? fact.Denominator : was.Denominator,
                Status = stated.HasFlag(StatedParts.Status) ? fact.Status : was.Status,
                Provisional = stated.HasFlag(StatedParts.Provisional) ? fact.Provisional : was.Provisional,
                Note = stated.HasFlag(StatedParts.Note) ? fact.Note : was.Note,
                Doubtful = stated.HasFlag(StatedParts.Doubt) ? fact.Doubtful : was.Doubtful,
            };
            fact = !stated.HasFlag(StatedParts.SourceNote) || kept is { Doubtful: true, SourceNote: null } ? kept with { SourceNote = was.SourceNote } : kept;
        }

        // A bare mark gives no reason for the doubt, so the known reason is kept.
        return stated.HasFlag(StatedParts.BareDoubt) && was is { Doubtful: true, SourceNote: { } reason } ? fact with { SourceNote = reason } : fact;
    }
}
