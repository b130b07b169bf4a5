using Plumbline.App.Returns;
using Plumbline.App.Returns.Reminders;
using Plumbline.App.Returns.Tables;
using Plumbline.App.Returns.Writing;
using Plumbline.Web.Returns;
using Plumbline.Web.Views;

namespace Plumbline.Web.Api;

/// <summary>Forms with how their returns stand, and single returns.</summary>
internal static class ReturnEndpoints
{
    internal static IReadOnlyList<ApiEndpoint> All { get; } =
    [
        new(
            "returns", "Forms and their returns", "How the returns of every form stand: how many are asked, here, late and missing, and the share that is complete and in time.",
            [Period, Periods], FormsTable.Table.Columns, FormsAsync) { IsOfTheDay = true },
        new(
            "returns/{form}", "The returns of a form", "Where the return of each unit stands, with its score and band, and for how long a unit has not responded.",
            [Period, Periods], ReturnsTable.Table.Columns, UnitsAsync) { IsOfTheDay = true, PathExamples = new Dictionary<string, string>(StringComparer.Ordinal) { ["form"] = "sitrep" } },
        new(
            "returns/{form}/{unit}/{period}", "One return", "What one return says, field by field, with the score of each answer; and beside each field where the return stands, when it was due and came, its score and its band.", [], ReturnFieldsTable.Table.Columns, ReturnAsync)
        {
            IsOfTheDay = true,
            PathExamples = new Dictionary<string, string>(StringComparer.Ordinal) { ["form"] = "sitrep", ["unit"] = "north-services", ["period"] = "2020-04-30" },
        },
        new(
            "reminders", "Reminders of returns", "Which posts are to be reminded of which returns on a day, for whatever sends mail: one list for each post. Nothing is sent.",
            [new("day", "The day; by default today.", "2020-03-08")], RemindersTable.Table.Columns, RemindersAsync) { IsOfTheDay = true },
    ];

    private static async Task<ViewTable> RemindersAsync(ApiRequest request, CancellationToken cancellation)
    {
        var visit = request.Visit;
        var at = request.Text("day") is { } text
            ? Visit.Unless(Core.Periods.Period.Parse(text, visit.Calendar, Core.Periods.Frequency.Day), "day").First.ToDateTime(TimeOnly.FromDateTime(ReturnVisit.Now(visit)))
            : ReturnVisit.Now(visit);
        return request.Table(RemindersTable.Table, ReminderRow.Of(await ReadReminders.RunAsync(visit.Ledger, visit.Definitions, at, cancellation)));
    }

    private static ApiParameter Period => new("period", "The last period; by default the latest that is over.", "2020-04-30");

    private static ApiParameter Periods => new("periods", FormattableString.Invariant($"How many periods, the last that of period: 1 to {FindInReturns.MostPeriods}; 1 by default."), "7");

    private static async Task<ViewTable> FormsAsync(ApiRequest request, CancellationToken cancellation)
    {
        var visit = request.Visit;
        return request.Table(FormsTable.Table, await FormRow.ReadAsync(visit.Ledger, visit.Definitions, request.Period(), Count(request), ReturnVisit.Now(visit), cancellation));
    }

    private static async Task<ViewTable> UnitsAsync(ApiRequest request, CancellationToken cancellation)
    {
        var (visit, now) = (request.Visit, ReturnVisit.Now(request.Visit));
        var form = ReturnVisit.RouteForm(visit);
        var last = request.Text("period") is { } text ? Visit.Unless(FindInReturns.Period(visit.Definitions, form, text), "period") : FindInReturns.LatestOver(form, now);
        return request.Table(ReturnsTable.Table, ReturnRow.Of(visit.Definitions, await ReadReturns.RunAsync(visit.Ledger, visit.Definitions, form, last, Count(request), now, withScores: true, below: null, cancellation)));
    }

    private static int Count(ApiRequest request) => request.Text("periods") is { } text ? Visit.Unless(FindInReturns.Periods(text), "periods") : 1;

    private static async Task<ViewTable> ReturnAsync(ApiRequest request, CancellationToken cancellation)
    {
        var visit = request.Visit;
        var address = ReturnVisit.RouteReturn(visit);
        var hand = await ReadReturn.RunAsync(visit.Ledger, visit.Definitions, address, cancellation: cancellation);
        var reading = await ReturnVisit.ReadAsync(visit, address.Form, address.Period, periods: 1, address.Form.IsScored, address.Unit, cancellation);
        return request.Table(ReturnFieldsTable.Table, ReturnFieldRow.Of(hand, ReturnView.LineOf(reading.Periods[^1], address)));
    }
}
