using System.Globalization;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks;

/// <summary>Whether a risk's stated score is its likelihood times its consequence, each from 1 to 5.</summary>
public static class RiskScore
{
    private const int Highest = 5;

    /// <summary>The numbers up to 25 that no likelihood and consequence multiply to: 7, 11, 13, 14, 17 to 19 and 21 to 24.</summary>
    public static IReadOnlySet<int> Impossible { get; } = Enumerable.Range(1, Highest * Highest).Where(score => !IsProduct(score)).ToHashSet();

    /// <summary>What is wrong with a stated score; null where nothing is wrong.</summary>
    /// <param name="likelihood">From 1 to 5; null where it is not given, and then only the score is judged.</param>
    /// <param name="consequence">From 1 to 5; null where it is not given.</param>
    /// <param name="stated">The score as stated.</param>
    public static Problem? Judge(int? likelihood, int? consequence, int stated)
    {
        if (likelihood is < 1 or > Highest) return Found("a likelihood of", likelihood.Value, "1 to 5");
        if (consequence is < 1 or > Highest) return Found("a consequence of", consequence.Value, "1 to 5");
        if (likelihood is { } l && consequence is { } c)
            return l * c == stated ? null : Found("a score of", stated, string.Create(CultureInfo.InvariantCulture, $"{l * c}, which is {l} × {c}"));
        return IsProduct(stated) ? null : Found("a score of", stated, "a product of two numbers from 1 to 5");
    }

    private static bool IsProduct(int score) => Enumerable.Range(1, Highest).Any(factor => score % factor == 0 && score / factor is >= 1 and <= Highest);

    private static Problem Found(string what, int number, string expected) => new(string.Create(CultureInfo.InvariantCulture, $"{what} {number}"), expected);
}
