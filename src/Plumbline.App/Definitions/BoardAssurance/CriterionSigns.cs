using Plumbline.Core.Criteria;
using Plumbline.Core.Indicators;
using Plumbline.Core.Quantities;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.BoardAssurance;

/// <summary>Whether the numbers of a comparison can be those of what it looks at: pounds of a count, and a percentage of pounds, cannot.</summary>
internal static class CriterionSigns
{
    /// <summary>What is wrong with the numbers of a clause; null where nothing is.</summary>
    internal static Problem? Problem(Clause.Compared clause, WorkspaceContext context)
    {
        if (clause.Subject is Subject.NumberOf or Subject.RiskScore or Subject.DaysLate) return clause.Comparison.Measures.Select(static measure => Other(measure, IsPlain, "a number without a sign")).FirstOrDefault(static problem => problem is not null);
        if (clause.Subject.ReadIndicator is not { } code || context.Find(code) is not { Measure: var measured }) return null;
        // The variance of an indicator is also counted as a share of its plan.
        if (clause.Subject is Subject.VarianceOf) return clause.Comparison.Measures.Select(one => Other(one, sign => sign == QuantitySign.Percent || Fits(measured, sign), $"a number as {code} has, or a percentage of its plan")).FirstOrDefault(static problem => problem is not null);
        return clause.Comparison.Measures.Select(one => OfFigure(one, code, measured)).FirstOrDefault(static problem => problem is not null);
    }

    private static Problem? OfFigure(CriterionMeasure measure, IndicatorCode code, Measure measured)
    {
        if (measured.Kind == MeasureKind.Verdict) return measure.Base is MeasureBase.Known { Kind: KnownMeasure.Target } && measure.Shift is null ? null : Core.Text.Problem.With(measure.ToString(), $"“target”: {code} is a verdict in words, which is held against its target alone");
        if (measure.Shift is { By.Unit: MarginUnit.Pounds } && measured.Kind != MeasureKind.Money) return Core.Text.Problem.With(measure.ToString(), $"a margin in points, or in percent of the measure: {code} is not money");
        return Other(measure, sign => Fits(measured, sign), measured.Kind == MeasureKind.Money ? $"an amount of money: {code} is in pounds" : measured.IsPercent ? $"a percentage: {code} is in percent" : $"a number without a sign: {code} is a {Names<MeasureKind>.Of(measured.Kind).Replace('-', ' ')}");
    }

    private static Problem? Other(CriterionMeasure measure, Func<QuantitySign, bool> fits, string expected) =>
        measure.Base is MeasureBase.Number { Value: var number } && !fits(number.Sign) ? Core.Text.Problem.With(number.ToString(), expected) : null;

    // A number without a sign is in the indicator's own unit.
    private static bool Fits(Measure measured, QuantitySign sign) => sign switch
    {
        QuantitySign.Percent => measured.IsPercent,
        QuantitySign.Pounds => measured.Kind == MeasureKind.Money,
        _ => true,
    };

    private static bool IsPlain(QuantitySign sign) => sign == QuantitySign.None;
}
