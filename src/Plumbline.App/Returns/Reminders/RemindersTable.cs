using Plumbline.App.Returns.Tables;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Tables;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Returns.Reminding;
using Plumbline.Core.Text;

namespace Plumbline.App.Returns.Reminders;

/// <summary>A row of the table of reminders: a return of which a post is reminded on a day.</summary>
/// <param name="List">The list of the post.</param>
/// <param name="Reminder">The return.</param>
public sealed record ReminderRow(ReminderList List, Reminder Reminder)
{
    /// <summary>The rows of some lists, list by list.</summary>
    public static IReadOnlyList<ReminderRow> Of(IEnumerable<ReminderList> lists) => [.. lists.SelectMany(static list => list.Reminders.Select(reminder => new ReminderRow(list, reminder)))];
}

/// <summary>The table of reminders.</summary>
public static class RemindersTable
{
    /// <summary>The table.</summary>
    public static Table<ReminderRow> Table { get; } = new Table<ReminderRow>("reminders")
        .Text("post", static row => row.List.Post.Code.ToString())
        .Text("name", static row => row.List.Post.Name)
        .Day("day", static row => row.List.Day)
        .Text("send_at", static row => row.Reminder.SendAt is { } at ? Written.Time(at) : null)
        .Text("kind", static row => Names<ReminderKind>.Of(row.Reminder.Kind))
        .Text("form", static row => row.Reminder.Form.Code.ToString())
        .Text("unit", static row => row.Reminder.Line.Unit.ToString())
        .Text("period", static row => row.Reminder.Period.ToString())
        .Text("due", static row => Written.Time(row.Reminder.DueAt))
        .Text("standing", static row => Names<ReturnStanding>.Of(row.Reminder.Line.Standing))
        .Items("missing", static row => [.. row.Reminder.Line.Missing.Select(static field => field.ToString())])
        .Text("note", static row => row.Reminder.Line.Standing == ReturnStanding.SentBack ? row.Reminder.Line.Return?.Note : null);

    /// <summary>The table for people: a heading for each post.</summary>
    public static Table<ReminderRow> ForPeople { get; } = new Table<ReminderRow>("reminders")
        .Text("post", static row => row.List.Post.Name)
        .Text("why", static row => InWords(row.Reminder))
        .Text("form", static row => row.Reminder.Form.Name)
        .Text("unit", static row => row.Reminder.Line.Unit.ToString())
        .Text("period", static row => row.Reminder.Period.ToString())
        .Text("due", static row => FormsTable.InWords(row.Reminder.DueAt));

    /// <summary>Why somebody is reminded, in words: <c>due today</c>.</summary>
    public static string InWords(Reminder reminder)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        return reminder.Line.Standing == ReturnStanding.SentBack ? "sent back" : reminder.Kind switch
        {
            ReminderKind.DueSoon => "due soon",
            ReminderKind.DueToday => "due today",
            ReminderKind.Overdue => "overdue",
            ReminderKind.Escalated => "overdue in a unit below",
        };
    }
}
