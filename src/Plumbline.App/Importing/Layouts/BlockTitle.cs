using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Settling;
using Plumbline.Core.Indicators;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Layouts;

/// <summary>The title of a block: the one cell of a row above its heading.</summary>
internal sealed record BlockTitle(int Row, Cell Cell)
{
    private const int RowsAbove = 4;

    /// <summary>The nearest row of one cell above a heading, past rows that stand above figures alone; null where there is none.</summary>
    internal static BlockTitle? Above(int heading, IEnumerable<int> figures, IReadOnlyList<GridRow> rows)
    {
        var columns = figures.ToHashSet();
        var above = rows.LastOrDefault(row => row.Number < heading && row.Number >= heading - RowsAbove && !row.Cells.All(cell => columns.Contains(cell.Column)));
        return above is { Cells: [{ Kind: CellKind.Text } only] } ? new BlockTitle(above.Number, only) : null;
    }

    /// <summary>The indicator of a block without a column of labels: its title's, or the one that the user gives; null where that is refused or asked.</summary>
    internal static Indicator? Indicator(BlockTitle? title, WideHeading heading, Grid grid, FigureIntake intake, ExampleFigure example)
    {
        if (intake.Given.HasIndicator)
        {
            var given = intake.Given.Indicator()!;
            if (title is null || intake.Labels.Peek(title.Label) is not LabelMatch.Found named || named.Indicator.Code == given.Code) return given;
            intake.Findings.Refuse(grid.Name, title.Row, title.Cell.Column, new Problem($"the title “{title.Cell.Text}” above figures that {intake.Given.IndicatorSource} calls {given.Code}", "one of them"));
            return null;
        }

        if (title is not null) return intake.Labels.Match(title.Label, grid.Name, title.Row, title.Cell.Column, example) is LabelMatch.Found found ? found.Indicator : null;
        intake.Findings.Refuse(grid.Name, heading.FirstRow, heading.Unit, new Problem("figures by unit and period, of no indicator", "--indicator, or the indicator’s name in a row above the periods"));
        return null;
    }

    private RowLabel Label => new(null, null, Cell.Text);
}
