namespace Plumbline.Core.Actions;

/// <summary>A line of the action log.</summary>
/// <param name="Action">The action.</param>
/// <param name="FirstDue">The day by which it was first to be done; null where none was ever stated.</param>
/// <param name="Redated">How often a version moved that day later.</param>
public sealed record ActionEntry(TrackedAction Action, DateOnly? FirstDue, int Redated)
{
    /// <summary>The line of an action.</summary>
    /// <param name="action">The action in force.</param>
    /// <param name="dues">The day of each version, the oldest first; null where a version states none.</param>
    public static ActionEntry Of(TrackedAction action, IEnumerable<DateOnly?> dues)
    {
        var (first, redated, last) = ((DateOnly?)null, 0, (DateOnly?)null);
        foreach (var due in dues.OfType<DateOnly>())
        {
            first ??= due;
            if (due > last) redated++;
            last = due;
        }

        return new ActionEntry(action, first, redated);
    }

    /// <summary>Whether the action is open on a day. One that was done later was.</summary>
    public bool IsOpen(DateOnly day) => Action.State is ActionState.Open || (Action.State is ActionState.Done done && done.Day > day);

    /// <summary>How many days ago an open action was due; 0 where it is not overdue.</summary>
    public int DaysOverdue(DateOnly day) => Action.IsOverdue(day) ? day.DayNumber - Action.Due!.Value.DayNumber : 0;
}
