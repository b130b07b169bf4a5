using Plumbline.Core.Collections;
using Plumbline.Core.Criteria;
using Plumbline.Core.Indicators;
using Plumbline.Core.Quantities;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.Criteria;

/// <summary>Random criteria of every form, from a seed.</summary>
internal sealed class RandomCriteria(int seed)
{
    private static readonly string[] Codes = ["incidents", "sickness-monthly", "a.b", "7", "target", "plan", "risk-7", "below"];
    private static readonly string[] Numbers = ["0", "5", "-3", "90%", "5.60%", "£1,204", "(£61k)", "£1.2m", "1,204.5"];

    private readonly Random _random = new(seed);

    internal Criterion Next(int depth = 3)
    {
        if (depth == 0 || Chance(3)) return Clause(2);
        var parts = Enumerable.Range(0, _random.Next(2, 4)).Select(_ => Next(depth - 1)).ToList();
        return Chance(2)
            ? new Criterion.AllOf([.. parts.SelectMany(static part => part is Criterion.AllOf all ? all.Parts : [part])])
            : new Criterion.AnyOf([.. parts.SelectMany(static part => part is Criterion.AnyOf any ? any.Parts : [part])]);
    }

    private Clause Clause(int depth) => _random.Next(8) switch
    {
        0 => new Clause.Trend(Indicator(), Chance(2), _random.Next(1, 13)),
        1 => new Clause.Asked(QuestionCode.Parse(Any(Codes)).Value, Any(Enum.GetValues<AnswerWord>()), _random.Next(1, 4)),
        _ => Compared(Subject(depth)),
    };

    private Clause.Compared Compared(Core.Criteria.Subject subject) =>
        new(subject, Comparison(subject is Core.Criteria.Subject.NumberOf or Core.Criteria.Subject.RiskScore or Core.Criteria.Subject.DaysLate or Core.Criteria.Subject.VarianceOf), Chance(2) ? null : Time());

    private Subject Subject(int depth) => _random.Next(depth == 0 ? 7 : 8) switch
    {
        0 => new Subject.Figure(Indicator(), new CriterionItem(Chance(2) ? null : "harm", "severe")),
        1 => new Subject.InEach(Indicator(), Kind()),
        2 => new Subject.InShare(Indicator(), _random.Next(101), Kind(), Chance(2) ? null : new OtherUnits(Chance(2) ? null : _random.Next(5), Margin())),
        3 => new Subject.VarianceOf(Indicator()),
        4 => new Subject.RiskScore(RiskCode.Parse("3163").Value),
        5 => new Subject.DaysLate(CollectionCode.Parse("complaints").Value),
        6 => new Subject.Figure(Indicator()),
        _ => new Subject.NumberOf(Kind(), Clause(depth - 1)),
    };

    private Comparison Comparison(bool isNumber)
    {
        var kind = Any(Enum.GetValues<ComparisonKind>());
        if (kind != ComparisonKind.Between) return new Comparison(kind, Measure(isNumber));
        var (lower, upper) = (Measure(isNumber), Measure(isNumber));
        return lower is { Base: MeasureBase.Number low, Shift: null } && upper is { Base: MeasureBase.Number high, Shift: null } && low.Value.Amount > high.Value.Amount
            ? new Comparison(kind, upper, lower)
            : new Comparison(kind, lower, upper);
    }

    private CriterionMeasure Measure(bool isNumber) => new(
        (isNumber ? 0 : _random.Next(3)) switch
        {
            0 => new MeasureBase.Number(Quantity.Parse(Any(Numbers)).Value),
            1 => new MeasureBase.Known(Any(Enum.GetValues<KnownMeasure>())),
            _ => new MeasureBase.Benchmark("england"),
        },
        isNumber || Chance(2) ? null : new MeasureShift(Chance(2), Margin()));

    private Margin Margin() => new(_random.Next(20) / 2m, Any(Enum.GetValues<MarginUnit>()));

    private CriterionTime Time() => Any(Enum.GetValues<CriterionTimeKind>()) is var kind && kind is CriterionTimeKind.LastMonths or CriterionTimeKind.Spans
        ? new CriterionTime(kind, _random.Next(1, 6))
        : new CriterionTime(kind);

    // A row of a register is no word of files.
    private UnitKind Kind() => Any([.. Enum.GetValues<UnitKind>().Where(static kind => kind != UnitKind.Row)]);

    private IndicatorCode Indicator() => IndicatorCode.Parse(Any(Codes)).Value;

    private bool Chance(int of) => _random.Next(of) == 0;

    private T Any<T>(T[] values) => values[_random.Next(values.Length)];
}
