using Plumbline.App.Accessibility.Objects;

namespace Plumbline.App.Accessibility.Structure;

/// <summary>The rows of a table with the columns that their cells take, spans counted.</summary>
internal sealed class TableGrid
{
    private const int MostSpan = 10_000;

    /// <summary>Lays out a table as HTML and PDF do: each cell takes the first free column of its row.</summary>
    internal TableGrid(PdfObjects objects, StructureTree tree, StructureElement table)
    {
        var rows = table.Kids.SelectMany(static kid => kid.Type is "THead" or "TBody" or "TFoot" ? kid.Kids : [kid]).Where(static row => row.Type == "TR").ToList();
        // For each column, the first row that is free again.
        var free = new List<int>();
        for (var row = 0; row < rows.Count; row++)
        {
            objects.ThrowIfStopped();
            var column = 0;
            foreach (var cell in rows[row].Kids.Where(static cell => cell.Type is "TH" or "TD"))
            {
                while (column < free.Count && free[column] > row) column++;
                var (columns, down) = (Span(cell, "ColSpan"), Span(cell, "RowSpan"));
                for (var end = column + columns; column < end; column++)
                {
                    if (column == free.Count) free.Add(0);
                    if (free[column] > row && !Overlapping.Contains(cell)) Overlapping.Add(cell);
                    free[column] = row + down;
                }

                if (row + down > rows.Count) Overhanging.Add(cell);
            }

            Widths.Add((rows[row], free.Count(until => until > row)));
        }

        int Span(StructureElement cell, string key) => Math.Clamp(objects.Whole(tree.Attribute(cell, "Table", key)) ?? 1, 1, MostSpan);
    }

    /// <summary>Each row with the columns it fills, by its own cells and by those that reach down into it.</summary>
    internal List<(StructureElement Row, int Columns)> Widths { get; } = [];

    /// <summary>Cells that need a column which a cell of an earlier row still fills.</summary>
    internal List<StructureElement> Overlapping { get; } = [];

    /// <summary>Cells that reach down beyond the last row.</summary>
    internal List<StructureElement> Overhanging { get; } = [];
}
