using System.Net;
using System.Text;
using Plumbline.App.Access;
using Plumbline.App.Access.Logging;
using Plumbline.App.Access.Tokens;
using Plumbline.Core.Access;
using Plumbline.Web.Tests.Returns;

namespace Plumbline.Web.Tests.Calendars;

/// <summary>When returns are due, as a calendar, with and without a key in its address.</summary>
public class ReturnsCalendarTests : ReturnsSite
{
    [Theory]
    [InlineData("", "Still to come from North team\\, South team and West <b>team</b>.", "/body/returns/staffing?period=2024-03")]
    [InlineData("?unit=south", "Still to come from South team.", "/body/returns/staffing/south/2024-03")]
    public async Task Calendar_HasWhenEachReturnIsDue_InLinesOfLegalLength(string query, string asked, string page)
    {
        var answer = await Client.GetAsync(new Uri("/body/returns.ics" + query, UriKind.Relative));
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.All(text.Split("\r\n"), static line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        var events = Events(text);
        // A year ahead, and a month back: those of February 2024 to February 2025.
        Assert.Equal(13, events.Count);
        var march = Of(events, "2024-03");
        Assert.Contains("DTSTART;VALUE=DATE:20240408\r\n", march, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Due: Staffing return\\, March 2024\r\n", march, StringComparison.Ordinal);
        Assert.Contains($"DESCRIPTION:{asked}\r\n", march, StringComparison.Ordinal);
        Assert.Contains($"{page}\r\n", march, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsReturned_IsLeftOut_AndACalendarWithoutEvents_IsOne()
    {
        var before = Events(await Client.GetStringAsync(new Uri("/body/returns.ics?unit=north", UriKind.Relative)));
        await SubmitAsync();
        var after = Events(await Client.GetStringAsync(new Uri("/body/returns.ics?unit=north", UriKind.Relative)));
        Assert.Equal([Of(before, "2024-03")], before.Where(one => after.All(other => Id(other) != Id(one))));
        Assert.Contains("Still to come from South team and West <b>team</b>.", Of(Events(await Client.GetStringAsync(new Uri("/body/returns.ics", UriKind.Relative))), "2024-03"), StringComparison.Ordinal);
        // RFC 5545 wants one component at least.
        var empty = CalendarOfNothing();
        Assert.Empty(Events(empty));
        Assert.Contains("BEGIN:VTIMEZONE\r\n", empty, StringComparison.Ordinal);
        Assert.EndsWith("END:VTIMEZONE\r\nEND:VCALENDAR\r\n", empty, StringComparison.Ordinal);
    }

    [Fact]
    public void AnHour_IsToldByTheClockOfTheCountry() => Assert.Contains(
        "DTSTART;TZID=Europe/London:20240703T103000\r\n",
        Web.Calendars.CalendarText.Of("A", Clock.GetUtcNow(), [new("a@b", new DateTime(2024, 7, 3, 10, 30, 0), "Due", "Words", "http://x/")]),
        StringComparison.Ordinal);

    [Fact]
    public async Task Calendar_OfAReader_NamesOnlyTheirUnits()
    {
        var person = await SignedInAsync([Granted(Permission.Contributor, "south")], "Ward manager");
        var text = (await person.OpenAsync("/body/returns.ics")).Page.DocumentElement.TextContent;
        Assert.Contains("South team", text, StringComparison.Ordinal);
        Assert.DoesNotContain("North", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?unit=nort", "north")]
    [InlineData("?unitt=north", "unit")]
    public async Task WhatIsNotUnderstood_IsRefused_WithWhatIsNear(string query, string near)
    {
        var page = await Browser().OpenAsync("/body/returns.ics" + query);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains($"perhaps “{near}”", page.Main, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task AKey_OpensTheCalendarWithoutASession_AndNothingElse_UntilItIsRevoked()
    {
        var person = await SignedInAsync([Granted(Permission.Contributor, "south")], "Ward manager");
        var link = (await person.OpenAsync("/body/returns")).Page.QuerySelectorAll("main a").Single(static one => one.TextContent.Contains("in your calendar", StringComparison.Ordinal)).GetAttribute("href")!;
        await (await person.OpenAsync(link)).SendAsync("make", ("name", "Outlook"), ("unit", "south"));
        var address = new Uri(person.Page.QuerySelector(".secret")!.TextContent);
        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        var events = Events(await stranger.GetStringAsync(address));
        Assert.Equal(14, events.Count);
        Assert.Contains("DTSTART;VALUE=DATE:20250405\r\nSUMMARY:The address of this calendar ends today\r\n", events[^1], StringComparison.Ordinal);
        Assert.All(events, static one => Assert.DoesNotContain("key=", one, StringComparison.Ordinal));

        var key = Uri.UnescapeDataString(address.Query["?key=".Length..]);
        Assert.Null(await FindToken.RunAsync(Ledger, key));
        Assert.Null(await FindToken.RunAsync(Ledger, key.Replace("cal-", "", StringComparison.Ordinal), TokenUse.Calendar));
        foreach (var other in new[] { "/body/returns", "/body", "/account/tokens", "/api/v1/body/units" })
        {
            using var closed = await stranger.GetAsync(new Uri(address, $"{other}?key={key}"));
            Assert.True(closed.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.Unauthorized, $"{other}: {closed.StatusCode}");
        }

        using (var bearer = new HttpRequestMessage(HttpMethod.Get, new Uri(address, "/api/v1/body/units")))
        {
            bearer.Headers.Authorization = new("Bearer", key);
            Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.SendAsync(bearer)).StatusCode);
        }

        var list = await person.OpenAsync("/account/tokens");
        Assert.Contains("Calendar: Outlook", list.Main, StringComparison.Ordinal);
        await (await person.OpenAsync(list.Page.QuerySelector("td a")!.GetAttribute("href")!)).SendAsync("revoke");
        await ClosedAsync(stranger, address);
    }

    [Fact]
    public async Task AWrongKey_OpensNothing_AndLeadsNowhere()
    {
        var person = await SignedInAsync([Granted(Permission.Reader)]);
        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        foreach (var key in new[] { "", "x", "pl_cal-000000000000_0000000000000000000000000000000000000" }) await ClosedAsync(stranger, new Uri(person.Site, $"/body/returns.ics?key={key}"));
    }

    [Fact]
    public async Task WhoReads_IsNotedWithoutTheKey()
    {
        var person = await SignedInAsync([Granted(Permission.Reader)]);
        await (await person.OpenAsync("/account/calendars/new?organisation=body")).SendAsync("make", ("name", "Outlook"));
        var address = new Uri(person.Page.QuerySelector(".secret")!.TextContent);
        using var stranger = new HttpClient(new HttpClientHandler { UseCookies = false });
        await stranger.GetStringAsync(address);
        // It is written beside the answer.
        IReadOnlyList<AccessEntry> entries = [];
        for (var wait = 0; wait < 100 && entries.All(static entry => entry.Detail != "/body/returns.ics"); wait++)
        {
            await Task.Delay(100);
            entries = (await ReadAccessLog.RunAsync(Ledger, Actor.OwnMachine(), new AccessQuery())).Entries;
        }

        Assert.Contains(entries, static entry => entry.Detail == "/body/returns.ics");
        Assert.DoesNotContain(entries, entry => entry.Detail.Contains(address.Query[^37..], StringComparison.Ordinal));
    }

    private static async Task ClosedAsync(HttpClient stranger, Uri address)
    {
        using var closed = await stranger.GetAsync(address);
        Assert.Equal((HttpStatusCode.Forbidden, null), (closed.StatusCode, closed.Headers.Location));
        Assert.DoesNotContain("BEGIN:VCALENDAR", await closed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private string CalendarOfNothing() => Web.Calendars.CalendarText.Of("A", Clock.GetUtcNow(), []);

    private static List<string> Events(string text) => [.. text.Replace("\r\n ", "", StringComparison.Ordinal).Split("BEGIN:VEVENT").Skip(1)];

    private static string Of(List<string> events, string period) => events.Single(one => one.Contains($"UID:staffing-{period}@body\r\n", StringComparison.Ordinal));

    private static string Id(string one) => one.Split("\r\n").Single(static line => line.StartsWith("UID:", StringComparison.Ordinal));
}
