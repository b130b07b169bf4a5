using Plumbline.App.Access.Tokens;
using Plumbline.App.Ledger;
using Plumbline.Web.Addresses;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.Administration;

/// <summary>One's own tokens.</summary>
/// <param name="HasAccount">Whether there is an account: nobody signs in on one's own machine.</param>
/// <param name="Tokens">The tokens, those in force first.</param>
/// <param name="NewAddress">Where one is made.</param>
/// <param name="NewCalendarAddress">Where one for a calendar is made.</param>
/// <param name="ApiAddress">The page of the API.</param>
public sealed record TokensModel(bool HasAccount, IReadOnlyList<HeldRow> Tokens, string NewAddress, string NewCalendarAddress, string ApiAddress);

/// <summary>The form of a new token; and the page that shows it once.</summary>
/// <param name="Form">What can be chosen.</param>
/// <param name="Use">What it opens.</param>
/// <param name="Secret">The token, of a calendar the whole address; null before it is made.</param>
public sealed record TokenFormModel(HoldingFormModel Form, TokenUse Use, string? Secret);

/// <summary>The tokens of one's own account, and those that stand in the address of a calendar: listed, made and revoked.</summary>
internal sealed class TokenForms(ILedger ledger, TimeProvider clock)
{
    private const string Secret = "plumbline secret";

    // As long as a token may hold: whoever puts a calendar into a telephone does not think of it again.
    private const int DaysOfCalendar = 366;

    private static readonly FormRule Rule = new() { Need = new AccessNeed.SignedIn(), NeedsProof = true };

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    internal void Map(IEndpointRouteBuilder app)
    {
        app.MapSitePage(AdministrationAddresses.Tokens, new AccessNeed.SignedIn(), MakeListAsync);
        app.MapForm(AdministrationAddresses.NewToken, Rule, (visit, cancellation) => ShowNewAsync(visit, TokenUse.Api, cancellation), (visit, cancellation) => TakeNewAsync(visit, TokenUse.Api, cancellation));
        app.MapForm(AdministrationAddresses.NewCalendar, Rule, (visit, cancellation) => ShowNewAsync(visit, TokenUse.Calendar, cancellation), (visit, cancellation) => TakeNewAsync(visit, TokenUse.Calendar, cancellation));
        app.MapForm($"{AdministrationAddresses.Tokens}/{{key}}/revoke", Rule, ShowRevokeAsync, TakeRevokeAsync);
    }

    private const string ListTitle = "Tokens and calendars";

    private static IReadOnlyList<Components.Crumb> Crumbs(HttpContext http, string? below = null) => below is null
        ? [new("Your account", AdministrationAddresses.At(http, "/account")), new(ListTitle)]
        : [new("Your account", AdministrationAddresses.At(http, "/account")), new(ListTitle, AdministrationAddresses.At(http, AdministrationAddresses.Tokens)), new(below)];

    private async Task<View> MakeListAsync(HttpContext http, CancellationToken cancellation)
    {
        var (actor, today) = (http.Caller().Actor, Today);
        IReadOnlyList<ApiToken> tokens = actor.Account is { } account ? await ListTokens.RunAsync(ledger, actor, account, cancellation) : [];
        var names = (await AdministrationWords.OrganisationsAsync(ledger, cancellation)).ToDictionary(static one => one.Code, static one => one.Name, StringComparer.Ordinal);
        var address = AdministrationAddresses.At(http, AdministrationAddresses.Tokens);
        return new View
        {
            Title = ListTitle,
            Crumbs = Crumbs(http),
            Body = PageBody.Of<TokensPage>(new TokensModel(
                actor.Account is not null,
                [.. tokens.OrderByDescending(token => token.IsGoodOn(today)).Select(token => new HeldRow(
                    AdministrationWords.Of(token), names.GetValueOrDefault(token.Organisation, token.Organisation), AdministrationWords.Of(token.Scope), AdministrationWords.Days(token.From, token.To),
                    token.RevokedAt is { } at ? $"Revoked {AdministrationWords.Time(at)}" : AdministrationWords.State(today, token.From, token.To, ended: null),
                    token.UsedAt is { } used ? $"Used {AdministrationWords.Time(used)}" : "Never used",
                    token.RevokedAt is null && today <= token.To ? $"{address}/{token.Id}/revoke" : null))],
                AdministrationAddresses.At(http, AdministrationAddresses.NewToken),
                AdministrationAddresses.At(http, AdministrationAddresses.NewCalendar),
                AdministrationAddresses.At(http, "/api"))),
        };
    }

    private async Task<View> ShowNewAsync(FormVisit visit, TokenUse use, CancellationToken cancellation)
    {
        var actor = visit.Caller.Actor;
        var readable = (await AdministrationWords.OrganisationsAsync(ledger, cancellation)).Where(one => actor.MaySomewhere(Operation.Read, one.Code)).ToList();
        var model = await HoldingFields.ModelAsync(ledger, visit, use switch { TokenUse.Api => "Make a token", TokenUse.Calendar => "Make a calendar address" }, AdministrationAddresses.At(visit.Http, AdministrationAddresses.Tokens), readable, Today, cancellation, actor);
        // Returns have no section: only whoever reads some alone has to name them.
        if (use == TokenUse.Calendar) model = model with { Sections = model.HasAllSections ? [] : model.Sections, To = FormDays.Text(Today.AddDays(DaysOfCalendar)) };
        return new View { Title = model.Title, Crumbs = Crumbs(visit.Http, model.Title), Body = PageBody.Of<TokenFormPage>(new TokenFormModel(model, use, (string?)visit.Http.Items[Secret])) };
    }

    private async Task<FormAnswer> TakeNewAsync(FormVisit visit, TokenUse use, CancellationToken cancellation)
    {
        if (visit.Caller.Actor.Account is not { } account) throw new App.Access.NotAllowedException("A token is of an account, and nobody signs in here. Make it with the command: plumbline token add.");
        var scope = HoldingFields.Scope(visit);
        var (from, to) = HoldingFields.Days(visit, isLastNeeded: true);
        var name = visit.Fields.Text("name");
        if (name is null) visit.Add("name", use switch { TokenUse.Api => "Enter what the token is for.", TokenUse.Calendar => "Enter where you use the calendar." });
        if (visit.Http.Query("organisation") is not { } organisation) visit.Add("content", "Choose the organisation first.");
        else if (visit.Problems.Count == 0 && visit.Read("content", await AddToken.RunAsync(ledger, visit.Caller.Actor, account, new TokenWish(name!, organisation, scope!, from!.Value, to!.Value) { Use = use }, cancellation)) is { } made)
            visit.Http.Items[Secret] = use switch { TokenUse.Api => made.Secret, TokenUse.Calendar => CalendarAddress(visit.Http, organisation, made.Secret) };
        return FormAnswer.Again;
    }

    private static string CalendarAddress(HttpContext http, string organisation, string key) =>
        $"{http.Request.Scheme}://{http.Request.Host}{new Links(http.Request.PathBase.Value ?? "", organisation, asAt: null).ReturnsCalendar(key)}";

    private Task<View> ShowRevokeAsync(FormVisit visit, CancellationToken cancellation) => Task.FromResult(
        new Confirmation(visit, "Revoke it", ["Whatever uses it reads nothing from now on."], "Revoke it", AdministrationAddresses.At(visit.Http, AdministrationAddresses.Tokens)).ToView(Crumbs(visit.Http, "Revoke")));

    private async Task<FormAnswer> TakeRevokeAsync(FormVisit visit, CancellationToken cancellation) =>
        visit.Read("content", await RevokeToken.RunAsync(ledger, visit.Caller.Actor, (string)visit.Http.Request.RouteValues["key"]!, cancellation)) is null
            ? FormAnswer.Again
            : new FormAnswer.Done(AdministrationAddresses.At(visit.Http, AdministrationAddresses.Tokens));
}
