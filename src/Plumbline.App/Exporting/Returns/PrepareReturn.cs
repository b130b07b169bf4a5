using Plumbline.App.Definitions;
using Plumbline.App.Entering;
using Plumbline.App.Figures;
using Plumbline.App.Ledger;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Exporting.Returns;

/// <summary>Prepares a return to send out: which figures of a period are asked of whom.</summary>
public static class PrepareReturn
{
    /// <summary>Prepares the return of a period.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation.</param>
    /// <param name="period">The period. An indicator of a longer frequency is asked for if its own period ends with this one; one of a shorter frequency has a row for each part.</param>
    /// <param name="unit">The one unit asked; null for every unit that has reported, and is expected to report on.</param>
    /// <param name="indicators">The indicators; none for all.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The return, or why nothing can be asked for.</returns>
    public static async Task<Parsed<ReturnTemplate>> RunAsync(
        ILedger ledger, OrganisationDefinitions definitions, Period period, UnitCode? unit, IReadOnlyList<IndicatorCode> indicators, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(indicators);
        var picture = definitions.Picture;
        List<Unit> units = unit is null ? [.. picture.Units.On(period.Last)] : (picture.Units.Find(unit, period.Last) ?? picture.Units.Find(unit)) is { } named ? [named] : [];
        var chosen = picture.Indicators.Where(indicator => indicators.Count == 0 || indicators.Contains(indicator.Code)).ToList();
        var notDue = chosen.Select(indicator => (Indicator: indicator, Why: NotDue(picture, indicator, period, units))).Where(pair => pair.Why is not null).Select(pair => (pair.Indicator, pair.Why!)).ToList();
        chosen.RemoveAll(indicator => notDue.Exists(pair => pair.Indicator == indicator));
        var sheets = new List<ReturnSheet>();
        foreach (var asked in units)
        {
            cancellation.ThrowIfCancellationRequested();
            var needs = chosen.Select(indicator => new DataNeed(indicator.Code, asked.Code, DateOnly.MinValue)).ToList();
            var series = await ReadSeries.GivenWithGapsAsync(ledger, definitions, needs, period.Last, cancellation);
            List<ReturnRow> rows = [.. chosen.SelectMany(indicator => Rows(picture, asked.Code, indicator, series.GetValueOrDefault((indicator.Code, asked.Code)), period, isNamed: unit is not null && indicators.Count > 0))];
            if (rows.Count > 0) sheets.Add(new ReturnSheet(asked, rows));
        }

        return sheets.Count > 0
            ? new ReturnTemplate(picture.Settings.Name, period, picture.Settings.Language, sheets, notDue)
            : new Problem($"no figure to ask for in {period}", notDue.Count > 0 && chosen.Count == 0 ? $"another period: {notDue[0].Indicator.Code} {notDue[0].Item2}" : "a unit that has reported before the end of the period; or --unit and --indicator, for one that has not reported yet");
    }

    private static IEnumerable<ReturnRow> Rows(OrganisationPicture picture, UnitCode unit, Indicator indicator, Series? series, Period period, bool isNamed)
    {
        // A unit is expected from its first figure of an indicator on.
        var isExpected = series?.Observations is [var first, ..] && first.Period.First <= period.Last;
        if (!isExpected && !isNamed) yield break;
        series ??= Series.From(indicator, unit, []).Value;
        foreach (var asked in Asked(picture, indicator, period).Where(asked => picture.Statuses.Expects(indicator, unit, asked)))
        {
            var target = picture.Targets.For(indicator, unit, asked);
            yield return new ReturnRow(
                indicator,
                asked,
                [.. Before(indicator, asked).Take(ReturnRow.EarlierPeriods).Reverse().Select(before => before is null ? null : series[before]?.Value.Text)],
                UsualRange.Of(picture, series, asked).Words,
                target is null ? null : target.AsPrinted ?? target.CriterionFor(asked).ToText(picture.Settings.Language));
        }
    }

    // The periods before one in which the indicator is due, the last one first; null where it was not due before.
    private static IEnumerable<Period?> Before(Indicator indicator, Period asked)
    {
        for (var before = (Period?)asked; ;)
        {
            before = before is null ? null : indicator.Rhythm is { } rhythm ? rhythm.LastDue(before.Previous) : before.Previous;
            yield return before;
        }
    }

    private static IEnumerable<Period> Asked(OrganisationPicture picture, Indicator indicator, Period period)
    {
        if (indicator.Frequency <= period.Frequency) return indicator.Frequency == period.Frequency ? [period] : period.Parts(indicator.Frequency);
        var longer = Period.Containing(period.Last, indicator.Frequency, picture.Settings.Calendar);
        return longer.Last == period.Last ? [longer] : [];
    }

    private static string? NotDue(OrganisationPicture picture, Indicator indicator, Period period, List<Unit> units)
    {
        if (picture.IsCounted(indicator.Code)) return "is counted from a collection";
        if (picture.CountedFrom(indicator.Code) is { Form: var form }) return $"is counted from the returns of {form.Name}";
        var asked = Asked(picture, indicator, period).ToList();
        if (asked.Count == 0) return $"is not due: its period ends on {Period.Containing(period.Last, indicator.Frequency, picture.Settings.Calendar).Last.ToString("d MMMM yyyy", picture.Settings.Language)}";
        if (indicator.Rhythm is { } rhythm && !asked.Exists(rhythm.IsDue)) return $"is not due in this period (rhythm {rhythm})";
        return units.Exists(unit => asked.Exists(one => picture.Statuses.Expects(indicator, unit.Code, one))) ? null : "is not reported in this period";
    }
}
