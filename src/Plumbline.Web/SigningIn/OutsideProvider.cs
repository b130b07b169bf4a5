using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Plumbline.App.Access.Logging;
using Plumbline.App.Access.Providing;
using Plumbline.App.Ledger;
using Plumbline.Web.Views;

namespace Plumbline.Web.SigningIn;

/// <summary>Signing in with the organisation's provider of identities, where there is one (OpenID Connect, code flow with PKCE).</summary>
/// <param name="settings">The provider; null for none.</param>
/// <param name="ledger">The store.</param>
/// <param name="entrance">Lets people in.</param>
/// <param name="clock">The clock.</param>
/// <param name="join">The address at which the user of a session is asked whether a person is theirs.</param>
internal sealed class OutsideProvider(ProviderSettings? settings, ILedger ledger, Entrance entrance, TimeProvider clock, Func<string, OutsidePerson, string> join)
{
    internal const string Scheme = "outside";

    private const string Proof = "proof";
    private const string Joining = "account";
    private static readonly TimeSpan ProofIsFresh = TimeSpan.FromMinutes(5);

    /// <summary>The words of the link to it; null where there is none.</summary>
    internal string? Words => settings?.Button;

    /// <summary>Sends the browser to the provider. A link, not a form: the policy of our pages lets forms lead nowhere else.</summary>
    internal async Task StartAsync(HttpContext http, ICallers callers)
    {
        if (settings is null) throw Refused.NotFound("This site has no provider of identities.");
        var caller = await callers.FindAsync(http);
        var isProof = http.Request.Query.ContainsKey(Proof) && caller.Actor.Account is not null;
        var properties = new OpenIdConnectChallengeProperties { RedirectUri = LocalAddress.Asked(http) };
        if (isProof) (properties.Prompt, properties.MaxAge, properties.Items[Proof]) = ("login", TimeSpan.Zero, caller.Actor.Account!.Text);
        // Nothing is joined by a link: whoever comes back is asked.
        else if (http.Request.Query.ContainsKey(AccountAddresses.JoinField) && caller.Session is { } session) properties.Items[Joining] = session;
        await http.ChallengeAsync(Scheme, properties);
    }

    internal void Configure(OpenIdConnectOptions options)
    {
        if (settings is null) return;
        options.Authority = settings.Authority.AbsoluteUri;
        options.RequireHttpsMetadata = !settings.Authority.IsLoopback;
        (options.ClientId, options.ClientSecret) = (settings.ClientId, settings.ClientSecret);
        options.ResponseType = OpenIdConnectResponseType.Code;
        // A form sent by another site would come without the cookies of the exchange.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.SaveTokens = false;
        options.CallbackPath = AccountAddresses.OutsideReturn;
        options.SignInScheme = NoScheme.Name;
        options.Scope.Clear();
        foreach (var scope in new[] { "openid", "profile", "email" }) options.Scope.Add(scope);
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie }) (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        options.Events.OnTicketReceived = ReceiveAsync;
        options.Events.OnRemoteFailure = FailAsync;
    }

    private async Task ReceiveAsync(TicketReceivedContext context)
    {
        context.HandleResponse();
        var (http, principal, items) = (context.HttpContext, context.Principal!, context.Properties!.Items);
        var person = PersonOf(principal);
        if (items.TryGetValue(Proof, out var proving))
        {
            await ProveAsync(http, person, principal, proving!);
        }
        else if (items.TryGetValue(Joining, out var joining))
        {
            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            http.Response.Headers.Location = http.Request.PathBase + join(joining!, person);
            return;
        }
        else
        {
            if (await EnterFromProvider.RunAsync(ledger, settings!, person, http.RequestAborted) is not { } account)
            {
                await AccessLog.NoteAsync(ledger, AccessEvent.SignInFailed, account: null, "", "by the organisation's provider", http.RequestAborted);
                throw Refused.NotAllowed("Your organisation’s provider knows you, but no open account of this site is yours. An administrator can make one, or, where you have one, sign in to it first and then join the two on the page of your account.", isSignedOut: false);
            }

            await entrance.LetInAsync(http, account, "the organisation's provider");
        }

        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = LocalAddress.IsLocal(context.ReturnUri) ? LocalAddress.InHeader(context.ReturnUri!) : $"{http.Request.PathBase}/";
    }

    // The provider must have asked anew, and it must be the same person: an old session at the provider proves nothing now.
    private async Task ProveAsync(HttpContext http, OutsidePerson person, ClaimsPrincipal principal, string proving)
    {
        var isFresh = long.TryParse(principal.FindFirstValue("auth_time"), NumberStyles.None, CultureInfo.InvariantCulture, out var at) && DateTimeOffset.FromUnixTimeSeconds(at) + ProofIsFresh >= clock.GetUtcNow();
        var account = isFresh ? await EnterFromProvider.RunAsync(ledger, settings! with { Provisions = false }, person, http.RequestAborted) : null;
        var caller = await http.RequestServices.GetRequiredService<ICallers>().FindAsync(http);
        if (account is null || account.Text != proving || caller.Actor.Account != account || !await entrance.ProveAsync(http, caller))
            throw Refused.NotAllowed("The provider did not show that it is you: it named somebody else, or did not ask you anew. Nothing was done.", isSignedOut: false);
    }

    private OutsidePerson PersonOf(ClaimsPrincipal principal) => new(
        principal.FindFirstValue("iss") ?? settings!.Authority.AbsoluteUri,
        principal.FindFirstValue("sub") ?? throw Refused.BadRequest("The provider did not say who you are."),
        principal.FindFirstValue(settings!.NameClaim),
        principal.FindFirstValue(settings.EmailClaim),
        [.. principal.Claims.Select(static claim => (claim.Type, claim.Value))]);

    private async Task FailAsync(RemoteFailureContext context)
    {
        context.HandleResponse();
        await AccessLog.NoteAsync(ledger, AccessEvent.SignInFailed, account: null, "", "by the organisation's provider", context.HttpContext.RequestAborted);
        throw Refused.BadRequest("Your organisation’s provider did not sign you in, or it took too long. Nothing was done. Go to the page of signing in and try again.");
    }
}
