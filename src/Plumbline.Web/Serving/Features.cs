using Plumbline.Web.Api;
using Plumbline.Web.Home;
using Plumbline.Web.Search;
using Plumbline.Web.Views;

namespace Plumbline.Web.Serving;

/// <summary>The features of the site: what each registers, and what it maps.</summary>
internal static class Features
{
    internal static void AddFeatures(this IServiceCollection services)
    {
        services.AddApi();
    }

    internal static void MapFeatures(this IEndpointRouteBuilder app)
    {
        app.MapOrganisations();
        app.MapHome();
        app.MapSearch();
        app.MapApiAddresses();
        app.MapMethods("/{**address}", MapViews.Reading, static (HttpContext _) => throw Refused.NotFound("There is no page at this address."));
    }
}
