using System.Collections.Frozen;
using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;
using Plumbline.Core.Statuses;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;

namespace Plumbline.Core.Criteria.Evidence;

/// <summary>Reads the evidence for one clause, and keeps a list of what was read.</summary>
internal sealed class EvidenceBook(CriterionEvidence evidence)
{
    private readonly HashSet<EvidenceFact> _read = [];
    private readonly Dictionary<(IndicatorCode, UnitCode, CriterionItem?, bool), Series> _series = [];
    private readonly Dictionary<(IndicatorCode, UnitCode, CriterionItem?, Period), ChartWithDoubtful?> _charts = [];

    /// <summary>The evidence.</summary>
    internal CriterionEvidence Evidence => evidence;

    /// <summary>The words.</summary>
    internal EvidenceWords Words { get; } = new(evidence.Picture);

    /// <summary>What was read.</summary>
    internal IReadOnlyList<EvidenceFact> Read => [.. _read];

    /// <summary>Notes that a fact was read.</summary>
    internal void Note(EvidenceFact fact) => _read.Add(fact);

    /// <summary>The figure of one period, or of several together; null where there is none.</summary>
    internal Observation? Figure(Indicator indicator, UnitCode unit, CriterionItem? item, JudgedPeriods periods) => Over(SeriesOf(indicator, unit, item, isPlan: false), periods);

    /// <summary>The plan of one period, or of several together; null where there is none.</summary>
    internal Observation? Plan(Indicator indicator, UnitCode unit, JudgedPeriods periods)
    {
        List<Period> parts = [.. periods.All];
        List<Observation> plans = [.. evidence.Plans.Of(indicator.Code, unit)];
        var plan = PlanOfFigure.Of(evidence.Picture, indicator, plans, parts, periods.Last, periods.First.First);
        if (plan is not null && plans.Exists(given => ReferenceEquals(given, plan))) Note(new EvidenceFact.Figure(indicator.Code, unit, plan.Period, Aspect.Plan, plan));
        else NoteAll(SeriesOf(indicator, unit, null, isPlan: true), parts, Aspect.Plan);
        return plan;
    }

    /// <summary>A plan for a longer period in which some periods lie; null where there is none.</summary>
    internal Period? LongerPlan(Indicator indicator, UnitCode unit, JudgedPeriods periods) =>
        LongerPlans(indicator, unit).Select(static plan => plan.Period).FirstOrDefault(period => period.Contains(periods.Last.Last));

    /// <summary>Whether nothing is reported for a period by a dated status, so that no figure of it is awaited; and the words of the status.</summary>
    internal string? NotReported(Indicator indicator, UnitCode unit, Period period)
    {
        var status = evidence.Picture.Statuses.At(indicator, unit, period);
        return status?.State is ReportingState.Suspended or ReportingState.Ceased ? StatusWords.Of(status, Words.Language) : null;
    }

    /// <summary>The point of the control chart with figures up to a period, whether its part of the chart has limits, and how many doubtful figures they leave out; null where there is no chart or no such point.</summary>
    internal (ControlPoint Point, bool HasLimits, int Doubtful)? ChartPoint(Indicator indicator, UnitCode unit, CriterionItem? item, Period upTo, Period at)
    {
        var series = SeriesOf(indicator, unit, item, isPlan: false).ChartedBy(evidence.Gaps.GetValueOrDefault((indicator.Code, unit)));
        if (!_charts.TryGetValue((indicator.Code, unit, item, upTo), out var chart)) _charts[(indicator.Code, unit, item, upTo)] = chart = ChartWithDoubtful.Of(evidence.Picture, series, upTo);
        foreach (var figure in chart?.Figures ?? []) Note(new EvidenceFact.Figure(indicator.Code, unit, figure.Period, figure.Aspect, figure));
        if (series.Gaps is { } gaps) Note(new EvidenceFact.Events(gaps.Collection));
        return chart?.At(at);
    }

    private IEnumerable<Observation> LongerPlans(Indicator indicator, UnitCode unit) => evidence.Plans.Of(indicator.Code, unit).Where(plan => plan.Period.Frequency != indicator.Frequency);

    private Observation? Over(Series series, JudgedPeriods periods)
    {
        var aspect = series.Observations is [var any, ..] ? any.Aspect : Aspect.Actual;
        NoteAll(series, periods.All, aspect);

        // Every period of the span is expected: that no figure before it was read does not say that there was none.
        return PeriodTotals.OverSpan(evidence.Picture, series.Expecting(periods.First.First, FrozenDictionary<Period, Total>.Empty), periods.Last, periods.Length);
    }

    private void NoteAll(Series series, IEnumerable<Period> periods, Aspect aspect)
    {
        foreach (var period in periods) Note(new EvidenceFact.Figure(series.Indicator.Code, series.Unit, period, aspect, series[period]));
    }

    private Series SeriesOf(Indicator indicator, UnitCode unit, CriterionItem? item, bool isPlan)
    {
        if (_series.TryGetValue((indicator.Code, unit, item, isPlan), out var known)) return known;
        var figures = isPlan ? evidence.Plans.Of(indicator.Code, unit)
            : item is null ? evidence.Figures.Of(indicator.Code, unit)
            : evidence.Items[indicator.Code].Where(figure => figure.Unit == unit && figure.Aspect.Basis == AspectBasis.Actual && item.IsThe(figure.Aspect.Items));
        return _series[(indicator.Code, unit, item, isPlan)] = Series.From(indicator, unit, figures.Where(figure => figure.Period.Frequency == indicator.Frequency)).Value;
    }
}
