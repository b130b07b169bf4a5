using Plumbline.App.Reporting;
using Plumbline.App.Viewing;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Home;

/// <summary>What needs attention now.</summary>
internal static class HomeView
{
    internal static void MapHome(this IEndpointRouteBuilder app) => app.MapView("/{org}", MakeAsync);

    private static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var report = CurrentReport.Of(visit.Definitions);
        var periods = await FindReportPeriods.KnownAsync(visit.Ledger, visit.Definitions, report);
        return new View
        {
            Title = "What needs attention now",
            Menu = MenuEntry.Now,
            Body = PageBody.Of<HomePage>(periods.Select(period => period.ToText(visit.Definitions.Picture.Settings.Language, full: true)).ToList()),
            Table = ViewTable.Of(ReportsTable.Table, visit.Definitions.Workspace.Reports),
        };
    }
}
