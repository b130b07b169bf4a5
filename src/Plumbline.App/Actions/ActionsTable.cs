using Plumbline.App.Tables;
using Plumbline.Core.Actions;

namespace Plumbline.App.Actions;

/// <summary>The table that <c>plumbline actions</c> prints: the log of actions.</summary>
public static class ActionsTable
{
    /// <summary>The table.</summary>
    public static Table<ActionRow> Table { get; } = new Table<ActionRow>("actions")
        .Text("action", row => row.Action.Code.ToString())
        .Items("about", row => [.. row.Action.About.Select(about => about.ToString())])
        .Text("what", row => row.Action.What)
        .Text("owner", row => row.Action.Owner)
        .Day("due", row => row.Action.Due)
        .Day("first_due", row => row.Entry.FirstDue)
        .Whole("redated", row => row.Entry.Redated)
        .Text("state", row => row.Action.State.Word)
        .Day("done", row => row.Action.State is ActionState.Done done ? done.Day : null)
        .Whole("days_overdue", row => row.IsOverdue ? row.Entry.DaysOverdue(row.Day) : null);

    /// <summary>The table for people: a heading for each state, overdue ones first.</summary>
    public static Table<ActionRow> ForPeople { get; } = new Table<ActionRow>("actions")
        .Text("state", row => row.IsOverdue ? "overdue" : row.Action.State.Word)
        .Text("action", row => row.Action.Code.ToString())
        .Text("what", row => row.Action.What)
        .Text("owner", row => row.Action.Owner)
        .Day("due", row => row.Action.Due)
        .Text("re-dated", row => row.Entry.Redated switch { 0 => null, 1 => "once", 2 => "twice", var times => FormattableString.Invariant($"{times} times") })
        .Items("about", row => [.. row.Action.About.Select(about => about.ToString())]);

    /// <summary>The table of the notes on one action.</summary>
    public static Table<ActionUpdate> Updates { get; } = new Table<ActionUpdate>("action updates")
        .Text("at", row => Definitions.Formats.Written.Time(row.At))
        .Text("by", row => row.By)
        .Text("text", row => row.Text);
}
