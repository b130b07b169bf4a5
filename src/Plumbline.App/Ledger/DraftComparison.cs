using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger;

/// <summary>What a figure of a draft is to the ledger.</summary>
public enum Novelty
{
    /// <summary>The ledger has none.</summary>
    New,

    /// <summary>The ledger has another.</summary>
    Changed,

    /// <summary>The ledger says the same.</summary>
    Same,
}

/// <summary>A figure of a draft beside the ledger's.</summary>
/// <param name="Novelty">Which of the two differ.</param>
/// <param name="Fact">What a commit would write.</param>
/// <param name="Was">What the ledger says; null where it says nothing.</param>
public sealed record ComparedFact(Novelty Novelty, ObservationFact Fact, ObservationFact? Was);

/// <summary>What <see cref="ILedger.CompareAsync"/> found of a draft's figures. Kept with the draft, it spares the commit a second reading while no other change is made.</summary>
public sealed class DraftComparison : IDisposable
{
    private readonly string _organisation;

    internal DraftComparison(string organisation, ChangeNumber? position, NovelFacts novel) => (_organisation, Position, Novel) = (organisation, position, novel);

    /// <summary>The change that the figures were compared with; null where there was none.</summary>
    public ChangeNumber? Position { get; }

    /// <summary>How many figures a commit would write.</summary>
    public int Count => Novel.Count;

    internal NovelFacts Novel { get; }

    /// <summary>Whether it is of these figures of an organisation.</summary>
    internal bool IsOf(string organisation, HeldFacts? held) => string.Equals(_organisation, organisation, StringComparison.Ordinal) && held is not null && Novel.AreOf(held);

    /// <inheritdoc/>
    public void Dispose() => Novel.Dispose();
}
