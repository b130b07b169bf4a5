using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Criteria.Evidence;

/// <summary>Judges whether an indicator rises or falls: each of its periods that end in the last months is above, or below, the one before it.</summary>
internal static class JudgeTrend
{
    /// <summary>The due period before one.</summary>
    internal static Period Before(Indicator indicator, Period period) => indicator.Rhythm?.LastDue(period.Previous) ?? period.Previous;

    /// <summary>Judges a trend.</summary>
    internal static CriterionJudgement Of(EvidenceBook book, Clause.Trend clause, CriterionPlace place)
    {
        var picture = book.Evidence.Picture;
        if (picture.Find(clause.Indicator) is not { } indicator) return JudgeClause.Open(book, $"the indicator {clause.Indicator}");
        var own = JudgedPeriods.Of(picture, indicator, place with { Months = clause.Months });
        var figures = own.Prepend(Before(indicator, own[0])).Select(period => (Period: period, Figure: book.Figure(indicator, place.Unit, null, new JudgedPeriods(period, 1)))).ToList();
        var name = book.Words.Place(indicator, place.Unit);
        for (var i = 1; i < figures.Count; i++)
        {
            if (figures[i].Figure is not { Amount: { } now } later || figures[i - 1].Figure is not { Amount: { } before } earlier) continue;
            if (clause.Rises ? now > before : now < before) continue;
            var how = now == before ? "the same as" : now > before ? "above" : "below";
            return new CriterionJudgement(Holding.DoesNotHold, $"{name}: {EvidenceWords.Of(later)} for {When(figures[i].Period)}, {how} {EvidenceWords.Of(earlier)} for {When(figures[i - 1].Period)}", [], book.Read);
        }

        IReadOnlyList<string> missing = [.. figures.Where(static one => one.Figure?.Amount is null).Select(one => $"a figure of {name} for {When(one.Period)}")];
        if (missing.Count > 0) return JudgeClause.Open(book, missing);
        return new CriterionJudgement(Holding.Holds, $"{name} {(clause.Rises ? "rises" : "falls")} from {EvidenceWords.Of(figures[0].Figure!)} for {When(figures[0].Period)} to {EvidenceWords.Of(figures[^1].Figure!)} for {When(figures[^1].Period)}, in every period on the way", [], book.Read);

        string When(Period period) => period.ToText(book.Words.Language, full: true);
    }
}
