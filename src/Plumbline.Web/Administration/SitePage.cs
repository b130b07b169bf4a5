using Plumbline.Core.Text;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Administration;

/// <summary>Makes what an address that belongs to no organisation shows.</summary>
internal delegate Task<View> MakeSitePage(HttpContext http, CancellationToken cancellation);

/// <summary>Maps pages that belong to no organisation and tell what holds now. They are never cached: what they show is not for everybody.</summary>
internal static class SitePage
{
    /// <summary>Maps a page, and the same as <c>.csv</c>, <c>.xlsx</c> and <c>.json</c> where it has a table.</summary>
    internal static void MapSitePage(this IEndpointRouteBuilder app, string pattern, AccessNeed need, MakeSitePage make, bool hasTable = false)
    {
        var writer = app.ServiceProvider.GetRequiredService<PageWriter>();
        app.MapMethods(pattern, MapViews.Reading, (HttpContext http) => SendAsync(http, writer, make, hasTable)).Needs(need);
        if (hasTable) app.MapMethods(pattern + ViewFormats.Pattern, MapViews.Reading, (HttpContext http) => SendTableAsync(http, make)).Needs(need);
    }

    /// <summary>A query parameter, trimmed; null where it is absent or blank.</summary>
    internal static string? Query(this HttpContext http, string name) => http.Request.Query.TryGetValue(name, out var values) && values is [{ } text, ..] && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>The page of a list that the query asks for, from 1.</summary>
    internal static int Page(HttpContext http) => http.Query("page") is not { } text ? 1
        : int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var page) && page is > 0 and < 1_000_000 ? page
        : throw Refused.BadRequest($"page: {Problem.With(text, "the number of a page: 1, 2, 3 …")}", "page");

    private static async Task SendAsync(HttpContext http, PageWriter writer, MakeSitePage make, bool hasTable)
    {
        var view = await make(http, http.RequestAborted);
        var shell = new ShellModel
        {
            Title = view.Title,
            PathBase = http.Request.PathBase.Value ?? "",
            Crumbs = view.Crumbs,
            InFormat = hasTable ? format => $"{http.Request.PathBase}{http.Request.Path}.{format}{http.Request.QueryString}" : null,
        };
        var page = await writer.WriteAsync(shell, view.Body);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = page.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.Body.WriteAsync(page, http.RequestAborted);
    }

    private static async Task SendTableAsync(HttpContext http, MakeSitePage make)
    {
        var format = Names<ViewFormat>.Parse((string)http.Request.RouteValues["format"]!).Value;
        var view = await make(http, http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        await SendTable.RunAsync(http, view.Table!, format, $"plumbline-{view.Table!.Name}.{Names<ViewFormat>.Of(format)}");
    }
}
