using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Ratings;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Rules;

/// <summary>A rating that a paper states must be the one that the rule gives: <c>foi-council rated red</c>, for the periods between the check's dates.</summary>
public sealed record StatedRating(IndicatorCode Indicator, RatingStatus Stated) : CheckRule
{
    internal const string Keyword = "rated";

    private const string Forms = "a rating such as foi-council rated red";

    /// <inheritdoc/>
    public override IEnumerable<IndicatorCode> Indicators => [Indicator];

    /// <inheritdoc/>
    public override string ToString() => $"{Indicator} {Keyword} {Names<RatingStatus>.Of(Stated)}";

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckDefinition check, Audit audit)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(audit);
        if (audit.Picture.Find(Indicator) is not { } indicator) yield break;
        foreach (var cell in audit.Judged(Indicator).Where(cell => check.AppliesTo(cell.Period)))
        {
            var judgement = Judge.Of(audit.Picture, indicator, cell);
            if (judgement.Status == Stated) continue;
            var (stated, given) = (Names<RatingStatus>.Of(Stated), Names<RatingStatus>.Of(judgement.Status));
            yield return Finding.At(
                check.Code, check.Severity, cell, stated, given,
                $"{audit.Subject(cell)} is stated to be {stated}, but the rule {JudgementWords.Rule(judgement)} gives {given}: {audit.Against(judgement)}.");
        }
    }

    internal static Parsed<CheckRule> Read(string text) => ReadSubject(text, Keyword, Forms, (code, rest) =>
        Names<RatingStatus>.Parse(rest).Select<CheckRule>(stated => new StatedRating(code, stated)));
}
