using Plumbline.App.Reporting;
using Plumbline.App.UnitRatings;
using Plumbline.App.Viewing;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Units;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Current;
using Plumbline.Web.Views;

namespace Plumbline.Web.Units;

/// <summary>The units of one measure side by side: table, small charts on one scale, funnel plot.</summary>
internal static class UnitMeasureView
{
    private static readonly UnitViews All = new(Table: true, Multiples: true, Funnel: true);

    internal static void MapUnitMeasure(this IEndpointRouteBuilder app) => app.MapView("/{org}/units/{indicator}", MakeAsync);

    private static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var (indicator, units) = (visit.RouteIndicator(), visit.Definitions.Picture.Units);
        var below = visit.Unit("below") ?? units.Top;
        var (kind, order) = (visit.Word<UnitKind>("kind"), visit.Word<UnitOrder>("order") ?? UnitOrder.Distance);
        var period = await UnitsView.PeriodAsync(visit, below.Code);
        var block = new ByUnitBlock(new IndicatorSelection { Indicators = [indicator.Code.ToString()], Unit = below.Code }) { UnitKind = kind, Show = All, Order = order };
        var context = await ReadReportContext.RunAsync(visit.Ledger, visit.Definitions, ReportOf(visit, block, period), period);
        var shown = kind is null ? units.Below(below.Code, period.Last).Select(static unit => unit.Code) : units.Under(below.Code, period.Last, period.Last).Where(code => units.Find(code, period.Last)?.Kind == kind);
        var judged = await JudgeFigures.RunAsync(visit.Ledger, visit.Definitions, period, [.. shown, below.Code], context.Definition.Figures, [indicator], cancellation);
        return new View
        {
            Title = $"{indicator.NameInList} by unit",
            Menu = MenuEntry.Units,
            Crumbs = [new Crumb("Units", visit.Links.To(["units"], ("period", Links.Of(visit.Period())))), new Crumb(indicator.NameInList, visit.Links.Measure(indicator.Code, period: visit.Period())), new Crumb("By unit")],
            Body = PageBody.Of<UnitMeasurePage>(new UnitMeasureModel
            {
                Title = $"{indicator.NameInList} by unit",
                Filters = await FiltersAsync(visit, indicator, below, period, kind, order),
                Content = [.. block.Compose(context.On(new SiteAddresses(visit.Links, visit.Period(), units.Top.Code))).Where(static element => element is not Heading)],
            }),
            Table = ViewTable.Of(UnitRatingsTable.OfMeasure, judged),
        };
    }

    private static ReportDefinition ReportOf(Visit visit, ByUnitBlock block, Period period)
    {
        var figures = CurrentReport.Of(visit.Definitions).Figures;
        var options = string.Join('|', block.Options.OrderBy(static option => option.Key, StringComparer.Ordinal).Select(static option => $"{option.Key}={option.Value}"));
        return new ReportDefinition { Name = $"{CurrentReport.Name}by-unit:{Names<Frequency>.Of(period.Frequency)}:{options}", Title = "By unit", Frequency = period.Frequency, Figures = figures, Orientation = PageOrientation.Landscape, Blocks = [block] };
    }

    private static async Task<Filtering> FiltersAsync(Visit visit, Indicator indicator, Unit below, Period period, UnitKind? kind, UnitOrder order)
    {
        var units = visit.Definitions.Picture.Units;
        var fields = await UnitsView.FieldsAsync(visit, below, period);
        var kinds = units.Under(units.Top.Code, period.Last, period.Last).Select(code => units.Find(code, period.Last)?.Kind).OfType<UnitKind>().Where(static kind => kind != UnitKind.Row).Distinct().Order().ToList();
        if (kinds.Count > 1)
            fields.Add(new FilterField("kind", "Kind", kind is { } one ? Names<UnitKind>.Of(one) : "") { Choices = [new Choice("", "Directly below"), .. kinds.Select(static kind => new Choice(Names<UnitKind>.Of(kind), Counted.Sentence(Names<UnitKind>.Of(kind))))] });
        fields.Add(new FilterField("order", "Order", Names<UnitOrder>.Of(order))
        {
            Choices = [new Choice(Names<UnitOrder>.Of(UnitOrder.Distance), "Furthest from target"), new Choice(Names<UnitOrder>.Of(UnitOrder.Value), "Greatest first"), new Choice(Names<UnitOrder>.Of(UnitOrder.Name), "By name")],
        });
        return new Filtering(visit.Links.AtPresent().ToPage(["units", indicator.Code.ToString()]), fields) { AsAt = visit.Links.Position };
    }
}
