using Plumbline.Core.Analysis;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Evidence;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Ratings;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Rules;
using Plumbline.Core.Spc;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Core.Checks.Records;

/// <summary>A watched indicator has spoken for as many periods as it must, up to its latest figure, and nobody has looked at the risk since. Each time that it has spoken for so many periods more, it calls again.</summary>
internal static class DeafRisks
{
    internal const string Code = "risk-deaf";

    internal static IEnumerable<Finding> Find(Audit audit)
    {
        if (audit.Records is not { } records) return [];
        var figures = records.Watched is { } watched ? new Audit(audit.Picture, watched, null, records.Register.Day) { Gaps = audit.Gaps } : audit;
        return RiskCase.In(audit).SelectMany(risk => Find(risk, figures));
    }

    private static IEnumerable<Finding> Find(RiskCase risk, Audit figures)
    {
        var calls = risk.File.Watches.Select(watch => Last(risk, watch, figures)).OfType<Call>().Where(call => risk.Entry.LastReview <= call.Cells[^1].Period.Last).ToList();
        if (calls.Count == 0) yield break;
        var last = risk.Words(risk.Entry.LastReview);
        var since = risk.Words(calls.Max(static call => call.Cells[^1].Period.Last));
        var looked = risk.Standing.IsNeverReviewed ? $"has not been looked at since it was recorded on {last}" : $"was last looked at on {last}";
        yield return risk.Found(
            Code, Severity.Warning, $"last looked at on {last}", $"a grading, a review or a note after {since}",
            $"has {(calls.Count == 1 ? "a measure" : "measures")} off track, and nobody has looked at it since: {Counted.List([.. calls.Select(call => Words(call, figures))])}; the risk {looked}",
            [$"last review {RiskCase.Stated(risk.Entry.LastReview)}", .. calls.Select(static call => $"watch {call.Watch.Indicator} {call.Watch.When} for {RiskCase.Number(call.Watch.Periods)}")]) with
        {
            Cells = [.. calls.SelectMany(static call => call.Cells)],
        };
    }

    // The last call of a watch: as many figures in a row as it must speak for.
    private static Call? Last(RiskCase risk, RiskWatch watch, Audit figures)
    {
        if (figures.Picture.Find(watch.Indicator) is not { } indicator) return null;
        var top = figures.Picture.Units.Top.Code;
        var own = Cells(figures, indicator, risk.Risk.Unit ?? top, risk.Lapses);
        var cells = own.Count == 0 ? Cells(figures, indicator, top, risk.Lapses) : own;
        var spoken = Enumerable.Reverse(cells).TakeWhile(cell => Speaks(watch.When, figures, indicator, cell)).Count();
        var calls = spoken / watch.Periods;
        return calls == 0 ? null : new Call(watch, indicator, [.. cells.Skip(cells.Count - spoken + ((calls - 1) * watch.Periods)).Take(watch.Periods)]);
    }

    private static List<Observation> Cells(Audit figures, Indicator indicator, UnitCode unit, DateOnly today) =>
        [.. figures.Figures.Of(indicator.Code, unit).Where(cell => cell.Period.Frequency == indicator.Frequency && cell.Period.Last <= today)];

    private static bool Speaks(WatchedSign sign, Audit audit, Indicator indicator, Observation cell) => !cell.IsDoubtful && sign switch
    {
        WatchedSign.Red => Judge.Of(audit.Picture, indicator, cell).Status == RatingStatus.Red,
        WatchedSign.Concern => FigureReading.Of(audit, indicator, cell).IsConcern,
        WatchedSign.Shift => ChartedSeries.LastOf(audit.Picture, FigureReading.SeriesOf(audit, indicator, cell), cell.Period) is { } point && (point.Signals & (PointSignals.ShiftHigh | PointSignals.ShiftLow)) != PointSignals.None,
        WatchedSign.Criterion { Text: var text } => WatchCriterion.Parse(text).TryGet(out var criterion, out _)
            && JudgeCriterion.Of(new CriterionEvidence(audit.Picture, audit.Figures) { Gaps = audit.Gaps }, criterion.When, CriterionPlace.OfFigure(cell.Unit, cell.Period)).Holding == Holding.Holds,
        _ => throw new InvalidOperationException("The signs are closed."),
    };

    private static string Words(Call call, Audit audit)
    {
        var (count, last) = (call.Cells.Count, audit.Words(call.Cells[^1].Period));
        var what = call.Watch.When switch
        {
            WatchedSign.Red => "red",
            WatchedSign.Concern => "of concern",
            WatchedSign.Shift => "in a shift",
            WatchedSign.Criterion { Text: var text } => text.StartsWith($"{call.Indicator.Code} ", StringComparison.Ordinal) && Criterion.Parse(text) is { Succeeded: true, Value: Clause.Compared } ? text[(call.Indicator.Code.ToString().Length + 1)..] : $"such that “{text}” holds",
            _ => throw new InvalidOperationException("The signs are closed."),
        };
        return $"{audit.Place(call.Indicator.Code, call.Cells[0].Unit)} {(count == 1 ? $"was {what} for {last}" : $"was {what} for {Counted.Of(count, "period")} in a row up to {last}")}";
    }

    private sealed record Call(RiskWatch Watch, Indicator Indicator, IReadOnlyList<Observation> Cells);
}
