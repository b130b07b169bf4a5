using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger;

/// <summary>How a fact of a folder stands to the ledger's.</summary>
public enum FolderStanding
{
    /// <summary>The folder has it and the ledger has not: written.</summary>
    New,

    /// <summary>The folder has changed it and the ledger has not: written.</summary>
    Changed,

    /// <summary>Both say the same.</summary>
    Same,

    /// <summary>The ledger has changed it and the folder has not: left alone.</summary>
    LeftAlone,

    /// <summary>Both have changed it, each to something else, or the folder says what the ledger said earlier.</summary>
    Conflict,

    /// <summary>A conflict in which the ledger is right: left alone.</summary>
    KeptTheirs,

    /// <summary>The folder said it and does so no longer: listed.</summary>
    Gone,

    /// <summary>Gone from the folder, and withdrawn.</summary>
    Withdrawn,
}

/// <summary>A fact of a folder beside the ledger's.</summary>
/// <param name="Standing">How it stands.</param>
/// <param name="Kind"><c>figure</c>, or the kind of a definition.</param>
/// <param name="Key">Its key, as <c>changes --facts</c> prints it.</param>
/// <param name="Was">What the ledger says; null where it says nothing.</param>
/// <param name="Is">What the folder says; null where it says nothing.</param>
/// <param name="Change">The change that wrote what the ledger says; null where none did.</param>
/// <param name="IsOlder">Whether the ledger said earlier what the folder says.</param>
public sealed record MergedFact(FolderStanding Standing, string Kind, string Key, string? Was, string? Is, ChangeNumber? Change, bool IsOlder = false);

/// <summary>What loading a folder would do, as found at one position of the ledger. Whoever asked for it disposes of it.</summary>
public sealed class FolderMerge : IDisposable
{
    private readonly Dictionary<FolderStanding, int> _counts = [];
    private readonly List<MergedFact> _listed = [];
    private readonly HashSet<string> _settled = new(StringComparer.Ordinal);

    internal FolderMerge(FolderDraft draft, ChangeNumber? position) => (Draft, Position) = (draft, position);

    /// <summary>The change that the folder was compared with; null where the ledger has none.</summary>
    public ChangeNumber? Position { get; }

    /// <summary>The first facts of each standing but <see cref="FolderStanding.Same"/>: definitions, then figures, each in the order of their keys.</summary>
    public IReadOnlyList<MergedFact> Listed => _listed;

    /// <summary>Whether the load is refused.</summary>
    public bool HasConflicts => Count(FolderStanding.Conflict) > 0;

    /// <summary>Named keys that are those of no conflict.</summary>
    public IEnumerable<string> UnknownKeys => Draft.Mine.Keys.Concat(Draft.Theirs.Keys).Where(key => !_settled.Contains(key));

    internal FolderDraft Draft { get; }

    /// <summary>The definitions to write or withdraw.</summary>
    internal List<DefinitionFact> Definitions { get; } = [];

    /// <summary>The figures to write or withdraw.</summary>
    internal HeldFacts Figures { get; } = new();

    /// <summary>What the folder says though no change of it will say so.</summary>
    internal FolderWords Words { get; } = new();

    /// <summary>The change that a load makes.</summary>
    internal ChangeDraft ToChange(Author author, string reason) => new()
    {
        Author = author,
        Reason = reason,
        BasedOn = Position,
        CheckedAt = Position,
        Definitions = Position is null ? Draft.Definitions : Definitions,
        Held = Position is null ? Draft.Figures : Figures,
        Folder = Draft.Workspace,
        Words = Words,
    };

    /// <summary>How many facts have a standing.</summary>
    public int Count(FolderStanding standing) => _counts.GetValueOrDefault(standing);

    /// <inheritdoc/>
    public void Dispose()
    {
        Figures.Dispose();
        Words.Dispose();
    }

    /// <summary>Of a folder and a ledger without a change: all is new. The figures to write are the folder's own.</summary>
    internal static FolderMerge OfNothing(FolderDraft draft)
    {
        var merge = new FolderMerge(draft, position: null);
        merge._listed.AddRange(draft.Definitions.Take(draft.Listed).Select(fact => new MergedFact(FolderStanding.New, fact.Kind.Name, FactName.KeyOf(fact.Parent, fact.Key), null, fact.Body, null)));
        merge._listed.AddRange(draft.Figures.InOrder().Take(draft.Listed - merge._listed.Count).Select(held => new MergedFact(FolderStanding.New, "figure", FactName.Of(held.Fact), null, held.Fact.Value, null)));
        merge._counts[FolderStanding.New] = draft.Definitions.Count + draft.Figures.Count;
        return merge;
    }

    internal void Count(MergedFact fact)
    {
        var count = _counts[fact.Standing] = Count(fact.Standing) + 1;
        if (count <= Draft.Listed) _listed.Add(fact);
    }

    internal void CountSame() => _counts[FolderStanding.Same] = Count(FolderStanding.Same) + 1;

    /// <summary>Which side a conflict goes to; null where that is not said. A named key counts before all.</summary>
    internal FolderStanding? Settle(string key, FolderStanding mine)
    {
        FolderStanding? settled = Draft.Mine.Keys.Contains(key) ? mine
            : Draft.Theirs.Has(key) ? FolderStanding.KeptTheirs
            : Draft.Mine.All ? mine
            : null;
        if (Draft.Mine.Keys.Contains(key) || Draft.Theirs.Keys.Contains(key)) _settled.Add(key);
        return settled;
    }
}
