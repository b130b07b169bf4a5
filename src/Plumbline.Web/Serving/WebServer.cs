using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Plumbline.App.Ledger;
using Plumbline.App.Access.FirstStart;
using Plumbline.App.Access.Signing;
using Plumbline.Web.Account;
using Plumbline.Web.Assets;
using Plumbline.Web.Caching;
using Plumbline.Web.SigningIn;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.Serving;

/// <summary>The web application over a store, while it runs.</summary>
public sealed class WebServer : IAsyncDisposable
{
    // What is being sent when the server is told to stop may take this long.
    private static readonly TimeSpan Ending = TimeSpan.FromSeconds(10);

    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _warmUp;

    private WebServer(WebApplication app, ServeOptions options)
    {
        _app = app;
        Addresses = [.. app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses];
        var health = app.Services.GetRequiredService<Health>();
        if (options.WarmsUp) _warmUp = Task.Run(() => app.Services.GetRequiredService<WarmUp>().RunAsync(_stopping.Token));
        else (health.IsWarm, _warmUp) = (true, Task.CompletedTask);
    }

    /// <summary>What the application is made of, for tests that walk it.</summary>
    internal IServiceProvider Services => _app.Services;

    /// <summary>The addresses that it listens on, with the ports that the system chose.</summary>
    public IReadOnlyList<string> Addresses { get; }

    /// <summary>The path of the link with which the first administrator makes an account; null once there is an account, and where nobody signs in.</summary>
    public string? FirstLink { get; private init; }

    /// <summary>A service of the site, for its tests.</summary>
    internal T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Starts serving a store. The store stays the caller's.</summary>
    /// <param name="options">How it is served.</param>
    /// <param name="openAsync">Opens the store, with the log of the server.</param>
    /// <param name="cancellation">Stops the start.</param>
    /// <exception cref="IOException">An address is in use.</exception>
    public static async Task<WebServer> StartAsync(ServeOptions options, Func<ILogger, Task<ILedger>> openAsync, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(openAsync);
        // Numbers and dates in markup come from our own writers; what slips by them is written alike everywhere.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Plumbline.Web" });
        builder.Logging.AddPlumblineLog(options.LogsJson);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = 2_000;
            kestrel.Limits.MaxRequestBodySize = 1 << 20;
        }).UseUrls([.. options.Addresses.Select(static address => address.Url)]);
        var services = builder.Services;
        services.AddRoutingCore().Configure<RouteOptions>(static routes => routes.SetParameterPolicy<FormatConstraint>(FormatConstraint.Name));
        services.AddSingleton(options.Clock);
        // Letters of every script as they are; only what is markup is written otherwise.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        ILedger? ledger = null;
        services.AddSingleton(_ => ledger!);
        services.AddSingleton(new PageCache(options.PageCache));
        services.AddSingleton(new BuildGate(options.Waiting));
        services.AddSingleton(provider => new TokenCallers(ledger!, options.Tokens, http => provider.GetRequiredService<Limits>().TakeProgram(http, token: null)));
        services.AddSingleton<Gate>();
        services.AddSingleton<ExportNotes>();
        services.AddHostedService(static provider => provider.GetRequiredService<ExportNotes>());
        services.AddAccountPages(options.IsOwnMachine, options.Hosts is [var first, ..] ? first : "localhost", options.Limits, options.Provider);
        if (options.Callers is { } callers) services.AddSingleton(_ => callers(ledger!));
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = options.Proxies.Count > 0 ? "__Host-plumbline-form" : "plumbline-form";
            antiforgery.Cookie.Path = "/";
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // Strict would have a link in a mail make a new cookie, and every form that is open elsewhere stale.
            antiforgery.Cookie.SameSite = SameSiteMode.Lax;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.AddSingleton<HeldForms>();
        services.AddSingleton<Site>();
        services.AddSingleton<PageWriter>();
        services.AddSingleton<ViewList>();
        services.AddSingleton<Health>();
        services.AddSingleton<WarmUp>();
        services.AddSingleton<Failures>();
        services.AddSingleton<RequestLog>();
        services.AddTelemetry();
        services.AddFeatures();
        var app = builder.Build();
        ledger = await openAsync(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Plumbline"));
        try
        {
            if (options.Proxies.Count > 0) app.UseForwardedHeaders(Proxies.Believe(options.Proxies));
            app.Use(SecurityHeaders.AddAsync);
            // Before what answers failures, whose pages and redirects stand below it too.
            if (options.PathBase.Length > 0) app.UsePathBase(options.PathBase);
            app.Use(app.Services.GetRequiredService<RequestLog>().LogAsync);
            app.Use(app.Services.GetRequiredService<Failures>().AnswerAsync);
            app.Use(new AllowedHosts(options.Hosts).RefuseOthersAsync);
            app.Use(SameOrigin.RefuseOthersAsync);
            // It answers the address to which the provider of identities sends people back.
            if (options.Provider is not null) app.UseAuthentication();
            app.UseRouting();
            app.Use(app.Services.GetRequiredService<Gate>().LetInAsync);
            app.MapAssets();
            app.Services.GetRequiredService<Health>().Map(app);
            app.MapFeatures();
            await app.StartAsync(cancellation);
            var key = options.IsOwnMachine || !await MakeFirstAdministrator.IsAwaitedAsync(ledger, cancellation) ? null : await MakeInvitation.RunAsync(ledger, InvitationPurpose.FirstAdministrator, account: null, cancellation);
            return new WebServer(app, options) { FirstLink = key is null ? null : $"{options.PathBase}{AccountAddresses.Invitation}?key={key}" };
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends what it has begun, and listens no more.</summary>
    public async ValueTask DisposeAsync()
    {
        _app.Services.GetRequiredService<Health>().IsEnding = true;
        await _stopping.CancelAsync();
        using var patience = new CancellationTokenSource(Ending);
        await _app.StopAsync(patience.Token);
        await _warmUp;
        await _app.DisposeAsync();
        _stopping.Dispose();
    }
}
