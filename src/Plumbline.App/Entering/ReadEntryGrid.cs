using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Figures;
using Plumbline.App.Ledger;
using Plumbline.App.Registers;
using Plumbline.App.Tracing;
using Plumbline.Core.Access;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Entering;

/// <summary>Reads the figures that an actor may enter for a unit.</summary>
public static class ReadEntryGrid
{
    /// <summary>Whether figures of a measure are entered by people: it is neither counted from a list or from returns, nor charted by the gaps of a list.</summary>
    public static bool IsEntered(OrganisationPicture picture, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(indicator);
        return !picture.IsCounted(indicator.Code) && picture.CountedFrom(indicator.Code) is null && picture.GapsBehind(indicator) is null;
    }

    /// <summary>Reads the grid.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation.</param>
    /// <param name="actor">Whoever enters.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="periods">The periods, the earliest first, all of one frequency.</param>
    /// <param name="section">A domain, section or group by its name; null for all.</param>
    /// <param name="withNeverReported">Whether measures are shown that the unit has never reported.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<EntryGrid> RunAsync(
        ILedger ledger, OrganisationDefinitions definitions, Actor actor, Unit unit, IReadOnlyList<Period> periods, string? section, bool withNeverReported, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(periods);
        var picture = definitions.Picture;
        var last = periods[^1];
        // A row of a register has the figures of the register's fields, and no others.
        var own = FindRegister.OfRow(definitions, unit.Code)?.Register.Figures.Select(static field => field.Indicator).ToHashSet();
        List<Indicator> possible = [.. picture.Indicators.Where(indicator => indicator.Frequency == last.Frequency
            && IsEntered(picture, indicator)
            && own?.Contains(indicator.Code) != false
            && (section is null || new[] { indicator.Placement.Domain, indicator.Placement.Section, indicator.Placement.Group }.Contains(section, StringComparer.Ordinal))
            && periods.Any(period => picture.Statuses.Expects(indicator, unit.Code, period))
            && actor.May(Operation.EnterFigures, picture, unit.Code, indicator))];
        var needs = possible.Select(indicator => new DataNeed(indicator.Code, unit.Code, DateOnly.MinValue)).ToList();
        var series = await ReadSeries.GivenWithGapsAsync(ledger, definitions, needs, last.Last, cancellation);
        var rows = new List<EntryRow>();
        var never = 0;
        foreach (var indicator in possible)
        {
            var reported = series.GetValueOrDefault((indicator.Code, unit.Code));
            var isShown = own is not null || reported?.Observations.Count > 0;
            if (!isShown) never++;
            if (isShown || withNeverReported) rows.Add(RowOf(picture, indicator, unit.Code, reported ?? Series.From(indicator, unit.Code, []).Value, periods));
        }

        return new EntryGrid(unit, periods, rows, never);
    }

    private static EntryRow RowOf(OrganisationPicture picture, Indicator indicator, UnitCode unit, Series series, IReadOnlyList<Period> periods)
    {
        var last = series.LatestAt(periods[0].Previous);
        var target = picture.Targets.For(indicator, unit, periods[^1]);
        return new EntryRow(
            indicator,
            target is null ? null : target.AsPrinted ?? target.CriterionFor(periods[^1]).ToText(picture.Settings.Language),
            last,
            EntryRange.Of(picture, series, periods[0]),
            new[] { last }.Concat(periods.Select(period => series[period])).Any(static figure => EntryText.Numerator(figure).Length > 0 || EntryText.Denominator(figure).Length > 0),
            [.. periods.Select(period => new EntryCell(new FigureAddress(indicator, unit, period, Aspect.Actual), series[period], picture.Statuses.Expects(indicator, unit, period)))]);
    }
}
