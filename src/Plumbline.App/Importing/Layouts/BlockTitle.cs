using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Headings;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Settling;
using Plumbline.Core.Indicators;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Layouts;

/// <summary>The title of a block: the one cell of a row above its heading, or a cell there that names an indicator.</summary>
internal sealed record BlockTitle(int Row, Cell Cell)
{
    /// <summary>The nearest title above a heading, past rows that stand above figures alone; null where there is none.</summary>
    internal static BlockTitle? Above(int heading, IEnumerable<int> figures, IReadOnlyList<GridRow> rows, FigureIntake intake)
    {
        var columns = figures.ToHashSet();
        return Of([.. RowsAbove.Of(heading, rows).Where(row => !row.Cells.All(cell => columns.Contains(cell.Column)))], intake);
    }

    /// <summary>The nearest title in rows above figures. A source or a date counts only where nothing else stands there.</summary>
    internal static BlockTitle? Of(IReadOnlyList<GridRow> rows, FigureIntake intake)
    {
        BlockTitle? remark = null;
        foreach (var row in rows.Reverse())
        {
            if (row.Cells is [{ Kind: CellKind.Text } only])
            {
                var title = new BlockTitle(row.Number, only);
                if (!TitleRemarks.IsOne(only.Text, intake)) return title;
                remark ??= title;
            }
            else if (row.Cells.FirstOrDefault(cell => cell.Kind == CellKind.Text && cell.Text.Any(char.IsLetter) && intake.Labels.Peek(new RowLabel(null, null, cell.Text)) is LabelMatch.Found) is { Column: > 0 } named)
            {
                return new BlockTitle(row.Number, named);
            }
        }

        return remark;
    }

    /// <summary>The indicator of a block without a column of labels: its title's, or the one that the user gives; null where that is refused or asked.</summary>
    /// <param name="title">The title; null: none.</param>
    /// <param name="above">Every row above the figures.</param>
    /// <param name="heading">The block's heading.</param>
    /// <param name="grid">The table.</param>
    /// <param name="intake">Receives the problems.</param>
    /// <param name="example">A figure of the block.</param>
    internal static Indicator? Indicator(BlockTitle? title, IReadOnlyList<GridRow> above, WideHeading heading, Grid grid, FigureIntake intake, ExampleFigure example)
    {
        if (intake.Given.HasIndicator) return GivenTitle.Refuses(above, grid, intake) ? null : intake.Given.Indicator();
        if (title is not null) return intake.Labels.Match(title.Label, grid.Name, title.Row, title.Cell.Column, example) is LabelMatch.Found found ? found.Indicator : null;
        intake.Findings.Refuse(grid.Name, heading.FirstRow, heading.Unit, new Problem("figures by unit and period, of no indicator", "--indicator, or the indicator’s name in a row above the periods"));
        return null;
    }

    private RowLabel Label => new(null, null, Cell.Text);
}
