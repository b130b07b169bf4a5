using Plumbline.App.Importing.Grids;
using Plumbline.App.Observations;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Headings;

/// <summary>Finds the unknown columns of a long table that say which part of a figure a row is about: a row for women, one for men. Left out, such a column gives the figures of a part to the whole.</summary>
/// <param name="named">The columns that name a figure: indicator, unit, period and the like.</param>
/// <param name="values">The columns of figures.</param>
/// <param name="unknown">The columns that nobody knows.</param>
internal sealed class PartingColumns(IReadOnlyList<int> named, IReadOnlyList<int> values, IReadOnlyList<Cell> unknown)
{
    private const int Remembered = 200_000;

    private readonly Dictionary<string, (string Values, string[] Unknown)> _rows = new(StringComparer.Ordinal);
    private readonly HashSet<int> _parting = [];

    /// <summary>The unknown columns in which rows of one name have different figures; all of them where there are too many rows to tell.</summary>
    internal IEnumerable<Cell> Found => _rows.Count >= Remembered ? unknown : unknown.Where(heading => _parting.Contains(heading.Column));

    /// <summary>Looks at a row.</summary>
    internal void Look(GridRow row)
    {
        if (unknown.Count == 0 || _rows.Count >= Remembered) return;
        var figures = Texts(row, values);
        if (figures.All(char.IsWhiteSpace)) return;
        string[] cells = [.. unknown.Select(heading => row.Text(heading.Column) ?? "")];
        var name = Texts(row, named);
        if (_rows.TryAdd(name, (figures, cells))) return;
        var other = _rows[name];
        if (other.Values == figures) return;
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] != other.Unknown[i]) _parting.Add(unknown[i].Column);
        }
    }

    /// <summary>Whether the cells of a column may say what part the rows are about: codes or words, of which one is repeated or there is only one. What has decimals is measured, and what differs in every row is none.</summary>
    internal static bool MayPart(IEnumerable<Cell> cells)
    {
        var texts = cells.Where(cell => cell.Column > 0).ToList();
        return texts.Count > 0
            && texts.TrueForAll(cell => cell.Kind == CellKind.Text && !IsMeasured(cell.Text))
            && (texts.Count == 1 || texts.Select(cell => cell.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count() < texts.Count);
    }

    /// <summary>The problem of a column that may part the figures.</summary>
    internal static Problem Problem(string heading) => new(
        $"column “{heading}”, which may say what part of the figures a row is about",
        $"one of {string.Join(", ", FigureColumns.All)}; or a recipe that says what it holds: “{heading.ReplaceLineEndings(" ")}: item DIMENSION” for the items of a breakdown, “ignore” only where every row is of the whole");

    private static bool IsMeasured(string text) => PrintedFigure.Parse(text).Succeeded && !(Quantity.Parse(text).TryGet(out var quantity, out _) && quantity.Decimals == 0);

    private static string Texts(GridRow row, IReadOnlyList<int> columns) => string.Join('\n', columns.Select(row.Text));
}
