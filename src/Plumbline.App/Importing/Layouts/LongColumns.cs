using Plumbline.App.Definitions.Formats;
using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Layouts;

/// <summary>Which column of a long table holds what, from its heading. 0: there is none.</summary>
internal sealed class LongColumns
{
    private const int MostColumns = 200;

    private static readonly string[] Known = ["indicator", "unit", "period", "value", "numerator", "denominator", "status", "provisional", "note", "aspect", "source-note", "doubtful"];

    private readonly Dictionary<ColumnRole, int> _columns;
    private readonly HashSet<int> _read;
    private readonly bool[] _headed;

    private LongColumns(GridRow heading, Dictionary<ColumnRole, int> columns)
    {
        (Heading, _columns, _read) = (heading, columns, [.. columns.Values]);
        _headed = new bool[Last + 1];
        foreach (var cell in heading.Cells) _headed[cell.Column] = true;
        if (Numerator > 0 || Denominator > 0) Says |= Says.Parts;
        if (Status > 0) Says |= Says.Status;
        if (Provisional > 0) Says |= Says.Provisional;
        if (Note > 0) Says |= Says.Note;
        SaysStanding = Aspect > 0 || SourceNote > 0 || Doubtful > 0;
        if (SourceNote > 0) Says |= Says.SourceNote;
        if (Doubtful > 0) Says |= Says.Doubt;
    }

    /// <summary>Whether a column says which figure of the same thing a row gives, or where it comes from.</summary>
    internal bool SaysStanding { get; }

    /// <summary>The row of the headings.</summary>
    internal GridRow Heading { get; }

    /// <summary>The last column that has a heading.</summary>
    internal int Last => Heading.Cells[^1].Column;

    internal bool IsHeaded(int column) => _headed[column];

    internal int Indicator => Of(ColumnRole.Indicator) is > 0 and var named ? named : Code;

    internal int Code => Of(ColumnRole.Code);

    internal int Unit => Of(ColumnRole.Unit);

    internal int Period => Of(ColumnRole.Period);

    internal int Value => Of(ColumnRole.Value);

    internal int Numerator => Of(ColumnRole.Numerator);

    internal int Denominator => Of(ColumnRole.Denominator);

    internal int Status => Of(ColumnRole.Status);

    internal int Provisional => Of(ColumnRole.Provisional);

    internal int Note => Of(ColumnRole.Note);

    internal int Aspect => Of(ColumnRole.Aspect);

    internal int SourceNote => Of(ColumnRole.SourceNote);

    internal int Doubtful => Of(ColumnRole.Doubtful);

    internal int Target => Of(ColumnRole.Target);

    /// <summary>What the table says of a figure besides its value.</summary>
    internal Says Says { get; }

    internal bool Reads(int column) => _read.Contains(column);

    /// <summary>The columns of a heading row; null where the row is not the heading of a long table. What it has besides is a problem, unless it is to be ignored.</summary>
    internal static LongColumns? Find(GridRow row, Grid grid, FigureIntake intake)
    {
        if (row.Cells.Count > MostColumns) return null;
        var roles = row.Cells.Where(cell => cell.Kind == CellKind.Text).Select(cell => (cell, role: HeadingWords.RoleOf(cell.Text))).ToList();
        if (!AreLong(roles.ConvertAll(pair => pair.role))) return null;
        var columns = new Dictionary<ColumnRole, int>();
        foreach (var (cell, role) in roles)
        {
            if (intake.Ignored.Has(cell.Text) || role == ColumnRole.Ignored) continue;
            if (role == ColumnRole.Derived)
                intake.Findings.Note($"{grid.Name}:{row.Number}:{cell.Column}", $"column “{cell.Text}” is worked out from the figures: not read");
            else if (role == ColumnRole.Unknown)
                intake.Findings.RefuseColumn(grid.Name, row.Number, cell.Column, cell.Text, new Problem($"column “{cell.Text}”", $"one of {string.Join(", ", Known)}{Spelling.Suggestion(cell.Text, Known)}; or ignore the column by name"));
            else if (!columns.TryAdd(role, cell.Column) && role is not (ColumnRole.Indicator or ColumnRole.Target))
                intake.Findings.RefuseColumn(grid.Name, row.Number, cell.Column, cell.Text, new Problem($"column “{cell.Text}”, though column {columns[role]} says as much", "each column once; or ignore one by name"));
        }

        return new LongColumns(row, columns);
    }

    /// <summary>The column of periods where the row is the heading of a long table; else 0.</summary>
    internal static int PeriodColumn(GridRow row)
    {
        if (row.Cells.Count > MostColumns) return 0;
        var roles = row.Cells.Where(cell => cell.Kind == CellKind.Text).Select(cell => (cell.Column, Role: HeadingWords.RoleOf(cell.Text))).ToList();
        return AreLong(roles.ConvertAll(pair => pair.Role)) ? roles.Find(pair => pair.Role == ColumnRole.Period).Column : 0;
    }

    private static bool AreLong(List<ColumnRole> roles) =>
        roles.Contains(ColumnRole.Value) && roles.Contains(ColumnRole.Period) && (roles.Contains(ColumnRole.Indicator) || roles.Contains(ColumnRole.Code));

    private int Of(ColumnRole role) => _columns.GetValueOrDefault(role);
}
