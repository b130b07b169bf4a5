using Plumbline.Core.Indicators;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Spc;
using Plumbline.Core.Units;

namespace Plumbline.Core.Analysis;

/// <summary>How far back a control chart reads, where new limits start, and which figures they leave out.</summary>
/// <remarks>
/// A chart reads at most <see cref="Periods"/> periods back, or to the last rebase where that is earlier: limits need the whole
/// of their segment, and nothing before it. So the work for one month's page does not grow with the history.
/// </remarks>
public static class SpcSpan
{
    internal const int Periods = 36;

    /// <summary>The first day that a chart which ends with a period reads.</summary>
    public static DateOnly From(OrganisationPicture picture, Indicator indicator, UnitCode unit, Period period)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(period);

        // A chart of gaps counts events, not periods: only the full list of events says how far back the last ones reach.
        if (IndicatorCharts.IsOfGaps(indicator.Chart) && picture.GapsBehind(indicator) is null) return DateOnly.MinValue;
        var back = (Periods - 1) * (indicator.Rhythm?.Spacing ?? 1);
        return From(picture, indicator, unit, period, OwnPeriod.LastWithin(period, indicator, picture.Settings.Calendar).Plus(-back).First);
    }

    /// <summary>The first day of a chart whose last <see cref="Periods"/> points begin on a given day.</summary>
    internal static DateOnly From(OrganisationPicture picture, Indicator indicator, UnitCode unit, Period period, DateOnly back)
    {
        var rebase = Applicable(picture, indicator, unit).Where(rebase => rebase.From.First <= period.Last).Max(static rebase => (DateOnly?)rebase.From.First);
        var start = rebase is { } since && since < back ? since : back;

        // Limits fixed on a span need the whole span, unless new limits have started since.
        return picture.Settings.Spc.BaselineOf(indicator.Code, unit) is { } baseline && baseline.From.First < start && !(rebase > baseline.To.Last) ? baseline.From.First : start;
    }

    /// <summary>The span that fixes the limits of a chart with these points; null where no span lies in it.</summary>
    internal static Baseline? Baseline(OrganisationPicture picture, Indicator indicator, UnitCode unit, IReadOnlyList<ChartedPoint> points)
    {
        if (picture.Settings.Spc.BaselineOf(indicator.Code, unit) is not { } baseline) return null;
        var within = points.Where(point => point.At.First >= baseline.From.First && point.At.Last <= baseline.To.Last).ToList();
        return within.Count == 0 ? null : new Baseline.Span(within[0].Label, within[^1].Label);
    }

    /// <summary>Why the figure of a period is left out of the sums; null where it is not left out.</summary>
    public static string? Excluded(OrganisationPicture picture, Indicator indicator, UnitCode unit, Period period)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(period);
        if (picture.Settings.Spc.Exclusions.Count == 0) return null;
        var reasons = picture.Settings.Spc.Exclusions.Where(exclusion => IsFor(exclusion.Indicator, exclusion.Unit, indicator, unit) && exclusion.At.Contains(period)).Select(static exclusion => exclusion.Reason).ToList();
        return reasons.Count == 0 ? null : string.Join("; ", reasons);
    }

    /// <summary>The known changes, the days on which reporting was suspended or resumed, and the units that came to a total or left it, each at the period of the chart that contains the day it began, or at the first event after that day.</summary>
    internal static IReadOnlyList<KnownChange> Changes(OrganisationPicture picture, Indicator indicator, UnitCode unit, IReadOnlyList<ChartedPoint> points) =>
    [
        .. from change in picture.Settings.Spc.Changes.Where(change => IsFor(change.Indicator, change.Unit, indicator, unit)).Select(static change => (Day: change.At.First, Words: change.Change, IsOfService: true))
               .Concat(picture.Statuses.Turns(indicator.Code, unit).Select(static turn => (turn.Day, turn.Words, IsOfService: false)))
                .Concat(UnitTurns.Of(picture.Units, unit, points).Select(static turn => (turn.Day, turn.Words, IsOfService: true)))
           let at = change.Day < points[0].At.First ? null : points.FirstOrDefault(point => point.At.Last >= change.Day)
           where at is not null
           orderby at.At.First
           select new KnownChange(at.Label, change.Words) { IsOfService = change.IsOfService },
    ];

    /// <summary>The rebases of an indicator within a chart, each at the first period or event that starts on or after it. A rebase before the chart, at its start or after its end divides nothing and is left out.</summary>
    internal static IReadOnlyList<Rebase> Rebases(OrganisationPicture picture, Indicator indicator, UnitCode unit, IReadOnlyList<ChartedPoint> points) =>
    [
        .. (from rebase in Applicable(picture, indicator, unit)
            orderby rebase.From.First
            let start = points.FirstOrDefault(point => point.At.First >= rebase.From.First)
            where start is not null && start != points[0]
            select (start.Label, rebase.Reason))
            .GroupBy(static rebase => rebase.Label, static rebase => rebase.Reason, StringComparer.Ordinal)
            .Select(static same => new Rebase(same.Key, string.Join("; ", same))),
    ];

    private static IEnumerable<RebaseSetting> Applicable(OrganisationPicture picture, Indicator indicator, UnitCode unit) =>
        picture.Settings.Spc.Rebases.Where(rebase => IsFor(rebase.Indicator, rebase.Unit, indicator, unit));

    private static bool IsFor(IndicatorCode? chosen, UnitCode? where, Indicator indicator, UnitCode unit) => (chosen is null || chosen == indicator.Code) && (where is null || where == unit);
}
