using System.Text;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Writers.Svg;
using Plumbline.Web.Views;

namespace Plumbline.Web.Indicators;

/// <summary>The chart of a measure as a picture of its own, for a paper that is written elsewhere.</summary>
internal static class IndicatorChart
{
    internal static async Task<IResult> SendAsync(HttpContext http, Site site, CancellationToken cancellation)
    {
        var visit = await site.VisitAsync(http, await site.PositionAsync(http, cancellation), cancellation);
        var (context, indicator, unit) = await IndicatorView.ReadAsync(visit);
        if (MeasureScreen.Of(context, indicator, unit.Code).Chart.OfType<Chart>().FirstOrDefault() is not { } chart) throw Refused.NotFound($"{indicator.Name} has no number to chart.");
        var svg = SvgWriter.WriteFile(chart.Scene, chart.Title, chart.Alternative, "chart", headed: true, context.Picture.Settings.Spc.Look);
        return Results.Text(svg, "image/svg+xml", Encoding.UTF8);
    }
}
