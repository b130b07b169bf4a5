using System.Globalization;
using Plumbline.App.Ledger;
using Plumbline.App.Printing;
using Plumbline.Reports.Writers.Html;
using Plumbline.Web.Papers.Building;
using Plumbline.Web.Serving;
using Plumbline.Web.Views;

namespace Plumbline.Web.Papers;

/// <summary>The papers: their list, their previews, the papers themselves, and the making of their files.</summary>
internal static class PaperFeature
{
    internal static void AddPapers(this IServiceCollection services)
    {
        services.AddSingleton(_ => new PdfPrinter(Browser.Find()));
        services.AddSingleton(provider => new MakePaper(provider.GetRequiredService<ILedger>(), provider.GetRequiredService<PdfPrinter>(), Browser.Find()?.Path));
        services.AddSingleton<Builds>();
        services.AddSingleton<IBuilds>(static provider => provider.GetRequiredService<Builds>());
        services.AddHostedService(static provider => provider.GetRequiredService<Builds>());
    }

    internal static void MapPapers(this IEndpointRouteBuilder app)
    {
        app.MapView("/{org}/reports", PapersView.MakeAsync);
        app.MapView("/{org}/reports/{name}/editions", EditionsView.MakeAsync);
        app.MapView("/{org}/reports/{name}/{period}", PaperView.MakeAsync);
        app.MapMethods("/{org}/reports/{name}/{period}/paper", MapViews.Reading, SendPaperAsync).Needs(new AccessNeed.MayDo(Operation.Read));
        app.MapBuilds();
        app.MapPublishing();
    }

    /// <summary>Sends a paper as its file would be, with its own policy.</summary>
    private static async Task SendPaperAsync(HttpContext http, Site site, BuildGate gate, ExportNotes exports)
    {
        var cancellation = http.RequestAborted;
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (await gate.WaitAsync(cancellation))
        {
            var visit = await site.VisitAsync(http, await site.PositionAsync(http, cancellation), cancellation);
            var asked = await PaperAsked.ReadAsync(visit, cancellation);
            var policy = HtmlWriter.Write(await asked.DocumentAsync(cancellation), text);
            http.Response.Headers.ContentSecurityPolicy = $"{policy}; {SecurityHeaders.NotFramed}";
        }

        exports.Note(http);
        http.Response.ContentType = "text/html; charset=utf-8";
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.WriteAsync(text.ToString(), cancellation);
    }
}
