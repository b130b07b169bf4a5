using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Criteria;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;

namespace Plumbline.Core.BoardAssurance.Linting;

/// <summary>Indicators of criteria that no one keeps: unknown, ceased before the framework begins, or without an owner.</summary>
internal static class LintKept
{
    private const int MostNamed = 5;

    internal static IEnumerable<FrameworkFinding> Find(FrameworkVersion version, OrganisationPicture picture)
    {
        var named = version.Lines.SelectMany(static line => line.Criteria).SelectMany(static one => one.When.Clauses.SelectMany(Indicators).Select(code => (Code: code, Criterion: one.Code)))
            .DistinctBy(static one => one.Code).ToList();
        foreach (var (code, criterion) in named)
        {
            if (picture.Find(code) is not { } indicator)
                yield return new FrameworkFinding(FrameworkFinding.Unkept, IsWarning: true, criterion, $"the indicator {code}, which is not defined", "an indicator of indicators.csv", $"{criterion} can never be judged");
            else if (CeasedBy(version, picture, indicator))
                yield return new FrameworkFinding(FrameworkFinding.Unkept, IsWarning: true, criterion, $"the indicator {code}, which ceased before the framework begins", "an indicator that is reported", $"{criterion} cannot be judged in any span of this version");
        }

        var unowned = named.Where(one => picture.Find(one.Code) is { Owner: null }).ToList();
        if (unowned.Count == 0) yield break;
        yield return new FrameworkFinding(
            FrameworkFinding.Unkept,
            IsWarning: false,
            unowned[0].Criterion,
            $"{(unowned.Count == 1 ? "an indicator" : Counted.Of(unowned.Count, "indicator"))} of criteria without an owner: {Counted.List([.. unowned.Select(static one => one.Code.ToString())], MostNamed)}",
            "a post that keeps each, in the column owner of indicators.csv",
            $"nobody answers for a figure of {unowned[0].Code} that is missing, by which {unowned[0].Criterion} is judged");
    }

    private static bool CeasedBy(FrameworkVersion version, OrganisationPicture picture, Indicator indicator) =>
        picture.Statuses.StateAt(indicator, picture.Units.Top.Code, Period.Containing(version.From, Frequency.Month)) == ReportingState.Ceased;

    private static IEnumerable<IndicatorCode> Indicators(Clause clause) => clause switch
    {
        Clause.Trend trend => [trend.Indicator],
        Clause.Compared { Subject: Subject.NumberOf number } => Indicators(number.Where),
        Clause.Compared { Subject.ReadIndicator: { } indicator } => [indicator],
        _ => [],
    };
}
