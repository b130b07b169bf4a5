using Plumbline.Core.Periods;
using Plumbline.Web.Addresses;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.Grid;

/// <summary>The grid in which figures are entered.</summary>
internal static class EnterFeature
{
    // A grid of 100 measures and 12 periods with their parts, and the words around them.
    private const long MostBytes = 4_000_000;

    internal static void MapEntering(this IEndpointRouteBuilder app)
    {
        var need = new AccessNeed.MayDo(Operation.EnterFigures);
        var rule = new FormRule { Need = need, MostBytes = MostBytes };
        app.MapMethods("/{org}/enter", MapViews.Reading, GoAsync).Needs(need);
        app.MapAction("/{org}/enter/check", rule, CheckCells.RunAsync);
        app.MapForm("/{org}/enter/{unit}/{period}", rule with { KeepsDraft = true }, EnterForm.ShowAsync, EnterForm.TakeAsync);
    }

    // The grid has an address that says all of it, so that a draft is always of the same grid.
    private static async Task GoAsync(HttpContext http, Site site)
    {
        var cancellation = http.RequestAborted;
        if (http.Request.Query.ContainsKey(Links.AsAt)) throw Refused.OfThePast(Shells.InPresent(http), Links.AsAt);
        var visit = await site.VisitAsync(http, await site.PositionAsync(http, cancellation), cancellation);
        var unit = visit.Unit() ?? visit.Definitions.Picture.Units.Top;
        var period = visit.Period() ?? await EnterPeriods.DefaultAsync(visit, cancellation);
        http.Response.StatusCode = StatusCodes.Status302Found;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Location = AddressOf(visit, unit.Code.ToString(), period, visit.Text("periods"), visit.Text("section"), visit.Text("all"));
    }

    internal static string AddressOf(Visit visit, string unit, Period period, string? periods, string? section, string? all) =>
        visit.Links.To(["enter", unit, Links.Of(period)!], ("periods", periods == "1" ? null : periods), ("section", section), ("all", all));
}
