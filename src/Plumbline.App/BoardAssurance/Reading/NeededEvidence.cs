using Plumbline.Core.Collections;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Evidence;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Units;

namespace Plumbline.App.BoardAssurance.Reading;

/// <summary>What must be read to judge criteria, and no more.</summary>
internal sealed class NeededEvidence(OrganisationPicture picture, CriterionPlace place)
{
    // A figure of a year is judged in a month that it does not end in by the last year that is over, and a total over a span may begin in an earlier year.
    private const int LongestPeriods = 2;

    private readonly Dictionary<(IndicatorCode Indicator, UnitCode Unit), DateOnly> _figures = [];
    private readonly Dictionary<(IndicatorCode Indicator, UnitCode Unit, CriterionItem Item), DateOnly> _items = [];
    private readonly HashSet<(IndicatorCode Indicator, UnitCode Unit)> _plans = [];
    private readonly HashSet<(IndicatorCode Indicator, UnitCode Unit)> _charted = [];
    private readonly HashSet<CollectionCode> _lists = [];
    private readonly Dictionary<QuestionCode, int> _questions = [];

    /// <summary>The figures, each from a first day on.</summary>
    internal IReadOnlyDictionary<(IndicatorCode Indicator, UnitCode Unit), DateOnly> Figures => _figures;

    /// <summary>The figures of items of breakdowns, each from a first day on.</summary>
    internal IReadOnlyDictionary<(IndicatorCode Indicator, UnitCode Unit, CriterionItem Item), DateOnly> Items => _items;

    /// <summary>The series of which plans are read.</summary>
    internal IReadOnlyCollection<(IndicatorCode Indicator, UnitCode Unit)> Plans => _plans;

    /// <summary>The series of which a chart is drawn.</summary>
    internal IReadOnlyCollection<(IndicatorCode Indicator, UnitCode Unit)> Charted => _charted;

    /// <summary>The line lists.</summary>
    internal IReadOnlyCollection<CollectionCode> Lists => _lists;

    /// <summary>The questions, each with how many spans back it is asked for, this one included.</summary>
    internal IReadOnlyDictionary<QuestionCode, int> Questions => _questions;

    /// <summary>Whether a criterion names a risk.</summary>
    internal bool Register { get; private set; }

    /// <summary>Adds what a criterion needs.</summary>
    internal void Add(Criterion criterion)
    {
        foreach (var clause in criterion.Clauses) Add(clause, [place.Unit]);
    }

    private void Add(Clause clause, IReadOnlyCollection<UnitCode> units)
    {
        switch (clause)
        {
            case Clause.Asked asked:
                _questions[asked.Question] = Math.Max(_questions.GetValueOrDefault(asked.Question), asked.Spans);
                break;
            case Clause.Trend trend:
                AddFigures(trend.Indicator, units, MonthsBack(trend.Months + 1));
                break;
            case Clause.Compared compared:
                Add(compared, units);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void Add(Clause.Compared clause, IReadOnlyCollection<UnitCode> units)
    {
        switch (clause.Subject)
        {
            case Subject.NumberOf number: Add(number.Where, UnitsOf(number.UnitKind)); return;
            case Subject.RiskScore: Register = true; return;
            case Subject.DaysLate late: _lists.Add(late.Collection); return;
            case Subject.InEach each: units = UnitsOf(each.UnitKind); break;
            case Subject.InShare share: units = UnitsOf(share.UnitKind); break;
            default: break;
        }

        if (clause.Subject.ReadIndicator is not { } indicator) return;
        var measures = clause.Comparison.Measures.Select(static measure => measure.Base).OfType<MeasureBase.Known>().Select(static known => known.Kind).ToHashSet();
        var isCharted = measures.Overlaps([KnownMeasure.Mean, KnownMeasure.UpperLimit, KnownMeasure.LowerLimit]);
        var from = isCharted ? DateOnly.MinValue : measures.Contains(KnownMeasure.LastYear) ? Earliest(clause.When).AddYears(-1) : Earliest(clause.When);
        if (clause.Subject is Subject.Figure { Item: { } item }) AddItems(indicator, item, units, from);
        else AddFigures(indicator, units, from);
        if (isCharted) _charted.UnionWith(units.Select(unit => (indicator, unit)));
        if (measures.Contains(KnownMeasure.Plan) || clause.Subject is Subject.VarianceOf) _plans.UnionWith(units.Select(unit => (indicator, unit)));
    }

    private DateOnly Earliest(CriterionTime? when) => when?.Kind switch
    {
        CriterionTimeKind.LastMonths => MonthsBack(when.Count),
        CriterionTimeKind.Spans => MonthsBack(when.Count * place.Months),
        CriterionTimeKind.SpanBefore => MonthsBack(2 * place.Months),
        CriterionTimeKind.EveryPeriod or CriterionTimeKind.AnyPeriod or CriterionTimeKind.OverSpan or null => place.First,
    };

    private DateOnly MonthsBack(int months) => new DateOnly(place.Last.Last.Year, place.Last.Last.Month, 1).AddMonths(1 - months);

    // A running total over a span is read from the beginning of its year.
    private DateOnly Begin(IndicatorCode code, DateOnly day)
    {
        if (day == DateOnly.MinValue || picture.Find(code) is not { } indicator) return day;
        var calendar = picture.Settings.Calendar;
        var own = Period.Containing(day, indicator.Frequency, calendar).Plus(1 - LongestPeriods).First;
        return indicator.IsCumulative && Period.Containing(own, Frequency.FinancialYear, calendar).First is var year && year < own ? year : own;
    }

    private void AddFigures(IndicatorCode indicator, IReadOnlyCollection<UnitCode> units, DateOnly from)
    {
        var begin = Begin(indicator, from);
        foreach (var unit in units) _figures[(indicator, unit)] = _figures.TryGetValue((indicator, unit), out var known) && known < begin ? known : begin;
    }

    private void AddItems(IndicatorCode indicator, CriterionItem item, IReadOnlyCollection<UnitCode> units, DateOnly from)
    {
        var begin = Begin(indicator, from);
        foreach (var unit in units) _items[(indicator, unit, item)] = _items.TryGetValue((indicator, unit, item), out var known) && known < begin ? known : begin;
    }

    // Units come and go within a span: those of any of its days, as they stand in the tree then.
    private IReadOnlyCollection<UnitCode> UnitsOf(UnitKind kind) =>
        [.. picture.Units.Under(place.Unit, place.First.AddYears(-1), place.Last.Last).Append(place.Unit).Where(unit => picture.Units.Rows.Any(row => row.Code == unit && row.Kind == kind))];
}
