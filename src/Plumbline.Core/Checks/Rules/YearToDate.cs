using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Rules;

/// <summary>A year to date must be the sum of its months, or where one of them is missing the year to date before plus the month: <c>template=ytd savings-to-date of savings-month</c>.</summary>
/// <param name="ToDate">The row of running totals.</param>
/// <param name="Month">The row of single periods.</param>
public sealed record YearToDate(IndicatorCode ToDate, IndicatorCode Month) : TemplateRule
{
    internal const string Template = "ytd";

    /// <inheritdoc/>
    public override IEnumerable<IndicatorCode> Indicators => [ToDate, Month];

    private protected override string Name => Template;

    private protected override string Arguments => $"{ToDate} of {Month}";

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckDefinition check, Audit audit)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(audit);
        foreach (var cell in audit.Judged(ToDate).Where(cell => check.AppliesTo(cell.Period) && cell is { Amount: not null, Total: null }))
        {
            if (Parts(audit, cell) is not var (parts, words)) continue;
            var expected = parts.Sum(static part => part.Amount!.Value);
            var rounding = parts.Append(cell).Sum(part => CheckNumbers.Allowance(part, audit.Picture.Find(part.Indicator)));
            if (Math.Abs(cell.Amount!.Value - expected) <= (check.Tolerance?.Amount ?? rounding)) continue;
            var right = CheckNumbers.Like(expected, cell, audit.Picture.Find(ToDate), audit.Language);
            yield return Finding.At(check.Code, check.Severity, cell, cell.Value.Text, right, $"{audit.Subject(cell)} is printed as {cell.Value.Text}, but {words} {right}.", parts);
        }
    }

    private (List<Observation> Parts, string Words)? Parts(Audit audit, Observation cell)
    {
        var months = cell.Period.FinancialYear.Parts(cell.Period.Frequency).TakeWhile(period => period <= cell.Period).ToList();
        var parts = months.Select(period => Find(audit, Month, cell, period)).OfType<Observation>().ToList();
        if (parts.Count == months.Count && months.Count > 0)
            return (parts, parts.Count == 1 ? $"{audit.NameOf(Month)} is" : $"{Counted.All(parts.Count, "figure")} of {audit.NameOf(Month)} since {audit.Words(months[0])} make");
        return Find(audit, ToDate, cell, cell.Period.Previous) is { } before && before.Period.FinancialYear == cell.Period.FinancialYear && Find(audit, Month, cell, cell.Period) is { } month
            ? ([before, month], $"{before.Value.Text} for {audit.Words(before.Period)} and {audit.NameOf(Month)} {month.Value.Text} make")
            : null;
    }

    private static Observation? Find(Audit audit, IndicatorCode code, Observation like, Period period) =>
        audit.Figures.Find(code, like.Unit, period) is { Amount: not null } cell && !CheckNumbers.IsIncomplete(cell) ? cell : null;
}
