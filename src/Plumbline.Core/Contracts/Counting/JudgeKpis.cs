using System.Collections.Immutable;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Ratings;
using Plumbline.Core.Targets;

namespace Plumbline.Core.Contracts.Counting;

/// <summary>Judges requirements in each of some months, by the one judge. Used by one thread at a time.</summary>
/// <param name="picture">The organisation.</param>
/// <param name="months">The months, in order.</param>
public sealed class JudgeKpis(OrganisationPicture picture, IReadOnlyList<Period> months)
{
    private const int MostRemembered = 20_000;

    private readonly Dictionary<IndicatorCode, Period[]> _own = [];
    private readonly Dictionary<(TargetCriterion Criterion, RatingScheme? Scheme, Polarity Polarity), Dictionary<ObservedValue, KpiResult>> _known = [];

    /// <summary>The first day of the figures by which an indicator is judged in these months.</summary>
    public DateOnly FirstDay(Indicator indicator) => OwnPeriods(indicator)[0].First;

    /// <summary>The indicator's own period by which each month is judged: the latest that is over by its end.</summary>
    public IReadOnlyList<Period> OwnPeriods(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (!_own.TryGetValue(indicator.Code, out var own)) _own[indicator.Code] = own = [.. months.Select(month => OwnPeriod.LastWithin(month, indicator, picture.Settings.Calendar))];
        return own;
    }

    /// <summary>The requirement in each month.</summary>
    /// <param name="kpi">The requirement.</param>
    /// <param name="figures">The figures of its indicator in its unit, in the indicator's frequency and in order of time.</param>
    public KpiHistory Of(KpiTargets kpi, IReadOnlyList<Observation> figures) => Of(kpi, figures, every: null);

    /// <summary>The requirement in each month, with every judgement.</summary>
    /// <param name="kpi">The requirement.</param>
    /// <param name="figures">The figures of its indicator in its unit, in the indicator's frequency and in order of time.</param>
    /// <param name="every">Receives the judgement of each month in order; null where the requirement is not in force.</param>
    public KpiHistory Of(KpiTargets kpi, IReadOnlyList<Observation> figures, ICollection<Judgement?>? every)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        ArgumentNullException.ThrowIfNull(figures);
        var own = OwnPeriods(kpi.Kpi.Indicator);
        var known = every is null ? KnownOf(kpi) : null;
        var mayRest = kpi.Kpi.Indicator.Status != IndicatorStatus.Active || picture.Statuses.HasDated(kpi.Kpi.Indicator.Code);
        var results = new KpiResult[months.Count];
        var (at, last, rated) = (0, (Judgement?)null, (Judgement?)null);
        (Observation Figure, Period Month)? unjudged = null;
        for (var month = 0; month < months.Count; month++)
        {
            while (at < figures.Count && figures[at].Period.First < own[month].First) at++;
            var figure = at < figures.Count && figures[at].Period.First == own[month].First && (!mayRest || IsReported(kpi.Kpi, own[month])) ? figures[at] : null;
            var isInForce = kpi.IsInForce(months[month]);
            if (known is not null && month < months.Count - 1 && isInForce && figure is { Total: null } && kpi.Targets[0].AppliesTo(figure.Period))
            {
                results[month] = Remembered(known, kpi, figure, months[month]);
                if (results[month] != KpiResult.NotRated) unjudged = (figure, months[month]);
                continue;
            }

            last = isInForce ? Judged(kpi, figure, months[month]) : null;
            results[month] = ResultOf(last);
            if (last?.IsRated == true) (rated, unjudged) = (last, null);
            every?.Add(last);
        }

        if (unjudged is { } remembered) rated = Judged(kpi, remembered.Figure, remembered.Month);

        return new KpiHistory(kpi.Kpi, [.. results], last, CountMonthsRed.Of(results, kpi.IsInForce(months[0].Previous))) { LastRated = rated };
    }

    /// <summary>What a forecast of a requirement for a longer period comes to; null where it is not in force at the end of the period.</summary>
    /// <param name="kpi">The requirement.</param>
    /// <param name="forecast">The forecast figure; null where there is none.</param>
    /// <param name="period">The period that is forecast.</param>
    public KpiResult Forecast(KpiTargets kpi, Observation? forecast, Period period)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        ArgumentNullException.ThrowIfNull(period);
        if (!kpi.IsInForce(Period.Containing(period.Last, Frequency.Month, picture.Settings.Calendar))) return KpiResult.NotInForce;
        if (forecast is null) return KpiResult.NotRated;
        var indicator = kpi.Kpi.Indicator;
        if (period.Frequency == indicator.Frequency) return ResultOf(Judged(kpi, forecast, period));
        // Of what adds up the targets of the whole period are added; what does not is judged by the target of its end.
        ImmutableArray<Period> parts = TargetBook.AddsUp(indicator) ? [.. period.Parts(indicator.Frequency)] : [OwnPeriod.LastWithin(period, indicator, picture.Settings.Calendar)];
        if (!parts.All(kpi.IsInForce)) return KpiResult.NotRated;
        return ResultOf(Judged(kpi, forecast with { Total = new Total { Rule = indicator.Aggregation, Parts = parts.Length, Missing = 0, Periods = parts } }, period));
    }

    /// <summary>What a judgement counts as: amber as red, blue as green.</summary>
    public static KpiResult ResultOf(Judgement? judgement) => judgement switch
    {
        null => KpiResult.NotInForce,
        { IsRated: false } => KpiResult.NotRated,
        { Observation.IsDoubtful: true } => KpiResult.Doubtful,
        { IsMet: true } => KpiResult.Green,
        _ => KpiResult.Red,
    };

    // What a value comes to against a number that holds as it stands is the same for every requirement and every month: the judge is asked once.
    private Dictionary<ObservedValue, KpiResult>? KnownOf(KpiTargets kpi)
    {
        if (kpi.Targets is not [{ Basis: TargetBasis.Full, Due: null, Criterion: not TargetCriterion.ThePlan } target] || (target.From is { } from && from.Frequency != kpi.Kpi.Indicator.Frequency)) return null;
        var key = (target.Criterion, target.Scheme, kpi.Kpi.Indicator.Polarity);
        if (!_known.TryGetValue(key, out var known)) _known[key] = known = new Dictionary<ObservedValue, KpiResult>(ReferenceEqualityComparer.Instance);
        return known;
    }

    private KpiResult Remembered(Dictionary<ObservedValue, KpiResult> known, KpiTargets kpi, Observation figure, Period month)
    {
        if (!known.TryGetValue(figure.Value, out var result))
        {
            result = ResultOf(Judged(kpi, figure with { IsDoubtful = false }, month));
            if (known.Count < MostRemembered) known.Add(figure.Value, result);
        }

        return figure.IsDoubtful && result != KpiResult.NotRated ? KpiResult.Doubtful : result;
    }

    // What is given while an indicator is suspended, pending or ceased is no requirement's figure.
    private bool IsReported(Kpi kpi, Period period) => picture.Statuses.StateAt(kpi.Indicator, kpi.Unit, period) == ReportingState.Active;

    // A figure of a time before the contract set its target is not judged by what the organisation aimed at then, nor by what the contract sets for another unit.
    private Judgement Judged(KpiTargets kpi, Observation? figure, Period month)
    {
        var (contract, indicator, unit) = (kpi.Kpi.Contract.Code.ToString(), kpi.Kpi.Indicator, kpi.Kpi.Unit);
        var judgement = Judge.Of(picture, indicator, unit, figure, month, contract);
        return figure is null || (judgement.Target is { } target && target.Contract == contract && kpi.Targets.Any(own => own.Unit == target.Unit)) ? judgement : Judge.Of(picture, indicator, unit, observation: null, month, contract);
    }
}
