using System.Text;
using Plumbline.App.Csv;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Sql;
using Plumbline.App.Observations;

namespace Plumbline.App.Workspaces;

/// <summary>Writes an organisation, as at one position, out as a workspace. Loading it elsewhere and dumping it again gives the same bytes.</summary>
/// <remarks>A workspace does not keep which file a figure was read from: all figures go into one file, in order of indicator, unit and period.</remarks>
public static class DumpWorkspace
{
    internal const string FiguresFile = "observations/observations.csv";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the workspace into a folder, in full or not at all.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation's definitions and their position.</param>
    /// <param name="folder">The folder; created where it does not exist.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <exception cref="IOException">The folder is not empty.</exception>
    public static Task RunAsync(ILedger ledger, OrganisationDefinitions definitions, string folder, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        return WholeFolder.WriteAsync(folder, draft => WriteAsync(ledger, definitions, draft, cancellation));
    }

    /// <summary>Notes in the store what a folder says that was dumped from it: the base of the folder's first load.</summary>
    /// <param name="ledger">The store, opened to be written.</param>
    /// <param name="definitions">What was dumped.</param>
    /// <param name="folder">Where it was dumped to.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="LedgerException">The store may not be written.</exception>
    public static Task NoteAsync(ILedger ledger, OrganisationDefinitions definitions, string folder, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        var settings = definitions.Picture.Settings;
        return ledger.NoteDumpAsync(settings.Code, settings.Workspace, FolderManifest.HashOf(folder)!, definitions.Position.Number, cancellation);
    }

    private static async Task WriteAsync(ILedger ledger, OrganisationDefinitions definitions, string folder, CancellationToken cancellation)
    {
        var workspace = await ReadDefinitions.WholeAsync(ledger, definitions, cancellation);
        foreach (var file in Kinds.All.SelectMany(kind => kind.Dump(workspace))) await WriteAsync(ledger, definitions, folder, file, cancellation);
        await FiguresAsync(ledger, definitions, folder, cancellation);
    }

    private static async Task FiguresAsync(ILedger ledger, OrganisationDefinitions definitions, string folder, CancellationToken cancellation)
    {
        var reader = new ObservationReader(definitions.Picture.Settings.Calendar);
        var query = new ObservationQuery { AsAt = definitions.Position.Number };
        await using var rows = ledger.ObservationsAsync(definitions.Picture.Settings.Code, query, cancellation).GetAsyncEnumerator(cancellation);
        if (!await rows.MoveNextAsync()) return;
        await using var stream = File.Create(Created(folder, FiguresFile));
        var csv = new CsvText(stream, FigureColumns.All);
        do
        {
            csv.Row(FigureColumns.CellsOf(reader.Read(rows.Current)));
        }
        while (await rows.MoveNextAsync());
        csv.Flush();
    }

    private static async Task WriteAsync(ILedger ledger, OrganisationDefinitions definitions, string folder, DumpedFile file, CancellationToken cancellation)
    {
        switch (file)
        {
            case DumpedText text:
                await File.WriteAllTextAsync(Created(folder, text.File), text.Text, Utf8, cancellation);
                break;
            case DumpedBlob blob:
                var bytes = await BytesAsync(ledger, definitions, blob, cancellation);
                await File.WriteAllBytesAsync(Created(folder, blob.File), bytes, cancellation);
                break;
            case DumpedTable table:
                await using (var stream = File.Create(Created(folder, table.File)))
                {
                    var csv = new CsvText(stream, table.Columns);
                    foreach (var row in table.Rows) csv.Row(row.Cells);
                    csv.Flush();
                }

                break;
        }
    }

    /// <summary>The bytes of a kept file.</summary>
    /// <exception cref="LedgerException">The ledger no longer holds the bytes. The message names the file, since users do not know its hash.</exception>
    internal static async Task<ReadOnlyMemory<byte>> BytesAsync(ILedger ledger, OrganisationDefinitions definitions, DumpedBlob blob, CancellationToken cancellation)
    {
        try
        {
            if (await ledger.BlobAsync(definitions.Picture.Settings.Code, $"{blob.Hash}", definitions.Position.Number, cancellation) is { } found) return found.Content;
        }
        catch (DamagedFactException damaged)
        {
            throw Damage.Of(damaged.Change, $"the bytes of {blob.File} differ from those written", damaged);
        }

        throw Damage.Of(definitions.Position.Number, $"the bytes of {blob.File} are missing, SHA-256 {blob.Hash}");
    }

    private static string Created(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
