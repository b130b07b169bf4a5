using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Observations;

namespace Plumbline.App.Tracing;

/// <summary>One version of a figure: what a change wrote of it.</summary>
/// <param name="Figure">The figure; null where the change withdrew it.</param>
/// <param name="Change">The change: its number, time, author, reason and source.</param>
/// <param name="WithdrawalNote">Of a withdrawal, the note on it.</param>
public sealed record FigureVersion(Observation? Figure, Change Change, string? WithdrawalNote = null)
{
    /// <summary>Whether the change withdrew the figure.</summary>
    public bool IsWithdrawn => Figure is null;

    /// <summary>The difference of its number from that of the version before it; null where either has none.</summary>
    public decimal? Difference { get; init; }
}
