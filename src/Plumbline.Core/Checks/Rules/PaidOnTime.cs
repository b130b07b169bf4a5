using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Targets;

namespace Plumbline.Core.Checks.Rules;

/// <summary>The four categories of the Better Payment Practice Code, and all of them together: <c>template=bppc nhs-number nhs-value other-number other-value all</c>.</summary>
/// <remarks>
/// The code (HM Treasury, Managing Public Money, annex 4.6) asks for 95% of invoices to be paid within 30 days or their terms, by number and by value. Invoices
/// paid in time over those paid is the percentage of a cell, and its part at most its whole: the checks <c>percentage</c> and <c>fraction</c> hold that of
/// every figure, and are not repeated here.
/// </remarks>
/// <param name="NhsNumber">NHS invoices, by number.</param>
/// <param name="NhsValue">NHS invoices, by value.</param>
/// <param name="OtherNumber">Other invoices, by number.</param>
/// <param name="OtherValue">Other invoices, by value.</param>
/// <param name="All">All together; null where that is not reported.</param>
public sealed record PaidOnTime(IndicatorCode NhsNumber, IndicatorCode NhsValue, IndicatorCode OtherNumber, IndicatorCode OtherValue, IndicatorCode? All) : TemplateRule
{
    internal const string Template = "bppc";

    private const decimal Required = 95m;

    /// <inheritdoc/>
    public override IEnumerable<IndicatorCode> Indicators => All is null ? Four : Four.Append(All);

    private IEnumerable<IndicatorCode> Four => [NhsNumber, NhsValue, OtherNumber, OtherValue];

    private protected override string Name => Template;

    private protected override string Arguments => string.Join(' ', Indicators);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckDefinition check, Audit audit)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(audit);
        return
        [
            .. Four.SelectMany(code => WithoutTarget(check, audit, code)),
            .. Four.SelectMany(code => WithoutParts(check, audit, code)),
            .. OneSided(check, audit, NhsNumber, NhsValue),
            .. OneSided(check, audit, OtherNumber, OtherValue),
            .. All is null ? [] : Together(check, audit, All),
        ];
    }

    // Said once an indicator, of its latest figure.
    private static IEnumerable<Finding> WithoutTarget(CheckDefinition check, Audit audit, IndicatorCode code)
    {
        if (audit.Picture.Find(code) is not { } indicator || Numbers(check, audit, code).LastOrDefault() is not { } cell) yield break;
        var criterion = audit.Picture.Targets.For(indicator, cell.Unit, cell.Period)?.Criterion;
        if (criterion is TargetCriterion.AtLeast { Value.Amount: Required }) yield break;
        yield return Finding.At(
            check.Code, check.Severity, cell, criterion?.ToText(audit.Language) ?? "no target", "at least 95%",
            $"{audit.Subject(cell)} has {(criterion is null ? "no target" : $"the target {criterion.ToText(audit.Language)}")}; the Better Payment Practice Code asks for at least 95%.");
    }

    private static IEnumerable<Finding> WithoutParts(CheckDefinition check, Audit audit, IndicatorCode code) =>
        from cell in Numbers(check, audit, code)
        where cell.Numerator is null || cell.Denominator is null
        select Finding.At(
            check.Code, check.Severity, cell, cell.Value.Text, "what was paid in time, and all that was paid",
            $"{audit.Subject(cell)} is printed as {cell.Value.Text} without what was paid in time and all that was paid, so that it cannot be checked.");

    // Where every invoice was paid in time, so was every pound; where none was, no pound was.
    private static IEnumerable<Finding> OneSided(CheckDefinition check, Audit audit, IndicatorCode number, IndicatorCode value)
    {
        foreach (var cell in Numbers(check, audit, number))
        {
            if (audit.Figures.Find(value, cell.Unit, cell.Period) is not { Numerator: { } pounds, Denominator: > 0 and { } of } beside || cell is not { Numerator: { } paid, Denominator: > 0 and { } invoices }) continue;
            var expected = paid == invoices && pounds < of ? "100%" : paid == 0 && pounds > 0 ? "0%" : null;
            if (expected is null) continue;
            yield return Finding.At(
                check.Code, check.Severity, beside, beside.Value.Text, expected,
                $"{audit.Subject(beside)} is printed as {beside.Value.Text}, but {audit.NameOf(number)} is {cell.Value.Text}: {(paid == 0 ? "no invoice" : "every invoice")} was paid in time.", cell);
        }
    }

    // The mean of the four, as papers give it; from their counts where all together has its own.
    private IEnumerable<Finding> Together(CheckDefinition check, Audit audit, IndicatorCode code)
    {
        foreach (var all in Numbers(check, audit, code))
        {
            var four = Four.Select(one => audit.Figures.Find(one, all.Unit, all.Period)).OfType<Observation>().Where(static cell => cell.Amount is not null && !CheckNumbers.IsIncomplete(cell)).ToList();
            if (four.Count < Four.Count() || all.Denominator is not null) continue;
            var expected = four.Sum(static cell => cell.Amount!.Value) / four.Count;
            var allowed = check.Tolerance?.Amount ?? all.Value.RoundingAllowance + (four.Sum(static cell => cell.Value.RoundingAllowance) / four.Count);
            if (Math.Abs(all.Amount!.Value - expected) <= allowed) continue;
            var right = CheckNumbers.Like(expected, all, audit.Picture.Find(code), audit.Language);
            yield return Finding.At(
                check.Code, check.Severity, all, all.Value.Text, right,
                $"{audit.Subject(all)} is printed as {all.Value.Text}, but the mean of the four categories ({string.Join(", ", four.Select(static cell => cell.Value.Text))}) is {right}.", four);
        }
    }

    private static IEnumerable<Observation> Numbers(CheckDefinition check, Audit audit, IndicatorCode code) =>
        audit.Judged(code).Where(cell => check.AppliesTo(cell.Period) && cell is { Amount: not null, Total: null });
}
