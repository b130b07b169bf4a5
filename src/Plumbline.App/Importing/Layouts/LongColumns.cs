using Plumbline.App.Definitions.Formats;
using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Headings;
using Plumbline.App.Importing.Recipes;
using Plumbline.App.Importing.Words;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Observations;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Layouts;

/// <summary>A column of figures.</summary>
/// <param name="Column">From 1.</param>
/// <param name="Aspect">The aspect of its figures, besides what a row says.</param>
internal sealed record ValueColumn(int Column, Aspect Aspect);

/// <summary>The columns of a long table, found by its heading. 0 means no such column.</summary>
internal sealed class LongColumns
{
    private const int MostColumns = 200;

    private readonly int[] _columns = new int[Enum.GetValues<ColumnRole>().Length];
    private readonly HashSet<int> _read;
    private readonly bool[] _headed;

    private LongColumns(GridRow heading, Dictionary<ColumnRole, int> columns, ValueColumn[] values)
    {
        (Heading, _read, Values) = (heading, [.. columns.Values, .. values.Select(value => value.Column)], values);
        foreach (var (role, column) in columns) _columns[(int)role] = column;
        _headed = new bool[Last + 1];
        foreach (var cell in heading.Cells) _headed[cell.Column] = true;
        AreFractions = values is [{ Column: > 0 and var only }] && columns.GetValueOrDefault(ColumnRole.Numerator) == only;
        if (Numerator > 0 || Denominator > 0) Stated |= StatedParts.Parts;
        if (Of(ColumnRole.Status) > 0) Stated |= StatedParts.Status;
        if (Of(ColumnRole.Provisional) > 0) Stated |= StatedParts.Provisional;
        if (Note > 0) Stated |= StatedParts.Note;
        if (Of(ColumnRole.SourceNote) > 0) Stated |= StatedParts.SourceNote;
        if (Of(ColumnRole.Doubtful) > 0) Stated |= StatedParts.Doubt;
    }

    /// <summary>The heading row.</summary>
    internal GridRow Heading { get; }

    /// <summary>The last column that has a heading.</summary>
    internal int Last => Heading.Cells[^1].Column;

    internal bool IsHeaded(int column) => _headed[column];

    internal int Indicator => Of(ColumnRole.Indicator) is > 0 and var named ? named : Code;

    internal int Code => IsReturn ? Of(ColumnRole.FixedCode) : Of(ColumnRole.Code);

    /// <summary>Whether the table is a return that was sent out, whose rows stand for their codes.</summary>
    internal bool IsReturn => Of(ColumnRole.FixedCode) > 0;

    internal int Unit => Of(ColumnRole.Unit);

    internal int Period => Periods.Column;

    /// <summary>Where a row says its period.</summary>
    internal PeriodColumns Periods => field ??= Of(ColumnRole.Period) is > 0 and var own ? new(own, Of(ColumnRole.Year), PeriodColumns.SaysFinancial(Heading.Text(Of(ColumnRole.Year)))) : new(Of(ColumnRole.Year), 0);

    /// <summary>The columns of figures: one, or several of different aspects where a recipe says so or the headings do, <c>Plan | Actual</c>.</summary>
    internal ValueColumn[] Values { get; }

    /// <summary>Whether no column holds the figures, which are numerator and denominator of each row: <c>80/100</c>.</summary>
    internal bool AreFractions { get; }

    /// <summary>The column of the denominators of fractions.</summary>
    internal int Whole => Of(ColumnRole.Denominator);

    /// <summary>Whether numerator and denominator belong to a column of figures: the only one, or the actual one.</summary>
    internal bool HasParts(ValueColumn value) => Values.Length == 1 || value.Aspect.IsActual;

    /// <summary>The columns that hold numbers; 0 stands for one that is missing.</summary>
    internal int[] Numbers => field ??= [.. Values.Select(value => value.Column), Numerator, Denominator, Target];

    // A count beside its rate and the whole is the part.
    internal int Numerator => AreFractions ? 0 : Of(ColumnRole.Numerator) is > 0 and var own ? own : Of(ColumnRole.Value) > 0 ? Of(ColumnRole.Count) : 0;

    internal int Denominator => AreFractions ? 0 : Of(ColumnRole.Denominator);

    internal int Note => Of(ColumnRole.Note);

    internal int Target => Of(ColumnRole.Target);

    /// <summary>The columns of words beside the figures.</summary>
    internal IReadOnlyList<WordsColumn> Words { get; private init; } = [];

    /// <summary>The parts of a figure, besides its value, that the table has columns for.</summary>
    internal StatedParts Stated { get; }

    /// <summary>The column of a name of <see cref="FigureColumns"/>.</summary>
    internal int ColumnOf(string name) => name switch
    {
        FigureColumns.Indicator => Indicator,
        FigureColumns.Unit => Unit,
        FigureColumns.Period => Period,
        FigureColumns.Value => Values[0].Column,
        FigureColumns.Numerator => Numerator,
        FigureColumns.Denominator => Denominator,
        FigureColumns.Status => Of(ColumnRole.Status),
        FigureColumns.Provisional => Of(ColumnRole.Provisional),
        FigureColumns.Note => Note,
        FigureColumns.Aspect => Of(ColumnRole.Aspect),
        FigureColumns.SourceNote => Of(ColumnRole.SourceNote),
        FigureColumns.Doubtful => Of(ColumnRole.Doubtful),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The columns that all say the unit; null where one does or none.</summary>
    internal UnitPair? Pair { get; private init; }

    /// <summary>The column that says how many parts a worked-out total counts; 0 where there is none.</summary>
    internal int Parts { get; private init; }

    /// <summary>What each column holds.</summary>
    internal IReadOnlyList<(Cell Heading, ColumnRole Role)> Roles { get; private init; } = [];

    internal bool IsValue(int column) => Values.Any(value => value.Column == column);

    /// <summary>Whether somebody wrote a numerator, a denominator or a note in a row of a return.</summary>
    internal bool IsFilledIn(GridRow row) => row.At(Numerator).Column > 0 || row.At(Denominator).Column > 0 || row.At(Note).Column > 0 || row.At(Of(ColumnRole.SourceNote)).Column > 0;

    /// <summary>The columns that name a figure.</summary>
    internal IReadOnlyList<int> Named => [Indicator, Code, Unit, Period, Of(ColumnRole.Year), Of(ColumnRole.Aspect)];

    /// <summary>The columns that nobody knows.</summary>
    internal IReadOnlyList<Cell> Unknown => [.. Roles.Where(pair => pair.Role == ColumnRole.Unknown).Select(pair => pair.Heading)];

    internal bool Reads(int column) => _read.Contains(column);

    /// <summary>The columns of a heading row; null if the row is not the heading of a long table. An unknown column is a problem, unless the user ignores it.</summary>
    internal static LongColumns? Find(IReadOnlyList<GridRow> rows, int at, Grid grid, FigureIntake intake)
    {
        var row = rows[at];
        if (row.Cells.Count > MostColumns) return null;
        var roles = row.Cells.Where(cell => cell.Kind == CellKind.Text).Select(cell => (cell, role: HeadingRoles.Of(cell.Text, intake.Recipe, intake.Words.AreAsked))).ToList();
        if (!AreLong(roles.ConvertAll(pair => pair.role), intake.Given.HasIndicator, intake.Given.HasPeriod)) return null;
        List<GridRow> below = [.. rows.Skip(at + 1)];
        foreach (var measures in roles.Where(pair => pair.role == ColumnRole.Unit && !intake.Ignored.Has(pair.cell.Text) && UnitColumns.HoldMeasures(pair.cell.Text, below.Select(data => data.At(pair.cell.Column)), intake)).ToList())
        {
            roles[roles.IndexOf(measures)] = (measures.cell, ColumnRole.Ignored);
            intake.Findings.Note($"{grid.Name}:{row.Number}:{measures.cell.Column}", UnitColumns.NotRead(measures.cell.Text));
        }

        var totals = OfTotals(row);
        var pair = LongRoles.Pair(roles, below, intake);
        pair?.Note(grid.Name, row.Number, row.Text(pair.Read), intake);
        roles = LongRoles.Settle(roles, below, intake).ConvertAll(pair => intake.Ignored.Has(pair.Cell.Text) || totals.Contains(pair.Cell.Column) ? (pair.Cell, ColumnRole.Ignored) : pair);
        var planned = LongRoles.BesideActual(roles, intake.Recipe);
        roles = roles.ConvertAll(pair => planned.ContainsKey(pair.cell.Column) ? (pair.cell, ColumnRole.Value) : pair);
        var columns = new Dictionary<ColumnRole, int>();
        var values = new List<ValueColumn>();
        var words = new List<WordsColumn>();
        foreach (var (cell, role) in roles)
        {
            if (role == ColumnRole.Ignored) continue;
            if (role == ColumnRole.Value && ((intake.Recipe?.Find(cell.Text)?.Holds as ColumnContent.Value)?.Of ?? planned.GetValueOrDefault(cell.Column)) is { } aspect && values.TrueForAll(value => !value.Aspect.Equals(aspect)))
            {
                values.Add(new ValueColumn(cell.Column, aspect));
                columns.TryAdd(role, cell.Column);
                continue;
            }

            if (WordsColumns.Of(cell, role, intake) is { } held)
                words.Add(held);
            else if (role == ColumnRole.Derived)
                intake.Findings.Note($"{grid.Name}:{row.Number}:{cell.Column}", $"column “{cell.Text}” is worked out from the figures: not read");
            else if (role == ColumnRole.Unknown && intake.Recipe is { } recipe)
                intake.Findings.Refuse(grid.Name, row.Number, cell.Column, HeadingRoles.Unnamed(cell.Text, recipe, below.Select(data => data.At(cell.Column))));
            else if (role == ColumnRole.Unknown && !roles.Exists(pair => pair.role == ColumnRole.Unit) && UnitColumns.HoldWords(below.Select(data => data.At(cell.Column))))
                intake.Findings.Refuse(grid.Name, row.Number, cell.Column, UnitColumns.Unknown(cell, below));
            else if (role == ColumnRole.Unknown && PartingColumns.MayPart(below.Select(data => data.At(cell.Column))))
                intake.Findings.Refuse(grid.Name, row.Number, cell.Column, PartingColumns.Problem(cell.Text));
            else if (role == ColumnRole.Unknown)
                intake.Findings.RefuseColumn(grid.Name, row.Number, cell.Column, cell.Text, new Problem($"column “{cell.Text}”", $"one of {string.Join(", ", FigureColumns.All)}{Spelling.Suggestion(cell.Text, FigureColumns.All)}; or ignore the column by name"));
            else if (!columns.TryAdd(role, cell.Column) && role is not (ColumnRole.Indicator or ColumnRole.Target))
                intake.Findings.Refuse(grid.Name, row.Number, cell.Column, new Problem($"column “{cell.Text}” beside column {columns[role]}, which may say the same or part the figures", "one column of it, or a recipe that says what each holds; two tables side by side as two files"));
        }

        if (values.Count == 0) values.Add(new ValueColumn(columns.GetValueOrDefault(ColumnRole.Value) is > 0 and var own ? own : columns.GetValueOrDefault(ColumnRole.Count) is > 0 and var count ? count : columns.GetValueOrDefault(ColumnRole.Numerator), Aspect.Actual));
        return new LongColumns(row, columns, [.. values]) { Roles = roles, Words = words, Pair = pair, Parts = totals is [var parts, _] ? parts : 0 };
    }

    /// <summary>The period column if the row is a heading that names one and all its cells are words, otherwise 0.</summary>
    internal static int PeriodColumn(GridRow row, Recipe? recipe)
    {
        if (row.Cells.Count > MostColumns || !row.Cells.All(cell => cell.Kind == CellKind.Text && cell.Text.Any(char.IsLetter) && !cell.Text.Any(char.IsDigit))) return 0;
        var roles = row.Cells.Where(cell => cell.Kind == CellKind.Text).Select(cell => (cell.Column, Role: HeadingRoles.Of(cell.Text, recipe))).ToList();
        var column = roles.Find(pair => pair.Role == ColumnRole.Period).Column;
        return column > 0 ? column : roles.Find(pair => pair.Role == ColumnRole.Year).Column;
    }

    // A list of figures with totals, as Plumbline writes it, has these two columns beside each other.
    private static int[] OfTotals(GridRow heading)
    {
        var at = heading.Cells.ToList().FindIndex(static cell => cell.Kind == CellKind.Text && string.Equals(cell.Text, FigureColumns.Parts, StringComparison.Ordinal));
        return at >= 0 && at + 1 < heading.Cells.Count && heading.Cells[at + 1] is { Text: FigureColumns.Missing } missing ? [heading.Cells[at].Column, missing.Column] : [];
    }

    private static bool AreLong(List<ColumnRole> roles, bool hasIndicator, bool hasPeriod) =>
        (roles.Contains(ColumnRole.Value) || roles.Contains(ColumnRole.Count) || (roles.Contains(ColumnRole.Numerator) && roles.Contains(ColumnRole.Denominator)))
        && (hasPeriod || roles.Contains(ColumnRole.Period) || roles.Contains(ColumnRole.Year))
        && (hasIndicator || roles.Contains(ColumnRole.Indicator) || roles.Contains(ColumnRole.Code) || roles.Contains(ColumnRole.FixedCode));

    private int Of(ColumnRole role) => _columns[(int)role];
}
