using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Rules;

/// <summary>A printed percentage must equal the fraction printed in another row (<c>p = percentage-of f</c>), or the quotient of two rows (<c>p = percentage-of n / d</c>).</summary>
/// <param name="Percentage">The row of percentages.</param>
/// <param name="Numerator">The row of fractions; or the row of the parts, where <paramref name="Denominator"/> is given.</param>
/// <param name="Denominator">The row of the wholes; null where one row holds the fractions.</param>
public sealed record PercentageOf(IndicatorCode Percentage, IndicatorCode Numerator, IndicatorCode? Denominator) : CheckRule
{
    internal const string Keyword = "percentage-of";

    private const string Forms = "a percentage such as on-time = percentage-of answered-on-time, or on-time = percentage-of answered-on-time / answered";

    /// <inheritdoc/>
    public override IEnumerable<IndicatorCode> Indicators => Denominator is null ? [Percentage, Numerator] : [Percentage, Numerator, Denominator];

    /// <inheritdoc/>
    public override string ToString() => $"{Percentage} = {Keyword} {Numerator}{(Denominator is null ? "" : $" / {Denominator}")}";

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckDefinition check, Audit audit)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(audit);
        foreach (var cell in audit.Judged(Percentage).Where(cell => check.AppliesTo(cell.Period) && cell.Amount is not null && cell.Total is null))
        {
            if (Fraction(audit, cell) is not var (numerator, denominator, cells) || denominator == 0 || cells.Any(CheckNumbers.IsIncomplete)) continue;
            if (Arithmetic.Ratio(numerator, denominator, 100) is not { } expected) continue;
            var allowed = check.Tolerance?.Amount ?? cell.Value.RoundingAllowance;
            if (Math.Abs(cell.Amount!.Value - expected) <= allowed) continue;
            var text = CheckNumbers.Like(expected, cell, audit.Picture.Find(Percentage), audit.Language);
            var from = $"{CheckNumbers.Plain(numerator, audit.Language)} of {CheckNumbers.Plain(denominator, audit.Language)}";
            yield return Finding.At(
                check.Code, check.Severity, cell, cell.Value.Text, text,
                $"{audit.Subject(cell)} is printed as {cell.Value.Text}, but {audit.NameOf(Numerator)} is {from}, which is {text}.",
                cells);
        }
    }

    internal static Parsed<CheckRule> Read(string text)
    {
        var words = text.Split(' ');
        if (words is not ([_, "=", Keyword, _] or [_, "=", Keyword, _, "/", _])) return Problem.With(text, Forms);
        return IndicatorCode.Parse(words[0]).Then(percentage => IndicatorCode.Parse(words[3]).Then(numerator => words.Length == 4
            ? (Parsed<CheckRule>)new PercentageOf(percentage, numerator, null)
            : IndicatorCode.Parse(words[5]).Select<CheckRule>(denominator => new PercentageOf(percentage, numerator, denominator))));
    }

    private (decimal Numerator, decimal Denominator, IReadOnlyList<Observation> Cells)? Fraction(Audit audit, Observation cell)
    {
        var first = audit.Figures.Find(Numerator, cell.Unit, cell.Period);
        if (Denominator is null) return first is { Numerator: { } part, Denominator: { } whole } ? (part, whole, [first]) : null;
        var second = audit.Figures.Find(Denominator, cell.Unit, cell.Period);
        return first?.Amount is { } n && second?.Amount is { } d ? (n, d, [first, second]) : null;
    }
}
