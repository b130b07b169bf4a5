using Plumbline.Core.Periods;

namespace Plumbline.App.Importing.Grids;

/// <summary>Text pasted from a page. It has no separators: a figure's column is found by its position below the periods, or by counting figures from the right.</summary>
internal sealed class PastedGrid(string name, string text, FinancialCalendar calendar) : Grid(name, sheet: null)
{
    internal override IEnumerable<GridRow> Rows()
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var heading = PastedHeading.Find(lines, calendar);
        var trailing = heading is { HasGaps: false } ? new TrailingFigures(heading, lines) : null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i])) continue;
            if (lines[i].Length > ImportLimits.PastedLine) throw new RefusedFileException(Name, i + 1, 0, $"a line of {lines[i].Length} characters", $"at most {ImportLimits.PastedLine} in text pasted from a page");
            var cells = heading is null ? Plain(lines[i])
                : trailing is not null ? trailing.Cells(lines[i], i)
                : i < heading.Line ? Plain(lines[i])
                : AlignedColumns.Cells(heading, PastedLine.Stretches(lines[i]));
            if (cells.Count > 0) yield return new GridRow(i + 1, cells);
        }
    }

    private static List<Cell> Plain(string line) =>
        [.. PastedLine.Stretches(line).Take(ImportLimits.Columns).Select((stretch, place) => CellText.Cell(place + 1, stretch.Text)).OfType<Cell>()];
}
