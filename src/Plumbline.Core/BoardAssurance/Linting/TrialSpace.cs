using Plumbline.Core.Criteria;
using Plumbline.Core.Indicators;
using Plumbline.Core.Pictures;

namespace Plumbline.Core.BoardAssurance.Linting;

/// <summary>All evidence worth trying on some criteria: numbers around every threshold, every answer, every mix of units. A trial is one number for each variable.</summary>
/// <remarks>
/// A span has two moments, its first months and its last one, and there is the span before. A figure that is judged over the span has one number for it.
/// Figures of different indicators are tried independently of each other, apart from what must be: the whole lies between its units, and a sum is that of its units.
/// </remarks>
internal sealed partial class TrialSpace
{
    private readonly Func<IndicatorCode, Indicator?> _find;
    private readonly int _spanMonths;
    private readonly TrialDetail _detail;
    private readonly List<TrialVariable> _variables = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TrialBases> _bases = new(StringComparer.Ordinal);
    private readonly List<Func<decimal[], bool>> _rules = [];
    private readonly IReadOnlyList<Clause> _clauses;

    internal TrialSpace(IEnumerable<Criterion> criteria, int spanMonths, OrganisationPicture picture, TrialDetail detail)
    {
        (_find, _spanMonths, _detail) = (picture.Find, spanMonths, detail);
        _clauses = [.. criteria.SelectMany(static criterion => criterion.Clauses)];
        // What comes first changes last, so that of equal examples the first has the answer yes.
        foreach (var same in _clauses.OfType<Clause.Asked>().GroupBy(static one => one.Question.ToString(), StringComparer.Ordinal)) AddAnswers(same.Key, [.. same]);
        foreach (var same in Compared.GroupBy(BasesKey, StringComparer.Ordinal))
        {
            var bases = new TrialBases(IndicatorOf(same.First().Subject), [.. same.SelectMany(static one => one.Comparison.Measures)]);
            _bases[same.Key] = bases;
            foreach (var (measure, values) in bases.Values) Add(new TrialVariable.Base($"{same.Key}|{measure}", same.Key, measure, bases.IsPercent, values));
        }

        foreach (var same in Compared.Where(static one => !IsOfUnits(one)).GroupBy(static one => one.Subject.ToString(), StringComparer.Ordinal)) AddNumber(same.Key, [.. same]);
        foreach (var same in Compared.Where(static one => IsOfUnits(one)).GroupBy(static one => UnitsKey(one.Subject), StringComparer.Ordinal)) AddUnits(same.Key, [.. same]);
        foreach (var same in _clauses.OfType<Clause.Trend>().GroupBy(static one => one.Indicator.ToString(), StringComparer.Ordinal)) AddTrend(same.Key, [.. same]);
    }

    // What is held against a measure; of a count of units, what each of them is held against.
    private IEnumerable<Clause.Compared> Compared => _clauses.OfType<Clause.Compared>().Select(static one =>
        IsOfUnits(one) && one.Subject is Subject.NumberOf { Where: Clause.Compared { Subject: Subject.Figure figure } where } number ? where with { Subject = new Subject.InEach(figure.Indicator, number.UnitKind) } : one);

    /// <summary>The variables.</summary>
    internal IReadOnlyList<TrialVariable> Variables => _variables;

    /// <summary>How many trials there are.</summary>
    internal decimal Size => _variables.Aggregate(1m, static (size, one) => size * one.Values.Count);

    /// <summary>Whether a trial can be.</summary>
    internal bool CanBe(decimal[] trial) => _rules.TrueForAll(rule => rule(trial));

    /// <summary>The trials, as far as they can be; at most so many, spread over all of them.</summary>
    internal IEnumerable<decimal[]> Trials(int most)
    {
        var size = Size;
        var (count, step) = size <= most ? ((long)size, 1m) : (most, Math.Floor(size / most) + 1);
        var trial = new decimal[_variables.Count];
        for (var i = 0L; i < count; i++)
        {
            var rest = i * step % size;
            for (var v = _variables.Count - 1; v >= 0; v--)
            {
                var values = _variables[v].Values;
                trial[v] = values[(int)(rest % values.Count)];
                rest = Math.Floor(rest / values.Count);
            }

            if (CanBe(trial)) yield return trial;
        }
    }

    private int Add(TrialVariable variable)
    {
        _places[variable.Key] = _variables.Count;
        _variables.Add(variable);
        return _variables.Count - 1;
    }

    private void AddNumber(string subject, IReadOnlyList<Clause.Compared> clauses)
    {
        var indicator = IndicatorOf(clauses[0].Subject);
        var thresholds = clauses.SelectMany(one => one.Comparison.Measures.SelectMany(_bases[BasesKey(one)].Of)).ToList();
        var isWhole = IsWhole(clauses[0].Subject, indicator, thresholds);
        var lowest = LowestOf(clauses[0].Subject, indicator, isWhole, thresholds);
        var values = TrialBases.Around(thresholds, isWhole, lowest, clauses[0].Subject is Subject.Figure ? indicator?.Measure.UpperBound : null);
        var isOver = clauses.All(one => TimeOf(one).Kind is CriterionTimeKind.OverSpan or CriterionTimeKind.SpanBefore);
        var hasMoments = _detail.Moments && _spanMonths > 1 && !isOver && clauses[0].Subject is not Subject.RiskScore;
        var isPercent = _bases[BasesKey(clauses[0])].IsPercent;
        if (hasMoments) Add(new TrialVariable.Number(KeyOf(subject, Moment.First), subject, Moment.First, isPercent, values));
        Add(new TrialVariable.Number(KeyOf(subject, Moment.Last), subject, hasMoments ? Moment.Last : Moment.Span, isPercent, values));
        if (clauses.Any(one => ReadsBefore(TimeOf(one)))) Add(new TrialVariable.Number(KeyOf(subject, Moment.Before), subject, Moment.Before, isPercent, values));
    }

    private void AddUnits(string key, IReadOnlyList<Clause.Compared> clauses)
    {
        var indicator = IndicatorOf(clauses[0].Subject);
        var tests = clauses.SelectMany(UnitTests).ToList();
        var first = _variables.Select(static variable => variable.Values[0]).ToArray();
        var thresholds = clauses.SelectMany(one => Thresholds(one, first)).ToList();
        // Values between which no clause differs are one; the best and the worst lie far out, so that a whole may lie between.
        var classes = TrialBases.Around(thresholds, indicator?.Measure.Kind == MeasureKind.Count, indicator?.Measure.LowerBound, indicator?.Measure.UpperBound)
            .GroupBy(value => string.Concat(tests.Select(test => test(first, value) ? '1' : '0')), StringComparer.Ordinal).Select(static same => same.ToList()).ToList();
        var values = classes.Select((same, i) => i == 0 ? same[0] : i == classes.Count - 1 ? same[^1] : same[same.Count / 2]).OrderDescending().ToList();
        var code = clauses[0].Subject.ReadIndicator!.ToString();
        var place = Add(new TrialVariable.Units(key, UnitMix.All(values), code, KindOf(clauses[0].Subject), _bases[BasesKey(clauses[0])].IsPercent));
        if (indicator is null || !_places.TryGetValue(KeyOf(code, Moment.Last), out var whole)) return;
        // The whole is the sum of its units where it is a sum, and else lies between them.
        if (indicator.Aggregation == Aggregation.Sum) _rules.Add(trial => Mix(trial, place).Sum is var sum && trial[whole] >= sum && (sum > 0 || trial[whole] == 0));
        else _rules.Add(trial => Mix(trial, place).Ends is var (least, greatest) && (least == greatest ? trial[whole] == least : trial[whole] > least && trial[whole] < greatest));
    }

    private void AddAnswers(string question, IReadOnlyList<Clause.Asked> clauses)
    {
        AnswerWord[] words = _detail.Partly || clauses.Any(static one => one.Answer == AnswerWord.Partly) ? [AnswerWord.Yes, AnswerWord.Partly, AnswerWord.No] : [AnswerWord.Yes, AnswerWord.No];
        if (clauses.Any(static one => one.Answer == AnswerWord.NotApplicable)) words = [.. words, AnswerWord.NotApplicable];
        IReadOnlyList<decimal> values = [.. words.Select(static word => (decimal)(int)word)];
        var before = clauses.Any(static one => one.Spans > 1);
        Add(new TrialVariable.Answer(KeyOf(question, Moment.Last), question, before ? Moment.Last : Moment.Span, values));
        if (before) Add(new TrialVariable.Answer(KeyOf(question, Moment.Before), question, Moment.Before, values));
    }

    // For how many months it has risen, or fallen.
    private void AddTrend(string indicator, IReadOnlyList<Clause.Trend> clauses)
    {
        var places = new List<int>();
        foreach (var same in clauses.GroupBy(static one => one.Rises))
            places.Add(Add(new TrialVariable.Months(TrendKey(indicator, same.Key), indicator, same.Key, [.. same.SelectMany(static one => new decimal[] { 0, one.Months - 1, one.Months }).Distinct().Order()])));
        if (places is [var up, var down]) _rules.Add(trial => trial[up] == 0 || trial[down] == 0);
        if (!_places.TryGetValue(KeyOf(indicator, Moment.First), out var first) || !_places.TryGetValue(KeyOf(indicator, Moment.Last), out var last)) return;
        foreach (var place in places)
        {
            var rises = ((TrialVariable.Months)_variables[place]).Rises;
            _rules.Add(trial => trial[place] == 0 || (rises ? trial[last] >= trial[first] : trial[last] <= trial[first]));
        }
    }

    private UnitMix Mix(decimal[] trial, int place) => ((TrialVariable.Units)_variables[place]).Mixes[(int)trial[place]];

    private static bool IsWhole(Subject subject, Indicator? indicator, List<decimal> thresholds) => subject switch
    {
        Subject.DaysLate or Subject.RiskScore or Subject.NumberOf => true,
        Subject.Figure => indicator?.Measure.Kind == MeasureKind.Count || (indicator is { Measure.Kind: MeasureKind.Score, Decimals: null or 0 } && thresholds.TrueForAll(static one => one == Math.Floor(one))),
        _ => false,
    };

    // A score begins at the least that a criterion names: a use of resources of 0 does not exist.
    private static decimal? LowestOf(Subject subject, Indicator? indicator, bool isWhole, List<decimal> thresholds) => subject switch
    {
        Subject.DaysLate or Subject.NumberOf => 0,
        Subject.RiskScore => 1,
        Subject.Figure => indicator?.Measure.Kind == MeasureKind.Score && isWhole ? thresholds.Min() : indicator?.Measure.LowerBound,
        _ => null,
    };
}
