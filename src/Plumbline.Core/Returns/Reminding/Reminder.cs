using System.Collections.Immutable;
using Plumbline.Core.Periods;
using Plumbline.Core.Posts;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;

namespace Plumbline.Core.Returns.Reminding;

/// <summary>Why somebody is reminded.</summary>
public enum ReminderKind
{
    /// <summary>It is due in some days.</summary>
    DueSoon,

    /// <summary>It is due on the day.</summary>
    DueToday,

    /// <summary>It was due, and has not come.</summary>
    Overdue,

    /// <summary>It was due days ago in a unit below, and has not come.</summary>
    Escalated,
}

/// <summary>That a return is to be made.</summary>
/// <param name="Form">The form.</param>
/// <param name="Period">The period.</param>
/// <param name="Line">The return as it stands.</param>
/// <param name="Kind">Why somebody is reminded.</param>
/// <param name="DueAt">The last moment in time, by the clock of the organisation.</param>
public sealed record Reminder(FormDefinition Form, Period Period, ReturnLine Line, ReminderKind Kind, DateTime DueAt)
{
    /// <summary>The moment on its day at which it is sent: an hour before a daily return is due. Null: with the others of the day.</summary>
    public DateTime? SendAt { get; init; }
}

/// <summary>What one post is reminded of on one day: a single message, however many returns it is about.</summary>
/// <param name="Post">The post.</param>
/// <param name="Day">The day.</param>
/// <param name="Reminders">The returns, the earliest due first.</param>
public sealed record ReminderList(Post Post, DateOnly Day, ImmutableArray<Reminder> Reminders);
