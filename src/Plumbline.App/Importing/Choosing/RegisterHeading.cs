using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Registers;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Recipes;
using Plumbline.Core.Pictures;
using Plumbline.Core.Registers.Definitions;

namespace Plumbline.App.Importing.Choosing;

/// <summary>Knows a table that has the columns of a register's own file: it needs no recipe.</summary>
internal static class RegisterHeading
{
    /// <summary>The recipe that reads the table into the one register whose columns all its headings are, <c>row</c> among them; null where there is none, or several.</summary>
    internal static Recipe? Find(IReadOnlyList<GridRow> first, OrganisationPicture picture)
    {
        var registers = picture.Values.Of<RegisterDefinition>();
        if (registers.Count == 0 || first.FirstOrDefault(static row => row.Cells.Any(static cell => cell.Text == "row")) is not { } heading) return null;
        var context = new WorkspaceContext(picture.Settings.Calendar);
        foreach (var indicator in picture.Indicators) context.Add(indicator);
        return registers.Select(register => Of(register, heading, context)).OfType<Recipe>().ToList() is [var only] ? only : null;
    }

    private static Recipe? Of(RegisterDefinition register, GridRow heading, WorkspaceContext context)
    {
        var table = new RegisterTable(register);
        var columns = new List<RecipeColumn>();
        foreach (var cell in heading.Cells)
        {
            if (table.Columns.Contains(cell.Text, StringComparer.Ordinal)) columns.Add(new RecipeColumn(cell.Text, new ColumnContent.Field(cell.Text)));
            else if (RegisterFigures.Read(register, cell.Text, context) is (var field, { Succeeded: true } period)) columns.Add(new RecipeColumn(cell.Text, new ColumnContent.Field($"{field.Code} {period.Value}")));
            else return null;
        }

        return columns.Count > 1 && table.Required.All(required => columns.Exists(column => column.Heading == required)) ? new Recipe { Name = register.Code.ToString(), Into = RecipeTable.Of(register), Columns = columns } : null;
    }
}
