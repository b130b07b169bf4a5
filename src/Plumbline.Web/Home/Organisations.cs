using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Reporting;
using Plumbline.App.Viewing;
using Plumbline.Core.Text;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Home;

/// <summary>An organisation of the store.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its first page.</param>
/// <param name="Holds">What is there: how many measures, and to which period there are figures.</param>
public sealed record OrganisationLink(string Name, string Address, string Holds);

/// <summary>What the first page of the site shows.</summary>
/// <param name="Links">The organisations that the reader may read.</param>
/// <param name="Reader">Who reads.</param>
/// <param name="PathBase">The path under which a proxy serves the site.</param>
public sealed record OrganisationsModel(IReadOnlyList<OrganisationLink> Links, Actor Reader, string PathBase);

/// <summary>The first page of the site: the organisations of the store, or at once the only one.</summary>
internal static class Organisations
{
    internal static void MapOrganisations(this IEndpointRouteBuilder app) => app.MapMethods("/", MapViews.Reading, SendAsync).Needs(new AccessNeed.SignedIn());

    private static async Task<IResult> SendAsync(HttpContext http, Site site, PageWriter writer, CancellationToken cancellation)
    {
        var links = new List<OrganisationLink>();
        foreach (var entry in await site.OrganisationsAsync(http, cancellation))
        {
            var ledger = await site.FirstReadingAsync(http, entry.Code, cancellation);
            if (ledger is null) continue;
            var definitions = await ReadDefinitions.RunAsync(ledger, entry.Code, cancellation: cancellation);
            links.Add(new OrganisationLink(definitions.Picture.Settings.Name, new Links(http.Request.PathBase.Value ?? "", entry.Code, asAt: null).Home(), await HoldsAsync(ledger, definitions)));
        }

        if (links is [var only]) return Results.Redirect(only.Address);
        var page = await writer.WriteAsync(new ShellModel { Title = "Organisations", PathBase = http.Request.PathBase.Value ?? "" }, PageBody.Of<OrganisationsPage>(new OrganisationsModel([.. links.OrderBy(static link => link.Name, StringComparer.InvariantCultureIgnoreCase)], http.Caller().Actor, http.Request.PathBase.Value ?? "")));
        return Results.Bytes(page, "text/html; charset=utf-8");
    }

    // "30 measures, figures up to December 2023".
    private static async Task<string> HoldsAsync(ILedger ledger, OrganisationDefinitions definitions)
    {
        var picture = definitions.Picture;
        var measures = $"{Counted.Digits(picture.Indicators.Count)} {Counted.Noun(picture.Indicators.Count, "measure")}";
        var periods = await FindReportPeriods.KnownAsync(ledger, definitions, CurrentReport.Of(definitions), most: 1, picture.Units.Top.Code);
        return periods is [var latest, ..] ? $"{measures}, figures up to {latest.ToText(picture.Settings.Language, full: true)}" : $"{measures}, no figures yet";
    }
}
