using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.Web.Addresses;

/// <summary>Where the parts of a report stand on this site, for the period that a page shows.</summary>
/// <param name="links">The addresses of the organisation.</param>
/// <param name="period">The period that the page shows; null for the latest.</param>
public sealed class SiteAddresses(Links links, Period? period) : ISiteAddresses
{
    /// <inheritdoc/>
    public string OfMeasure(Indicator indicator, UnitCode unit)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return links.Measure(indicator.Code, unit, period);
    }

    /// <inheritdoc/>
    public string OfFigure(Observation figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return links.Figure(figure.Indicator, figure.Unit, figure.Period, figure.Aspect.IsActual ? null : figure.Aspect.ToString());
    }

    /// <inheritdoc/>
    public string OfSection(string section, UnitCode unit) => links.Dashboard(period, unit, section);

    /// <inheritdoc/>
    public string OfStanding(MeasureStanding standing, UnitCode unit) => links.Dashboard(period, unit, section: null, Names<MeasureStanding>.Of(standing));

    /// <inheritdoc/>
    public string OfUnit(UnitCode unit) => links.Dashboard(period, unit);
}
