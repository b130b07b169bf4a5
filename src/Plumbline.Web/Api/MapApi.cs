using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Text;
using Plumbline.Web.Components;
using Plumbline.Web.SigningIn;
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
        var (site, gate, exports) = (app.ServiceProvider.GetRequiredService<Site>(), app.ServiceProvider.GetRequiredService<ReadGate>(), app.ServiceProvider.GetRequiredService<ExportNotes>());
        app.MapMethods("/api", MapViews.Reading, SendPageAsync).Needs(new AccessNeed.MayDo(Operation.Read));
        app.MapMethods($"{Base}/openapi.json", MapViews.Reading, static (HttpContext http) => Results.Text(OpenApi.Document(http.Request.PathBase.Value ?? ""), "application/json; charset=utf-8")).Needs(new AccessNeed.Nothing());
        foreach (var pattern in new[] { $"{Base}/organisations", $"{Base}/organisations{ViewFormats.Pattern}" }) app.MapMethods(pattern, MapViews.Reading, SendOrganisationsAsync).Needs(new AccessNeed.Token());
        app.MapMethods($"{Base}/{{org}}/plumbline.pq", MapViews.Reading, SendPowerQueryAsync).Needs(new AccessNeed.Token());
        app.MapMethods($"{Base}/{{org}}/plumbline.xlsx", MapViews.Reading, SendWorkbookAsync).Needs(new AccessNeed.Token());
        // The same files for whoever has signed in and downloads them from the page of the API: what they ask for needs the token.
        app.MapMethods("/{org}/data/plumbline.pq", MapViews.Reading, SendPowerQueryAsync).Needs(new AccessNeed.MayDo(Operation.Read));
        app.MapMethods("/{org}/data/plumbline.xlsx", MapViews.Reading, SendWorkbookAsync).Needs(new AccessNeed.MayDo(Operation.Read));
        var limits = app.ServiceProvider.GetRequiredService<Limits>();
        foreach (var endpoint in ApiEndpoints.All)
        {
            var answer = new ApiAnswer(endpoint, site, gate, exports, limits);
            app.MapMethods($"{Base}/{{org}}/{endpoint.Path}", MapViews.Reading, answer.SendAsync).Needs(new AccessNeed.Token());
            app.MapMethods($"{Base}/{{org}}/{endpoint.Path}{ViewFormats.Pattern}", MapViews.Reading, answer.SendAsync).Needs(new AccessNeed.Token());
        }
    }

    private static async Task SendPowerQueryAsync(HttpContext http, Site site, CancellationToken cancellation)
    {
        ApiRequest.RefuseUnknown(http.Request.Query, [ApiParameter.Within]);
        var visit = await site.VisitAsync(http, await site.PositionAsync(http, cancellation), cancellation);
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{visit.Definitions.Picture.Settings.Code}.pq\"";
        await Results.Text(QueryFiles.PowerQuery(http, visit), "text/plain; charset=utf-8").ExecuteAsync(http);
    }

    private static async Task SendWorkbookAsync(HttpContext http, Site site, ReadGate gate, ExportNotes exports, CancellationToken cancellation)
    {
        ApiRequest.RefuseUnknown(http.Request.Query, [ApiParameter.Within]);
        var visit = await site.VisitAsync(http, await site.PositionAsync(http, cancellation), cancellation);
        exports.Note(http);
        using var turn = await gate.WaitAsync(isHeavy: true, cancellation);
        using var workbook = new MemoryStream();
        await QueryFiles.WriteWorkbookAsync(http, visit, workbook, cancellation);
        await Results.Bytes(workbook.ToArray(), ViewFormats.ContentType(ViewFormat.Xlsx), $"{visit.Definitions.Picture.Settings.Code}.xlsx").ExecuteAsync(http);
    }

    private static async Task SendOrganisationsAsync(HttpContext http, Site site, CancellationToken cancellation)
    {
        ApiRequest.RefuseUnknown(http.Request.Query, [.. ApiParameter.Common.Where(static one => one.Name == "format")]);
        var organisations = new List<OrganisationDefinitions>();
        foreach (var entry in await site.OrganisationsAsync(http, cancellation))
        {
            if (await site.FirstReadingAsync(http, entry.Code, cancellation) is { } ledger) organisations.Add(await ReadDefinitions.RunAsync(ledger, entry.Code, entry.Head.Number, cancellation));
        }

        http.Response.Headers.CacheControl = "private, no-cache";
        await SendTable.RunAsync(http, ViewTable.Of(OrganisationsTable.Table, organisations), ApiFormat.Of(http), fileName: null);
    }

    private static async Task<IResult> SendPageAsync(HttpContext http, Site site, PageWriter writer, CancellationToken cancellation)
    {
        var codes = (await site.OrganisationsAsync(http, cancellation)).Select(static entry => entry.Code).ToList();
        var chosen = http.Request.Query["org"] is [{ Length: > 0 } asked]
            ? codes.Find(code => code == asked) ?? throw Refused.BadRequest($"org: {Problem.With(asked, $"the code of an organisation{Spelling.Suggestion(asked, codes)}")}", "org")
            : codes.FirstOrDefault();
        var root = (http.Request.PathBase.Value ?? "") + Base;
        var forms = ApiEndpoints.All.Select(endpoint => new ApiForm(
            endpoint,
            $"{root}/{chosen}/{endpoint.PathExamples.Aggregate(endpoint.Path, static (path, part) => path.Replace($"{{{part.Key}}}", part.Value, StringComparison.Ordinal))}",
            $"{root}/{chosen}/{endpoint.Path}")).ToList();
        var page = await writer.WriteAsync(new ShellModel { Title = "The API", PathBase = http.Request.PathBase.Value ?? "" }, PageBody.Of<ApiPage>(new ApiPageModel(root, codes, chosen, forms) { NeedsToken = !http.Caller().Actor.IsOwnMachine, Site = $"{http.Request.Scheme}://{http.Request.Host}" }));
        return Results.Bytes(page, "text/html; charset=utf-8");
    }
}
