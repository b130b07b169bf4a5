namespace Plumbline.Core.Text;

/// <summary>The words for the values of an enum, as files and commands write them: one word for each value.</summary>
/// <remarks>The word is the enum's name in kebab case (<c>HalfYear</c> is <c>half-year</c>), so a new value needs no further code.</remarks>
public static class Names<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Words = Enum.GetValues<T>().ToDictionary(value => value, value => Kebab(value.ToString()));
    private static readonly Dictionary<string, T> Values = Words.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every word, in the order of the values.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<T>().Select(value => Words[value])];

    /// <summary>The word for a value.</summary>
    public static string Of(T value) => Words[value];

    /// <summary>The value of a word, or a problem that lists the valid words.</summary>
    public static Parsed<T> Parse(string? text) =>
        text is not null && Values.TryGetValue(text.Trim(), out var value)
            ? value
            : Problem.With(text, $"one of {string.Join(", ", All)}");

    private static string Kebab(string name)
    {
        var word = new System.Text.StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && word.Length > 0) word.Append('-');
            word.Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }
}
