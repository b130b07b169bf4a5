using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Headings;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Options;
using Plumbline.App.Importing.Recipes;
using Plumbline.App.Importing.Settling;
using Plumbline.App.Importing.Words;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Layouts;

/// <summary>A column an indicator, a row a period, or a period of a unit.</summary>
internal sealed class AcrossLayout(Grid grid, FigureIntake intake, AcrossHeading heading, Unit defaultUnit) : TableLayout
{
    private readonly SectionUnit _section = new(grid, intake, defaultUnit, hasUnits: heading.Unit > 0);
    private readonly HeadingReach _reach = new(grid, intake, refusesFigures: true);
    private readonly PeriodFigure _figure = new(grid, intake);
    private readonly Dictionary<int, Aspect> _aspects = heading.Figures.ToDictionary(label => label.Column, label => intake.Recipe?.AspectOf(label.Text) ?? Aspect.Actual);

    internal override string Description { get; } = $"across: a column for each of {heading.Figures.Count} {(heading.Figures.Count == 1 ? "indicator" : "indicators")}, a row for each period{(heading.Unit > 0 ? " and unit" : "")}";

    internal override int LastHeadingRow => heading.Row.Number;

    internal override IReadOnlyList<WordsColumn> Words => heading.Words;

    internal override RecipeRows Shape => RecipeRows.Across;

    // The heading of a column of figures is its indicator; a column of periods may have none.
    internal override IReadOnlyList<RecipeColumn> Columns =>
    [
        .. heading.Roles.OrderBy(pair => pair.Key).Select(pair => (Heading: heading.Row.Text(pair.Key) ?? ImportOptions.NameOf(pair.Key), Role: pair.Value))
            .Where(pair => intake.Recipe?.Find(pair.Heading) is not null || intake.Recipe?.Filters(pair.Heading) != true)
            .Select(pair => intake.Recipe?.Find(pair.Heading) ?? new RecipeColumn(pair.Heading, HeadingRoles.ContentOf(pair.Role == ColumnRole.Indicator ? ColumnRole.Value : pair.Role is ColumnRole.Commentary or ColumnRole.Action && !intake.Words.AreAsked ? ColumnRole.Ignored : pair.Role))),
    ];

    internal override void Begin(IReadOnlyList<GridRow> above)
    {
        PlanHeadings.RefuseSheet(heading.Row.Number, heading.Row.Cells[0].Column, grid, intake);
        _section.BeginBelow(above, isPlanKnown: false);
    }

    internal override void Read(GridRow row)
    {
        _section.Pass(row);
        if (row.Cells.All(cell => heading.Row.Text(cell.Column) == cell.Text)) return;
        if (_reach.Refuses(row, heading.Last, heading.Row.Fields, heading.IsHeaded) || RefusesUnfit(row)) return;
        var figures = heading.Figures.Where(label => row.At(label.Column).Column > 0).ToList();
        if (figures.Count == 0) return;
        Rows++;
        if (IsWorkedOut(row) || !_section.Allows()) return;
        var period = heading.Periods.Of(row, intake);
        if (UnitOf(row, new ExampleFigure(row.Text(figures[0].Column), period)) is not { } unit) return;
        foreach (var label in figures)
        {
            if (intake.Labels.Match(new RowLabel(null, null, label.Text), grid.Name, heading.Row.Number, label.Column, new ExampleFigure(row.Text(label.Column), period)) is LabelMatch.Found found)
                _figure.Read(row, row.At(label.Column), found.Indicator, unit, period, _aspects[label.Column]);
        }
    }

    private Unit? UnitOf(GridRow row, ExampleFigure example)
    {
        if (heading.Unit == 0) return _section.Find();
        if (heading.Pair?.Refuses(row, grid, intake) == true) return null;
        if (row.Text(heading.Unit) is not { } text)
        {
            intake.Findings.Refuse(grid.Name, row.Number, heading.Unit, Problem.With(null, "a unit in every row"));
            return null;
        }

        return intake.UnitOf(grid, row.Number, heading.Unit, text, example, heading.Row.Text(heading.Unit));
    }

    // A row of totals or of the year to date.
    private bool IsWorkedOut(GridRow row)
    {
        foreach (var column in new[] { heading.Periods.Column, heading.Unit })
        {
            if (column == 0 || row.Text(column) is not { } text || HeadingWords.RoleOf(text) != ColumnRole.Derived || intake.Units.Knows(text)) continue;
            intake.Findings.Note($"{grid.Name}:{row.Number}:{column}", $"row “{text}” is worked out from the figures: not read");
            return true;
        }

        return false;
    }

    private bool RefusesUnfit(GridRow row)
    {
        var figures = heading.Figures.Select(label => label.Column).ToHashSet();
        var unfit = row.Cells.Where(cell => cell.Kind is CellKind.Unfit or CellKind.Unplaced && !figures.Contains(cell.Column)).ToList();
        foreach (var cell in unfit) intake.Values.Read(grid, row.Number, cell);
        return unfit.Count > 0;
    }
}
