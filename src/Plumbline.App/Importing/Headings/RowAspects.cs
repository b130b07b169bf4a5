using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;

namespace Plumbline.App.Importing.Headings;

/// <summary>Finds the column of a wide table whose words say the aspect of each row: <c>Actual</c> and <c>Plan</c> beside an indicator.</summary>
internal static class RowAspects
{
    /// <summary>The column; 0 where there is none.</summary>
    /// <param name="columns">The columns that may be it.</param>
    /// <param name="data">Rows with figures.</param>
    /// <param name="intake">The words of the organisation.</param>
    internal static int Find(IEnumerable<int> columns, IReadOnlyList<GridRow> data, FigureIntake intake) =>
        columns.FirstOrDefault(column => SubHeading.OfAll(data.Select(row => row.At(column)).Where(cell => cell.Column > 0), intake) is not null);
}
