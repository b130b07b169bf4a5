using Plumbline.Core.Periods;

namespace Plumbline.Core.Checks.Prose;

/// <summary>A number that a sentence clearly gives as the figure of a period, or as the sum of several periods.</summary>
/// <param name="Number">The number as written.</param>
/// <param name="Periods">The periods that are added up, one in most sentences. For each, the periods that its name may mean.</param>
internal sealed record Claim(Token.Number Number, IReadOnlyList<IReadOnlyList<Period>> Periods);

/// <summary>Finds the claims of a sentence, if every word of it is understood.</summary>
internal static class Claims
{
    private static readonly HashSet<string> Before = new(StringComparer.Ordinal) { "from", "against", "by", "compared" };

    /// <summary>The claims. Empty where anything in the sentence is unclear.</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="own">The period meant where the sentence names none. Null: a sentence that names no period makes no claim.</param>
    internal static IReadOnlyList<Claim> In(IReadOnlyList<Token> tokens, Period? own)
    {
        var figures = new List<Token>();
        var (adds, runs) = (false, false);
        for (var i = 0; i < tokens.Count; i++)
        {
            switch (tokens[i])
            {
                case Token.Number when IsByHowMuch(tokens, i) || IsOfSomething(tokens, i):
                    return [];
                case Token.Number when i > 0 && tokens[i - 1] is Token.Word { Text: var word } && Before.Contains(word) && (word == "by" || !IsDated(tokens, i)):
                    break;
                case Token.Number or Token.Named:
                    figures.Add(tokens[i]);
                    break;
                case Token.Word { Text: "to" } when i > 0 && i + 1 < tokens.Count && tokens[i - 1] is Token.Named && tokens[i + 1] is Token.Named:
                    runs = true;
                    break;
                case Token.Word { Text: var joins }:
                    adds |= ReportingWords.Add(joins);
                    break;
                default:
                    break;
            }
        }

        if (adds) return Sum(figures, runs);
        return figures is [Token.Number only] ? own is null ? [] : [new Claim(only, [[own]])] : Pairs(figures);
    }

    // "45 in March and 40 in April": each number belongs to the period beside it.
    private static List<Claim> Pairs(List<Token> figures)
    {
        var claims = new List<Claim>();
        if (figures.Count % 2 != 0) return claims;
        for (var i = 0; i < figures.Count; i += 2)
        {
            if ((figures[i], figures[i + 1]) is not ((Token.Number, Token.Named) or (Token.Named, Token.Number))) return [];
            claims.Add(new Claim(figures[i] as Token.Number ?? (Token.Number)figures[i + 1], [(figures[i] as Token.Named ?? (Token.Named)figures[i + 1]).Meant]));
        }

        return claims;
    }

    private static IReadOnlyList<Claim> Sum(List<Token> figures, bool runs)
    {
        var (numbers, periods) = (figures.OfType<Token.Number>().ToList(), figures.OfType<Token.Named>().ToList());
        if (numbers.Count != 1 || periods.Count < 2 || periods.Any(named => named.Meant.Count != 1)) return [];
        if (!runs) return [new Claim(numbers[0], [.. periods.Select(named => named.Meant)])];
        var (first, last) = (periods[0].Meant[0], periods[^1].Meant[0]);
        if (periods.Count != 2 || first >= last) return [];
        return [new Claim(numbers[0], [.. Enumerable.Range(0, last.Since(first) + 1).Select(step => (IReadOnlyList<Period>)[first.Plus(step)])])];
    }

    // "Rose 5", "a rise of 5": the number is a change, not a figure.
    private static bool IsByHowMuch(IReadOnlyList<Token> tokens, int at) =>
        at > 0 && tokens[at - 1] is Token.Word before
        && (ReportingWords.Move(before.Text) || (before.Text == "of" && at > 1 && tokens[at - 2] is Token.Word change && ReportingWords.Move(change.Text)));

    // "45 of the falls were on wards": the number is a part of the figure.
    private static bool IsOfSomething(IReadOnlyList<Token> tokens, int at) => at + 1 < tokens.Count && tokens[at + 1] is Token.Word { Text: "of" };

    // "From 40 in February": the number belongs to the period after it.
    private static bool IsDated(IReadOnlyList<Token> tokens, int at) =>
        at + 1 < tokens.Count && (tokens[at + 1] is Token.Named || (at + 2 < tokens.Count && tokens[at + 1] is Token.Word { Text: "in" or "for" or "during" or "at" } && tokens[at + 2] is Token.Named));
}
