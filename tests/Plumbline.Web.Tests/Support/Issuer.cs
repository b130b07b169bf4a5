using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Plumbline.Web.Tests.Support;

/// <summary>A provider of identities in this process, by OpenIddict without a store. It says of everybody what the test wants.</summary>
internal sealed class Issuer : IAsyncDisposable
{
    internal const string Client = "plumbline-test";
    internal const string Secret = "a secret of the tests alone";

    private readonly WebApplication _app;

    private Issuer(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");
    }

    internal Uri Address { get; }

    /// <summary>Whom it says the next person is.</summary>
    internal List<(string Type, string Value)> Claims { get; } = [("sub", "person-1"), ("name", "Olu Outside"), ("email", "olu.outside@example.org"), ("groups", "quality-team")];

    /// <summary>When that person last showed who they are.</summary>
    internal DateTimeOffset AuthenticatedAt { get; set; } = DateTimeOffset.UtcNow;

    /// <summary>What it was last asked.</summary>
    internal IReadOnlyDictionary<string, string?> Asked { get; private set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    internal static async Task<Issuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddOpenIddict().AddServer(static server =>
        {
            server.EnableDegradedMode();
            server.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.RegisterScopes(Scopes.Profile, Scopes.Email);
            server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(static handler => handler.UseInlineHandler(static context =>
            {
                if (context.ClientId != Client) context.Reject(Errors.InvalidClient);
                return default;
            }));
            server.AddEventHandler<ValidateTokenRequestContext>(static handler => handler.UseInlineHandler(static context =>
            {
                if (context.ClientId != Client || context.ClientSecret != Secret) context.Reject(Errors.InvalidClient);
                return default;
            }));
        });
        var app = builder.Build();
        Issuer? issuer = null;
        app.UseAuthentication();
        app.MapGet("/connect/authorize", (HttpContext http) => issuer!.AuthorizeAsync(http));
        await app.StartAsync();
        return issuer = new Issuer(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private Task AuthorizeAsync(HttpContext http)
    {
        var request = http.GetOpenIddictServerRequest()!;
        Asked = request.GetParameters().ToDictionary(static pair => pair.Key, static pair => (string?)pair.Value, StringComparer.Ordinal);
        var identity = new ClaimsIdentity("test", "name", "role");
        foreach (var (type, value) in Claims) identity.AddClaim(new Claim(type, value));
        identity.AddClaim(new Claim(OpenIddictConstants.Claims.AuthenticationTime, AuthenticatedAt.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), ClaimValueTypes.Integer64));
        identity.SetScopes(request.GetScopes());
        identity.SetDestinations(static _ => [Destinations.IdentityToken]);
        return http.SignInAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme, new ClaimsPrincipal(identity));
    }
}
