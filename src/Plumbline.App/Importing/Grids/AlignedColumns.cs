using Plumbline.Core.Observations;

namespace Plumbline.App.Importing.Grids;

/// <summary>Assigns the pieces of a pasted line to the heading's columns, by their position below it.</summary>
internal static class AlignedColumns
{
    private const string Unclear = "figures that do not line up with the periods above them";

    /// <summary>The cells of a line. A figure that could belong to two columns becomes a cell of kind Unplaced.</summary>
    internal static List<Cell> Cells(PastedHeading heading, List<Stretch> found)
    {
        var stretches = found.Count < heading.Columns.Count ? [.. found.Take(1), .. found.Skip(1).SelectMany(Split)] : found;
        // A line with as many pieces as the heading has columns needs no measuring.
        if (stretches.Count == heading.Columns.Count) return [.. stretches.Select((stretch, place) => CellText.Cell(place + 1, stretch.Text)).OfType<Cell>()];
        if (stretches.Count > ImportLimits.PastedColumns) return [new Cell(1, Unclear, CellKind.Unplaced)];
        var columns = new SortedDictionary<int, string>();
        foreach (var stretch in stretches)
        {
            var column = Nearest(heading, stretch);
            if (column < 0) return [new Cell(1, Unclear, CellKind.Unplaced)];
            if (columns.TryGetValue(column, out var before))
            {
                if (column >= heading.FirstPeriod) return [new Cell(1, Unclear, CellKind.Unplaced)];
                columns[column] = $"{before} {stretch.Text}";
            }
            else
            {
                columns[column] = stretch.Text;
            }
        }

        return [.. columns.Select(pair => CellText.Cell(pair.Key + 1, pair.Value)).OfType<Cell>()];
    }

    // Figures of different alignment may be one space apart: “90% N/A” below “Target” and “Apr-23”.
    private static IEnumerable<Stretch> Split(Stretch stretch)
    {
        if (ObservedValue.Parse(stretch.Text).Succeeded || !stretch.Text.Contains(' ', StringComparison.Ordinal)) return [stretch];
        var words = PastedLine.Words(stretch.Text);
        return words.TrueForAll(word => ObservedValue.Parse(word.Text).Succeeded) ? words.Select(word => word with { Start = word.Start + stretch.Start }) : [stretch];
    }

    // A figure belongs to the heading above it, or to one at most half as far away as the next.
    private static int Nearest(PastedHeading heading, Stretch stretch)
    {
        var (nearest, second) = (-1, -1);
        for (var i = 0; i < heading.Columns.Count; i++)
        {
            if (nearest < 0 || Nearer(i, nearest)) (nearest, second) = (i, nearest);
            else if (second < 0 || Nearer(i, second)) second = i;
        }

        if (second < 0 || nearest < heading.FirstPeriod && second < heading.FirstPeriod) return nearest;
        return heading.Columns[nearest].GapTo(stretch) * 2 <= heading.Columns[second].GapTo(stretch)
            && heading.Columns[second].GapTo(stretch) > 0 ? nearest : -1;

        bool Nearer(int a, int b)
        {
            var (one, other) = (heading.Columns[a], heading.Columns[b]);
            var difference = one.GapTo(stretch) - other.GapTo(stretch);
            return difference != 0 ? difference < 0 : one.CentreFrom(stretch) < other.CentreFrom(stretch);
        }
    }
}
