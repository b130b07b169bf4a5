using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Tables;
using Plumbline.Core.Checks;

namespace Plumbline.App.Checking;

/// <summary>The table that <c>plumbline check propose</c> prints: checks as rows of checks.csv.</summary>
public static class ProposedChecksTable
{
    /// <summary>One row for each check, with the columns of checks.csv.</summary>
    public static Table<CheckDefinition> Table { get; } = Kinds.Checks.Columns.Aggregate(
        new Table<CheckDefinition>("checks"),
        (table, column) => table.Text(column, check => Kinds.Checks.Write(check).FirstOrDefault(cell => cell.Column == column).Text));
}
