using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Registers;
using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Recipes;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Choosing;

/// <summary>Knows a table that has the columns of a register's own file, or of what lists its rows: it needs no recipe.</summary>
internal sealed class RegisterHeading
{
    private const string Row = "row";

    // Which row is a double follows from the rows.
    private const string Double = "double_of";

    private readonly GridRow _heading;
    private readonly FigureIntake _intake;
    private readonly WorkspaceContext _context;

    private RegisterHeading(GridRow heading, FigureIntake intake)
    {
        (_heading, _intake, _context) = (heading, intake, new WorkspaceContext(intake.Picture.Settings.Calendar));
        foreach (var indicator in intake.Picture.Indicators) _context.Add(indicator);
    }

    /// <summary>The recipe that reads the table into the register whose columns its headings are, <c>row</c> among them. Null where there is none, or a problem was recorded: several registers have these columns, or the period of a figure is wrong.</summary>
    internal static Recipe? Find(IReadOnlyList<GridRow> first, Grid grid, FigureIntake intake)
    {
        var registers = intake.Picture.Values.Of<RegisterDefinition>();
        if (registers.Count == 0 || first.FirstOrDefault(static row => row.Cells.Any(static cell => cell.Text == Row)) is not { } heading) return null;
        var reading = new RegisterHeading(heading, intake);
        var fits = registers.Where(register => intake.Options.Register is not { } asked || asked == register.Code).Select(reading.Of).OfType<Fit>().ToList();
        // Of several, one whose every column can be read.
        if (fits.Where(static fit => fit.Problems.Count == 0).ToList() is { Count: > 0 } whole) fits = whole;
        if (fits.Count > 1)
        {
            List<string> codes = [.. fits.Select(static fit => fit.Recipe.Into.RegisterName!)];
            intake.Findings.Refuse(grid.Name, heading.Number, 0, new Problem($"headings that are columns of the registers {Counted.List(codes)}", $"the one whose rows these are: {string.Join(" or ", codes.Select(static code => $"--register {code}"))}, or a recipe with “into: register {codes[0]}”"));
            return null;
        }

        if (fits is not [var only]) return null;
        foreach (var (cell, problem) in only.Problems) intake.Findings.Refuse(grid.Name, heading.Number, cell.Column, problem);
        return only.Problems.Count == 0 ? only.Recipe : null;
    }

    // Null where a heading is no column of the register.
    private Fit? Of(RegisterDefinition register)
    {
        var table = new RegisterTable(register);
        var (columns, problems) = (new List<RecipeColumn>(), new List<(Cell, Problem)>());
        foreach (var cell in _heading.Cells)
        {
            if (cell.Text == Double) columns.Add(new RecipeColumn(cell.Text, new ColumnContent.Word(ColumnWord.Ignore)));
            else if (table.Columns.Contains(cell.Text, StringComparer.Ordinal)) columns.Add(new RecipeColumn(cell.Text, new ColumnContent.Field(cell.Text)));
            else if (RegisterFigures.Read(register, cell.Text, _context) is (var field, var period)) AddFigure(cell, field, period);
            else return null;
        }

        return columns.Count + problems.Count > 1 ? new Fit(new Recipe { Name = register.Code.ToString(), Into = RecipeTable.Of(register), Columns = columns, IsOwn = true }, problems) : null;

        void AddFigure(Cell cell, FigureOfRow field, Parsed<Core.Periods.Period> period)
        {
            // A figure whose heading names no period is of the one that is given for the table.
            var given = cell.Text == field.Code && _intake.Given.HasPeriod ? _intake.Given.Period() : null;
            if (given is not null) period = _context.Period(given, field.Indicator);
            if (period.TryGet(out var read, out var problem)) columns.Add(new RecipeColumn(cell.Text, new ColumnContent.Field($"{field.Code} {read}")));
            else problems.Add((cell, new Problem(given is null ? $"column “{cell.Text}”" : $"column “{cell.Text}” for {given}", $"{field.Code} and {problem.Expected}{(cell.Text == field.Code && given is null ? ", or the period of the table by --period" : "")}, a column of the register {register.Code}")));
        }
    }

    private sealed record Fit(Recipe Recipe, List<(Cell Cell, Problem Problem)> Problems);
}
