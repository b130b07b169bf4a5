namespace Plumbline.Core.Meetings;

/// <summary>The meetings of every body, by day.</summary>
public sealed class MeetingBook
{
    private readonly ILookup<string, Meeting> _meetings;

    /// <summary>Makes the book; a body meets once on a day.</summary>
    public MeetingBook(IEnumerable<Meeting> meetings)
    {
        ArgumentNullException.ThrowIfNull(meetings);
        _meetings = meetings.OrderBy(static meeting => meeting.Date).ToLookup(static meeting => meeting.Body, StringComparer.Ordinal);
    }

    /// <summary>Who meets, in the order of their first meetings.</summary>
    public IReadOnlyList<string> Bodies => [.. _meetings.Select(static body => body.Key)];

    /// <summary>The next meeting of a body on or after a day; null where none is planned.</summary>
    public Meeting? Next(string body, DateOnly day) => _meetings[body].FirstOrDefault(meeting => meeting.Date >= day);

    /// <summary>The last meeting of a body before a day; null where there was none.</summary>
    public Meeting? Last(string body, DateOnly day) => _meetings[body].LastOrDefault(meeting => meeting.Date < day);

    /// <summary>The first meeting of a body whose papers are due on a day or later: what is known only on that day cannot be in the papers of an earlier one. Null where none is planned.</summary>
    public Meeting? FirstForPapersOf(string body, DateOnly day) => _meetings[body].FirstOrDefault(meeting => meeting.LastDayForPapers >= day);

    /// <summary>The next papers that are due, of each body one at most: on a day or up to some days after it, the earliest first.</summary>
    public IReadOnlyList<Meeting> PapersDueWithin(DateOnly day, int days) =>
    [
        .. _meetings.Select(body => body.FirstOrDefault(meeting => meeting.PapersDue >= day && meeting.PapersDue <= day.AddDays(days))).OfType<Meeting>()
            .OrderBy(static meeting => meeting.PapersDue).ThenBy(static meeting => meeting.Body, StringComparer.Ordinal),
    ];
}
