using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.Web.Views;

namespace Plumbline.Web.Api;

/// <summary>Maps the API: its tables, their description, and the files that ask for them.</summary>
internal static class MapApi
{
    /// <summary>The path of all addresses of the API.</summary>
    internal const string Base = "/api/v1";

    internal static void AddApi(this IServiceCollection services) => services.AddSingleton<ReadGate>();

    internal static void MapApiAddresses(this IEndpointRouteBuilder app)
    {
        var (site, gate) = (app.ServiceProvider.GetRequiredService<Site>(), app.ServiceProvider.GetRequiredService<ReadGate>());
        foreach (var pattern in new[] { $"{Base}/organisations", $"{Base}/organisations{ViewFormats.Pattern}" }) app.MapMethods(pattern, MapViews.Reading, SendOrganisationsAsync);
        foreach (var endpoint in ApiEndpoints.All)
        {
            var answer = new ApiAnswer(endpoint, site, gate);
            app.MapMethods($"{Base}/{{org}}/{endpoint.Path}", MapViews.Reading, answer.SendAsync);
            app.MapMethods($"{Base}/{{org}}/{endpoint.Path}{ViewFormats.Pattern}", MapViews.Reading, answer.SendAsync);
        }
    }

    private static async Task SendOrganisationsAsync(HttpContext http, ILedger ledger, CancellationToken cancellation)
    {
        ApiRequest.RefuseUnknown(http.Request.Query, [.. ApiParameter.Common.Where(static one => one.Name == "format")]);
        var organisations = new List<OrganisationDefinitions>();
        foreach (var entry in await ledger.OrganisationsAsync(cancellation)) organisations.Add(await ReadDefinitions.RunAsync(ledger, entry.Code, entry.Head.Number, cancellation));
        http.Response.Headers.CacheControl = "private, no-cache";
        await SendTable.RunAsync(http, ViewTable.Of(OrganisationsTable.Table, organisations), ApiFormat.Of(http), fileName: null);
    }
}
