using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Rows;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Committing;

/// <summary>
/// What a folder said of each fact when it was last loaded: what its own latest change says of it, or what was noted later beside the chain.
/// docs/decisions/load-is-a-three-way-merge.md.
/// </summary>
internal sealed class FolderBase
{
    private readonly HashSet<int> _changes;
    private readonly Dictionary<FactDigest, FolderWord> _words;

    // The folder was written from the ledger as at this change; null where it never was.
    private readonly FolderWord? _whole;

    private FolderBase(HashSet<int> changes, bool hasFigures, Dictionary<FactDigest, FolderWord> words, FolderWord? whole)
    {
        (_changes, _words, _whole) = (changes, words, whole);
        MayHaveFigures = hasFigures || words.Count > 0 || whole is not null;
    }

    /// <summary>False where the folder never said any figure, so that none is gone from it.</summary>
    public bool MayHaveFigures { get; }

    public static async Task<FolderBase> ReadAsync(Session session, int organisation, FolderDraft draft, CancellationToken cancellation)
    {
        var (changes, hasFigures) = await FolderRows.ReadAsync(session, organisation, draft.Workspace, cancellation);
        var (words, whole) = await FolderFactRows.ReadAsync(session, organisation, draft.Workspace, draft.Manifest is { } manifest ? FolderWords.Dumped(manifest) : null, cancellation);
        return new FolderBase(changes, hasFigures, words, whole);
    }

    /// <summary>Whether the change is one that the folder made.</summary>
    public bool Made(ChangeNumber change) => _changes.Contains(change.Value);

    /// <summary>Whether the folder said all that the ledger said as at a change or later.</summary>
    public bool Covers(ChangeNumber change) => change.Value <= (_whole?.Change ?? 0);

    /// <summary>What was noted of a fact; null where nothing was.</summary>
    public FolderWord? Noted(Func<string> factHash) =>
        _words.Count > 0 && _words.TryGetValue(FactDigest.Of(factHash()), out var word) ? word : null;

    /// <summary>Whether a note is later than the dump that wrote the folder, and than the version that the folder wrote or was written with last.</summary>
    public bool IsLater(FolderWord noted, ChangeNumber? own) =>
        noted.Number >= (_whole?.Number ?? 0) && (own is null || noted.Change >= own.Value);
}
