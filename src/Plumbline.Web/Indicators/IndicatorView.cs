using Plumbline.App.Reporting;
using Plumbline.App.Viewing;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Composition;
using Plumbline.Web.Components;
using Plumbline.Web.Current;
using Plumbline.Web.Views;

namespace Plumbline.Web.Indicators;

/// <summary>The page of one measure.</summary>
internal static class IndicatorView
{
    internal static void MapIndicator(this IEndpointRouteBuilder app)
    {
        app.MapView("/{org}/indicators/{code}", MakeAsync);
        app.MapMethods("/{org}/indicators/{code}/chart.svg", MapViews.Reading, IndicatorChart.SendAsync).Needs(new AccessNeed.MayDo(Operation.Read));
    }

    /// <summary>What a measure's page is made of: the period that is asked for, or else the last with a figure.</summary>
    internal static async Task<(ReportContext Context, Indicator Indicator, Unit Unit)> ReadAsync(Visit visit)
    {
        var indicator = visit.RouteIndicator("code");
        var unit = visit.Unit() ?? visit.Definitions.Picture.Units.Top;
        return (await ContextAsync(visit, indicator, unit.Code, visit.Period()), indicator, unit);
    }

    /// <summary>What is shown of a measure in a unit: at the period that is asked for, or else at the last with a figure.</summary>
    internal static async Task<ReportContext> ContextAsync(Visit visit, Indicator indicator, UnitCode unit, Period? asked)
    {
        var report = MeasureReport.Of(visit.Definitions, indicator, asked?.Frequency);
        var known = asked is null ? await FindReportPeriods.KnownAsync(visit.Ledger, visit.Definitions, report, most: 1, unit) : [];
        var period = asked
            ?? (known is [var latest, ..] ? latest : null)
            ?? Period.Containing(DateOnly.FromDateTime(visit.Definitions.Position.At.UtcDateTime), report.Frequency, visit.Calendar);
        var context = await ReadReportContext.RunAsync(visit.Ledger, visit.Definitions, report, period, unit);
        return context.On(new SiteAddresses(visit.Links, asked, visit.Definitions.Picture.Units.Top.Code));
    }

    private static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var (context, indicator, unit) = await ReadAsync(visit);
        var screen = MeasureScreen.Of(context, indicator, unit.Code);
        var model = await new IndicatorParts(visit, context, indicator, unit, screen).MakeAsync(cancellation);
        return new View
        {
            Title = model.Title,
            Menu = MenuEntry.Measures,
            Crumbs = Crumbs(visit, context.Period, unit, indicator),
            Body = PageBody.Of<IndicatorPage>(model),
            Table = ViewTable.Of(MeasureFiguresTable.Table, screen.Figures),
        };
    }

    /// <summary>The way to a measure: its section and its group on the dashboard.</summary>
    internal static IReadOnlyList<Crumb> Crumbs(Visit visit, Period? period, Unit unit, Indicator indicator, bool isItself = true)
    {
        var code = unit.Code == visit.Definitions.Picture.Units.Top.Code ? null : unit.Code;
        var place = indicator.Placement;
        var crumbs = new List<Crumb> { new("Measures", visit.Links.Dashboard(period, code)) };
        foreach (var heading in new[] { place.Domain, place.Section, place.Group }.OfType<string>().Distinct(StringComparer.Ordinal)) crumbs.Add(new Crumb(heading, visit.Links.Dashboard(period, code, heading)));
        crumbs.Add(new Crumb(indicator.NameInList, isItself ? null : visit.Links.Measure(indicator.Code, code, period)));
        return crumbs;
    }
}
