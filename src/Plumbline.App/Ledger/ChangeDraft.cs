using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger;

/// <summary>A change as its writer proposes it.</summary>
/// <remarks>
/// Facts may come in any order; a key may come once. Facts in key order (indicator, unit, aspect, frequency, first day) save a sort.
/// A fact that says what the ledger already says is left out of the change.
/// </remarks>
public sealed record ChangeDraft
{
    /// <summary>Who makes it.</summary>
    public required Author Author { get; init; }

    /// <summary>Why, in the writer's words; may be empty.</summary>
    public required string Reason { get; init; }

    /// <summary>Where the facts came from, usually a file or folder; may be empty.</summary>
    public string Source { get; init; } = "";

    /// <summary>
    /// The head the writer had read when it decided what to write; null where the organisation had no change yet.
    /// Where a later change has written one of the draft's keys, even to say the same, the commit is refused with <see cref="LedgerConflictException"/>.
    /// </summary>
    public required ChangeNumber? BasedOn { get; init; }

    /// <summary>What counts as a stale view: a key this change writes (the default), or anything at all.</summary>
    public StaleWhen StaleWhen { get; init; } = StaleWhen.KeyChanged;

    /// <summary>
    /// The head at which the writer found the rest of the ledger fit for this draft; null where it did not look. Where that is no longer
    /// the head, the commit is refused with a <see cref="LedgerConflictException"/> that names no key: look again.
    /// </summary>
    public ChangeNumber? CheckedAt { get; init; }

    /// <summary>Definitions to write or withdraw.</summary>
    public IReadOnlyCollection<DefinitionFact> Definitions { get; init; } = [];

    /// <summary>Blobs that the definitions refer to. One that the ledger holds already is left out of the change, and its bytes are not read; those of the others are read one at a time, while the change is written.</summary>
    public IReadOnlyCollection<BlobDraft> Blobs { get; init; } = [];

    /// <summary>Read once, before the write lock is taken, so that a slow source holds nobody up.</summary>
    public IAsyncEnumerable<ObservationFact> Observations { get; init; } = AsyncEnumerable.Empty<ObservationFact>();

    /// <summary>The name of the workspace whose folder makes the change; null where the facts come from elsewhere. Kept beside the chain, so that a later load knows what the folder said.</summary>
    public string? Folder { get; init; }

    /// <summary>What the folder says though this change does not say it; written beside the chain.</summary>
    internal FolderWords? Words { get; init; }

    /// <summary>Told in words where another's write holds this one up for more than a second, and again when its turn has come.</summary>
    public Action<string>? Doing { get; init; }

    /// <summary>In place of <see cref="Observations"/>, where they were gathered beforehand. Whoever gathered them disposes of them.</summary>
    public HeldFacts? Held { get; init; }

    /// <summary>
    /// What <see cref="ILedger.CompareAsync"/> found of this draft's <see cref="Held"/> facts; null where they were not compared. Those that said the same
    /// then are no part of the draft. Where no other change has been made since, the others are not compared again. Whoever had them compared disposes of it.
    /// </summary>
    public DraftComparison? Compared { get; init; }

    /// <summary>Told how many observations have been written, every thousand or so.</summary>
    public Action<int>? Written { get; init; }
}

/// <summary>What makes the view behind a <see cref="ChangeDraft"/> stale.</summary>
public enum StaleWhen
{
    /// <summary>A later change wrote a key that is in this draft.</summary>
    KeyChanged,

    /// <summary>Any later change: for decisions that rest on more than the keys they write.</summary>
    AnythingChanged,
}
