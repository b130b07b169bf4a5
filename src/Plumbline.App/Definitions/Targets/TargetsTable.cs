using Plumbline.App.Tables;
using Plumbline.Core.Targets;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Targets;

/// <summary>The targets of an organisation, in the columns of <c>targets.csv</c>.</summary>
public static class TargetsTable
{
    /// <summary>One row for each target.</summary>
    public static Table<Target> Table { get; } = new Table<Target>("targets")
        .Text("indicator", row => row.Indicator.ToString())
        .Text("unit", row => row.Unit?.ToString())
        .Text("contract", row => row.Contract)
        .Text("from", row => row.From?.ToString())
        .Text("to", row => row.To?.ToString())
        .Text("target", row => row.Criterion.ToString())
        .Text("due", row => row.Due?.ToString())
        .Text("basis", row => row.Basis == TargetBasis.Full ? null : Names<TargetBasis>.Of(row.Basis))
        .Text("scheme", row => row.Scheme?.ToString())
        .Text("as-printed", row => row.AsPrinted)
        .Text("note", row => row.Note)
        .Text("source-note", row => row.SourceNote);
}
