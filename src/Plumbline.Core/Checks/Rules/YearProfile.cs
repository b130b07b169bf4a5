using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Rules;

/// <summary>The plan of a year must be what the plans of its months make: <c>template=profile staff-cost</c>. Of a balance or a running total it is the plan of the last month.</summary>
/// <param name="Line">The line.</param>
public sealed record YearProfile(IndicatorCode Line) : TemplateRule
{
    internal const string Template = "profile";

    /// <inheritdoc/>
    public override IEnumerable<IndicatorCode> Indicators => [Line];

    /// <inheritdoc/>
    public override bool ReadsPlans => true;

    private protected override string Name => Template;

    private protected override string Arguments => Line.ToString();

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckDefinition check, Audit audit)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(audit);
        if (audit.Picture.Find(Line) is not { } line) yield break;
        foreach (var year in audit.Plans.Of(Line).Where(plan => plan.Amount is not null && plan.Period.Frequency == Frequency.FinancialYear && line.Frequency != Frequency.FinancialYear && check.AppliesTo(plan.Period)))
        {
            if (audit.Period is { } period && !year.Period.Contains(period.Last)) continue;
            var months = year.Period.Parts(line.Frequency).ToList();
            if (line.IsCumulative || line.Aggregation == Aggregation.Latest) months = [months[^1]];
            var parts = months.Select(month => audit.Plans.Find(Line, year.Unit, month)).OfType<Observation>().Where(static part => part.Amount is not null).ToList();
            if (parts.Count < months.Count) continue;
            var expected = parts.Sum(static part => part.Amount!.Value);
            var rounding = parts.Append(year).Sum(part => CheckNumbers.Allowance(part, line));
            if (Math.Abs(year.Amount!.Value - expected) <= (check.Tolerance?.Amount ?? rounding)) continue;
            var right = CheckNumbers.Like(expected, year, line, audit.Language);
            var made = parts.Count == 1 ? $"the plan for {audit.Words(parts[0].Period)} is" : $"the plans of {Counted.All(parts.Count, Names<Frequency>.Of(line.Frequency))} make";
            yield return Finding.At(check.Code, check.Severity, year, year.Value.Text, right, $"The plan of {audit.Subject(year)} is printed as {year.Value.Text}, but {made} {right}.", parts) with { About = Reference.To(year) };
        }
    }
}
