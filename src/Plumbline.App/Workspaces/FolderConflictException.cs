using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Workspaces;

/// <summary>A load is refused: the folder and the ledger have both changed some facts since the folder was last loaded. Nothing was written.</summary>
public sealed class FolderConflictException : LedgerException
{
    internal FolderConflictException(MergePreview preview)
        : base(LedgerProblem.Conflict, Described(preview), "nothing was changed; say --keep-mine or --keep-theirs, with the keys where not all conflicts go to one side, or correct the folder") =>
        Preview = preview;

    /// <summary>What the load would do.</summary>
    public MergePreview Preview { get; }

    private static string Described(MergePreview preview)
    {
        var (count, listed) = (preview.Count(FolderStanding.Conflict), preview.Facts.Where(fact => fact.Standing == FolderStanding.Conflict).ToList());
        var more = count - listed.Count;
        return FormattableString.Invariant($"found {count:N0} {(count == 1 ? "fact" : "facts")} that the folder and the ledger say differently:\n")
            + string.Join('\n', listed.Select(fact => $"  {preview.Described(fact)}"))
            + (more > 0 ? FormattableString.Invariant($"\n  and {more:N0} more") : "");
    }
}
