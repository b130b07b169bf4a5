using System.Globalization;
using Plumbline.Core.Text;

namespace Plumbline.Core.Criteria;

/// <summary>Reads a criterion from its words, from left to right. It stops at the first word that cannot stand where it is.</summary>
internal sealed partial class CriterionReader(IReadOnlyList<string> words)
{
    private const int WordsOfContext = 3;
    private const int MostCounted = 120;

    private int _at;
    private int _brackets;
    private Problem? _problem;

    private string? Word => WordAt(0);

    /// <summary>The criterion, or the word that cannot stand where it is.</summary>
    internal Parsed<Criterion> Read()
    {
        var read = ReadAny();
        if (read is not null && Word is not null) read = Refuse<Criterion>("“and”, “or”, a time such as “in any period”, or the end", "and", "or", "in", "for", "over");
        return read is null ? _problem! : Parsed<Criterion>.Of(read);
    }

    private Criterion? ReadAny()
    {
        var parts = new List<Criterion>();
        do
        {
            if (ReadAll() is not { } part) return null;
            if (part is Criterion.AnyOf any) parts.AddRange(any.Parts);
            else parts.Add(part);
        }
        while (Take("or"));
        return parts is [var one] ? one : new Criterion.AnyOf(parts);
    }

    private Criterion? ReadAll()
    {
        var parts = new List<Criterion>();
        do
        {
            if (ReadPart() is not { } part) return null;
            if (part is Criterion.AllOf all) parts.AddRange(all.Parts);
            else parts.Add(part);
        }
        while (Take("and"));
        return parts is [var one] ? one : new Criterion.AllOf(parts);
    }

    private Criterion? ReadPart() => Word == "(" ? InBrackets(ReadAny, "“and”, “or” or “)”") : ReadClause();

    private T? InBrackets<T>(Func<T?> read, string ends)
        where T : class
    {
        if (!Take("(")) return Refuse<T>("“(”");
        if (++_brackets > Criterion.MostBrackets) return Refuse<T>(FormattableString.Invariant($"at most {Criterion.MostBrackets} brackets inside each other"));
        if (read() is not { } inner) return null;
        _brackets--;
        return Take(")") ? inner : Refuse<T>(ends, "and", "or");
    }

    // A count after “for”, and its noun: 6 months, 2 spans.
    private int? ReadCount(string noun, string plural)
    {
        if (!int.TryParse(Word, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > MostCounted)
            return RefuseCount(FormattableString.Invariant($"a number of {plural} from 1 to {MostCounted}"));
        _at++;
        return Take(noun) || Take(plural) ? count : RefuseCount($"“{(count == 1 ? noun : plural)}”", noun, plural);
    }

    private int? RefuseCount(string expected, params string[] candidates)
    {
        _ = Refuse<string>(expected, candidates);
        return null;
    }

    private string? WordAt(int ahead) => _at + ahead < words.Count ? words[_at + ahead] : null;

    private bool Is(params ReadOnlySpan<string> next)
    {
        for (var i = 0; i < next.Length; i++)
        {
            if (!string.Equals(WordAt(i), next[i], StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }

    private bool Take(params ReadOnlySpan<string> next)
    {
        if (!Is(next)) return false;
        _at += next.Length;
        return true;
    }

    /// <summary>Keeps the problem with the word that comes next.</summary>
    /// <returns>Null, for the caller to pass on.</returns>
    private T? Refuse<T>(string expected, params string[] candidates)
        where T : class
    {
        if (_problem is not null) return null;
        var near = Near(candidates) is { } meant ? $", perhaps “{meant}”" : "";
        var problem = Problem.With(Word, expected + near);
        _problem = _at == 0 ? problem : problem with { Found = $"{problem.Found} after “{string.Join(' ', words.Take(_at).TakeLast(WordsOfContext))}”" };
        return null;
    }

    private static string Lower(string word) => word.ToLowerInvariant();

    // A word, or two of which the first may be right: at lest.
    private string? Near(string[] candidates)
    {
        if (Word is not { } word) return null;
        if (WordAt(1) is { } next && NearWord.Of($"{word} {next}", candidates.Where(static one => one.Contains(' ', StringComparison.Ordinal))) is { } two && !string.Equals(two, $"{word} {next}", StringComparison.OrdinalIgnoreCase)) return two;
        return NearWord.Of(word, candidates.Where(static one => !one.Contains(' ', StringComparison.Ordinal))) is { } one && !string.Equals(one, word, StringComparison.OrdinalIgnoreCase) ? one : null;
    }

    private T? ReadCode<T>(Func<string?, Parsed<T>> parse, string expected, params string[] candidates)
        where T : class
    {
        if (Word is null or "(" or ")" or "," || CriterionWords.IsReserved(Word) || !parse(Word).TryGet(out var code, out _))
            return Refuse<T>(Word is not null && parse(Lower(Word)).Succeeded && Lower(Word) != Word ? $"{expected}, perhaps “{Lower(Word)}”" : expected, candidates);
        _at++;
        return code;
    }
}
