using Plumbline.Core.Finance.Variances;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;
using Plumbline.Core.Text;
using Plumbline.Core.Targets;
using Plumbline.Core.Units;

namespace Plumbline.Core.Criteria.Evidence;

/// <summary>Judges one figure of one unit: that of a period, or of several together.</summary>
/// <param name="Book">The evidence.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Item">The item; null for the whole.</param>
/// <param name="IsVariance">Whether the figure less its plan is judged.</param>
/// <param name="Comparison">What must hold.</param>
/// <param name="UpTo">The period with which the span ends.</param>
internal sealed record JudgePoint(EvidenceBook Book, Indicator Indicator, CriterionItem? Item, bool IsVariance, Comparison Comparison, Period UpTo)
{
    /// <summary>The judgement of a unit.</summary>
    internal JudgedPoint Of(UnitCode unit, JudgedPeriods periods)
    {
        var figure = Book.Figure(Indicator, unit, Item, periods);
        if (figure is null || figure.Value is ObservedValue.Missing || (figure.Value is ObservedValue.Fraction && figure.Amount is null)) return Lacking(figure, unit, periods);
        var said = $"{EvidenceWords.Of(figure)} for {Book.Words.When(Indicator, periods)}";
        if (OfVerdict(figure, unit, periods, said) is { } verdict) return verdict;
        if (figure.Amount is not { } amount) return JudgedPoint.Open($"a number of {Book.Words.Place(Indicator, unit, Item)} for {Book.Words.When(periods)}") with { Figure = said };
        if (IsVariance) return figure is { Total.IsIncompleteSum: true } ? JudgedPoint.Open(Parts(unit, periods)) with { Figure = said } : OfVariance(figure, amount, unit, periods);
        var measure = Measure(Comparison.Measure);
        var upper = Comparison.Upper is { } end ? Measure(end) : null;
        if (measure.Amount is not { } low || upper is { Amount: null })
            return JudgedPoint.Open([.. new[] { measure, upper }.OfType<MeasureValue>().Where(static value => value.Amount is null).Select(static value => value.Words)]) with { Figure = said };
        var high = upper?.Amount ?? low;
        var bare = Held.Relation(Comparison.Kind, amount, measure, upper);
        var relation = Held.Margin(Comparison.Kind, amount, measure, Indicator.Measure.IsPercent, Book.Words) ?? bare;
        if (figure is not { Total.IsIncompleteSum: true })
        {
            var holds = Held.Holds(Comparison.Kind, amount, low, high);
            // Nothing of what is counted needs no number to be held against.
            var isNone = amount == 0 && Indicator.Measure.Kind == MeasureKind.Count && measure.IsNumber && upper is null && !figure.IsDoubtful;
            return new JudgedPoint(holds ? Holding.Holds : Holding.DoesNotHold, isNone ? $"none for {Book.Words.When(Indicator, periods)}" : said, isNone ? "" : relation)
            {
                Value = isNone ? "none" : EvidenceWords.Of(figure),
                Periods = periods,
                IsNone = isNone,
                Bare = bare,
                Beyond = holds ? null : Held.Beyond(Comparison.Kind, amount, low, high),
            };
        }

        // A count can only grow by the parts that are missing, so it may be decided without them.
        var known = Indicator.Measure.LowerBound == 0 ? Held.OfAtLeast(Comparison.Kind, amount, low, high) : Holding.Open;
        return known == Holding.Open
            ? JudgedPoint.Open(Parts(unit, periods)) with { Figure = said }
            : new JudgedPoint(known, $"at least {said}", relation) { Bare = bare, Beyond = known == Holding.Holds ? null : Held.Beyond(Comparison.Kind, amount, low, high) };

        MeasureValue Measure(CriterionMeasure one) => MeasureValue.Of(Book, one, Indicator, unit, Item, periods, UpTo, figure);
    }

    // Figures of parts that an incomplete total lacks.
    private string[] Parts(UnitCode unit, JudgedPeriods periods) =>
        [.. periods.All.Where(period => Book.Figure(Indicator, unit, Item, new JudgedPeriods(period, 1)) is null or { Amount: null } or { Total.IsComplete: false })
            .Select(period => Named(unit, new JudgedPeriods(period, 1)) + (Book.Figure(Indicator, unit, Item, new JudgedPeriods(period, 1)) is { Total: { IsComplete: false } total } ? $" that counts every part ({TotalWords.Of(total, Book.Words.Language)})" : ""))];

    private string Named(UnitCode unit, JudgedPeriods periods) => $"a figure of {Book.Words.Place(Indicator, unit, Item)} for {Book.Words.When(periods)}";

    // A suspended figure, one that does not apply and a rate of nothing are no part: no figure of them will ever decide.
    private JudgedPoint Lacking(Observation? figure, UnitCode unit, JudgedPeriods periods)
    {
        var why = figure is not null ? $"it says “{figure.Value.Text}”" : Book.NotReported(Indicator, unit, periods.Last);
        var isPart = figure is null ? why is null : figure.Value.Status is not (ReportingStatus.NotApplicable or ReportingStatus.Reported or ReportingStatus.NoCollection);
        return JudgedPoint.Open($"{Named(unit, periods)}{(why is null ? "" : $" ({why})")}") with { IsPart = isPart };
    }

    // A judgement in words against a target: whether the target is met.
    private JudgedPoint? OfVerdict(Observation figure, UnitCode unit, JudgedPeriods periods, string said)
    {
        if (IsVariance || Comparison is not { Measure: { Base: MeasureBase.Known { Kind: KnownMeasure.Target }, Shift: null }, Upper: null }) return null;
        var inForce = PeriodTarget.Of(Book.Evidence.Picture, Indicator, unit, periods.Last, figure);
        if (inForce?.Criterion is not TargetCriterion.VerdictOf && figure.Amount is not null) return null;
        Book.Note(new EvidenceFact.Target(Indicator.Code));
        var judged = Judge.Of(Book.Evidence.Picture, Indicator, figure);
        if (!judged.IsRated) return JudgedPoint.Open(inForce is null ? $"a target for {Book.Words.Place(Indicator, unit)}" : $"a target of {Book.Words.Place(Indicator, unit)} with which “{figure.Value.Text}” can be compared") with { Figure = said };
        bool? holds = Comparison.Kind switch
        {
            ComparisonKind.AtLeast or ComparisonKind.Equals => judged.IsMet,
            ComparisonKind.LessThan => !judged.IsMet,
            ComparisonKind.MoreThan or ComparisonKind.AtMost or ComparisonKind.Between => null,
        };
        return holds is null
            ? JudgedPoint.Open($"a number of {Book.Words.Place(Indicator, unit)} for {Book.Words.When(periods)}") with { Figure = said }
            : new JudgedPoint(holds.Value ? Holding.Holds : Holding.DoesNotHold, said, $"which {(judged.IsMet ? "meets" : "does not meet")} the target, {judged.Criterion!.ToPaper(Book.Words.Language)}");
    }

    // Favourable is positive. Against a percentage it is the share of the plan's size.
    private JudgedPoint OfVariance(Observation figure, decimal amount, UnitCode unit, JudgedPeriods periods)
    {
        var plan = Book.Plan(Indicator, unit, periods);
        var said = $"{EvidenceWords.Of(figure)} for {Book.Words.When(Indicator, periods)}";
        if (plan is not { Amount: { } planned, Total: not { IsIncompleteSum: true } }) return JudgedPoint.Open(MeasureValue.LackedPlan(Book, Indicator, unit, periods)) with { Figure = said };
        var favourable = LineVariance.Of(Indicator, planned, amount);
        var isShare = Comparison.Measures.Any(static measure => measure.Base is MeasureBase.Number { Value.Sign: QuantitySign.Percent });
        if (isShare && planned == 0) return JudgedPoint.Open($"a plan of {Book.Words.Place(Indicator, unit)} other than zero for {Book.Words.When(periods)}") with { Figure = said };
        var variance = isShare ? LineVariance.Percent(favourable, planned)!.Value : favourable;
        var (low, high) = (Bound(Comparison.Measure), Comparison.Upper is { } upper ? Bound(upper) : null);
        var holds = Held.Holds(Comparison.Kind, variance, low.Amount!.Value, (high ?? low).Amount!.Value);
        var decimals = Held.Decimals(variance, low.Amount!.Value, isShare ? 1 : Math.Max(figure.Value.DecimalsOfAmount, plan.Value.DecimalsOfAmount));
        var shown = isShare ? Quantity.Percent(variance, decimals).ToPaper(Book.Words.Language)
            : Indicator.Measure.IsPercent ? $"{Book.Words.Number(variance, Indicator, decimals).TrimEnd('%')} {Counted.Noun(Math.Abs(variance) == 1 ? 1 : 2, "point")}"
            : Indicator.Measure.Kind == MeasureKind.Money ? Book.Words.Beside(figure, variance, Indicator)
            : Book.Words.Number(variance, Indicator, decimals);
        var aim = Indicator.Measure.Kind == MeasureKind.Money ? Book.Words.Beside(figure, planned, Indicator) : plan.Value.Text;
        return new JudgedPoint(holds ? Holding.Holds : Holding.DoesNotHold, $"{said} against a plan of {aim}{MeasureValue.Doubt(plan)}", $"a variance of {shown}, {Held.Relation(Comparison.Kind, variance, low, high)}")
        {
            Beyond = holds ? null : Held.Beyond(Comparison.Kind, variance, low.Amount!.Value, (high ?? low).Amount!.Value),
        };

        MeasureValue Bound(CriterionMeasure measure) => measure.Base is MeasureBase.Number { Value: var number } ? new MeasureValue(number.Amount, number.ToPaper(Book.Words.Language)) { IsNumber = true } : throw new InvalidOperationException("A variance is held against a number.");
    }
}
