namespace Plumbline.Core.Text;

/// <summary>The words for the values of an enum, as files and commands write them: one word for each value.</summary>
/// <remarks>
/// The word is the enum's name in kebab case (<c>HalfYear</c> is <c>half-year</c>), so a new value needs no further code.
/// Values are found by their place in an array: a dictionary of enum values would be compiled for each enum, in every process.
/// </remarks>
public static class Names<T>
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();
    private static readonly Words Vocabulary = new(Enum.GetNames<T>());
    private static readonly bool[] Read = Array.ConvertAll(Enum.GetNames<T>(), static name => !typeof(T).GetField(name)!.IsDefined(typeof(NeverWrittenAttribute), inherit: false));

    /// <summary>Every word that may be written, in the order of the values.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Vocabulary.All.Where(static (_, place) => Read[place])];

    /// <summary>The word for a value.</summary>
    public static string Of(T value) => Vocabulary.All[Array.IndexOf(Values, value)];

    /// <summary>The value of a word, or a problem that lists the valid words.</summary>
    public static Parsed<T> Parse(string? text) =>
        Vocabulary.PlaceOf(text) is { } place && Read[place] ? Values[place] : Problem.With(text, $"one of {string.Join(", ", All)}");
}
