using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Text;

namespace Plumbline.App.Workspaces.Updating;

/// <summary>Writes definitions into a folder, each where it stands: of a table only the cells that differ, of a text or a kept file the whole. New ones go to the file of their kind.</summary>
/// <remarks>
/// Some cells have a meaning of their own where they are blank: an indicator's position follows from its row. So the folder is read after each
/// round, and what does not yet say what it should is written in full.
/// </remarks>
/// <param name="ledger">The store.</param>
/// <param name="staged">The folder, and the draft that is written.</param>
/// <param name="theirs">The organisation as the ledger has it.</param>
/// <param name="begin">What is done to each new draft first.</param>
internal sealed class UpdateDefinitions(ILedger ledger, StagedFolder staged, OrganisationDefinitions theirs, Action begin)
{
    private const int MostRounds = 4;

    private readonly string _folder = staged.Draft;

    /// <summary>Makes the draft say what a workspace says. Returns its definitions as read at the end.</summary>
    /// <exception cref="FolderUpdateException">What the folder would say contradicts itself.</exception>
    internal async Task<Workspace> RunAsync(Workspace wanted, CancellationToken cancellation)
    {
        try
        {
            Begin();
            return await RunAsync(wanted, addsColumns: false, cancellation);
        }
        catch (FolderUpdateException)
        {
            // A new row may need a column that its file lacks, to be told from another row.
            Begin();
            return await RunAsync(wanted, addsColumns: true, cancellation);
        }
    }

    internal static Dictionary<(FactKind Kind, string Parent, string Key), DefinitionFact> FactsOf(Workspace workspace) =>
        Kinds.All.SelectMany(kind => kind.Facts(workspace)).ToDictionary(IdOf);

    internal static (FactKind Kind, string Parent, string Key) IdOf(DefinitionFact fact) => (fact.Kind, fact.Parent, fact.Key);

    private void Begin()
    {
        staged.Copy();
        begin();
    }

    private async Task<Workspace> RunAsync(Workspace wanted, bool addsColumns, CancellationToken cancellation)
    {
        var target = FactsOf(wanted);
        var dumped = new DumpedFacts(wanted);
        for (var round = 1; round <= MostRounds; round++)
        {
            var now = Read();
            var facts = FactsOf(now);
            List<DefinitionFact> differ =
            [
                .. facts.Values.Where(fact => !target.ContainsKey(IdOf(fact))).Select(fact => DefinitionFact.Withdrawal(fact.Kind, fact.Key, fact.Parent)),
                .. target.Values.Where(fact => facts.GetValueOrDefault(IdOf(fact))?.Body != fact.Body),
            ];
            if (differ.Count == 0) return now;
            await WriteAsync(differ, now, dumped, addsColumns, cancellation);
        }

        throw new FolderUpdateException([new FileProblem("", 0, 0, new Problem("definitions that the files cannot be made to say", "a folder whose tables have a row for each definition"))]);
    }

    private Workspace Read()
    {
        var reading = ReadWorkspace.DefinitionsOf(_folder);
        return reading.Workspace ?? throw new FolderUpdateException(reading.Problems);
    }

    private async Task WriteAsync(List<DefinitionFact> differ, Workspace now, DumpedFacts dumped, bool addsColumns, CancellationToken cancellation)
    {
        var (tables, was) = (new KeptTables(_folder), new DumpedFacts(now));
        foreach (var fact in differ)
        {
            var place = now.Places!.Find(fact);
            if (fact.Withdrawn)
            {
                if (place is { Row: > 0 } row) tables.Of(row.File, []).Remove(row.Row);
                else if (place is { } whole) File.Delete(Path.Combine(_folder, whole.File));
                continue;
            }

            var (file, cells) = dumped.Find(fact)!.Value;
            switch (file)
            {
                case DumpedText text:
                    FolderFile.Replace(Path.Combine(_folder, place?.File ?? Free(text.File)), text.Text);
                    break;
                case DumpedBlob blob:
                    var path = Path.Combine(_folder, blob.File);
                    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                    await File.WriteAllBytesAsync(path, await DumpWorkspace.BytesAsync(ledger, theirs, blob, cancellation), cancellation);
                    break;
                case DumpedTable table:
                    if (place is { } known) SetCells(tables.Of(known.File, table.Columns), known.Row, table, cells!, was.Find(fact)!.Value.Row!);
                    else Insert(tables.Of(now.Places.FileOf(fact.Kind, fact.Parent) ?? table.File, table.Columns), table, cells!, addsColumns);
                    break;
            }
        }

        tables.Write();
    }

    private static void SetCells(KeptTable kept, int row, DumpedTable table, DumpedRow wanted, DumpedRow was)
    {
        for (var column = 0; column < table.Columns.Count; column++)
        {
            if (!string.Equals(wanted.Cells[column], was.Cells[column], StringComparison.Ordinal)) kept.Set(row, table.Columns[column], wanted.Cells[column]);
        }
    }

    private static void Insert(KeptTable kept, DumpedTable table, DumpedRow wanted, bool addsColumns)
    {
        var row = kept.Insert(kept.LastRow, column => wanted.Cells.ElementAtOrDefault(IndexOf(table, column)));
        if (!addsColumns) return;
        for (var column = 0; column < table.Columns.Count; column++)
        {
            if (!string.IsNullOrEmpty(wanted.Cells[column]) && !kept.Columns.Contains(table.Columns[column])) kept.SetInserted(row, table.Columns[column], wanted.Cells[column]);
        }
    }

    private static int IndexOf(DumpedTable table, string column) => table.Columns.Index().Where(one => one.Item == column).Select(one => one.Index).DefaultIfEmpty(-1).First();

    // A file of that name may hold another definition.
    private string Free(string file)
    {
        var free = file;
        for (var number = 2; File.Exists(Path.Combine(_folder, free)); number++) free = Path.ChangeExtension(file, null) + FormattableString.Invariant($"-{number}") + Path.GetExtension(file);
        return free;
    }
}
