using Plumbline.Core.Actions;
using Plumbline.Core.Meetings;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Reports.Composition;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Records;
using Plumbline.Web.Views;

namespace Plumbline.Web.Papers;

/// <summary>The next meeting that a report is for.</summary>
/// <param name="Words">Who meets and when, and when the papers are due.</param>
/// <param name="Promised">The open actions that are due by then; null where there is none.</param>
public sealed record NextMeeting(string Words, TextLink? Promised);

/// <summary>The meetings that papers are for.</summary>
internal static class PaperMeetings
{
    // The first page tells of papers that are due within a fortnight.
    private const int DaysBefore = 14;

    /// <summary>The meeting that the paper of a period is for: <c>Board, 28 May 2020</c>; null where none is known.</summary>
    internal static string? Of(Visit visit, ReportDefinition report, Period period) =>
        PaperMeeting.Of(visit.Definitions.Picture, report, period) is { } meeting ? $"{meeting.Body}, meeting of {RecordDays.Words(visit, meeting.Date)}" : null;

    /// <summary>The next meeting that a report is for, with what was promised until then; null where none is planned.</summary>
    internal static NextMeeting? Next(Visit visit, ReportDefinition report, ActionLog log)
    {
        var day = RecordDays.Of(visit);
        if (report.For is not { } body || BookOf(visit).Next(body, day) is not { } meeting) return null;
        var due = meeting.PapersDue is { } papers ? papers < day ? $"; papers were due on {RecordDays.Words(visit, papers)}" : $"; papers are due on {RecordDays.Words(visit, papers)}" : "";
        var promised = log.Entries.Count(entry => entry.IsOpen(day) && entry.Action.Due <= meeting.Date);
        return new NextMeeting(
            $"Next meeting: {meeting.Body}, {RecordDays.Words(visit, meeting.Date)}{due}.",
            promised == 0 ? null : new TextLink(Counted.Sentence($"{Counted.Of(promised, "open action")} due by then"), visit.Links.Actions(("by", RecordDays.Machine(meeting.Date)))));
    }

    /// <summary>The papers that are due within a fortnight, in a sentence each: <c>Papers for the Board are due on 20 May 2020, for its meeting on 28 May 2020.</c></summary>
    internal static IReadOnlyList<string> DueSoon(Visit visit) =>
    [
        .. BookOf(visit).PapersDueWithin(RecordDays.Of(visit), DaysBefore).Select(meeting =>
            $"Papers f{AudienceWords.For(meeting.Body)[1..]} are due on {RecordDays.Words(visit, meeting.PapersDue!.Value)}, for the meeting on {RecordDays.Words(visit, meeting.Date)}."),
    ];

    private static MeetingBook BookOf(Visit visit) => new(visit.Definitions.Picture.Values.Of<Meeting>());
}
