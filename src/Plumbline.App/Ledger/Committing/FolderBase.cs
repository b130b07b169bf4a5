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
    private readonly Dictionary<string, (string? Said, int Change)> _words;
    private readonly int _whole;

    private FolderBase(HashSet<int> changes, bool hasFigures, Dictionary<string, (string? Said, int Change)> words, string? manifest)
    {
        (_changes, _words) = (changes, words);
        _whole = manifest is not null && words.TryGetValue(FolderWords.Dumped(manifest), out var whole) ? whole.Change : 0;
        MayHaveFigures = hasFigures || words.Count > 0;
    }

    /// <summary>False where the folder never said any figure, so that none is gone from it.</summary>
    public bool MayHaveFigures { get; }

    public static async Task<FolderBase> ReadAsync(Session session, int organisation, FolderDraft draft, CancellationToken cancellation)
    {
        var (changes, hasFigures) = await FolderRows.ReadAsync(session, organisation, draft.Workspace, cancellation);
        return new FolderBase(changes, hasFigures, await FolderFactRows.ReadAsync(session, organisation, draft.Workspace, cancellation), draft.Manifest);
    }

    /// <summary>Whether the change is one that the folder made.</summary>
    public bool Made(ChangeNumber change) => _changes.Contains(change.Value);

    /// <summary>Whether the folder said all that the ledger said as at a change or later.</summary>
    public bool Covers(ChangeNumber change) => change.Value <= _whole;

    /// <summary>What was noted of a fact, and as at which change; null where nothing was.</summary>
    public (string? Said, int Change)? Noted(Func<string> factHash) =>
        _words.Count > 0 && _words.TryGetValue(factHash(), out var word) ? word : null;

    /// <summary>The change as at which the folder was written from the ledger; 0 where it never was.</summary>
    public int Whole => _whole;
}
