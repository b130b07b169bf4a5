using Plumbline.Core.Checks.Rules;
using Plumbline.Core.Indicators;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Checks.Standing;

/// <summary>An indicator that is being reported has a cell in every period for which others of its frequency and unit have one, from its own first on. A cell that says why there is no number is one; and beside a part of nothing no rate is missing.</summary>
internal static class MissingFigure
{
    internal const string Code = "missing";

    internal static IEnumerable<Finding> Find(Audit audit)
    {
        var reported = audit.Figures.All.GroupBy(cell => (cell.Unit, cell.Period.Frequency))
            .ToDictionary(group => group.Key, group => group.Select(cell => cell.Period).Distinct().Where(audit.Includes).Order().ToList());

        // Where the organisation says by when a figure is expected, that check speaks of it. A month without an event ends no gap between events.
        var timed = audit.Picture.Checks.Select(check => check.Rule).OfType<ExpectedBy>().Select(rule => rule.Indicator).ToHashSet();
        var nothing = new NothingToReport(audit);
        foreach (var indicator in audit.Picture.Indicators.Where(indicator => !timed.Contains(indicator.Code) && !IndicatorCharts.IsOfGaps(indicator.Chart)))
        {
            foreach (var unit in audit.Figures.Of(indicator.Code).Where(cell => cell.Period.Frequency == indicator.Frequency).GroupBy(cell => cell.Unit))
            {
                var first = unit.First().Period;
                foreach (var period in reported[(unit.Key, indicator.Frequency)])
                {
                    if (period > first && indicator.Status.ExpectsValueIn(period) && audit.Figures.Find(indicator.Code, unit.Key, period) is null && !nothing.Explains(indicator.Code, unit.Key, period))
                        yield return Missing(audit, indicator, unit.Key, period);
                }
            }
        }
    }

    private static Finding Missing(Audit audit, Indicator indicator, UnitCode unit, Period period) => new()
    {
        Check = Code,
        Severity = Severity.Warning,
        Indicator = indicator.Code,
        Unit = unit,
        Period = period,
        Found = "nothing",
        Expected = "a figure, or why there is none",
        Message = Words(audit, indicator.Code, unit, audit.Words(period)),
    };

    /// <summary>The sentence for a period, or for several in a row.</summary>
    internal static string Words(Audit audit, IndicatorCode indicator, UnitCode unit, string periods) =>
        $"{audit.Place(indicator, unit)} has no cell for {periods}, though it was reported before and other rows were reported then.";
}
