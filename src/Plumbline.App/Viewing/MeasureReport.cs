using Plumbline.App.Definitions;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Viewing;

/// <summary>The report of one measure that its page on the site shows. Only its figures are read.</summary>
public static class MeasureReport
{
    /// <summary>The report; its periods and figures are those of <see cref="CurrentReport"/>.</summary>
    /// <param name="definitions">The organisation.</param>
    /// <param name="indicator">The measure.</param>
    /// <param name="frequency">The frequency of its periods; null for that of the site.</param>
    public static ReportDefinition Of(OrganisationDefinitions definitions, Indicator indicator, Frequency? frequency = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var current = CurrentReport.Of(definitions);
        return new ReportDefinition
        {
            Name = $"{CurrentReport.Name}{indicator.Code}:{Names<Frequency>.Of(frequency ?? current.Frequency)}",
            Title = indicator.Name,
            Frequency = frequency ?? current.Frequency,
            Figures = current.Figures,
            Blocks = [new IndicatorPagesBlock(new IndicatorSelection { Indicators = [indicator.Code.ToString()] })],
        };
    }
}
