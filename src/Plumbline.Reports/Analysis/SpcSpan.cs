using Plumbline.Core.Indicators;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;

namespace Plumbline.Reports.Analysis;

/// <summary>How far back a control chart reads, and where its limits start anew.</summary>
/// <remarks>
/// At most <see cref="Periods"/> periods back, or to the last rebase where that is longer ago: limits need the whole of
/// their segment, and nothing before it. A page about one month does no work in proportion to all history.
/// </remarks>
internal static class SpcSpan
{
    internal const int Periods = 36;

    /// <summary>The first day a chart that ends with a period reads.</summary>
    internal static DateOnly From(OrganisationPicture picture, Indicator indicator, Period period)
    {
        var back = OwnPeriod.LastWithin(period, indicator, picture.Settings.Calendar).Plus(1 - Periods).First;
        var rebase = Applicable(picture, indicator).Where(rebase => rebase.From.First <= period.Last).Max(static rebase => (DateOnly?)rebase.From.First);
        var start = rebase is { } since && since < back ? since : back;

        // Limits fixed on a span need the whole of it, unless they have started anew since.
        return picture.Settings.Spc.BaselineOf(indicator.Code) is { } baseline && baseline.From.First < start && !(rebase > baseline.To.Last) ? baseline.From.First : start;
    }

    /// <summary>The span that fixes the limits of a chart of these periods; null where none lies in it.</summary>
    internal static Baseline? Baseline(OrganisationPicture picture, Indicator indicator, IReadOnlyList<Period> periods)
    {
        if (picture.Settings.Spc.BaselineOf(indicator.Code) is not { } baseline) return null;
        var within = periods.Where(period => period.First >= baseline.From.First && period.Last <= baseline.To.Last).ToList();
        return within.Count == 0 ? null : new Baseline.Span(within[0].ToString(), within[^1].ToString());
    }

    /// <summary>Why the figure of a period is left out of the sums; null where it is not.</summary>
    internal static string? Excluded(OrganisationPicture picture, Indicator indicator, Period period)
    {
        var reasons = picture.Settings.Spc.Exclusions.Where(exclusion => IsFor(exclusion.Indicator, indicator) && exclusion.At.Contains(period)).Select(static exclusion => exclusion.Reason).ToList();
        return reasons.Count == 0 ? null : string.Join("; ", reasons);
    }

    /// <summary>What is known to have changed, at the periods of a chart that hold the day each began.</summary>
    internal static IReadOnlyList<KnownChange> Changes(OrganisationPicture picture, Indicator indicator, IReadOnlyList<Period> periods) =>
    [
        .. from change in picture.Settings.Spc.Changes
           where IsFor(change.Indicator, indicator)
           let at = periods.FirstOrDefault(period => period.Contains(change.At.First))
           where at is not null
           orderby at.First
           select new KnownChange(at.ToString(), change.Change),
    ];

    /// <summary>The rebases of an indicator as a chart of these periods knows them: each at the first period that starts on or after it. One before the chart, at its start or after its end has nothing to part, and is left out.</summary>
    internal static IReadOnlyList<Rebase> Rebases(OrganisationPicture picture, Indicator indicator, IReadOnlyList<Period> periods) =>
    [
        .. from rebase in Applicable(picture, indicator)
           orderby rebase.From.First
           let start = periods.FirstOrDefault(period => period.First >= rebase.From.First)
           where start is not null && start != periods[0]
           group rebase by start into same
           select new Rebase(same.Key.ToString(), string.Join("; ", same.Select(static rebase => rebase.Reason))),
    ];

    private static IEnumerable<RebaseSetting> Applicable(OrganisationPicture picture, Indicator indicator) =>
        picture.Settings.Spc.Rebases.Where(rebase => IsFor(rebase.Indicator, indicator));

    private static bool IsFor(IndicatorCode? chosen, Indicator indicator) => chosen is null || chosen == indicator.Code;
}
