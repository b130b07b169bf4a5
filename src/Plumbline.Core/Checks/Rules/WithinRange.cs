using Plumbline.Core.Indicators;
using Plumbline.Core.Quantities;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Rules;

/// <summary>An indicator's figures must lie within a plausible range: <c>turnover between 5% and 25%</c>. Both ends count as within.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Lower">The least plausible value.</param>
/// <param name="Upper">The greatest plausible value.</param>
public sealed record WithinRange(IndicatorCode Indicator, Quantity Lower, Quantity Upper) : CheckRule
{
    internal const string Keyword = "between";

    private const string Forms = "a range such as turnover between 5% and 25%, the lower end first";

    /// <inheritdoc/>
    public override IEnumerable<IndicatorCode> Indicators => [Indicator];

    /// <inheritdoc/>
    public override string ToString() => $"{Indicator} {Keyword} {Lower} and {Upper}";

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckDefinition check, Audit audit)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(audit);
        var range = $"{Lower.ToText(audit.Language)} to {Upper.ToText(audit.Language)}";
        var tolerance = check.Tolerance?.Amount ?? 0;
        return
            from cell in audit.Judged(Indicator)
            where cell.Total is null && check.AppliesTo(cell.Period) && (cell.Amount < Lower.Amount - tolerance || cell.Amount > Upper.Amount + tolerance)
            select Finding.At(
                check.Code, check.Severity, cell, cell.Value.Text, range,
                $"{audit.Subject(cell)} is printed as {cell.Value.Text}, outside the range {range} that is plausible for it.");
    }

    internal static Parsed<CheckRule> Read(string text) => ReadSubject(text, Keyword, Forms, (code, rest) =>
        rest.Split(" and ") is [var lower, var upper]
            ? Quantity.Parse(lower).Then(low => Quantity.Parse(upper).Then(high =>
                low.Amount <= high.Amount ? (Parsed<CheckRule>)new WithinRange(code, low, high) : Problem.With(text, Forms)))
            : Problem.With(text, Forms));
}
