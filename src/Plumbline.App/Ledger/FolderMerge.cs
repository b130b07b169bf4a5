using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger;

/// <summary>How a fact stands between the side that takes changes (the target: the ledger at a load) and the other side.</summary>
public enum FolderStanding
{
    /// <summary>The other side has it and the target has not: written.</summary>
    New,

    /// <summary>The other side has changed it and the target has not: written.</summary>
    Changed,

    /// <summary>Both say the same.</summary>
    Same,

    /// <summary>The target has changed it and the other side has not: left alone.</summary>
    LeftAlone,

    /// <summary>Both have changed it, each to something else, or the folder says what the ledger said earlier.</summary>
    Conflict,

    /// <summary>A conflict of a load in which the ledger is right: left alone.</summary>
    KeptTheirs,

    /// <summary>A conflict in which the folder is right and takes nothing: left alone.</summary>
    KeptMine,

    /// <summary>The folder said it and does so no longer: listed.</summary>
    Gone,

    /// <summary>The other side has it no longer: withdrawn from the ledger, or taken out of the folder.</summary>
    Withdrawn,
}

/// <summary>A fact of a folder beside the ledger's.</summary>
/// <param name="Standing">How it stands.</param>
/// <param name="Kind"><c>figure</c>, or the kind of a definition.</param>
/// <param name="Key">Its key, as <c>changes --facts</c> prints it.</param>
/// <param name="Ledger">What the ledger says; null where it says nothing.</param>
/// <param name="Folder">What the folder says; null where it says nothing.</param>
/// <param name="Change">The change that wrote what the ledger says; null where none did.</param>
/// <param name="IsOlder">Whether the ledger said earlier what the folder says.</param>
public sealed record MergedFact(FolderStanding Standing, string Kind, string Key, string? Ledger, string? Folder, ChangeNumber? Change, bool IsOlder = false);

/// <summary>What loading a folder, or bringing it up to date, would do, as found at one position of the ledger. Whoever asked for it disposes of it.</summary>
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

    /// <summary>Whether nothing may be written.</summary>
    public bool HasConflicts => Count(FolderStanding.Conflict) > 0;

    /// <summary>Named keys that are those of no conflict.</summary>
    public IEnumerable<string> UnknownKeys => Draft.Mine.Keys.Concat(Draft.Theirs.Keys).Where(key => !_settled.Contains(key));

    internal FolderDraft Draft { get; }

    /// <summary>The definitions that the target takes, withdrawals included.</summary>
    internal List<DefinitionFact> Definitions { get; } = [];

    /// <summary>The figures that the target takes, withdrawals included. Where the target is the folder, the source is the place in the folder; none where the folder lacks the figure.</summary>
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
    internal FolderSide? Settle(string key)
    {
        var (mine, theirs) = (Draft.Mine.Keys.Contains(key), Draft.Theirs.Keys.Contains(key));
        if (mine || theirs) _settled.Add(key);
        return mine ? FolderSide.Folder
            : theirs || Draft.Theirs.All ? FolderSide.Ledger
            : Draft.Mine.All ? FolderSide.Folder
            : null;
    }
}
