using Plumbline.App.Viewing;
using Plumbline.Reports.Blocks.Screens;
using Plumbline.Reports.Composition;
using Plumbline.Web.Components;
using Plumbline.Web.Current;
using Plumbline.Web.Views;

namespace Plumbline.Web.ControlCharts;

/// <summary>The control charts of all measures, small and side by side.</summary>
internal static class ControlChartsView
{
    private const string Path = "spc";

    internal static void MapControlCharts(this IEndpointRouteBuilder app) => app.MapView("/{org}/spc", MakeAsync);

    private static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var current = await CurrentMeasures.ReadAsync(visit);
        var filter = MeasureFilter.Of(visit);
        var charts = filter.IsSet ? ScreenCharts.Of(current.Context, filter.Picks) : await KeptScreens.GetAsync(current, () => ScreenCharts.Of(current.Context, filter.Picks));
        var title = current.UnitWords is { } unit ? $"Control charts of {unit}" : "Control charts";
        ReportLine[] picked = [.. charts.Charted, .. charts.Others];
        return new View
        {
            Title = $"{title}, {current.PeriodWords}",
            Menu = MenuEntry.Charts,
            Body = PageBody.Of<ControlChartsPage>(new ControlChartsModel(
                title,
                ScreenCharts.Lead(charts.Charted.Length),
                MeasureForm.Of(current, filter, Path, picked.Length, current.Context.Lines.All.Length),
                charts.Content)),
            FileName = current.FileName(Path),
            Table = ViewTable.Of(MeasuresTable.Table, picked),
        };
    }
}
