using System.Globalization;
using Plumbline.Core.Ledger;
using Plumbline.Core.Text;
using Plumbline.Web.Caching;

namespace Plumbline.Web.Views;

/// <summary>Makes what an address of an organisation shows.</summary>
public delegate Task<View> MakeView(Visit visit, CancellationToken cancellation);

/// <summary>Answers the addresses of one view: the page, from the cache where it is kept, and its table in each format.</summary>
internal sealed class ViewEndpoint(string pattern, MakeView make, bool isOfTheMoment, Site site, PageWriter writer, PageCache cache, BuildGate gate, ExportNotes exports)
{
    /// <summary>The pattern of its address.</summary>
    internal string Pattern => pattern;

    /// <summary>Answers a request for the page.</summary>
    internal Task SendPageAsync(HttpContext http) => isOfTheMoment ? SendMomentAsync(http) : SendKeptAsync(http);

    private async Task SendKeptAsync(HttpContext http)
    {
        var position = await site.PositionAsync(http, http.RequestAborted);
        var scope = await ScopeAsync(http);
        if (IsSent(http, position, scope, "html")) return;
        var key = new PageKey(Site.OrganisationOf(http), position.Value, site.Today.DayNumber, http.Request.PathBase + http.Request.Path + http.Request.QueryString, scope);
        // What others wait for does not end with this reader.
        var page = await cache.GetAsync(key, async () => PageOf(await MakeAsync(http, position, CancellationToken.None)));
        if (!page.IsSettled)
        {
            http.Response.Headers.Remove("ETag");
            http.Response.Headers.CacheControl = "no-store";
        }

        await SendAsync(http, page, cache.Keeps && page.IsSettled);
    }

    private async Task SendMomentAsync(HttpContext http)
    {
        var position = await site.PositionAsync(http, http.RequestAborted);
        var (bytes, view) = await MakeAsync(http, position, http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        if (view.RefreshAfter is { } seconds) http.Response.Headers["Refresh"] = seconds.ToString(CultureInfo.InvariantCulture);
        await SendAsync(http, PageOf((bytes, view)), isKept: false);
    }

    private static CachedPage PageOf((byte[] Bytes, View View) made) => new(made.Bytes, StatusCodes.Status200OK, "text/html; charset=utf-8") { IsSettled = !made.View.IsUnsettled };

    private async Task<(byte[] Bytes, View View)> MakeAsync(HttpContext http, ChangeNumber position, CancellationToken cancellation)
    {
        using var turn = await gate.WaitAsync(cancellation);
        var visit = await site.VisitAsync(http, position, cancellation);
        var view = await make(visit, cancellation);
        return (await writer.WriteAsync(Shells.Of(http, visit, view) with { HasOthers = await site.ReadsSeveralAsync(http, cancellation) }, view.Body), view);
    }

    /// <summary>Makes the page without the cache, as the warm-up does.</summary>
    internal async Task<byte[]> WriteAsync(HttpContext http, CancellationToken cancellation) =>
        (await MakeAsync(http, await site.PositionAsync(http, cancellation), cancellation)).Bytes;

    /// <summary>Answers a request for the table in a format.</summary>
    internal async Task SendTableAsync(HttpContext http)
    {
        var format = Names<ViewFormat>.Parse((string)http.Request.RouteValues["format"]!).Value;
        var position = await site.PositionAsync(http, http.RequestAborted);
        if (isOfTheMoment) http.Response.Headers.CacheControl = "no-store";
        else if (IsSent(http, position, await ScopeAsync(http), Names<ViewFormat>.Of(format))) return;
        View view;
        using (await gate.WaitAsync(http.RequestAborted))
        {
            view = await make(await site.VisitAsync(http, position, http.RequestAborted), http.RequestAborted);
        }

        if (view.Table is not { } table) throw Refused.NotFound("This page has no table.");
        exports.Note(http);
        await SendTable.RunAsync(http, table, format, $"{view.FileName ?? FileNameOf(http, table)}.{Names<ViewFormat>.Of(format)}");
    }

    /// <summary>Marks the answer with its position; where the reader has it already, says so and nothing more is to be sent.</summary>
    private bool IsSent(HttpContext http, ChangeNumber position, string scope, string format) =>
        EntityTag.IsSent(http, string.Create(CultureInfo.InvariantCulture, $"{position.Value}-{site.Today.DayNumber}-{Site.Build}-{scope}-{format}"));

    // Whether the page names other organisations depends on the reader too.
    private async Task<string> ScopeAsync(HttpContext http)
    {
        var scope = (await site.ReadingAsync(http, http.RequestAborted)).Key;
        return http.Caller().Actor.IsOwnMachine || !await site.ReadsSeveralAsync(http, http.RequestAborted) ? scope : $"{scope}+";
    }

    private static async Task SendAsync(HttpContext http, CachedPage page, bool isKept)
    {
        var encoding = Compressed.Accepted(http.Request);
        var bytes = page.In(encoding, isKept);
        http.Response.StatusCode = page.Status;
        http.Response.ContentType = page.ContentType;
        http.Response.Headers.Vary = EntityTag.VaryOf(http);
        if (Compressed.NameOf(encoding) is { } name) http.Response.Headers.ContentEncoding = name;
        http.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private static string FileNameOf(HttpContext http, ViewTable table)
    {
        var parts = http.Request.RouteValues.Where(static pair => pair.Key is not ("format" or "org")).Select(static pair => pair.Value?.ToString());
        var name = string.Join('-', new[] { Site.OrganisationOf(http), table.Name }.Concat(parts));
        return string.Concat(name.Select(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' ? letter : '-'));
    }
}
