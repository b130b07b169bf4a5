using System.Collections.Immutable;

namespace Plumbline.Core.Spc;

/// <summary>Numbers of one sentence in print. Two that differ and would print alike ("104%" above "104%") get decimals until they print differently.</summary>
internal static class NumbersApart
{
    private const int MostMore = 9;

    /// <summary>The numbers as text, in order.</summary>
    internal static ImmutableArray<string> Of(ChartWording wording, params IReadOnlyList<(double Number, string Text)> numbers)
    {
        var texts = numbers.Select(static number => number.Text).ToArray();
        if (wording.Finer is not { } finer) return [.. texts];
        for (var more = 1; more <= MostMore && Alike(numbers, texts) is { Count: > 0 } alike; more++)
        {
            foreach (var at in alike) texts[at] = finer(numbers[at].Number, more);
        }

        return [.. texts];
    }

    /// <summary>The places of the numbers that print as another one does that differs from it.</summary>
    private static HashSet<int> Alike(IReadOnlyList<(double Number, string Text)> numbers, string[] texts)
    {
        var alike = new HashSet<int>();
        for (var i = 0; i < texts.Length; i++)
        {
            for (var j = i + 1; j < texts.Length; j++)
            {
                if (Bare(texts[i]) == Bare(texts[j]) && Differ(numbers[i].Number, numbers[j].Number)) alike.UnionWith([i, j]);
            }
        }

        return alike;
    }

    // Nearer than this, two numbers are the same to every rule of a chart.
    private static bool Differ(double one, double other) => Math.Abs(one - other) > JudgedSegment.ToleranceAt(one);

    // "104%" and "104.0%" look alike to a reader.
    private static string Bare(string text)
    {
        var point = text.LastIndexOf('.');
        var end = point + 1;
        while (point >= 0 && end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return point < 0 ? text : text[..end].TrimEnd('0').TrimEnd('.') + text[end..];
    }
}
