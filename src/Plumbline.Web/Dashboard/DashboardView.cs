using Plumbline.App.Viewing;
using Plumbline.Reports.Blocks.Screens;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Current;
using Plumbline.Web.Views;

namespace Plumbline.Web.Dashboard;

/// <summary>Every measure of a unit, or those that a reader picks.</summary>
internal static class DashboardView
{
    private const string Path = "dashboard";

    internal static void MapDashboard(this IEndpointRouteBuilder app) => app.MapView("/{org}/dashboard", MakeAsync);

    private static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var current = await CurrentMeasures.ReadAsync(visit);
        var filter = MeasureFilter.Of(visit);
        var dashboard = filter.IsSet ? ScreenDashboard.Of(current.Context, filter.Picks) : await KeptScreens.GetAsync(current, () => ScreenDashboard.Of(current.Context, filter.Picks));
        var title = current.UnitWords is { } unit ? $"Measures of {unit}" : "Measures";
        return new View
        {
            Title = $"{title}, {current.PeriodWords}",
            Menu = MenuEntry.Measures,
            Body = PageBody.Of<DashboardPage>(new DashboardModel(
                title,
                MeasureForm.Of(current, filter, Path, dashboard.Picked.Length, dashboard.All.Length),
                dashboard.Content,
                dashboard.All.IsEmpty ? $"No measure has a figure for {current.PeriodWords} or the periods before it." : "No measure is like that. Show all, or change what is picked.",
                visit.Links.To(["indicators"], ("period", Links.Of(current.PeriodAsked)), ("unit", current.UnitAsked?.ToString())))
            {
                EnterAddress = !visit.IsPast && visit.Actor.MaySomewhere(Operation.EnterFigures, visit.Links.Organisation) ? visit.Links.To(["enter"], ("period", Links.Of(current.PeriodAsked)), ("unit", current.UnitAsked?.ToString())) : null,
            }),
            FileName = current.FileName(Path),
            Table = ViewTable.Of(MeasuresTable.Table, dashboard.Picked),
        };
    }
}
