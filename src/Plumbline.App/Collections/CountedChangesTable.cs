using Plumbline.App.Tables;

namespace Plumbline.App.Collections;

/// <summary>The table that <c>plumbline collection count</c> prints: the figures that a count changes.</summary>
public static class CountedChangesTable
{
    /// <summary>One row for each figure.</summary>
    public static Table<CountedChange> Table { get; } = new Table<CountedChange>("counted")
        .Text("indicator", change => change.Counted.Indicator.ToString())
        .Text("unit", change => change.Counted.Unit.ToString())
        .Text("period", change => change.Counted.Period.ToString())
        .Figure("before", change => change.Before?.Value.Text)
        .Figure("counted", change => change.Counted.Value.Text);
}
