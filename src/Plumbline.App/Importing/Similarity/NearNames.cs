namespace Plumbline.App.Importing.Similarity;

/// <summary>How similar a label is to the names of many indicators, from 0 to 1.</summary>
/// <remarks>
/// Seven tenths are the share of the words of both that have a counterpart in the other, each weighed by how few indicators have it
/// (Salton and Buckley 1988, inverse document frequency); words that differ in spelling count as far as their letter pairs agree. Three
/// tenths are the letter pairs of the whole (<see cref="NearMatch"/>). A word of the label that has no counterpart costs a fifth more
/// than one of the name, for it says that something else is meant. Names whose numbers all differ from the label's, and names that say the
/// opposite (<see cref="OppositeWords"/>), are never likely.
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
    private const double Opposite = 0.8;
    private const double SameMeaning = 0.8;
    private const double SaidBesides = 0.2;
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
    internal sealed record Name(string[] Words, NearMatch Letters, string[] Numbers, IReadOnlySet<(int Pair, bool IsOther)> Sides)
    {
        internal static Name Of(string normalised)
        {
            var words = ComparedWords.Of(normalised);
            return new Name(words, new NearMatch(string.Join(' ', words)), [.. words.Where(IsNumber)], OppositeWords.In(words));
        }
    }

    /// <summary>The similarity of two texts.</summary>
    internal double Of(Name label, Name name)
    {
        if (label.Words.Length == 0 || name.Words.Length == 0) return 0;
        var score = (ShareOfWords * Shared(label.Words, name.Words)) + ((1 - ShareOfWords) * label.Letters.To(name.Letters));
        var differ = label.Numbers.Length > 0 && name.Numbers.Length > 0 && !label.Numbers.Intersect(name.Numbers, StringComparer.Ordinal).Any();
        var opposed = OppositeWords.AreOpposed(label.Sides, name.Sides);
        return differ || opposed ? Math.Min(opposed ? score * Opposite : score, OtherNumber) : score;
    }

    /// <summary>The words of a label that say something and have no counterpart in a name.</summary>
    internal IEnumerable<string> Besides(Name label, Name name)
    {
        var (inLabel, _) = Initialled(label.Words, name.Words);
        return label.Words.Where((word, at) => !inLabel[at] && !ComparedWords.IsLight(word) && !name.Words.Any(other => Alike(word, other) > 0));
    }

    private double Shared(string[] label, string[] name)
    {
        var (inLabel, inName) = Initialled(label, name);
        var (ofLabel, ofName) = (Found(label, name, inLabel), Found(name, label, inName));
        var (all, named) = (label.Sum(Weight), name.Sum(Weight));
        return (ofLabel + ofName) / (all + named + (SaidBesides * (all - ofLabel)));
    }

    // Which words of each are initials of the other's, or begin with them.
    private static (bool[] InOne, bool[] InOther) Initialled(string[] one, string[] other)
    {
        var (inOne, inOther) = (new bool[one.Length], new bool[other.Length]);
        foreach (var (word, of) in ComparedWords.Initials(one, other)) Mark(word, of, inOne, inOther);
        foreach (var (word, of) in ComparedWords.Initials(other, one)) Mark(word, of, inOther, inOne);
        return (inOne, inOther);
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
        if (OppositeWords.MeanTheSame(one, other)) return _alike[(one, other)] = SameMeaning;
        var letters = new NearMatch(one).To(new NearMatch(other));
        if (Math.Min(one.Length, other.Length) >= LongBeginning && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal))) letters = Math.Max(letters, SameBeginning);
        return _alike[(one, other)] = letters >= SameWord ? letters : 0;
    }

    private static bool IsNumber(string word) => word.All(char.IsDigit);
}
