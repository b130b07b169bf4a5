using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Evidence;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Core.Checks.Rules;

/// <summary>A criterion must hold of each figure: <c>sickness at most upper limit</c>. What cannot be judged is no finding.</summary>
/// <remarks>It is judged in the unit and the period of each figure of its indicators; a criterion about units of a kind at the top, once a period.</remarks>
/// <param name="Criterion">What must hold.</param>
public sealed record CriterionHolds(FigureCriterion Criterion) : CheckRule
{
    /// <inheritdoc/>
    public override IEnumerable<IndicatorCode> Indicators => Criterion.Indicators;

    /// <inheritdoc/>
    public override bool ComparesFigures => false;

    /// <inheritdoc/>
    public override string ToString() => Criterion.When.ToString();

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckDefinition check, Audit audit)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(audit);
        var evidence = new CriterionEvidence(audit.Picture, audit.Figures) { Items = audit.Items, Gaps = audit.Gaps };
        foreach (var (indicator, unit, period) in Places(audit).Where(place => check.AppliesTo(place.Period)))
        {
            var judged = JudgeCriterion.Of(evidence, Criterion.When, CriterionPlace.OfFigure(unit, period));
            if (judged.Holding == Holding.DoesNotHold) yield return Found(check, audit, indicator, unit, period, judged);
        }
    }

    internal static Parsed<CheckRule> Read(string text) => FigureCriterion.Parse(text).Select<CheckRule>(static criterion => new CriterionHolds(criterion));

    /// <summary>Whether a rule is meant as a criterion: its second word, or its first, is one of the language.</summary>
    internal static bool IsMeant(IReadOnlyList<string> words) =>
        words is ["number" or "variance", "of", ..] or ["days", "late", ..] or ["risk", not "=", ..] or [_, "at" or "more" or "less" or "equals" or "is" or "in" or "of" or "rises" or "falls", ..] or ["(", ..]
        || words is [['(', ..], ..];

    private IEnumerable<(IndicatorCode Indicator, UnitCode Unit, Period Period)> Places(Audit audit)
    {
        var top = audit.Picture.Units.Top.Code;
        return Indicators.SelectMany(code => audit.Judged(code).Where(cell => cell.Period.Frequency == audit.Picture.Find(code)?.Frequency))
            .Select(cell => (cell.Indicator, Unit: Criterion.IsOfUnits ? top : cell.Unit, cell.Period))
            .DistinctBy(static place => (place.Unit, place.Period));
    }

    private Finding Found(CheckDefinition check, Audit audit, IndicatorCode indicator, UnitCode unit, Period period, CriterionJudgement judged) => new()
    {
        Check = check.Code,
        Severity = check.Severity,
        About = Reference.To(indicator, unit, period),
        Unit = unit,
        Period = period,
        Found = audit.Figures.Find(indicator, unit, period)?.Value.Text ?? "what does not hold",
        Expected = ToString(),
        Message = $"{Counted.Sentence(judged.Reason)}; the check expects that “{this}” holds.",
        // Those of the period: a chart reads years, and an acceptance must not lapse because an older figure of it is corrected.
        Cells = [.. judged.Read.OfType<EvidenceFact.Figure>().Where(fact => fact.Period == period).Select(static fact => fact.Observation).OfType<Observation>()],
    };
}
