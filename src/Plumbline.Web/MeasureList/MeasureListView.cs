using Plumbline.App.Viewing;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Screens;
using Plumbline.Web.Components;
using Plumbline.Web.Current;
using Plumbline.Web.Views;

namespace Plumbline.Web.MeasureList;

/// <summary>Every measure that the organisation defines, by section.</summary>
internal static class MeasureListView
{
    internal static void MapMeasureList(this IEndpointRouteBuilder app) => app.MapView("/{org}/indicators", MakeAsync);

    private static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var current = await CurrentMeasures.ReadAsync(visit);
        var indicators = visit.Definitions.Picture.Indicators;
        return new View
        {
            Title = "Every measure",
            Menu = MenuEntry.Measures,
            Crumbs = [new Crumb("Measures", visit.Links.Dashboard(current.PeriodAsked, current.UnitAsked)), new Crumb("Every measure")],
            Body = PageBody.Of<MeasureListPage>(new MeasureListModel(
                current.UnitWords is { } unit ? $"Every measure of {unit}" : "Every measure",
                new MeasureForm(CurrentFilters.Of(current, "indicators"), Clear: null, $"{Counted.Digits(indicators.Count)} {Counted.Noun(indicators.Count, "measure")}."),
                ScreenList.Of(current.Context))),
            Table = ViewTable.Of(MeasureListTable.Table, indicators.Select(indicator => current.Context.Analyse(indicator, current.Unit.Code))),
        };
    }
}
