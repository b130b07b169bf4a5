using System.Globalization;
using Plumbline.App.Access.Logging;
using Plumbline.App.Ledger;
using Plumbline.Core.Text;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Administration;

/// <summary>A page of the access log.</summary>
/// <param name="Entries">The entries, newest first.</param>
/// <param name="Pages">The newer and older ones.</param>
/// <param name="Filter">By what it is filtered.</param>
public sealed record LogModel(IReadOnlyList<AccessEntry> Entries, Paging Pages, Filtering Filter);

/// <summary>The access log. No page edits it.</summary>
internal sealed class LogView(ILedger ledger)
{
    internal void Map(IEndpointRouteBuilder app) => app.MapSitePage(AdministrationAddresses.Log, new AccessNeed.MayDo(Operation.ReadAccessLog), MakeAsync, hasTable: true);

    /// <summary>What happened, in words.</summary>
    internal static string Words(AccessEvent what) => what switch
    {
        AccessEvent.SignedIn => "Signed in",
        AccessEvent.SessionEnded => "Session ended",
        AccessEvent.SignInFailed => "Sign-in failed",
        AccessEvent.Locked => "Locked",
        AccessEvent.MeansChanged => "Way of signing in changed",
        AccessEvent.Invited => "Invited",
        AccessEvent.AccountChanged => "Account changed",
        AccessEvent.GrantChanged => "Permission or post changed",
        AccessEvent.TokenChanged => "Token changed",
        AccessEvent.SettingsChanged => "Settings changed",
        AccessEvent.Refused => "Refused",
        AccessEvent.Exported => "Taken out",
        AccessEvent.LogRead => "Access log read",
    };

    private async Task<View> MakeAsync(HttpContext http, CancellationToken cancellation)
    {
        var page = SitePage.Page(http);
        var isTable = http.Request.RouteValues.ContainsKey("format");
        var query = new AccessQuery
        {
            Since = Since(http),
            Account = http.Query("account") is { } account ? Visit.Unless(AccountNumber.Parse(account), "account") : null,
            What = http.Query("what") is { } what ? Visit.Unless(Names<AccessEvent>.Parse(what), "what") : null,
            Organisation = http.Query("organisation"),
            Skip = isTable ? 0 : (page - 1) * Paging.Rows,
            Take = isTable ? null : Paging.Rows,
        };
        var found = await ReadAccessLog.RunAsync(ledger, http.Caller().Actor, query, cancellation);
        var address = AdministrationAddresses.At(http, AdministrationAddresses.Log);
        var organisations = await AdministrationWords.OrganisationsAsync(ledger, cancellation);
        return new View
        {
            Title = "Access log",
            Crumbs = [http.Caller().Actor.MayAnywhere(Operation.KeepAccounts) ? new("Accounts and access", AdministrationAddresses.At(http, AdministrationAddresses.Accounts)) : new("Your account", AdministrationAddresses.At(http, "/account")), new("Access log")],
            Body = PageBody.Of<LogPage>(new LogModel(
                found.Entries,
                Paging.Of(page, found.Count, number => $"{address}{QueryString.Create(http.Request.Query.Where(static pair => pair.Key != "page").SelectMany(static pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value))).Append(new("page", Addresses.Links.Of(number))))}") with { BeforeText = "Newer entries", AfterText = "Older entries" },
                new Filtering(address,
                [
                    new FilterField("what", "What", query.What is { } kind ? Names<AccessEvent>.Of(kind) : null) { Choices = [new("", "Everything"), .. Enum.GetValues<AccessEvent>().Select(static one => new Choice(Names<AccessEvent>.Of(one), Words(one)))] },
                    new FilterField("organisation", "Organisation", query.Organisation) { Choices = [new("", "All"), .. organisations.Where(one => http.Caller().Actor.May(Operation.ReadAccessLog, one.Code)).Select(static one => new Choice(one.Code, one.Name))] },
                    new FilterField("account", "Number of the account", query.Account?.Text),
                    new FilterField("since", "Since (a day)", query.Since?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                ]))),
            Table = ViewTable.Of(AccessLogTable.Table, found.Entries),
        };
    }

    private static DateTimeOffset? Since(HttpContext http) => http.Query("since") is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)
        : throw Refused.BadRequest($"since: {Problem.With(text, "a day such as 2024-03-31")}", "since");
}
