using Plumbline.Core.Analysis;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;
using Plumbline.Core.Units;

namespace Plumbline.Core.Criteria.Evidence;

/// <summary>What a figure is held against.</summary>
/// <param name="Amount">The number; null where it is missing.</param>
/// <param name="Words">The number in words: <c>the mean of 148.8</c>; where it is missing, what is missing.</param>
internal sealed record MeasureValue(decimal? Amount, string Words)
{
    /// <summary>The measure that it was moved from by a margin; null where it was not.</summary>
    internal MeasureValue? Before { get; init; }

    /// <summary>The margin by which it was moved.</summary>
    internal MeasureShift? Shift { get; init; }

    /// <summary>Whether it is a plain number of the criterion.</summary>
    internal bool IsNumber { get; init; }

    private static MeasureValue Missing(string words) => new(null, words);

    /// <summary>Finds the number of a measure.</summary>
    /// <param name="book">The evidence.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="item">The item; null for the whole.</param>
    /// <param name="periods">The periods of the figure.</param>
    /// <param name="upTo">The period with whose end the span ends: a control chart reads up to it.</param>
    /// <param name="figure">The figure.</param>
    internal static MeasureValue Of(EvidenceBook book, CriterionMeasure measure, Indicator indicator, UnitCode unit, CriterionItem? item, JudgedPeriods periods, Period upTo, Observation figure)
    {
        var found = measure.Base switch
        {
            MeasureBase.Number number => new MeasureValue(number.Value.Amount, number.Value.ToPaper(book.Words.Language)) { IsNumber = measure.Shift is null },
            MeasureBase.Benchmark benchmark => OfBenchmark(book, indicator, benchmark.Comparator, periods),
            MeasureBase.Known { Kind: KnownMeasure.Target } => OfTarget(book, indicator, unit, periods, figure),
            MeasureBase.Known { Kind: KnownMeasure.Plan } => OfPlan(book, indicator, unit, periods, figure),
            MeasureBase.Known { Kind: KnownMeasure.LastYear } => OfLastYear(book, indicator, unit, item, periods),
            MeasureBase.Known { Kind: var kind } => OfChart(book, kind, indicator, unit, item, periods, upTo, figure),
            _ => throw new InvalidOperationException("The measures are closed."),
        };
        if (found.Amount is not { } amount || measure.Shift is not { } shift) return found;
        var by = shift.By.From(amount, indicator.Measure.IsPercent);
        var shifted = shift.IsAdded ? amount + by : amount - by;
        return new MeasureValue(shifted, $"{book.Words.Beside(figure, shifted, indicator)} ({found.Words} {(shift.IsAdded ? "plus" : "less")} {shift.By.ToText(measure.Base.Noun)})") { Before = found, Shift = shift };
    }

    private static MeasureValue OfBenchmark(EvidenceBook book, Indicator indicator, string comparator, JudgedPeriods periods)
    {
        book.Note(new EvidenceFact.Benchmark(indicator.Code, comparator));
        return book.Evidence.Picture.BenchmarkOf(indicator.Code, comparator, periods.Last) is { Value: { Amount: { } amount } value }
            ? new MeasureValue(amount, $"the benchmark {comparator} of {value.Text}")
            : Missing($"a figure of the benchmark {comparator} for {indicator.NameInList}");
    }

    private static MeasureValue OfTarget(EvidenceBook book, Indicator indicator, UnitCode unit, JudgedPeriods periods, Observation figure)
    {
        book.Note(new EvidenceFact.Target(indicator.Code));
        var inForce = PeriodTarget.Of(book.Evidence.Picture, indicator, unit, periods.Last, figure);
        if (inForce is { IsOfWiderSpan: true }) return Missing($"a figure of {book.Words.Place(indicator, unit)} for the year so far, which its target is for");
        if (inForce is { IsPlan: true }) book.Note(new EvidenceFact.Figure(indicator.Code, unit, figure.Plan!.Period, Aspect.Plan, figure.Plan));
        return inForce?.Criterion.NearestAim(figure.Amount ?? 0) is { } aim
            ? new MeasureValue(aim, $"the target of {book.Words.Beside(figure, aim, indicator)}{(inForce.IsPlan ? Doubt(figure.Plan) : "")}")
            : Missing($"a target for {book.Words.Place(indicator, unit)}");
    }

    private static MeasureValue OfPlan(EvidenceBook book, Indicator indicator, UnitCode unit, JudgedPeriods periods, Observation figure) => book.Plan(indicator, unit, periods) switch
    {
        { Amount: { } amount, Total: not { IsIncompleteSum: true } } plan => new MeasureValue(amount, $"the plan of {(indicator.Measure.Kind == MeasureKind.Money ? book.Words.Beside(figure, amount, indicator) : plan.Value.Text)}{Doubt(plan)}"),
        _ => Missing(LackedPlan(book, indicator, unit, periods)),
    };

    /// <summary>The words beside a plan that is known to be probably wrong.</summary>
    internal static string Doubt(Observation? plan) => plan is { IsDoubtful: true } ? " (a doubtful plan)" : "";

    /// <summary>The words of a plan that is missing.</summary>
    internal static string LackedPlan(EvidenceBook book, Indicator indicator, UnitCode unit, JudgedPeriods periods) =>
        $"a plan of {book.Words.Place(indicator, unit)} for {book.Words.When(periods)}{(book.LongerPlan(indicator, unit, periods) is { } longer ? $" (there is one for {longer.ToText(book.Words.Language, full: true)} alone)" : "")}";

    private static MeasureValue OfLastYear(EvidenceBook book, Indicator indicator, UnitCode unit, CriterionItem? item, JudgedPeriods periods)
    {
        var before = periods.YearBefore;
        return book.Figure(indicator, unit, item, before) is { Amount: { } amount, Total: not { IsIncompleteSum: true } } figure
            ? new MeasureValue(amount, $"{EvidenceWords.Of(figure)} of {book.Words.When(before)}")
            : Missing($"a figure of {book.Words.Place(indicator, unit, item)} for {book.Words.When(before)}");
    }

    private static MeasureValue OfChart(EvidenceBook book, KnownMeasure kind, Indicator indicator, UnitCode unit, CriterionItem? item, JudgedPeriods periods, Period upTo, Observation figure)
    {
        var name = new MeasureBase.Known(kind).ToString();
        if (book.ChartPoint(indicator, unit, item, upTo, periods.Last) is not ({ } point, true, var doubtful) || Line(kind, point) is not { } line || !double.IsFinite(line))
            return Missing($"enough figures of {book.Words.Place(indicator, unit, item)} for its {name}");
        var amount = (decimal)(line * ChartScale.FactorOf(indicator));
        book.Note(new EvidenceFact.Line(indicator.Code, unit, item, periods.Last, kind, amount));

        // One decimal more than the figures have shows on which side of the line a figure lies.
        return new MeasureValue(amount, $"the {name} of {book.Words.Number(amount, indicator, figure.Value.DecimalsOfAmount + 1)}{(doubtful == 0 ? "" : $", which leaves {Text.Counted.Of(doubtful, "doubtful figure")} out")}");
    }

    // A point is judged by the limits as computed, before they are drawn at a natural bound.
    private static double? Line(KnownMeasure kind, ControlPoint point) => kind switch
    {
        KnownMeasure.Mean => point.Centre,
        KnownMeasure.UpperLimit => point.ComputedUpper,
        KnownMeasure.LowerLimit => point.ComputedLower,
        KnownMeasure.Target or KnownMeasure.Plan or KnownMeasure.LastYear => throw new InvalidOperationException("No line of the chart."),
    };
}
