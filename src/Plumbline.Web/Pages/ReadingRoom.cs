using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Reporting;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Web.Pages;

/// <summary>A read-only site: a page that lists the reports, and each report, built when it is requested.</summary>
internal static class ReadingRoom
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    internal static void MapReadingRoom(this WebApplication app)
    {
        app.MapMethods("/", Reading, ListAsync);
        app.MapMethods("/{organisation}/{report}/{period}", Reading, ReadAsync).RequireRateLimiting(BuildLimit.Policy);
        app.MapMethods("/{**address}", Reading, () => Refusal.NotFound("There is no page at this address."));
    }

    private static async Task<IResult> ListAsync(ILedger ledger, CancellationToken cancellation)
    {
        var content = new List<Element>();
        foreach (var entry in await ledger.OrganisationsAsync(cancellation))
        {
            var definitions = await ReadDefinitions.RunAsync(ledger, entry.Code, cancellation: cancellation);
            content.Add(new Heading(1, definitions.Picture.Settings.Name, new Anchor($"at-{Anchor.FromWords(entry.Code)}")));
            if (definitions.Workspace.Reports.Count == 0) content.Add(new Paragraph("No report is defined yet."));
            foreach (var report in definitions.Workspace.Reports) content.AddRange(await PeriodsAsync(ledger, definitions, report, cancellation));
        }

        if (content.Count == 0) content.Add(new Paragraph("This store holds no organisation yet. Load a workspace: plumbline load DIR."));
        return new HtmlPage(new Document("Papers", "Plumbline", [.. content]));
    }

    private static async Task<IReadOnlyList<Element>> PeriodsAsync(ILedger ledger, OrganisationDefinitions definitions, ReportDefinition report, CancellationToken cancellation)
    {
        var code = definitions.Picture.Settings.Code;
        var heading = new Heading(2, report.Title, new Anchor($"report-{Anchor.FromWords(code)}--{Anchor.FromWords(report.Name)}"));
        var periods = await FindReportPeriods.LatestAsync(ledger, definitions, report, cancellation: cancellation);
        if (periods.Count == 0) return [heading, new Paragraph("No figures yet.")];
        var links = periods.Select(period => (RichText)new Hyperlink(
            WithCapital(period.ToText(definitions.Picture.Settings.Language, full: true)),
            new Uri(PathOf(code, report.Name, period), UriKind.Relative)));
        return [heading, ItemList.Bullets([.. links]), new Paragraph($"For another period, put it in the address: /{PathOf(code, report.Name, periods[^1].Previous)}", ParagraphRole.Meta)];
    }

    private static async Task<IResult> ReadAsync(string organisation, string report, string period, string? asAt, ILedger ledger, CancellationToken cancellation)
    {
        if ((await ledger.OrganisationsAsync(cancellation)).All(entry => entry.Code != organisation))
            return Refusal.NotFound($"There is no organisation “{organisation}” here.");
        ChangeNumber? position = null;
        if (asAt is not null && !ChangeNumber.TryParse(asAt, provider: null, out position))
            return Refusal.BadRequest($"asAt: found “{asAt}”; expected the number of a change: 1, 2, 3 …");
        if (position is not null && await ledger.ChangeAsync(organisation, position, cancellation) is null)
            return Refusal.NotFound($"There is no change {position} of {organisation}.");
        var definitions = await ReadDefinitions.RunAsync(ledger, organisation, position, cancellation);
        if (definitions.FindReport(report) is not { } definition)
            return Refusal.NotFound($"There is no report “{report}” of {definitions.Picture.Settings.Name}.");
        if (!Period.Parse(period, definitions.Picture.Settings.Calendar, definition.Frequency).TryGet(out var at, out var problem))
            return Refusal.BadRequest($"The period in the address: {problem}.");
        if (!await FindReportPeriods.HasAsync(ledger, definitions, definition, at, cancellation))
            return Refusal.NotFound($"There is no figure of {at.ToText(definitions.Picture.Settings.Language, full: true)} for “{definition.Title}”.");
        try
        {
            return new HtmlPage(await BuildReport.RunAsync(ledger, definitions, definition, at, cancellation: cancellation));
        }
        catch (NoFiguresException nothing)
        {
            return Refusal.NotFound(nothing.Message);
        }
    }

    // A period such as 2019/20 would be two path segments; 2019-20 is read as the same period.
    private static string PathOf(string organisation, string report, Period period) =>
        string.Join('/', new[] { organisation, report, period.ToString().Replace('/', '-') }.Select(Uri.EscapeDataString));

    private static string WithCapital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
