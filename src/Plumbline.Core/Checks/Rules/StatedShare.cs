using Plumbline.Core.Indicators;
using Plumbline.Core.Quantities;

namespace Plumbline.Core.Checks.Rules;

/// <summary>A stated share must be that of a part in its whole, as far as the rounding of all three explains: <c>template=share agency-share agency-cost of staff-cost</c>. 3.6m of 10.4m can be 34%.</summary>
/// <param name="Share">The row of percentages.</param>
/// <param name="Part">The row of parts.</param>
/// <param name="Of">The row of wholes.</param>
public sealed record StatedShare(IndicatorCode Share, IndicatorCode Part, IndicatorCode Of) : TemplateRule
{
    internal const string Template = "share";

    /// <inheritdoc/>
    public override IEnumerable<IndicatorCode> Indicators => [Share, Part, Of];

    private protected override string Name => Template;

    private protected override string Arguments => $"{Share} {Part} of {Of}";

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckDefinition check, Audit audit)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(audit);
        foreach (var share in audit.Judged(Share).Where(cell => check.AppliesTo(cell.Period) && cell is { Amount: not null, Total: null }))
        {
            if (audit.Figures.Find(Part, share.Unit, share.Period) is not { Amount: { } part } one || audit.Figures.Find(Of, share.Unit, share.Period) is not { Amount: { } whole } all) continue;
            if (CheckNumbers.IsIncomplete(one) || CheckNumbers.IsIncomplete(all)) continue;

            // A cost and its part may both be held in brackets; the share is of their sizes.
            var (size, of) = (Math.Abs(part), Math.Abs(whole));
            var (near, nearOf) = (CheckNumbers.Allowance(one, audit.Picture.Find(Part)), CheckNumbers.Allowance(all, audit.Picture.Find(Of)));
            if (of <= nearOf) continue;
            var allowed = check.Tolerance?.Amount ?? share.Value.RoundingAllowance;
            if (Arithmetic.Ratio(Math.Max(0, size - near), of + nearOf, 100) is not { } least || Arithmetic.Ratio(size + near, of - nearOf, 100) is not { } most) continue;
            var found = share.Amount!.Value;
            if (Math.Sign(part) * Math.Sign(whole) >= 0 && found >= least - allowed && found <= most + allowed) continue;
            var right = CheckNumbers.Like(Arithmetic.Ratio(part, whole, 100) ?? 0, share, audit.Picture.Find(Share), audit.Language);
            yield return Finding.At(
                check.Code, check.Severity, share, share.Value.Text, right,
                $"{audit.Subject(share)} is printed as {share.Value.Text}, but {audit.NameOf(Part)} {one.Value.Text} of {audit.NameOf(Of)} {all.Value.Text} is {right}.", one, all);
        }
    }
}
