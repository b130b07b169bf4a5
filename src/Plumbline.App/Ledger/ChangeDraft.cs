using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger;

/// <summary>A change as its writer proposes it.</summary>
/// <remarks>
/// Facts may come in any order; each key may come once. Facts in key order (indicator, unit, aspect, frequency, first day) save a sort.
/// A fact equal to the one in force is left out of the change; <see cref="IsSaying"/> has the exception.
/// </remarks>
public sealed record ChangeDraft
{
    /// <summary>Who makes the change.</summary>
    public required Author Author { get; init; }

    /// <summary>Why, in the writer's words; may be empty.</summary>
    public required string Reason { get; init; }

    /// <summary>Where the facts came from, usually a file or folder; may be empty.</summary>
    public string Source { get; init; } = "";

    /// <summary>
    /// The head that the writer had read when it decided what to write; null where the organisation had no change yet.
    /// Where a later change wrote one of the draft's keys, even with the same content, <see cref="LedgerConflictException"/> refuses the commit.
    /// </summary>
    public required ChangeNumber? BasedOn { get; init; }

    /// <summary>What makes the view stale: a later change to a key of this draft (the default), or any later change.</summary>
    public StaleWhen StaleWhen { get; init; } = StaleWhen.KeyChanged;

    /// <summary>
    /// The head at which the writer checked the draft against the rest of the ledger; null where it did not. Where the head has
    /// moved, a <see cref="LedgerConflictException"/> that names no key refuses the commit: check again.
    /// </summary>
    public ChangeNumber? CheckedAt { get; init; }

    /// <summary>Definitions to write or withdraw.</summary>
    public IReadOnlyCollection<DefinitionFact> Definitions { get; init; } = [];

    /// <summary>
    /// Whether the definitions are said by somebody who looked at what is in force: one that is equal to the one in force is written again where another change
    /// was made since, so that the history has that it was said twice. Where nothing was written since, it is left out like any other.
    /// </summary>
    public bool IsSaying { get; init; }

    /// <summary>Blobs that the definitions refer to. A blob that the ledger holds is left out and its bytes are not read; the others are read one at a time while the change is written.</summary>
    public IReadOnlyCollection<BlobDraft> Blobs { get; init; } = [];

    /// <summary>Observations to write or withdraw. Read once, before the write lock is taken, so that a slow source blocks no other writer.</summary>
    public IAsyncEnumerable<ObservationFact> Observations { get; init; } = AsyncEnumerable.Empty<ObservationFact>();

    /// <summary>The name of the workspace whose folder makes the change; null where the facts come from elsewhere. Kept beside the chain, so that a later load knows what the folder said.</summary>
    public string? Folder { get; init; }

    /// <summary>What the folder says though this change does not say it; written beside the chain.</summary>
    internal FolderWords? Words { get; init; }

    /// <summary>Receives a message when the commit has waited 1 s for another writer, and another when its turn comes.</summary>
    public Action<string>? Doing { get; init; }

    /// <summary>Replaces <see cref="Observations"/> where they were gathered beforehand. The caller that gathered them disposes of them.</summary>
    public HeldFacts? Held { get; init; }

    /// <summary>
    /// The result of <see cref="ILedger.CompareAsync"/> on this draft's <see cref="Held"/> facts; null where they were not compared. Facts that were equal
    /// then are left out. The others are compared again only where another change was made since. The caller that compared them disposes of it.
    /// </summary>
    public DraftComparison? Compared { get; init; }

    /// <summary>Receives the number of observations written, every thousand or so.</summary>
    public Action<int>? Written { get; init; }
}

/// <summary>Which later changes make a <see cref="ChangeDraft"/> stale.</summary>
public enum StaleWhen
{
    /// <summary>A later change to a key in this draft.</summary>
    KeyChanged,

    /// <summary>Any later change: for decisions that depend on more than the keys they write.</summary>
    AnythingChanged,
}
