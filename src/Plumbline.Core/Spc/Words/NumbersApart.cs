using System.Collections.Immutable;
using System.Globalization;

namespace Plumbline.Core.Spc;

/// <summary>
/// Numbers of one sentence in print. Two that differ must not print alike ("104%" above "104%"), nor the wrong way round
/// ("94%" above "94.2%"): they get decimals until they print as they are.
/// </summary>
internal static class NumbersApart
{
    private const int MostMore = 9;

    /// <summary>The numbers as text, in order.</summary>
    internal static ImmutableArray<string> Of(ChartWording wording, params IReadOnlyList<(double Number, string Text)> numbers)
    {
        var texts = numbers.Select(static number => number.Text).ToArray();
        if (wording.Finer is not { } finer) return [.. texts];
        for (var more = 1; more <= MostMore && Confused(numbers, texts) is { Count: > 0 } confused; more++)
        {
            foreach (var at in confused) texts[at] = finer(numbers[at].Number, more);
        }

        return [.. texts];
    }

    /// <summary>The places of numbers that print otherwise than they compare with another one.</summary>
    private static HashSet<int> Confused(IReadOnlyList<(double Number, string Text)> numbers, string[] texts)
    {
        var confused = new HashSet<int>();
        for (var i = 0; i < texts.Length; i++)
        {
            for (var j = i + 1; j < texts.Length; j++)
            {
                var order = Order(numbers[i].Number, numbers[j].Number);
                if (order != 0 && OrderInPrint(texts[i], texts[j]) is { } printed && printed != order) confused.UnionWith([i, j]);
            }
        }

        return confused;
    }

    // Nearer than this, two numbers are the same to every rule of a chart.
    private static int Order(double one, double other) => Math.Abs(one - other) <= JudgedSegment.ToleranceAt(one) ? 0 : one.CompareTo(other);

    // Null where the texts do not compare, as "£12k" and "£12,000", or "9/11" and "81.8%".
    private static int? OrderInPrint(string one, string other) =>
        Unit(one) == Unit(other) && Number(one) is { } first && Number(other) is { } second ? first.CompareTo(second) : null;

    private static string Unit(string text) => string.Concat(text.Where(static letter => !char.IsAsciiDigit(letter) && letter is not ('.' or ',' or '-' or '−')));

    private static decimal? Number(string text)
    {
        var digits = string.Concat(text.Where(static letter => char.IsAsciiDigit(letter) || letter == '.'));
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size) ? text.Any(static letter => letter is '-' or '−') ? -size : size : null;
    }
}
