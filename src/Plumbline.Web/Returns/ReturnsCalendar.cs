using System.Globalization;
using System.Text;
using Plumbline.App.Returns.Writing;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Core.WorkingDays;
using Plumbline.Web.Addresses;
using Plumbline.Web.Views;

namespace Plumbline.Web.Returns;

/// <summary>When returns are due, as a calendar (RFC 5545) that other programs read: an event for each form and period.</summary>
internal static class ReturnsCalendar
{
    // As far ahead as somebody plans; daily and weekly returns would fill a year with what everybody knows.
    private const int DaysBack = 31, DaysAhead = 366, DaysAheadOfFrequent = 31, MostNamed = 5, LongestLine = 75;

    internal static async Task SendAsync(HttpContext http, Site site, ExportNotes exports)
    {
        var visit = await site.VisitAsync(http, await site.PositionAsync(http, http.RequestAborted), http.RequestAborted);
        exports.Note(http);
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.ContentType = "text/calendar; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{visit.Links.Organisation}-returns.ics\"";
        var text = Write(visit, visit.Unit(), $"{http.Request.Scheme}://{http.Request.Host}");
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.WriteAsync(text, http.RequestAborted);
    }

    private static string Write(Visit visit, Unit? unit, string site)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN", "VCALENDAR");
        Line(text, "VERSION", "2.0");
        Line(text, "PRODID", "-//Plumbline//Returns//EN");
        Line(text, "X-WR-CALNAME", Escaped($"Returns due: {unit?.Name ?? visit.Definitions.Picture.Settings.Name}"));
        foreach (var (form, period, due, asked) in Due(visit, unit).OrderBy(static one => one.Due))
        {
            Line(text, "BEGIN", "VEVENT");
            Line(text, "UID", $"{form.Code}-{Links.Of(period)}@{visit.Links.Organisation}");
            Line(text, "DTSTAMP", Moment(visit.Definitions.Position.At.UtcDateTime));
            // What is due by the end of a day has no hour.
            if (due.TimeOfDay >= new TimeSpan(23, 59, 0)) Line(text, "DTSTART;VALUE=DATE", due.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
            else Line(text, "DTSTART", Moment(UtcOf(due)));
            Line(text, "SUMMARY", Escaped($"Due: {form.Name}, {period.ToText(visit.Definitions.Picture.Settings.Language, full: true)}"));
            Line(text, "DESCRIPTION", Escaped($"Asked of {Counted.List([.. asked.Select(code => ReturnWords.UnitName(visit.Definitions.Picture, code))], MostNamed)}."));
            Line(text, "URL", $"{site}{visit.Links.Form(form.Code, period)}");
            Line(text, "TRANSP", "TRANSPARENT");
            Line(text, "END", "VEVENT");
        }

        Line(text, "END", "VCALENDAR");
        return text.ToString();
    }

    // Only what is asked of a unit that the reader reads, or of one below the unit that is chosen.
    private static IEnumerable<(FormDefinition Form, Period Period, DateTime Due, IReadOnlyList<UnitCode> Asked)> Due(Visit visit, Unit? unit)
    {
        var (now, units) = (ReturnVisit.Now(visit), visit.Definitions.Picture.Units);
        foreach (var form in ReturnVisit.Forms(visit))
        {
            var (from, to) = (now.AddDays(-DaysBack), now.AddDays(form.Frequency is Frequency.Day or Frequency.Week ? DaysAheadOfFrequent : DaysAhead));
            for (var period = Period.Containing(DateOnly.FromDateTime(to), form.Frequency, visit.Calendar); ; period = period.Previous)
            {
                var due = form.Due.DueAt(period);
                if (due < from || period < form.From) break;
                if (due > to || !form.IsAskedFor(period)) continue;
                var below = unit is null ? null : units.Under(unit.Code, period.Last, period.Last).Append(unit.Code).ToHashSet();
                List<UnitCode> asked = [.. form.Asked.For(units, period).Where(code => below?.Contains(code) != false)];
                if (asked.Count > 0) yield return (form, period, due, asked);
            }
        }
    }

    // The moment at which clocks of the United Kingdom show a time.
    private static DateTime UtcOf(DateTime local)
    {
        var same = new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), TimeSpan.Zero);
        return (UnitedKingdomTime.Of(same) == local ? same : same.AddHours(-1)).UtcDateTime;
    }

    private static string Moment(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

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
