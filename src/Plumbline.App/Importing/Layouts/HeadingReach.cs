using System.Text.RegularExpressions;
using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Options;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Layouts;

/// <summary>Refuses cells without a heading: usually the rest of a number split at its comma, <c>1,204</c> without quotation marks.</summary>
/// <param name="grid">The table.</param>
/// <param name="intake">Receives the problems.</param>
/// <param name="refusesFigures">Whether a figure after a blank column is refused too: used where every column is a period's.</param>
internal sealed partial class HeadingReach(Grid grid, FigureIntake intake, bool refusesFigures)
{
    private readonly HashSet<int> _reported = [];
    private readonly string _remedy = (grid.PartsAtCommas ? "quotation marks around a number with commas, or " : "") + "a heading above the column";

    /// <summary>Whether a row is refused; the problem is recorded. A column without a heading between others is reported once.</summary>
    /// <param name="row">The row.</param>
    /// <param name="last">The last column that has a heading.</param>
    /// <param name="fields">How many fields the heading's own row has; 0 if no separator divides it.</param>
    /// <param name="isHeaded">Whether a column up to the last has a heading.</param>
    internal bool Refuses(GridRow row, int last, int fields, Func<int, bool> isHeaded)
    {
        var refused = false;
        foreach (var cell in row.Cells)
        {
            if (cell.Column > Math.Max(last, fields)) return RefusesBeyond(row, Math.Max(last, fields)) || refused;
            if (cell.Column > last || !isHeaded(cell.Column)) refused |= RefusesColumn(row, cell);
        }

        return RefusesParted(row, fields) || refused;
    }

    private bool RefusesBeyond(GridRow row, int last)
    {
        var first = row.Cells.FirstOrDefault(cell => cell.Column > last && !(grid.Sheet is not null && intake.Ignored.Has(cell.Column)));
        if (first.Column == 0) return false;

        // In a workbook a note may be beside the table after a blank column, and no comma splits a number there.
        if (grid.Sheet is not null && first.Column > last + 1 && !(refusesFigures && PrintedFigure.Parse(first.Text).Succeeded)) return false;
        var remedy = grid.Sheet is null ? $"no more cells than there are headings: {_remedy}" : $"{_remedy}; or ignore it as “{ImportOptions.NameOf(first.Column)}”";
        var problem = new Problem($"“{Short(first.Text)}” in {ImportOptions.NameOf(first.Column)}, beyond the last heading", remedy);
        if (grid.Sheet is null) intake.Findings.Refuse(grid.Name, row.Number, first.Column, problem);
        else intake.Findings.RefuseColumn(grid.Name, row.Number, first.Column, ImportOptions.NameOf(first.Column), problem);
        return true;
    }

    private bool RefusesColumn(GridRow row, Cell cell)
    {
        if (intake.Ignored.Has(cell.Column)) return false;
        if (_reported.Add(cell.Column))
            intake.Findings.RefuseColumn(grid.Name, row.Number, cell.Column, ImportOptions.NameOf(cell.Column), new Problem($"“{Short(cell.Text)}” in {ImportOptions.NameOf(cell.Column)}, which has no heading", $"{_remedy}; or ignore it as “{ImportOptions.NameOf(cell.Column)}”"));
        return true;
    }

    // “1,204” before a blank cell: the row has one cell more than the heading, though the extra cell is blank.
    private bool RefusesParted(GridRow row, int fields)
    {
        if (!grid.PartsAtCommas || row.Fields <= fields) return false;
        for (var i = 1; i < row.Cells.Count; i++)
        {
            var (before, after) = (row.Cells[i - 1], row.Cells[i]);
            if (after.Column == before.Column + 1 && IsParted(before.Text, after.Text)) return RefuseParted(row, before, after);
        }

        return false;
    }

    /// <summary>Refuses a figure and the words beside it that together are a number split at its comma.</summary>
    internal bool RefusesParted(GridRow row, Cell figure, Cell words) =>
        grid.PartsAtCommas && words.Column == figure.Column + 1 && IsParted(figure.Text, words.Text) && RefuseParted(row, figure, words);

    /// <summary>Refuses a number and the rest of it in the next cell.</summary>
    internal bool RefuseParted(GridRow row, Cell before, Cell after)
    {
        intake.Findings.Refuse(grid.Name, row.Number, before.Column, new Problem($"“{before.Text}” and “{after.Text}” beside it, which look like {before.Text},{after.Text} split at its comma", "quotation marks around a number with commas"));
        return true;
    }

    private static bool IsParted(string before, string after) => Thousand().IsMatch(before) && Rest().IsMatch(after);

    private static string Short(string text) => text.Length <= 60 ? text : text[..59] + "…";

    [GeneratedRegex(@"^[-−+(£]{0,3}[1-9][0-9]{0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Thousand();

    [GeneratedRegex(@"^[0-9]{3}(?:\.[0-9]+)?[)%kKmM]{0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Rest();
}
