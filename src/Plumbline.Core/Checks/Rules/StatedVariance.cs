using Plumbline.Core.Finance.Variances;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks.Rules;

/// <summary>A variance that a paper states must be that of plan and actual by the sign of the line, favourable positive: <c>template=variance staff-variance of staff-cost</c>.</summary>
/// <param name="Stated">The row of stated variances.</param>
/// <param name="Line">The line, with its plan.</param>
public sealed record StatedVariance(IndicatorCode Stated, IndicatorCode Line) : TemplateRule
{
    internal const string Template = "variance";

    /// <inheritdoc/>
    public override IEnumerable<IndicatorCode> Indicators => [Stated, Line];

    /// <inheritdoc/>
    public override bool ReadsPlans => true;

    private protected override string Name => Template;

    private protected override string Arguments => $"{Stated} of {Line}";

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckDefinition check, Audit audit)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(audit);
        if (audit.Picture.Find(Line) is not { } line) yield break;
        foreach (var stated in audit.Judged(Stated).Where(cell => check.AppliesTo(cell.Period) && cell is { Amount: not null, Total: null }))
        {
            if (audit.Figures.Find(Line, stated.Unit, stated.Period) is not { Amount: { } came } actual || CheckNumbers.IsIncomplete(actual)) continue;
            if (audit.Plans.Find(Line, stated.Unit, stated.Period) is not { Amount: { } planned } plan) continue;
            var (found, expected) = (stated.Amount!.Value, LineVariance.Of(line, planned, came));
            var rounding = Rounding(stated) + Rounding(actual) + Rounding(plan);
            if (Math.Abs(found - expected) <= (check.Tolerance?.Amount ?? rounding)) continue;
            var right = CheckNumbers.Like(expected, stated, audit.Picture.Find(Stated), audit.Language);
            var side = expected < 0 ? "adverse" : "favourable";
            var said = Math.Abs(found + expected) <= rounding
                ? $"but {actual.Value.Text} against a plan of {plan.Value.Text} is {side}: {right}"
                : $"but {actual.Value.Text} against a plan of {plan.Value.Text} is {right}, {side}";
            yield return Finding.At(check.Code, check.Severity, stated, stated.Value.Text, right, $"{audit.Subject(stated)} is printed as {stated.Value.Text}, {said}.", actual, plan);
        }
    }

    // A number printed in full is exact: £61 is not £61.40, but £61k may be £61,400.
    private static decimal Rounding(Observation cell) => (cell.Value as ObservedValue.Number)?.Quantity.AllowanceOfShortened ?? cell.Value.RoundingAllowance;
}
