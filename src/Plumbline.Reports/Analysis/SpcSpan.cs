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
        return rebase is { } start && start < back ? start : back;
    }

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
        picture.Settings.Spc.Rebases.Where(rebase => rebase.Indicator is null || rebase.Indicator == indicator.Code);
}
