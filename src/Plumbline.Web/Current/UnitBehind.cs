using Plumbline.App.Reporting;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;
using Plumbline.Web.Views;

namespace Plumbline.Web.Current;

/// <summary>A unit whose latest figure is of an earlier period than the organisation's: a page that opens at its latest period says so, and names both.</summary>
internal static class UnitBehind
{
    /// <summary>The sentence: <c>Team A has no figure for March 2025, the latest period of the organisation; this page shows February 2025.</c> Null where the unit has a figure of the latest period.</summary>
    /// <param name="visit">The visit, which asks for no period.</param>
    /// <param name="report">The report whose periods count.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="shown">The unit's latest period.</param>
    /// <param name="most">How many periods are looked for: those that a page finds anyway are found once.</param>
    internal static async Task<string?> WordsAsync(Visit visit, ReportDefinition report, Unit unit, Period shown, int most)
    {
        var top = visit.Definitions.Picture.Units.Top;
        if (unit.Code == top.Code) return null;
        var known = await FindReportPeriods.KnownAsync(visit.Ledger, visit.Definitions, report, most, top.Code);
        var culture = visit.Definitions.Picture.Settings.Language;
        return known is [var latest, ..] && latest > shown
            ? $"{unit.Name} has no figure for {latest.ToText(culture, full: true)}, the latest period of the organisation; this page shows {shown.ToText(culture, full: true)}."
            : null;
    }
}
