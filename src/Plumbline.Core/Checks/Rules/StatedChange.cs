using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Ratings;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Rules;

/// <summary>A change in performance that a paper states must be the one that the rule gives: <c>foi-council moved declining</c>, for the periods between the check's dates.</summary>
public sealed record StatedChange(IndicatorCode Indicator, ChangeDirection Stated) : CheckRule
{
    internal const string Keyword = "moved";

    private const string Forms = "a change in performance such as foi-council moved declining";

    /// <inheritdoc/>
    public override IEnumerable<IndicatorCode> Indicators => [Indicator];

    /// <inheritdoc/>
    public override string ToString() => $"{Indicator} {Keyword} {Names<ChangeDirection>.Of(Stated)}";

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckDefinition check, Audit audit)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(audit);
        if (audit.Picture.Find(Indicator) is not { } indicator) yield break;
        foreach (var cell in audit.Judged(Indicator).Where(cell => check.AppliesTo(cell.Period)))
        {
            var change = PerformanceChange.Between(indicator, Before(audit, cell), cell);
            if (change.Direction == Stated) continue;
            var (stated, given) = (Names<ChangeDirection>.Of(Stated), Names<ChangeDirection>.Of(change.Direction));
            yield return Finding.At(
                check.Code, check.Severity, cell, stated, given,
                $"{audit.Subject(cell)} is stated to be {stated}, but is {given} by the rule: {change.Reason}.",
                change.Previous is null ? [] : [change.Previous]);
        }
    }

    internal static Parsed<CheckRule> Read(string text) => ReadSubject(text, Keyword, Forms, (code, rest) =>
        Names<ChangeDirection>.Parse(rest).Select<CheckRule>(stated => new StatedChange(code, stated)));

    private static Observation? Before(Audit audit, Observation cell) => audit.Figures.Of(cell.Indicator, cell.Unit).LastOrDefault(earlier =>
        earlier.Amount is not null && earlier.Period.Frequency == cell.Period.Frequency && earlier.Period < cell.Period);
}
