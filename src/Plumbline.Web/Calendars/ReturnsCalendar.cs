using Plumbline.App.Returns;
using Plumbline.App.Returns.Writing;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Web.Addresses;
using Plumbline.Web.Administration;
using Plumbline.Web.Api;
using Plumbline.Web.Returns;
using Plumbline.Web.SigningIn;
using Plumbline.Web.Views;

namespace Plumbline.Web.Calendars;

/// <summary>When returns are due that have not come, as a calendar that other programs read: an event for each form and period.</summary>
internal static class ReturnsCalendar
{
    // As far ahead as somebody plans; daily and weekly returns would fill a year with what everybody knows.
    private const int DaysBack = 31, DaysAhead = 366, DaysAheadOfFrequent = 31, MostNamed = 5;

    private static readonly IReadOnlyList<ApiParameter> Parameters =
    [
        ApiParameter.Unit, ApiParameter.Within, new(Links.AsAt, "The ledger as it stood after a change.", "1"), new(TokenCallers.Key, "The key of a calendar address.", "pl_cal-…"),
    ];

    internal static void MapCalendars(this IEndpointRouteBuilder app) =>
        app.MapMethods("/{org}/returns.ics", MapViews.Reading, SendAsync).Needs(new AccessNeed.MayDo(Operation.Read) { TakesKey = true });

    private static async Task SendAsync(HttpContext http, Site site, ExportNotes exports, Limits limits)
    {
        var (actor, cancellation) = (http.Caller().Actor, http.RequestAborted);
        if (TokenCallers.HasKey(http) && actor.Account is { } account) limits.TakeProgram(http, account.Text);
        ApiRequest.RefuseUnknown(http.Request.Query, Parameters);
        var visit = await site.VisitAsync(http, await site.PositionAsync(http, cancellation), cancellation);
        var unit = visit.Unit();
        exports.Note(http);
        var root = $"{http.Request.Scheme}://{http.Request.Host}";
        var events = await DueAsync(visit, unit, root, cancellation);
        if (TokenCallers.HasKey(http) && actor.Grants.Max(static grant => grant.To) is { } last) events.Add(End(visit, last, root + AdministrationAddresses.At(http, AdministrationAddresses.Tokens)));
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.ContentType = "text/calendar; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{visit.Links.Organisation}-returns.ics\"";
        var text = CalendarText.Of($"Returns due: {unit?.Name ?? visit.Definitions.Picture.Settings.Name}", visit.Definitions.Position.At, events);
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.WriteAsync(text, cancellation);
    }

    // Only what is asked of a unit that the reader reads, or of one at or below the unit that is chosen.
    private static async Task<List<CalendarEvent>> DueAsync(Visit visit, Unit? unit, string root, CancellationToken cancellation)
    {
        var events = new List<CalendarEvent>();
        var now = ReturnVisit.Now(visit);
        foreach (var form in ReturnVisit.Forms(visit))
        {
            if (Span(visit, form, now) is not var (last, count)) continue;
            var reading = await ReadReturns.RunAsync(visit.Ledger, visit.Definitions, form, last, count, now, withScores: false, unit?.Code, cancellation);
            events.AddRange(
                from period in reading.Periods
                where period.NotCollected is null && period.DueAt >= now.AddDays(-DaysBack)
                let owed = period.Lines.Where(static line => line is { IsOwed: true, IsResponse: false }).ToList()
                where owed.Count > 0
                select EventOf(visit, form, period, owed, root));
        }

        return [.. events.OrderBy(static one => one.At)];
    }

    // The last period that is due within the days ahead, and how many there are back to the first that is told.
    private static (Period Last, int Count)? Span(Visit visit, FormDefinition form, DateTime now)
    {
        var to = now.AddDays(form.Frequency is Frequency.Day or Frequency.Week ? DaysAheadOfFrequent : DaysAhead);
        var last = Period.Containing(DateOnly.FromDateTime(to), form.Frequency, visit.Calendar);
        if (form.To is { } end && end < last) last = end;
        while (last >= form.From && form.Due.DueAt(last) > to) last = last.Previous;
        var count = 0;
        while (last.Plus(-count) is var period && period >= form.From && form.Due.DueAt(period) >= now.AddDays(-DaysBack)) count++;
        return count == 0 ? null : (last, count);
    }

    private static CalendarEvent EventOf(Visit visit, FormDefinition form, FormPeriod period, List<ReturnLine> owed, string root)
    {
        var picture = visit.Definitions.Picture;
        var back = owed.Count(static line => line.Standing == ReturnStanding.SentBack);
        return new CalendarEvent(
            $"{form.Code}-{Links.Of(period.Period)}@{visit.Links.Organisation}",
            period.DueAt,
            $"Due: {form.Name}, {period.Period.ToText(picture.Settings.Language, full: true)}",
            $"Still to come from {Counted.List([.. owed.Select(line => ReturnWords.UnitName(picture, line.Unit))], MostNamed)}.{(back == 0 ? "" : $" {Counted.Sentence(Counted.Of(back, "return"))} {(back == 1 ? "was" : "were")} sent back with a question.")}",
            root + (owed is [var only] ? visit.Links.Return(form.Code, only.Unit, period.Period) : visit.Links.Form(form.Code, period.Period)));
    }

    // Without it the calendar would stand still one day, and nobody would know.
    private static CalendarEvent End(Visit visit, DateOnly last, string address) => new(
        $"address-ends@{visit.Links.Organisation}", last.ToDateTime(TimeOnly.MaxValue), "The address of this calendar ends today", "From tomorrow on nothing new comes in. Make another address on the page of your account.", address);
}
