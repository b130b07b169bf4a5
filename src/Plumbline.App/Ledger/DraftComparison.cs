using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger;

/// <summary>How a figure of a draft compares with the ledger.</summary>
public enum Novelty
{
    /// <summary>The ledger has no figure of the same key.</summary>
    New,

    /// <summary>The ledger has a different figure.</summary>
    Changed,

    /// <summary>The ledger has the same figure.</summary>
    Same,
}

/// <summary>A figure of a draft and the ledger's figure of the same key.</summary>
/// <param name="Novelty">How the two compare.</param>
/// <param name="Fact">The figure that a commit would write.</param>
/// <param name="Was">The figure in force; null where there is none.</param>
public sealed record ComparedFact(Novelty Novelty, ObservationFact Fact, ObservationFact? Was)
{
    /// <summary>The later change before which the ledger held the draft's figure, where the draft takes that change back; else null.</summary>
    public ChangeNumber? AsBefore { get; init; }
}

/// <summary>The result of <see cref="ILedger.CompareAsync"/>. Kept with the draft, it saves the commit a second comparison unless another change was made.</summary>
public sealed class DraftComparison : IDisposable
{
    private readonly string _organisation;

    internal DraftComparison(string organisation, ChangeNumber? position, NovelFacts novel) => (_organisation, Position, Novel) = (organisation, position, novel);

    /// <summary>The change at which the figures were compared; null where there was none.</summary>
    public ChangeNumber? Position { get; }

    /// <summary>How many figures a commit would write.</summary>
    public int Count => Novel.Count;

    internal NovelFacts Novel { get; }

    /// <summary>Whether this is the comparison of these figures of this organisation.</summary>
    internal bool IsOf(string organisation, HeldFacts? held) => string.Equals(_organisation, organisation, StringComparison.Ordinal) && held is not null && Novel.AreOf(held);

    /// <inheritdoc/>
    public void Dispose() => Novel.Dispose();
}
