namespace Plumbline.Core.Text;

/// <summary>The words of a closed vocabulary in files and commands: each value with its one written form.</summary>
/// <remarks>
/// Kebab-case of the enum's name (<c>HalfYear</c> is <c>half-year</c>), so that a new value has its word at once.
/// Values are found by their place in an array: a dictionary of enum values is compiled anew for every enum, in every process.
/// </remarks>
public static class Names<T>
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();
    private static readonly Words Vocabulary = new(Enum.GetNames<T>());

    /// <summary>Every word, in the order of the values.</summary>
    public static IReadOnlyList<string> All => Vocabulary.All;

    /// <summary>The word for a value.</summary>
    public static string Of(T value) => Vocabulary.All[Array.IndexOf(Values, value)];

    /// <summary>The value of a word, or a problem that lists the words there are.</summary>
    public static Parsed<T> Parse(string? text) =>
        Vocabulary.PlaceOf(text) is { } place ? Values[place] : Problem.With(text, $"one of {string.Join(", ", All)}");
}
