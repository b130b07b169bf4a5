using Plumbline.App.Definitions;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Reporting;

/// <summary>The files of a paper.</summary>
public static class PaperFile
{
    /// <summary>The name of a paper's files without their end: organisation, report, unit where one is given, and period. A year such as 2019/20 is 2019-20.</summary>
    public static string NameOf(OrganisationDefinitions definitions, ReportDefinition report, Period period, UnitCode? unit = null)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(period);
        return $"{definitions.Picture.Settings.Code}-{report.Name}-{(unit is null ? "" : $"{unit}-")}{period.ToString().Replace('/', '-')}";
    }
}
