using Plumbline.App.Ledger;
using Plumbline.App.Reporting;
using Plumbline.App.Workspaces;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Writers.Html;

namespace Plumbline.Web.Pages;

/// <summary>The papers to read: a page of what there is, and each paper made when it is asked for. Nothing is written.</summary>
internal static class ReadingRoom
{
    internal static void MapReadingRoom(this WebApplication app)
    {
        app.MapGet("/", ListAsync);
        app.MapGet("/{organisation}/{report}/{period}", ReadAsync);
    }

    private static async Task<IResult> ListAsync(ILedger ledger, CancellationToken cancellation)
    {
        var content = new List<Element>();
        foreach (var entry in await ledger.OrganisationsAsync(cancellation))
        {
            var definitions = await ReadDefinitions.AtAsync(ledger, entry.Code, cancellation: cancellation);
            content.Add(new Heading(1, definitions.Picture.Settings.Name));
            foreach (var report in definitions.Workspace.Reports)
            {
                content.Add(new Heading(2, report.Title, new Anchor($"report-{Anchor.FromWords(entry.Code)}-{Anchor.FromWords(report.Name)}")));
                content.Add(new Paragraph($"At /{entry.Code}/{report.Name}/ and a {report.Frequency.ToString().ToLowerInvariant()}, such as {Example(definitions, report.Frequency)}."));
            }
        }

        if (content.Count == 0) content.Add(new Paragraph("This store holds no organisation yet."));
        return new HtmlPage(new Document("Papers", "Plumbline", [.. content]));
    }

    private static async Task<IResult> ReadAsync(string organisation, string report, string period, string? asAt, ILedger ledger, CancellationToken cancellation)
    {
        if ((await ledger.OrganisationsAsync(cancellation)).All(entry => entry.Code != organisation)) return Results.NotFound();
        ChangeNumber? position = null;
        if (asAt is not null && !ChangeNumber.TryParse(asAt, provider: null, out position)) return Results.BadRequest("asAt: expected the number of a change");
        var definitions = await ReadDefinitions.AtAsync(ledger, organisation, position, cancellation);
        if (definitions.FindReport(report) is not { } definition) return Results.NotFound();
        if (!Period.Parse(period, definitions.Picture.Settings.Calendar, definition.Frequency).TryGet(out var at, out var problem)) return Results.BadRequest($"period: {problem}");
        return new HtmlPage(await BuildReport.ForAsync(ledger, definitions, definition, at, cancellation));
    }

    private static string Example(OrganisationDefinitions definitions, Frequency frequency) =>
        Period.Containing(DateOnly.FromDateTime(definitions.Position.At.UtcDateTime), frequency, definitions.Picture.Settings.Calendar).Previous.ToString();

    /// <summary>A document as a response.</summary>
    private sealed class HtmlPage(Document document) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = "text/html; charset=utf-8";
            var page = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
            HtmlWriter.Write(document, page);
            await httpContext.Response.WriteAsync(page.ToString(), httpContext.RequestAborted);
        }
    }
}
