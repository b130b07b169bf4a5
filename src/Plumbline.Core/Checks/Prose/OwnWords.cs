using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks.Prose;

/// <summary>The words that refer to an indicator: those of its name, and those of its unit's name.</summary>
internal sealed class OwnWords
{
    private const int ShortestWord = 3;

    private readonly HashSet<string> _name;
    private readonly HashSet<string> _unit;
    private readonly IReadOnlyList<HashSet<string>> _others;
    private readonly bool _isCount;

    internal OwnWords(Audit audit, Indicator indicator, Observation about)
    {
        _name = WordsOf(indicator.Name);
        _unit = WordsOf(audit.Picture.Units.Find(about.Unit)?.Name ?? "");
        _others = [.. audit.Picture.Indicators.Where(other => other.Code != indicator.Code).Select(other => WordsOf(other.Name))];
        _isCount = indicator.Measure.Kind == MeasureKind.Count;
    }

    /// <summary>Whether a word stands in the indicator's name.</summary>
    internal bool IsOfName(string word) => _name.Contains(Stem(word));

    /// <summary>Whether a word stands in the indicator's name or in its unit's.</summary>
    internal bool Knows(string word) => IsOfName(word) || _unit.Contains(Stem(word));

    /// <summary>Whether a sentence names the indicator.</summary>
    internal bool NamedBy(IEnumerable<Token> tokens) => Used(tokens).Count > 0;

    /// <summary>Whether a sentence may be about something else: a part of the name can stand for a count of many things, or for several indicators.</summary>
    internal bool IsAmbiguous(IEnumerable<Token> tokens)
    {
        var used = Used(tokens);
        if (used.Count == 0 || _name.All(word => used.Contains(word) || ReportingWords.Report(word))) return false;
        return _isCount || _others.Any(other => used.IsSubsetOf(other));
    }

    /// <summary>Whether a sentence that says nothing of a number may be about something else: a part of the name can stand for many things of a count, or be the whole name of another indicator.</summary>
    internal bool MayNameAnother(IEnumerable<Token> tokens)
    {
        var used = Used(tokens);
        if (used.Count == 0 || _name.All(word => used.Contains(word) || ReportingWords.Report(word))) return false;
        return _isCount || _others.Any(other => other.Overlaps(used) && other.All(word => used.Contains(word) || ReportingWords.Report(word)));
    }

    private HashSet<string> Used(IEnumerable<Token> tokens) =>
        tokens.OfType<Token.Word>().Select(word => Stem(word.Text)).Where(word => _name.Contains(word) && !ReportingWords.Report(word)).ToHashSet(StringComparer.Ordinal);

    private static HashSet<string> WordsOf(string name) => new string([.. name.Select(c => char.IsLetter(c) ? char.ToLowerInvariant(c) : ' ')])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= ShortestWord).Select(Stem).ToHashSet(StringComparer.Ordinal);

    // The singular of a word: "complaints" is "complaint".
    private static string Stem(string word) => word.Length > ShortestWord && word[^1] == 's' ? word[..^1] : word;
}
