using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Rules;

/// <summary>A score must be the product of two rows: <c>risk-score = product-of likelihood * consequence</c>.</summary>
/// <param name="Product">The row of products.</param>
/// <param name="First">One factor.</param>
/// <param name="Second">The other factor.</param>
public sealed record ProductOf(IndicatorCode Product, IndicatorCode First, IndicatorCode Second) : CheckRule
{
    internal const string Keyword = "product-of";

    private const string Forms = "a product such as score = product-of likelihood * consequence";

    /// <inheritdoc/>
    public override IEnumerable<IndicatorCode> Indicators => [Product, First, Second];

    /// <inheritdoc/>
    public override string ToString() => $"{Product} = {Keyword} {First} * {Second}";

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckDefinition check, Audit audit)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(audit);
        foreach (var cell in audit.Judged(Product).Where(cell => check.AppliesTo(cell.Period)))
        {
            var first = audit.Figures.Find(First, cell.Unit, cell.Period);
            var second = audit.Figures.Find(Second, cell.Unit, cell.Period);
            if (CheckNumbers.IsIncomplete(cell) || CheckNumbers.IsIncomplete(first) || CheckNumbers.IsIncomplete(second) || cell.Total is not null) continue;
            if (Of(cell, first, second) is not var (found, expected)) continue;
            if (Math.Abs(found - expected) <= (check.Tolerance?.Amount ?? cell.Value.RoundingAllowance * (cell.Value.Decimals > 0 ? 1 : 0))) continue;
            var text = CheckNumbers.Like(expected, cell, audit.Picture.Find(Product), audit.Language);
            yield return Finding.At(
                check.Code, check.Severity, cell, cell.Value.Text, text,
                $"{audit.Subject(cell)} is printed as {cell.Value.Text}, but {audit.NameOf(First)} {first!.Value.Text} × {audit.NameOf(Second)} {second!.Value.Text} is {text}.",
                first, second);
        }
    }

    internal static Parsed<CheckRule> Read(string text) =>
        text.Split(' ') is [var product, "=", Keyword, var first, "*", var second]
            ? IndicatorCode.Parse(product).Then(p => IndicatorCode.Parse(first).Then(a => IndicatorCode.Parse(second).Select<CheckRule>(b => new ProductOf(p, a, b))))
            : Problem.With(text, Forms);

    private static (decimal Found, decimal Expected)? Of(Observation product, Observation? first, Observation? second) =>
        product.Amount is { } found && first?.Amount is { } a && second?.Amount is { } b ? (found, a * b) : null;
}
