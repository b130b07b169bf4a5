using Plumbline.Core.Analysis;
using Plumbline.Core.Collections;
using Plumbline.Core.Criteria.Evidence;
using Plumbline.Core.Indicators;
using Plumbline.Core.Pictures;
using Plumbline.Core.Units;

namespace Plumbline.Core.Criteria.Needs;

/// <summary>What must be read to judge criteria in a place, and no more.</summary>
public sealed class CriterionNeeds(OrganisationPicture picture, CriterionPlace place)
{
    private readonly Dictionary<(IndicatorCode Indicator, UnitCode Unit), DateOnly> _figures = [];
    private readonly Dictionary<(IndicatorCode Indicator, UnitCode Unit, CriterionItem Item), DateOnly> _items = [];
    private readonly Dictionary<(IndicatorCode Indicator, UnitCode Unit), DateOnly> _plans = [];
    private readonly HashSet<(IndicatorCode Indicator, UnitCode Unit)> _charted = [];
    private readonly HashSet<CollectionCode> _lists = [];
    private readonly Dictionary<QuestionCode, int> _questions = [];

    /// <summary>The figures, each from a first day on: of a chart as far back as it reads.</summary>
    public IReadOnlyDictionary<(IndicatorCode Indicator, UnitCode Unit), DateOnly> Figures => _figures;

    /// <summary>The figures of items of breakdowns, each from a first day on.</summary>
    public IReadOnlyDictionary<(IndicatorCode Indicator, UnitCode Unit, CriterionItem Item), DateOnly> Items => _items;

    /// <summary>The plans, each from a first day on; with those of longer periods that end on that day or later.</summary>
    public IReadOnlyDictionary<(IndicatorCode Indicator, UnitCode Unit), DateOnly> Plans => _plans;

    /// <summary>The series of which a chart is drawn: its gaps between events, if it has them, are read too.</summary>
    public IReadOnlyCollection<(IndicatorCode Indicator, UnitCode Unit)> Charted => _charted;

    /// <summary>The line lists.</summary>
    public IReadOnlyCollection<CollectionCode> Lists => _lists;

    /// <summary>The questions, each with for how many spans it is asked, this one included.</summary>
    public IReadOnlyDictionary<QuestionCode, int> Questions => _questions;

    /// <summary>Whether a criterion names a risk.</summary>
    public bool Register { get; private set; }

    /// <summary>Adds what a criterion needs.</summary>
    public void Add(Criterion criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        foreach (var clause in criterion.Clauses) Add(clause, place, spansBack: 0);
    }

    private void Add(Clause clause, CriterionPlace at, int spansBack)
    {
        switch (clause)
        {
            case Clause.Asked asked:
                _questions[asked.Question] = Math.Max(_questions.GetValueOrDefault(asked.Question), spansBack + asked.Spans);
                break;
            case Clause.Trend trend when picture.Find(trend.Indicator) is { } indicator:
                var own = JudgedPeriods.Of(picture, indicator, at with { Months = trend.Months });
                Earlier(_figures, (indicator.Code, at.Unit), JudgeTrend.Before(indicator, own[0]).First);
                break;
            case Clause.Compared compared:
                Add(compared, at, spansBack);
                break;
        }
    }

    private void Add(Clause.Compared clause, CriterionPlace at, int spansBack)
    {
        // The same spans and months that the judgement goes through.
        var bare = clause with { When = null };
        switch (clause.When?.Kind)
        {
            case CriterionTimeKind.Spans:
                for (var back = 0; back < clause.When.Count; back++) Add(bare, JudgeClause.Before(at, back), spansBack + back);
                return;
            case CriterionTimeKind.SpanBefore:
                Add(bare, JudgeClause.Before(at, 1), spansBack + 1);
                return;
            case CriterionTimeKind.LastMonths:
                Add(clause with { When = new CriterionTime(CriterionTimeKind.EveryPeriod) }, at with { Months = clause.When.Count }, spansBack);
                return;
        }

        switch (clause.Subject)
        {
            case Subject.RiskScore: Register = true; return;
            case Subject.DaysLate late: _lists.Add(late.Collection); return;
            case Subject.NumberOf number:
                foreach (var month in JudgeClause.Months(clause, at))
                {
                    foreach (var unit in JudgeUnits.OfKind(picture.Units, at.Unit, number.UnitKind, month.Last.Last)) Add(number.Where, month with { Unit = unit }, spansBack);
                }

                return;
        }

        if (clause.Subject.ReadIndicator is not { } code || picture.Find(code) is not { } indicator) return;
        foreach (var period in JudgedPeriods.Of(picture, indicator, at))
        {
            foreach (var unit in Units(clause.Subject, at.Unit, period.Last)) AddSeries(clause, indicator, unit, at, new JudgedPeriods(period, 1));
        }
    }

    private IReadOnlyList<UnitCode> Units(Subject subject, UnitCode top, DateOnly day) => subject switch
    {
        Subject.InEach each => JudgeUnits.OfKind(picture.Units, top, each.UnitKind, day),
        Subject.InShare share => JudgeUnits.OfKind(picture.Units, top, share.UnitKind, day),
        _ => [top],
    };

    // Units of a span judged together are those of its last day; their figures are read from the first, which each period of it adds.
    private void AddSeries(Clause.Compared clause, Indicator indicator, UnitCode unit, CriterionPlace at, JudgedPeriods periods)
    {
        var measures = clause.Comparison.Measures.Select(static measure => measure.Base).OfType<MeasureBase.Known>().Select(static known => known.Kind).ToHashSet();
        var isCharted = measures.Overlaps([KnownMeasure.Mean, KnownMeasure.UpperLimit, KnownMeasure.LowerLimit]);
        var own = JudgedPeriods.Of(picture, indicator, at)[0].First;
        var from = own < periods.First.First ? own : periods.First.First;
        if (measures.Contains(KnownMeasure.LastYear)) from = new JudgedPeriods(JudgedPeriods.Of(picture, indicator, at)[0], 1).YearBefore.First.First;
        if (isCharted && SpcSpan.From(picture, indicator, unit, at.Last) is var chart && chart < from) from = chart;
        if (clause.Subject is Subject.Figure { Item: { } item }) Earlier(_items, (indicator.Code, unit, item), from);
        else Earlier(_figures, (indicator.Code, unit), from);
        if (isCharted) _charted.Add((indicator.Code, unit));
        if (measures.Contains(KnownMeasure.Plan) || clause.Subject is Subject.VarianceOf) Earlier(_plans, (indicator.Code, unit), own);
    }

    private static void Earlier<T>(Dictionary<T, DateOnly> days, T key, DateOnly day)
        where T : notnull => days[key] = days.TryGetValue(key, out var known) && known < day ? known : day;
}
