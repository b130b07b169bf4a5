using Plumbline.App.Tables;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Definitions.Units;

/// <summary>The units of an organisation, in the columns of <c>units.csv</c>: a unit that moves has a row for each parent.</summary>
public static class UnitsTable
{
    /// <summary>One row for each row of the tree.</summary>
    public static Table<Unit> Table { get; } = new Table<Unit>("units")
        .Text("unit", row => row.Code.ToString())
        .Text("name", row => row.Name)
        .Text("kind", row => Names<UnitKind>.Of(row.Kind))
        .Text("parent", row => row.Parent?.ToString())
        .Day("from", row => row.From)
        .Day("to", row => row.To)
        .Items("aliases", row => row.Aliases, UnitsKind.AliasSeparator);
}
