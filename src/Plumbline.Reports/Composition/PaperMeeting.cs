using Plumbline.Core.Meetings;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;

namespace Plumbline.Reports.Composition;

/// <summary>The meeting that a paper is for.</summary>
public static class PaperMeeting
{
    /// <summary>
    /// The first meeting of the report's body whose papers are due on or after the day as of which the report is told: <c>days-after</c> days after the end of the period,
    /// or the day after the end. Null where the report names no body, or no such meeting is planned.
    /// </summary>
    public static Meeting? Of(OrganisationPicture picture, ReportDefinition report, Period period)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(period);
        return report.For is { } body ? new MeetingBook(picture.Values.Of<Meeting>()).FirstForPapersOf(body, period.Last.AddDays(Math.Max(1, report.DaysAfter ?? 1))) : null;
    }

    /// <summary>For whom the paper is made, with the day of the meeting where it is known: <c>Board, meeting of 28 May 2020</c>. Null where neither is stated.</summary>
    internal static string? AudienceOf(ReportContext context)
    {
        var report = context.Definition;
        if ((report.Audience ?? report.For) is not { } audience) return null;
        return Of(context.Picture, report, context.Period) is { } meeting ? $"{audience}, meeting of {meeting.Date.ToString("d MMMM yyyy", context.Picture.Settings.Language)}" : audience;
    }
}
