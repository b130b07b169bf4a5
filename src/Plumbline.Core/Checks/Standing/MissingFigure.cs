using Plumbline.Core.Checks.Rules;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Units;

namespace Plumbline.Core.Checks.Standing;

/// <summary>An indicator that is being reported must have a cell, from its own first period on, in every period for which others of its frequency and unit have one. A cell that says why there is no number counts. Where the fraction is 0/0, its rate is not missing. A unit that has only totals misses nothing: the units below do.</summary>
internal static class MissingFigure
{
    internal const string Code = "missing";

    internal static IEnumerable<Finding> Find(Audit audit)
    {
        var reported = Reported(audit);

        // Where the organisation sets a day by which a figure is expected, ExpectedBy reports it. A month without an event ends no gap between events.
        var timed = audit.Picture.Checks.Select(check => check.Rule).OfType<ExpectedBy>().Select(rule => rule.Indicator).ToHashSet();
        var nothing = new NothingToReport(audit);
        foreach (var indicator in audit.Picture.Indicators.Where(indicator => !timed.Contains(indicator.Code) && !IndicatorCharts.IsOfGaps(indicator.Chart)))
        {
            foreach (var series in audit.Figures.SeriesOf(indicator.Code))
            {
                if (series.FirstOrDefault(cell => cell.Total is null && cell.Period.Frequency == indicator.Frequency) is not { Unit: var unit, Period: var first }) continue;
                if (!reported.TryGetValue((unit, indicator.Frequency), out var periods)) continue;
                var given = series.Select(cell => cell.Period).ToHashSet();
                foreach (var period in periods.Where(period => !given.Contains(period) && period > first).Order())
                {
                    if (audit.Picture.Expects(indicator, unit, period) && !nothing.Explains(indicator.Code, unit, period)) yield return Missing(audit, indicator, unit, period);
                }
            }
        }
    }

    // The periods that anything is reported for, by unit and frequency.
    private static Dictionary<(UnitCode Unit, Frequency Frequency), HashSet<Period>> Reported(Audit audit)
    {
        var reported = new Dictionary<(UnitCode Unit, Frequency Frequency), HashSet<Period>>();
        foreach (var series in audit.Figures.Series)
        {
            foreach (var same in series.Where(static cell => cell.Total is null).GroupBy(cell => cell.Period.Frequency))
            {
                if (!reported.TryGetValue((series[0].Unit, same.Key), out var periods)) reported[(series[0].Unit, same.Key)] = periods = [];
                periods.UnionWith(same.Select(cell => cell.Period).Where(audit.Includes));
            }
        }

        return reported;
    }

    private static Finding Missing(Audit audit, Indicator indicator, UnitCode unit, Period period) => new()
    {
        Check = Code,
        Severity = Severity.Warning,
        About = Reference.To(indicator.Code, unit, period),
        Unit = unit,
        Period = period,
        Found = "nothing",
        Expected = "a figure, or why there is none",
        Message = Words(audit, indicator.Code, unit, audit.Words(period)),
    };

    /// <summary>The sentence for one missing period, or for several in a row.</summary>
    internal static string Words(Audit audit, IndicatorCode indicator, UnitCode unit, string periods) =>
        $"{audit.Place(indicator, unit)} has no figure for {periods}, though it was reported before and other rows were reported then.";
}
