using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Indicators;

namespace Plumbline.Core.Checks.Finance;

/// <summary>Spending of a year, and its plan, must stay within the ceiling of the year: <c>template=ceiling agency-cost</c>. The ceiling is the target of the line.</summary>
/// <param name="Line">The line.</param>
public sealed record WithinCeiling(IndicatorCode Line) : TemplateRule
{
    internal const string Template = "ceiling";

    /// <inheritdoc/>
    public override IEnumerable<IndicatorCode> Indicators => [Line];

    /// <inheritdoc/>
    public override IEnumerable<FinanceNeed> Finance => [new FinanceNeed.Ceiling(Line)];

    private protected override string Name => Template;

    private protected override string Arguments => Line.ToString();

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckDefinition check, Audit audit)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(audit);
        if (audit.Finance?.Ceilings.GetValueOrDefault(Line) is not { Ceiling: { } ceiling, Figure: { } figure } reading || !check.AppliesTo(reading.Period)) yield break;
        var allowed = check.Tolerance?.Amount ?? CheckNumbers.Allowance(figure, reading.Line);
        var most = CheckNumbers.Like(ceiling, figure, reading.Line, audit.Language);
        // What is planned for the year is known at its start; the plan to date would show it only when the money is spent.
        var (toDate, year) = ($"up to {audit.Words(reading.Period)}", $"for {audit.Words(reading.Period.FinancialYear)}");
        foreach (var (amount, subject, span) in new[] { (reading.Spent, "spending", toDate), reading.PlannedYear is null ? (reading.Planned, "the plan", toDate) : (reading.PlannedYear, "the plan", year) })
        {
            // A cost held in brackets is spent all the same.
            if (amount is not { } spent || Math.Abs(spent) - ceiling <= allowed) continue;
            var text = CheckNumbers.Like(Math.Abs(spent), figure, reading.Line, audit.Language);
            yield return Finding.At(
                check.Code, check.Severity, figure, subject == "spending" ? text : $"a plan of {text}", $"at most {most}",
                $"Of {audit.Place(Line, reading.Unit)}, {subject} {span} is {text}, above the ceiling of the year, {most}.");
        }
    }
}
