using System.Text.RegularExpressions;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Criteria;
using Plumbline.Core.Text;

namespace Plumbline.Core.BoardAssurance.Linting;

/// <summary>A percentage below or above a measure that does not say whether it is of points or of the measure, in the rule of a criterion or in its words.</summary>
internal static partial class LintMargins
{
    internal static IEnumerable<FrameworkFinding> Find(AssuranceLine line)
    {
        var unsaid = line.Criteria.Select(static one => (one.Code, Amount: Amount(one))).Where(static one => one.Amount is not null).ToList();
        if (unsaid.Count == 0) yield break;
        var amount = unsaid[0].Amount!;
        var number = amount.TrimEnd('%');
        yield return new FrameworkFinding(
            FrameworkFinding.Margin,
            IsWarning: false,
            unsaid[0].Code,
            $"{amount} below or above in {Counted.List([.. unsaid.Select(static one => one.Code)])}, and not of what",
            $"{number} point{(number == "1" ? "" : "s")}, or {number}% of the target",
            $"with a target of 80%, {amount} below it is {Points(number)}% in points and {Share(number)}% as a share of the target");
    }

    private static string? Amount(FrameworkCriterion criterion) =>
        criterion.When.Clauses.SelectMany(Margins).FirstOrDefault(static margin => margin.Unit == MarginUnit.Percent)?.ToString()
        ?? (Unsaid().Match(criterion.Text) is { Success: true } words ? words.Groups["amount"].Value : null);

    private static string Points(string number) => TrialBases.Words(80 - Number(number), isPercent: false);

    private static string Share(string number) => TrialBases.Words(80 * (1 - (Number(number) / 100)), isPercent: false);

    private static decimal Number(string number) => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<Margin> Margins(Clause clause) => clause is not Clause.Compared compared ? [] :
    [
        .. compared.Comparison.Measures.Select(static measure => measure.Shift?.By).OfType<Margin>(),
        .. compared.Subject is Subject.InShare { Others: { } others } ? [others.Bound] : Array.Empty<Margin>(),
        .. compared.Subject is Subject.NumberOf number ? Margins(number.Where) : [],
    ];

    // “5% below”, “below target by no more than 5%”; not “5% of services”, “5 points below”, “below 95%”.
    [GeneratedRegex("""(?<amount>\d+(?:\.\d+)?%)\s+(?:below|under|above|over|less|lower|higher)|(?:below|under|above|over)\s[^.,;%]{0,40}?\bby\s[^.,;%0-9]{0,20}(?<amount>\d+(?:\.\d+)?%)(?!\s+of\b)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Unsaid();
}
