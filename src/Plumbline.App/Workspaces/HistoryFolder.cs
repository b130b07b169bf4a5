using Plumbline.App.Definitions.Formats;
using Plumbline.App.Files;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Workspaces;

/// <summary>A folder with the whole history of an organisation: every change, fact and hash, as JSON lines (docs/decisions/ledger-history-format.md).</summary>
public static class HistoryFolder
{
    /// <summary>The one file in it.</summary>
    public const string FileName = "history.jsonl";

    /// <summary>Whether a folder is one.</summary>
    public static bool Is(string folder) => File.Exists(Path.Combine(folder, FileName));

    /// <summary>Writes an organisation's history into an empty folder, whole or not at all.</summary>
    /// <exception cref="IOException">The folder holds something already.</exception>
    public static Task DumpAsync(ILedger ledger, string organisation, string folder, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return WholeFolder.WriteAsync(folder, draft =>
            WholeFile.WriteAsync(Path.Combine(draft, FileName), file => ledger.ExportHistoryAsync(organisation, file, cancellation)));
    }

    /// <summary>Brings a history into a store that knows nothing of its organisation yet; every hash is recomputed.</summary>
    /// <exception cref="LedgerException">The organisation is there already, the folder is not whole, or a hash is not its content's; nothing was written.</exception>
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
