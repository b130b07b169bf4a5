using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;

namespace Plumbline.Core.Criteria;

/// <content>Comparisons, measures and times.</content>
internal sealed partial class CriterionReader
{
    private static readonly string[] Measures = ["target", "plan", "mean", "upper", "lower", "last", "benchmark"];

    private Clause.Compared? ReadCompared(Subject? subject) =>
        subject is not null && ReadComparison(subject) is { } comparison && ReadTime(out var when) ? new Clause.Compared(subject, comparison, when) : null;

    // Counts, scores, days and variances are held against numbers: nothing has a target for them.
    private Comparison? ReadComparison(Subject subject)
    {
        var isNumber = subject is Subject.NumberOf or Subject.RiskScore or Subject.DaysLate or Subject.VarianceOf;
        if (Take("between")) return ReadRange(isNumber);
        ComparisonKind? kind = Take("at", "least") ? ComparisonKind.AtLeast
            : Take("more", "than") ? ComparisonKind.MoreThan
            : Take("at", "most") ? ComparisonKind.AtMost
            : Take("less", "than") ? ComparisonKind.LessThan
            : Take("equals") ? ComparisonKind.Equals
            : null;
        if (kind is null) return Refuse<Comparison>("“at least”, “more than”, “at most”, “less than”, “equals” or “between”", CriterionWords.WholeComparisons);
        return ReadMeasure(isNumber) is { } measure ? new Comparison(kind.Value, measure) : null;
    }

    private Comparison? ReadRange(bool isNumber)
    {
        if (ReadMeasure(isNumber) is not { } lower) return null;
        if (!Take("and")) return Refuse<Comparison>("“and” and the upper end", "and");
        var upper = _at;
        if (ReadMeasure(isNumber) is not { } end) return null;
        if (lower is { Base: MeasureBase.Number { Value: var low }, Shift: null } && end is { Base: MeasureBase.Number { Value: var high }, Shift: null } && low.Amount > high.Amount)
        {
            _at = upper;
            return Refuse<Comparison>("an upper end that is not below the lower one");
        }

        return new Comparison(ComparisonKind.Between, lower, end);
    }

    private CriterionMeasure? ReadMeasure(bool isNumber)
    {
        if (isNumber) return ReadNumber() is { } plain ? new CriterionMeasure(new MeasureBase.Number(plain)) : Refuse<CriterionMeasure>("a number");
        if (ReadBase() is not { } read) return null;
        bool? isAdded = Take("plus") ? true : Take("less") ? false : null;
        if (isAdded is null) return new CriterionMeasure(read);
        return ReadMargin() is { } by ? new CriterionMeasure(read, new MeasureShift(isAdded.Value, by)) : null;
    }

    private MeasureBase? ReadBase()
    {
        if (ReadNumber() is { } number) return new MeasureBase.Number(number);
        if (Take("benchmark")) return ReadCode(AspectItem.ParseCode, "a comparator's code, such as england") is { } comparator ? new MeasureBase.Benchmark(comparator) : null;
        KnownMeasure? known = Take("target") ? KnownMeasure.Target
            : Take("plan") ? KnownMeasure.Plan
            : Take("mean") ? KnownMeasure.Mean
            : Take("upper", "limit") ? KnownMeasure.UpperLimit
            : Take("lower", "limit") ? KnownMeasure.LowerLimit
            : Take("last", "year") ? KnownMeasure.LastYear
            : null;
        return known is { } kind ? new MeasureBase.Known(kind)
            : Refuse<MeasureBase>("a number, “target”, “plan”, “mean”, “upper limit”, “lower limit”, “last year” or “benchmark” and a comparator", Measures);
    }

    // A negative amount in brackets, as accounts print it, comes as three words.
    private Quantity? ReadNumber()
    {
        if (Word == "(" && WordAt(2) == ")" && Quantity.Parse($"({WordAt(1)})").TryGet(out var bracketed, out _))
        {
            _at += 3;
            return bracketed;
        }

        if (Word is null || !Quantity.Parse(Word).TryGet(out var number, out _)) return null;
        _at++;
        return number;
    }

    private Margin? ReadMargin()
    {
        if (ReadNumber() is not { Amount: >= 0 } number) return Refuse<Margin>("a margin, such as 5 points, 5% of the target or £50k");
        if (number.Sign == QuantitySign.Percent)
        {
            if (!Take("of")) return new Margin(number.Amount, MarginUnit.Percent);
            _ = Take("the");
            return Take("target") || Take("plan") || Take("mean") || Take("measure") ? new Margin(number.Amount, MarginUnit.PercentOfMeasure) : Refuse<Margin>("“the target”", "target", "plan", "mean");
        }

        if (number.Sign == QuantitySign.Pounds && !Is("points") && !Is("point")) return new Margin(number.Amount, MarginUnit.Pounds);
        return Take("points") || Take("point") ? new Margin(number.Amount, MarginUnit.Points) : Refuse<Margin>("“points”, or a percent sign at the number", "points");
    }

    private bool ReadTime(out CriterionTime? when)
    {
        when = Take("in", "every", "period") ? new CriterionTime(CriterionTimeKind.EveryPeriod)
            : Take("in", "any", "period") ? new CriterionTime(CriterionTimeKind.AnyPeriod)
            : Take("over", "the", "span") ? new CriterionTime(CriterionTimeKind.OverSpan)
            : Take("in", "the", "span", "before") ? new CriterionTime(CriterionTimeKind.SpanBefore)
            : null;
        if (when is not null) return true;
        if (Take("in", "each", "of", "the", "last"))
        {
            when = ReadCount("month", "months") is { } months ? new CriterionTime(CriterionTimeKind.LastMonths, months) : null;
            return when is not null;
        }

        if (Take("for"))
        {
            when = ReadCount("span", "spans") is { } spans ? new CriterionTime(CriterionTimeKind.Spans, spans) : null;
            return when is not null;
        }

        if (!Is("in") && !Is("over")) return true;
        _at++;
        return Refuse<string>("a time: “in every period”, “in any period”, “over the span”, “in each of the last 4 months”, “for 2 spans” or “in the span before”", "every", "any", "each", "the") is not null;
    }
}
