using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Criteria.Evidence;

/// <summary>Judges a clause in its time: each period of the span, any of them, the whole span, or other spans.</summary>
internal static class JudgeClause
{
    /// <summary>Judges a clause.</summary>
    internal static CriterionJudgement Of(CriterionEvidence evidence, Clause clause, CriterionPlace place) => clause switch
    {
        Clause.Asked asked => JudgeAnswer.Of(new EvidenceBook(evidence), asked, place),
        Clause.Trend trend => JudgeTrend.Of(new EvidenceBook(evidence), trend, place),
        Clause.Compared compared => OfCompared(evidence, compared, place),
        _ => throw new InvalidOperationException("The clauses are closed."),
    };

    /// <summary>The span that lies a number of spans before one.</summary>
    internal static CriterionPlace Before(CriterionPlace place, int spans) => place with { Last = Shifted(place, -spans * place.Months) };

    /// <summary>A judgement that is open.</summary>
    internal static CriterionJudgement Open(EvidenceBook book, params IReadOnlyList<string> missing) => new(Holding.Open, Kleene.Lacks(missing), missing, book.Read);

    /// <summary>Whether a clause that names no time is judged on the whole span: a sum held against a number, a target or a plan.</summary>
    internal static bool IsOverSpan(Indicator indicator, Comparison comparison) =>
        RollUp.RuleOverTime(indicator) == Aggregation.Sum
        && comparison.Measures.All(static measure => measure.Base is MeasureBase.Number or MeasureBase.Known { Kind: KnownMeasure.Target or KnownMeasure.Plan });

    /// <summary>The months in which a count of units or of days is judged one by one; the span itself where it is judged as a whole.</summary>
    internal static IReadOnlyList<CriterionPlace> Months(Clause.Compared clause, CriterionPlace place) =>
        clause.When?.Kind is CriterionTimeKind.EveryPeriod or CriterionTimeKind.AnyPeriod && clause.Subject is not Subject.RiskScore
            ? [.. Enumerable.Range(1 - place.Months, place.Months).Select(back => place with { Last = Shifted(place, back), Months = 1 })]
            : [place];

    private static Period Shifted(CriterionPlace place, int months) => Period.Month(place.Last.Last.Year, place.Last.Last.Month).Plus(months);

    private static CriterionJudgement OfCompared(CriterionEvidence evidence, Clause.Compared clause, CriterionPlace place) => clause.When?.Kind switch
    {
        CriterionTimeKind.Spans => Kleene.Join([.. Enumerable.Range(0, clause.When.Count).Select(back => OfCompared(evidence, clause with { When = null }, Before(place, back)))], isAll: true),
        CriterionTimeKind.SpanBefore => OfCompared(evidence, clause with { When = null }, Before(place, 1)),
        CriterionTimeKind.LastMonths => OfCompared(evidence, clause with { When = new CriterionTime(CriterionTimeKind.EveryPeriod) }, place with { Months = clause.When.Count }),
        CriterionTimeKind.EveryPeriod => OfSubject(evidence, clause, place),
        CriterionTimeKind.AnyPeriod => OfSubject(evidence, clause, place),
        CriterionTimeKind.OverSpan => OfSubject(evidence, clause, place),
        null => OfSubject(evidence, clause, place),
    };

    private static CriterionJudgement OfSubject(CriterionEvidence evidence, Clause.Compared clause, CriterionPlace place)
    {
        if (clause.Subject.ReadIndicator is { } code && clause.Subject is not Subject.NumberOf) return OfIndicator(new EvidenceBook(evidence), code, clause, place);
        if (Months(clause, place) is { Count: > 1 } months)
            return Kleene.Join([.. months.Select(month => OfSubject(evidence, clause with { When = null }, month))], clause.When!.Kind == CriterionTimeKind.EveryPeriod);

        return clause.Subject switch
        {
            Subject.NumberOf number => JudgeNumber.Of(evidence, number, clause.Comparison, place),
            Subject.RiskScore risk => JudgeRecord.OfRisk(new EvidenceBook(evidence), risk, clause.Comparison, place),
            Subject.DaysLate late => JudgeRecord.OfDaysLate(new EvidenceBook(evidence), late, clause.Comparison, place),
            _ => throw new InvalidOperationException("The subjects are closed."),
        };
    }

    private static CriterionJudgement OfIndicator(EvidenceBook book, IndicatorCode code, Clause.Compared clause, CriterionPlace place)
    {
        var picture = book.Evidence.Picture;
        if (picture.Find(code) is not { } indicator) return Open(book, $"the indicator {code}");
        var item = (clause.Subject as Subject.Figure)?.Item;
        if (item is { Dimension: null } && Dimensions(book, code, item) is { Count: > 1 } dimensions) return Open(book, $"the dimension of “{item}”, of which {Text.Counted.List(dimensions)} are possible");
        var own = JudgedPeriods.Of(picture, indicator, place);
        var isOver = clause.When?.Kind == CriterionTimeKind.OverSpan || (clause.When is null && IsOverSpan(indicator, clause.Comparison));
        IReadOnlyList<JudgedPeriods> judged = isOver ? [JudgedPeriods.Over(own)] : [.. own.Select(static period => new JudgedPeriods(period, 1))];
        var judge = new JudgePoint(book, indicator, item, clause.Subject is Subject.VarianceOf, clause.Comparison, place.Last);
        var points = judged.Select(periods => clause.Subject switch
        {
            Subject.InEach each => JudgeUnits.Each(judge, each.UnitKind, place.Unit, periods),
            Subject.InShare share => JudgeUnits.Share(judge, share, place.Unit, periods),
            _ => judge.Of(place.Unit, periods),
        }).ToList();

        // Where every period is suspended, or says that nothing applies, that is what is missing.
        var parts = points.Exists(static point => point.IsPart) ? points.FindAll(static point => point.IsPart) : points;
        var isAll = clause.When?.Kind != CriterionTimeKind.AnyPeriod;
        var holding = isAll ? Kleene.All(parts.Select(static point => point.Holding)) : Kleene.Any(parts.Select(static point => point.Holding));
        if (holding == Holding.Open) return Open(book, [.. parts.Where(static point => point.Holding == Holding.Open).SelectMany(static point => point.Missing).Distinct(StringComparer.Ordinal)]);
        var name = clause.Subject is Subject.InEach or Subject.InShare ? $"{indicator.NameInList}{book.Words.In(place.Unit)}" : book.Words.Place(indicator, place.Unit, item);
        return new CriterionJudgement(holding, $"{name}: {Said(book, indicator, [.. parts.Where(point => point.Holding == holding)])}", [], book.Read);
    }

    private static List<string> Dimensions(EvidenceBook book, IndicatorCode code, CriterionItem item) =>
        [.. book.Evidence.Items[code].Where(figure => item.IsThe(figure.Aspect.Items)).Select(static figure => figure.Aspect.Items[0].Dimension).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    // Figures that stand alike to one measure share its words, and equal figures are told once.
    private static string Said(EvidenceBook book, Indicator indicator, IReadOnlyList<JudgedPoint> points) => string.Join("; ", points.GroupBy(static point => point.Relation, StringComparer.Ordinal).Select(same =>
    {
        var told = same.Any(static point => point.Value is null) ? [.. same.Select(static point => point.Figure)]
            : same.GroupBy(static point => point.Value!, StringComparer.Ordinal).Select(equal => $"{equal.Key} {book.Words.Each(indicator, [.. equal.Select(static point => point.Periods!)], equal.First().IsNone)}").ToList();
        return same.Key.Length == 0 ? string.Join("; ", told) : $"{Text.Counted.List(told)}, {same.Key}";
    }));
}
