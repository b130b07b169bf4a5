using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;
using Plumbline.Web.Addresses;

namespace Plumbline.Web.Current;

/// <summary>Where the words of a report lead on this site: to pages of the same position, period and unit.</summary>
/// <param name="links">The addresses of the organisation.</param>
/// <param name="period">The period that the address asked for; null for the latest.</param>
/// <param name="top">The unit at the top, which addresses leave out.</param>
internal sealed class SiteAddresses(Links links, Period? period, UnitCode top) : ISiteAddresses
{
    public string OfMeasure(Indicator indicator, UnitCode unit) => links.Measure(indicator.Code, Named(unit), period);

    public string OfFigure(Observation figure) => links.Figure(figure.Indicator, figure.Unit, figure.Period, figure.Aspect.IsActual ? null : figure.Aspect.ToString());

    public string OfSection(string section, UnitCode unit) => links.Dashboard(period, Named(unit), section);

    public string OfStanding(MeasureStanding standing, UnitCode unit) => links.Dashboard(period, Named(unit), section: null, Names<MeasureStanding>.Of(standing));

    public string OfUnit(UnitCode unit) => links.Dashboard(period, Named(unit));

    private UnitCode? Named(UnitCode unit) => unit == top ? null : unit;
}
