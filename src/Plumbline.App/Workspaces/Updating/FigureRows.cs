using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Committing;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Observations;

namespace Plumbline.App.Workspaces.Updating;

/// <summary>Writes a figure into a row of <c>observations/*.csv</c>. Of an existing row it changes only the cells that differ; it adds a column where the figure needs one.</summary>
internal sealed class FigureRows(KeptTable table, WorkspaceContext context)
{
    private readonly ObservationReader _reader = new(context.Calendar);
    private readonly ObservationFacts _facts = new();

    // A dump writes every column, others only those that say something.
    private readonly bool _isDump = FigureColumns.All.All(table.Columns.Contains);

    /// <summary>Changes a row.</summary>
    internal void Change(int row, ObservationFact fact) => Write(fact, () => table.Row(row), (column, cell) => table.Set(row, column, cell));

    /// <summary>Inserts a row.</summary>
    internal void Insert(int after, ObservationFact fact)
    {
        var cells = FigureColumns.CellsOf(_reader.Read(fact));
        var row = table.Insert(after, column => Array.IndexOf(FigureColumns.All, column) is >= 0 and var place && (_isDump || column != FigureColumns.Status) ? cells[place] : null);
        Write(fact, () => table.Inserted(row), (column, cell) => table.SetInserted(row, column, cell));
    }

    // First the cells that differ; then all of the row, since one cell may say what another column says too, as “12 [p]” says that a figure is provisional.
    private void Write(ObservationFact fact, Func<string[]> cells, Action<string, string> set)
    {
        var wanted = FigureColumns.CellsOf(_reader.Read(fact));
        for (var round = 0; round < 2; round++)
        {
            var now = Read(cells());
            if (now is not null && IsSaid(_facts.Of(now), fact)) return;
            var was = now is null ? [] : FigureColumns.CellsOf(now);
            for (var column = 0; column < wanted.Length; column++)
            {
                var (name, cell) = (FigureColumns.All[column], wanted[column]);
                var differs = cell != was.ElementAtOrDefault(column);
                if (table.Columns.Contains(name) ? differs || round > 0 : differs && cell.Length > 0) set(name, cell);
            }
        }
    }

    // Key and content: without its column a plan would be the actual of the same period.
    private static bool IsSaid(ObservationFact read, ObservationFact wanted) => CompareObservations.Order(read, wanted) == 0 && CheckedFact.SayTheSame(read, wanted);

    private Core.Observations.Observation? Read(string[] cells)
    {
        var places = new ColumnPlaces();
        foreach (var (place, column) in table.Columns.Index()) places.TryAdd(column, place);
        return ObservationCells.Read(new TableRow("", 1, cells, places, new FileProblems()), context);
    }
}
