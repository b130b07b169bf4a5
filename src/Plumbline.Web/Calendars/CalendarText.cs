using System.Globalization;
using System.Text;

namespace Plumbline.Web.Calendars;

/// <summary>Something on a day, or at an hour of it.</summary>
/// <param name="Id">What names it, the same whenever the calendar is read.</param>
/// <param name="At">When, by the clock of the United Kingdom; the end of a day is that day, without an hour.</param>
/// <param name="Summary">What it is called.</param>
/// <param name="Words">What is said of it.</param>
/// <param name="Address">The page that tells of it.</param>
internal sealed record CalendarEvent(string Id, DateTime At, string Summary, string Words, string Address);

/// <summary>Writes a calendar (RFC 5545).</summary>
internal static class CalendarText
{
    private const int LongestLine = 75;

    // A calendar has one component at least, with or without an event. The rule is that of the United Kingdom since 1996.
    private const string TimeZone = """
        BEGIN:VTIMEZONE
        TZID:Europe/London
        BEGIN:DAYLIGHT
        DTSTART:19970330T010000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        TZOFFSETFROM:+0000
        TZOFFSETTO:+0100
        TZNAME:BST
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:19961027T020000
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0000
        TZNAME:GMT
        END:STANDARD
        END:VTIMEZONE
        """;

    /// <summary>The calendar.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="at">The moment that it tells of.</param>
    /// <param name="events">What is on it.</param>
    internal static string Of(string name, DateTimeOffset at, IEnumerable<CalendarEvent> events)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN", "VCALENDAR");
        Line(text, "VERSION", "2.0");
        Line(text, "PRODID", "-//Plumbline//Returns//EN");
        Line(text, "METHOD", "PUBLISH");
        Line(text, "X-WR-CALNAME", Escaped(name));
        // How often programs are asked to read it anew (RFC 7986, and what older ones know).
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        Line(text, "X-PUBLISHED-TTL", "PT6H");
        foreach (var line in TimeZone.Split('\n', StringSplitOptions.TrimEntries)) text.Append(line).Append("\r\n");
        foreach (var one in events)
        {
            Line(text, "BEGIN", "VEVENT");
            Line(text, "UID", one.Id);
            Line(text, "DTSTAMP", at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
            // What is due by the end of a day has no hour.
            if (one.At.TimeOfDay >= new TimeSpan(23, 59, 0)) Line(text, "DTSTART;VALUE=DATE", one.At.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
            else Line(text, "DTSTART;TZID=Europe/London", one.At.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture));
            Line(text, "SUMMARY", Escaped(one.Summary));
            Line(text, "DESCRIPTION", Escaped(one.Words));
            Line(text, "URL", one.Address);
            Line(text, "TRANSP", "TRANSPARENT");
            Line(text, "END", "VEVENT");
        }

        Line(text, "END", "VCALENDAR");
        return text.ToString();
    }

    private static string Escaped(string words) => words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    // A line is at most 75 octets long; one that goes on begins with a blank.
    private static void Line(StringBuilder text, string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
