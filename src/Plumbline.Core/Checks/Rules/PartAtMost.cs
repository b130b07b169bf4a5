using Plumbline.Core.Indicators;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Rules;

/// <summary>A part must not exceed its whole, where the rest of the whole is not reported: <c>meetings-attended at-most meetings</c>.</summary>
public sealed record PartAtMost(IndicatorCode Part, IndicatorCode Whole) : CheckRule
{
    internal const string Keyword = "at-most";

    private const string Forms = "a part and its whole, such as meetings-attended at-most meetings";

    /// <inheritdoc/>
    public override IEnumerable<IndicatorCode> Indicators => [Part, Whole];

    /// <inheritdoc/>
    public override string ToString() => $"{Part} {Keyword} {Whole}";

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckDefinition check, Audit audit)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(audit);
        foreach (var part in audit.Judged(Part).Where(cell => check.AppliesTo(cell.Period)))
        {
            if (audit.Figures.Find(Whole, part.Unit, part.Period) is not { } whole || CheckNumbers.IsIncomplete(part) || CheckNumbers.IsIncomplete(whole) || (part.Total is not null && whole.Total is not null)) continue;
            var rounding = CheckNumbers.Allowance(part, audit.Picture.Find(Part)) + CheckNumbers.Allowance(whole, audit.Picture.Find(Whole));
            if (!(part.Amount - whole.Amount > (check.Tolerance?.Amount ?? rounding))) continue;
            yield return Finding.At(
                check.Code, check.Severity, part, part.Value.Text, $"at most {whole.Value.Text}",
                $"{audit.Subject(part)} is printed as {part.Value.Text}, which is more than {audit.NameOf(Whole)}, of which it is a part, at {whole.Value.Text}.",
                whole);
        }
    }

    internal static Parsed<CheckRule> Read(string text) => ReadSubject(text, Keyword, Forms, (part, rest) =>
        IndicatorCode.Parse(rest).Select<CheckRule>(whole => new PartAtMost(part, whole)));
}
