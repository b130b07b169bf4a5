using Plumbline.App.Definitions;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;
using Plumbline.App.Observations;

namespace Plumbline.App.Workspaces.Updating;

/// <summary>Writes figures into a folder, each where it stands; a new one after those of its series, and where no file has its indicator, into <c>observations/observations.csv</c>.</summary>
internal static class UpdateFigures
{
    /// <summary>Takes the figures that are written or withdrawn out of tables of definitions: before the definitions are written, which moves rows.</summary>
    internal static void TakeOut(string folder, HeldFacts edits)
    {
        if (edits.Count == 0) return;
        var tables = new KeptTables(folder);
        foreach (var (fact, _) in edits.InOrder())
        {
            if (fact.SourceFile is not { } file || FiguresOfKinds.Holding(file) is not { } kind) continue;
            var table = tables.Of(file, []);
            if (kind.FiguresAreCells) table.Set(fact.SourceRow, table.Columns[fact.SourceColumn - 1], cell: null);
            else table.Remove(fact.SourceRow);
        }

        tables.Write();
    }

    /// <param name="folder">The folder, out of which <see cref="TakeOut"/> took figures.</param>
    /// <param name="definitions">Its definitions.</param>
    /// <param name="edits">The figures to write or take out, each with its place in the folder, if it has one.</param>
    /// <param name="figures">The folder's figures.</param>
    internal static void Run(string folder, Workspace definitions, HeldFacts edits, HeldFacts figures)
    {
        if (edits.Count == 0) return;
        var context = WorkspaceContext.Of(definitions);
        var (tables, rows, files) = (new KeptTables(folder), new Dictionary<string, FigureRows>(StringComparer.Ordinal), new FigureFiles(figures));
        foreach (var (fact, _) in edits.InOrder())
        {
            if (fact.SourceFile is { } file)
            {
                if (FiguresOfKinds.Holding(file) is not null)
                {
                    // It is written as every figure is, with all its parts, which the file of its kind has no place for.
                    if (!fact.Withdrawn) Insert(fact);
                }
                else if (fact.Withdrawn) tables.Of(file, FigureColumns.All).Remove(fact.SourceRow);
                else RowsOf(file).Change(fact.SourceRow, fact);
                continue;
            }

            Insert(fact);
        }

        tables.Write();

        void Insert(ObservationFact fact)
        {
            var place = files.For(fact);
            var target = place?.File ?? DumpWorkspace.FiguresFile;
            RowsOf(target).Insert(place?.After ?? tables.Of(target, FigureColumns.All).LastRow, fact);
        }

        FigureRows RowsOf(string file)
        {
            if (!rows.TryGetValue(file, out var known)) rows[file] = known = new FigureRows(tables.Of(file, FigureColumns.All), context);
            return known;
        }
    }
}
