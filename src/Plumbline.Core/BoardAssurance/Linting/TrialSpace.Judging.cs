using System.Diagnostics;
using Plumbline.Core.Criteria;
using Plumbline.Core.Indicators;
using Plumbline.Core.Units;

namespace Plumbline.Core.BoardAssurance.Linting;

/// <content>Judging criteria by a trial.</content>
internal sealed partial class TrialSpace
{
    /// <summary>A criterion as a test of trials.</summary>
    internal Func<decimal[], bool> Test(Criterion criterion)
    {
        switch (criterion)
        {
            case Criterion.AllOf all:
                var parts = all.Parts.Select(Test).ToArray();
                return trial => Array.TrueForAll(parts, part => part(trial));
            case Criterion.AnyOf any:
                var others = any.Parts.Select(Test).ToArray();
                return trial => Array.Exists(others, part => part(trial));
            case Clause.Asked asked:
                var (now, before, word) = (_places[KeyOf(asked.Question.ToString(), Moment.Last)], asked.Spans > 1 ? _places[KeyOf(asked.Question.ToString(), Moment.Before)] : -1, (decimal)(int)asked.Answer);
                return trial => trial[now] == word && (before < 0 || trial[before] == word);
            case Clause.Trend trend:
                var place = _places[TrendKey(trend.Indicator.ToString(), trend.Rises)];
                return trial => trial[place] >= trend.Months;
            case Clause.Compared compared:
                return IsOfUnits(compared) ? UnitsTest(compared) : NumberTest(compared);
            default:
                throw new UnreachableException();
        }
    }

    private Func<decimal[], bool> NumberTest(Clause.Compared clause)
    {
        var subject = clause.Subject.ToString();
        var holds = Comparing(clause);
        var last = _places[KeyOf(subject, Moment.Last)];
        var first = _places.GetValueOrDefault(KeyOf(subject, Moment.First), last);
        var before = _places.GetValueOrDefault(KeyOf(subject, Moment.Before), last);
        var isSum = IndicatorOf(clause.Subject)?.Aggregation == Aggregation.Sum;
        var time = TimeOf(clause);
        return time.Kind switch
        {
            CriterionTimeKind.EveryPeriod => trial => holds(trial, trial[first]) && holds(trial, trial[last]),
            CriterionTimeKind.AnyPeriod => trial => holds(trial, trial[first]) || holds(trial, trial[last]),
            CriterionTimeKind.OverSpan => first == last ? trial => holds(trial, trial[last]) : trial => holds(trial, isSum ? trial[first] + trial[last] : trial[last]),
            CriterionTimeKind.LastMonths when time.Count < _spanMonths => trial => holds(trial, trial[last]),
            CriterionTimeKind.LastMonths when time.Count == _spanMonths => trial => holds(trial, trial[first]) && holds(trial, trial[last]),
            CriterionTimeKind.LastMonths or CriterionTimeKind.Spans => trial => holds(trial, trial[first]) && holds(trial, trial[last]) && (time.Count == 1 || holds(trial, trial[before])),
            CriterionTimeKind.SpanBefore => trial => holds(trial, trial[before]),
        };
    }

    private Func<decimal[], bool> UnitsTest(Clause.Compared clause)
    {
        var place = _places[UnitsKey(clause.Subject)];
        switch (clause.Subject)
        {
            case Subject.InEach:
                var each = Comparing(clause);
                return trial => Mix(trial, place) is var mix && mix.Count(value => each(trial, value)) == mix.Units;
            case Subject.InShare share:
                var (fulfils, isNear) = (Comparing(clause), Nearness(clause, share.Others));
                return trial => Mix(trial, place) is var mix
                    && mix.Count(value => fulfils(trial, value)) * 100m >= share.Percent * mix.Units
                    && (share.Others is null || mix.Count(value => !fulfils(trial, value) && !isNear(trial, value)) <= (share.Others.Most ?? 0));
            case Subject.NumberOf { Where: Clause.Compared where }:
                var inUnit = Comparing(where with { Subject = new Subject.InEach(where.Subject.ReadIndicator!, KindOf(clause.Subject)) });
                var count = Comparing(clause);
                return trial => count(trial, Mix(trial, place).Count(value => inUnit(trial, value)));
            default:
                throw new UnreachableException();
        }
    }

    // What the clauses about a unit ask of its value: only where these differ are two values worth telling apart.
    private IEnumerable<Func<decimal[], decimal, bool>> UnitTests(Clause.Compared clause)
    {
        yield return Comparing(clause);
        if (clause.Subject is Subject.InShare { Others: { } others }) yield return Nearness(clause, others);
    }

    private IEnumerable<decimal> Thresholds(Clause.Compared clause, decimal[] trial)
    {
        foreach (var measure in clause.Comparison.Measures)
        {
            var value = Measure(clause, measure)(trial);
            yield return value;
            if (clause.Subject is Subject.InShare { Others: { } others }) yield return value + ((IsUpwards(clause) ? -1 : 1) * others.Bound.From(value, _bases[BasesKey(clause)].IsPercent));
        }
    }

    private Func<decimal[], decimal, bool> Nearness(Clause.Compared clause, OtherUnits? others)
    {
        if (others is null) return static (_, _) => true;
        var (measure, isPercent, upwards) = (Measure(clause, clause.Comparison.Measure), _bases[BasesKey(clause)].IsPercent, IsUpwards(clause));
        return (trial, value) => measure(trial) is var aim && (upwards ? aim - value : value - aim) <= others.Bound.From(aim, isPercent);
    }

    private static bool IsUpwards(Clause.Compared clause) => clause.Comparison.Kind switch
    {
        ComparisonKind.AtLeast or ComparisonKind.MoreThan or ComparisonKind.Equals or ComparisonKind.Between => true,
        ComparisonKind.AtMost or ComparisonKind.LessThan => false,
    };

    private Func<decimal[], decimal, bool> Comparing(Clause.Compared clause)
    {
        var measure = Measure(clause, clause.Comparison.Measure);
        var upper = clause.Comparison.Upper is { } end ? Measure(clause, end) : measure;
        return clause.Comparison.Kind switch
        {
            ComparisonKind.AtLeast => (trial, value) => value >= measure(trial),
            ComparisonKind.MoreThan => (trial, value) => value > measure(trial),
            ComparisonKind.AtMost => (trial, value) => value <= measure(trial),
            ComparisonKind.LessThan => (trial, value) => value < measure(trial),
            ComparisonKind.Equals => (trial, value) => value == measure(trial),
            ComparisonKind.Between => (trial, value) => value >= measure(trial) && value <= upper(trial),
        };
    }

    private Func<decimal[], decimal> Measure(Clause.Compared clause, CriterionMeasure measure)
    {
        if (measure.Base is MeasureBase.Number number && measure.Shift is null) return _ => number.Value.Amount;
        var key = BasesKey(clause);
        var isPercent = _bases.TryGetValue(key, out var bases) && bases.IsPercent;
        if (measure.Base is MeasureBase.Number fixedNumber) return _ => TrialBases.Shifted(fixedNumber.Value.Amount, measure.Shift, isPercent);
        var place = _places[$"{key}|{measure.Base}"];
        return trial => TrialBases.Shifted(trial[place], measure.Shift, isPercent);
    }

    private CriterionTime TimeOf(Clause.Compared clause) => clause.When ?? new CriterionTime(
        clause.Subject is Subject.Figure && IndicatorOf(clause.Subject)?.Aggregation == Aggregation.Sum
        && clause.Comparison.Measures.All(static one => one.Base is MeasureBase.Number or MeasureBase.Known { Kind: KnownMeasure.Target or KnownMeasure.Plan })
            ? CriterionTimeKind.OverSpan
            : CriterionTimeKind.EveryPeriod);

    private bool ReadsBefore(CriterionTime time) => time.Kind switch
    {
        CriterionTimeKind.SpanBefore => true,
        CriterionTimeKind.Spans => time.Count > 1,
        CriterionTimeKind.LastMonths => time.Count > _spanMonths,
        CriterionTimeKind.EveryPeriod or CriterionTimeKind.AnyPeriod or CriterionTimeKind.OverSpan => false,
    };

    // A count of units, a score and a number of days are not figures of an indicator.
    private Indicator? IndicatorOf(Subject subject) => subject is not Subject.NumberOf && subject.ReadIndicator is { } code ? _find(code) : null;

    // Whether it looks at the figures of units: a count of them only where it is held against a number.
    private static bool IsOfUnits(Clause.Compared clause) => clause.Subject is Subject.InEach or Subject.InShare
        || (clause.Subject is Subject.NumberOf { Where: Clause.Compared { Subject: Subject.Figure { Item: null } } } && clause.Comparison.Measures.All(static one => one is { Base: MeasureBase.Number, Shift: null }));

    private static UnitKind KindOf(Subject subject) => subject switch
    {
        Subject.InEach each => each.UnitKind,
        Subject.InShare share => share.UnitKind,
        Subject.NumberOf number => number.UnitKind,
        _ => throw new UnreachableException(),
    };

    private static string BasesKey(Clause.Compared clause) => clause.Subject is Subject.Figure { Item: null } or Subject.InEach or Subject.InShare ? clause.Subject.ReadIndicator!.ToString() : clause.Subject.ToString();

    private static string UnitsKey(Subject subject) => $"{subject.ReadIndicator} in {Text.Names<UnitKind>.Of(KindOf(subject))}";

    private static string KeyOf(string what, Moment moment) => $"{what}|{moment}";

    private static string TrendKey(string indicator, bool rises) => $"{indicator}|{(rises ? "rises" : "falls")}";
}
