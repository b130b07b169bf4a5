namespace Plumbline.App.Importing.Similarity;

/// <summary>How similar a label is to the names of many indicators, from 0 to 1.</summary>
/// <remarks>
/// Seven tenths are the share of the words of both that have a counterpart in the other, each weighed by how few indicators have it
/// (Salton and Buckley 1988, inverse document frequency); words that differ in spelling count as far as their letter pairs agree. Three
/// tenths are the letter pairs of the whole (<see cref="NearMatch"/>). Names whose numbers all differ from the label's are never likely.
/// </remarks>
internal sealed class NearNames
{
    private const double ShareOfWords = 0.7;
    private const double Light = 0.25;
    private const double CommonWord = 0.4;
    private const double SameWord = 0.55;
    private const double SameBeginning = 0.85;
    private const int LongBeginning = 4;
    private const double Initials = 0.9;
    private const double OtherNumber = NearCode.LikelyEnough - 0.01;
    private const int Remembered = 200_000;

    private readonly Dictionary<string, int> _indicators = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), double> _alike = [];
    private readonly int _count;

    /// <summary>Weighs words by the normalised names of each indicator.</summary>
    internal NearNames(IReadOnlyCollection<string[]> namesOfEach)
    {
        _count = namesOfEach.Count;
        foreach (var word in namesOfEach.SelectMany(names => names.SelectMany(ComparedWords.Of).Distinct(StringComparer.Ordinal))) _indicators[word] = _indicators.GetValueOrDefault(word) + 1;
    }

    /// <summary>A text prepared for comparing.</summary>
    internal sealed record Name(string[] Words, NearMatch Letters, string[] Numbers)
    {
        internal static Name Of(string normalised)
        {
            var words = ComparedWords.Of(normalised);
            return new Name(words, new NearMatch(string.Join(' ', words)), [.. words.Where(IsNumber)]);
        }
    }

    /// <summary>The similarity of two texts.</summary>
    internal double Of(Name label, Name name)
    {
        if (label.Words.Length == 0 || name.Words.Length == 0) return 0;
        var score = (ShareOfWords * Shared(label.Words, name.Words)) + ((1 - ShareOfWords) * label.Letters.To(name.Letters));
        var differ = label.Numbers.Length > 0 && name.Numbers.Length > 0 && !label.Numbers.Intersect(name.Numbers, StringComparer.Ordinal).Any();
        return differ ? Math.Min(score, OtherNumber) : score;
    }

    private double Shared(string[] one, string[] other)
    {
        var (inOne, inOther) = (new bool[one.Length], new bool[other.Length]);
        foreach (var (word, of) in ComparedWords.Initials(one, other)) Mark(word, of, inOne, inOther);
        foreach (var (word, of) in ComparedWords.Initials(other, one)) Mark(word, of, inOther, inOne);
        return (Found(one, other, inOne) + Found(other, one, inOther)) / (one.Sum(Weight) + other.Sum(Weight));
    }

    private static void Mark(int word, int[] of, bool[] inOne, bool[] inOther)
    {
        inOne[word] = true;
        foreach (var place in of) inOther[place] = true;
    }

    private double Found(string[] words, string[] other, bool[] areInitials)
    {
        var sum = 0.0;
        for (var i = 0; i < words.Length; i++)
        {
            var best = other.Max(word => Alike(words[i], word));
            sum += Weight(words[i]) * (areInitials[i] ? Math.Max(best, Initials) : best);
        }

        return sum;
    }

    private double Weight(string word)
    {
        var rare = _indicators.TryGetValue(word, out var having) ? CommonWord + (Math.Log((_count + 1.0) / (having + 1)) / Math.Log(_count + 1)) : 1;
        return ComparedWords.IsLight(word) ? Light * rare : rare;
    }

    private double Alike(string one, string other)
    {
        if (one == other) return 1;
        if (IsNumber(one) || IsNumber(other)) return 0;
        if (_alike.TryGetValue((one, other), out var known)) return known;
        if (_alike.Count >= Remembered) _alike.Clear();
        var letters = new NearMatch(one).To(new NearMatch(other));
        if (Math.Min(one.Length, other.Length) >= LongBeginning && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal))) letters = Math.Max(letters, SameBeginning);
        return _alike[(one, other)] = letters >= SameWord ? letters : 0;
    }

    private static bool IsNumber(string word) => word.All(char.IsDigit);
}
