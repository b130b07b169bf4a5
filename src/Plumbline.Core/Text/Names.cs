namespace Plumbline.Core.Text;

/// <summary>The words of a closed vocabulary in files and commands: each value with its one written form.</summary>
/// <remarks>Kebab-case of the enum's name (<c>HalfYear</c> is <c>half-year</c>), so that a new value has its word at once.</remarks>
public static class Names<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Words = Enum.GetValues<T>().ToDictionary(value => value, value => Kebab(value.ToString()));
    private static readonly Dictionary<string, T> Values = Words.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every word, in the order of the values.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<T>().Select(value => Words[value])];

    /// <summary>The word for a value.</summary>
    public static string Of(T value) => Words[value];

    /// <summary>The value of a word, or a problem that lists the words there are.</summary>
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
