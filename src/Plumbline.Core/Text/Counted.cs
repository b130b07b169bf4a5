using System.Globalization;

namespace Plumbline.Core.Text;

/// <summary>Numbers of things in a sentence: up to nine in words, and the noun agrees.</summary>
public static class Counted
{
    private static readonly string[] Small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>The number: <c>nine</c>, <c>12</c>, <c>1,204</c>.</summary>
    public static string Number(int count) => count >= 0 && count < Small.Length ? Small[count] : Digits(count);

    /// <summary>The number in digits, for a sentence that sets counts against each other: <c>8</c>, <c>1,204</c>.</summary>
    public static string Digits(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The number and its noun: <c>one month</c>, <c>nine months</c>, <c>12 months</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="noun">The noun for one, whose plural adds an s.</param>
    public static string Of(int count, string noun) => $"{Number(count)} {Noun(count, noun)}";

    /// <summary>Every one of them: <c>the one month</c>, <c>both months</c>, <c>all 12 months</c>.</summary>
    public static string All(int count, string noun) => count switch
    {
        1 => $"the one {noun}",
        2 => $"both {noun}s",
        _ => $"all {Of(count, noun)}",
    };

    /// <summary>The noun alone, one or several: <c>month</c>, <c>months</c>.</summary>
    public static string Noun(int count, string noun) => count == 1 ? noun : noun + "s";

    /// <summary>Names in a sentence: <c>May, June and July</c>. Beyond a number of them, how many more: <c>May, June, July and 4 more</c>.</summary>
    public static string List(IReadOnlyList<string> names, int most = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (names.Count > most) return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(most))} and {names.Count - most} more");
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
    }

    /// <summary>A sentence from a phrase: its first letter is a capital.</summary>
    public static string Sentence(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        return phrase.Length == 0 ? phrase : char.ToUpperInvariant(phrase[0]) + phrase[1..];
    }

    /// <summary>The first letter small, for a name within a sentence: <c>Forecast made in February 2020</c>. A name in capitals stays.</summary>
    public static string Within(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length > 1 && char.IsUpper(name[0]) && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
    }
}
