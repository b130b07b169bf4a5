using System.Globalization;

namespace Plumbline.Core.Criteria.Evidence;

/// <summary>Judges how many units of a kind fulfil a clause. Units of which it is open count once as if they did and once as if they did not.</summary>
internal static class JudgeNumber
{
    private const int MostNamed = 3;

    internal static CriterionJudgement Of(CriterionEvidence evidence, Subject.NumberOf subject, Comparison comparison, CriterionPlace place)
    {
        var words = new EvidenceWords(evidence.Picture);
        var units = JudgeUnits.OfKind(evidence.Picture.Units, place.Unit, subject.UnitKind, place.Last.Last);
        if (units.Count == 0) return JudgeClause.Open(new EvidenceBook(evidence), JudgeUnits.None(words, subject.UnitKind, place.Unit));
        var judged = units.Select(unit => (Unit: unit, Judgement: JudgeClause.Of(evidence, subject.Where, place with { Unit = unit }))).ToList();
        IReadOnlyList<EvidenceFact> read = [.. judged.SelectMany(static one => one.Judgement.Read).Distinct()];
        var met = judged.Where(static one => one.Judgement.Holding == Holding.Holds).Select(static one => one.Unit).ToList();
        var open = judged.Where(static one => one.Judgement.Holding == Holding.Open).Select(static one => one.Judgement).ToList();
        var holding = open.Count == units.Count ? Holding.Open : Kleene.Between(met.Count, met.Count + open.Count, number => Holds(comparison, number));
        if (holding == Holding.Open)
        {
            var missing = JudgeUnits.Missing($"what decides “{subject.Where}”", subject.UnitKind, [.. open.Select(static one => one.Missing)]);
            return new CriterionJudgement(holding, Kleene.Lacks(missing), missing, read);
        }

        var named = met.Count == 0 ? "" : $" ({Text.Counted.List([.. met.Select(words.Name)], MostNamed)})";
        var unsure = open.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", and is open in {open.Count}");
        return new CriterionJudgement(holding, string.Create(CultureInfo.InvariantCulture, $"“{subject.Where}” holds in {met.Count} of {EvidenceWords.Units(units.Count, subject.UnitKind)}{named}{unsure}"), [], read);
    }

    /// <summary>Whether a comparison with plain numbers holds of a number.</summary>
    internal static bool Holds(Comparison comparison, decimal amount) => Held.Holds(comparison.Kind, amount, Amount(comparison.Measure), Amount(comparison.Upper ?? comparison.Measure));

    private static decimal Amount(CriterionMeasure measure) => measure.Base is MeasureBase.Number { Value: var number } ? number.Amount : throw new InvalidOperationException("A count is held against a number.");
}
