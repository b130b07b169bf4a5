using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;

namespace Plumbline.App.Ledger.Committing;

/// <summary>Completes a figure whose source does not state every part by what the ledger holds: docs/decisions/import-keeps-what-is-held.md.</summary>
internal static class KeptParts
{
    /// <summary>The figure as it is written.</summary>
    /// <param name="held">As its source states it.</param>
    /// <param name="was">What the ledger says; null where it says nothing.</param>
    public static ObservationFact Complete(HeldFact held, ObservationFact? was)
    {
        var (fact, stated) = held;
        if (was is null || was.Withdrawn || fact.Withdrawn || stated == StatedParts.All) return fact;

        // Another value is another figure: what stood beside the old one goes with it.
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

        // A bare mark says that a figure is doubtful and not why: the reason known already is the better one.
        return stated.HasFlag(StatedParts.BareDoubt) && was is { Doubtful: true, SourceNote: { } reason } ? fact with { SourceNote = reason } : fact;
    }
}
