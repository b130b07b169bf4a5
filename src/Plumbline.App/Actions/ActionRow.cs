using Plumbline.Core.Actions;

namespace Plumbline.App.Actions;

/// <summary>A row of the log of actions, as it stands on a day.</summary>
/// <param name="Entry">The line of the log.</param>
/// <param name="Day">The day.</param>
public sealed record ActionRow(ActionEntry Entry, DateOnly Day)
{
    /// <summary>The action.</summary>
    public TrackedAction Action => Entry.Action;

    /// <summary>Whether it is open and was due before the day.</summary>
    public bool IsOverdue => Entry.Action.IsOverdue(Day);
}
