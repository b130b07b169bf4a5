using Plumbline.App.Tracing;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Web.Components;
using Plumbline.Web.Indicators;
using Plumbline.Web.Views;

namespace Plumbline.Web.Figures;

/// <summary>The story of one figure.</summary>
internal static class FigureView
{
    internal static void MapFigure(this IEndpointRouteBuilder app) => app.MapView("/{org}/figures/{indicator}/{unit}/{period}", MakeAsync);

    private static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var indicator = visit.RouteIndicator();
        var unit = visit.RouteUnit();
        if (!FigureAddress.Read(visit.Definitions.Picture, indicator.Code.ToString(), unit.Code.ToString(), visit.Route("period"), visit.Text("aspect")).TryGet(out var address, out var unread))
            throw Refused.NotFound($"There is no such figure: {unread}.");
        if (!(await TraceFigure.RunAsync(visit.Ledger, visit.Definitions, address, visit.Today, cancellation)).TryGet(out var story, out var problem))
            throw Refused.NotFound($"There is no such figure: {problem}.");
        var words = new FigureWords(visit, story, UnitOf(visit, address, unit));
        return new View
        {
            Title = words.Title,
            Menu = MenuEntry.Measures,
            Crumbs = [.. IndicatorView.Crumbs(visit, period: null, unit, indicator, isItself: false), new Crumb(Counted.Sentence(words.Period))],
            Body = PageBody.Of<FigurePage>(words.Make()),
            Table = ViewTable.Of(FigureVersionsTable.Table, story.Versions),
        };
    }

    // A unit as it is on the last day of the period.
    private static Unit UnitOf(Visit visit, FigureAddress address, Unit unit) => visit.Definitions.Picture.Units.Find(unit.Code, address.Period.Last) ?? unit;
}
