using Plumbline.App.Tables;
using Plumbline.Core.Actions;

namespace Plumbline.App.Actions;

/// <summary>The log of actions as a table.</summary>
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
}
