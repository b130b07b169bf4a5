using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Rules;

/// <summary>The kinds of rule that checks.csv can hold.</summary>
public static class CheckRules
{
    private static readonly (string Keyword, Func<string, Parsed<CheckRule>> Parse)[] Kinds =
    [
        (PercentageOf.Keyword, PercentageOf.Read),
        (ProductOf.Keyword, ProductOf.Read),
        (WithinRange.Keyword, WithinRange.Read),
        (PartAtMost.Keyword, PartAtMost.Read),
        (StatedRating.Keyword, StatedRating.Read),
        (StatedChange.Keyword, StatedChange.Read),
        (ExpectedBy.Keyword, ExpectedBy.Read),
        (StaleAfter.Keyword, StaleAfter.Read),
    ];

    /// <summary>Reads a rule. A rule may name its template; else the keyword decides the kind of rule. A rule without a keyword is a criterion where it begins like one, else an equation.</summary>
    public static Parsed<CheckRule> Parse(string? text)
    {
        var given = (text ?? "").Trim();
        var words = given.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (CheckTemplates.IsMeant(words)) return CheckTemplates.Read(words);
        foreach (var (keyword, parse) in Kinds)
        {
            if (!words.Contains(keyword, StringComparer.Ordinal)) continue;
            var read = parse(string.Join(' ', words));

            // “between” is also a word of criteria: a between 1 and 2 and b at least 3.
            return !read.Succeeded && CriterionHolds.Read(given) is { Succeeded: true } criterion ? criterion : read;
        }

        if (CriterionHolds.IsMeant(words)) return CriterionHolds.Read(given);
        return Identity.Parse(given).Select<CheckRule>(identity => identity);
    }
}
