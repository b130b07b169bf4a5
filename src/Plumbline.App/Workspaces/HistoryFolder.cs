using Plumbline.App.Definitions.Formats;
using Plumbline.App.Files;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Workspaces;

/// <summary>A folder with an organisation's whole history: every change, fact and hash, as JSON lines (docs/decisions/ledger-history-format.md).</summary>
public static class HistoryFolder
{
    /// <summary>The name of its only file.</summary>
    public const string FileName = "history.jsonl";

    /// <summary>Whether a folder holds a history.</summary>
    public static bool Is(string folder) => File.Exists(Path.Combine(folder, FileName));

    /// <summary>Writes an organisation's history into an empty folder, in full or not at all.</summary>
    /// <exception cref="IOException">The folder is not empty.</exception>
    public static Task DumpAsync(ILedger ledger, string organisation, string folder, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return WholeFolder.WriteAsync(folder, draft =>
            WholeFile.WriteAsync(Path.Combine(draft, FileName), file => ledger.ExportHistoryAsync(organisation, file, cancellation)));
    }

    /// <summary>Imports a history into a store that does not have its organisation yet, and recomputes every hash.</summary>
    /// <exception cref="LedgerException">The organisation exists already, the folder is incomplete, or a hash does not match its content; nothing was written.</exception>
    public static async Task<OrganisationEntry> LoadAsync(ILedger ledger, string folder, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var problems = new FileProblems();
        FolderManifest.Check(folder, mayLack: false, problems);
        if (problems.InOrder is [var lost, ..]) throw new LedgerException(LedgerProblem.HistoryIsBroken, lost.ToString(), "copy the folder again, or dump it again");
        await using var file = File.OpenRead(Path.Combine(folder, FileName));
        return await ledger.ImportHistoryAsync(file, organisation: null, cancellation);
    }
}
