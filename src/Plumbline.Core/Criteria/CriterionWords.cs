using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Core.Criteria;

/// <summary>The words of the language of criteria that cannot be codes, and those of kinds of unit.</summary>
internal static class CriterionWords
{
    /// <summary>What can follow an indicator.</summary>
    internal static readonly string[] AfterIndicator = ["is", "rises", "falls", "of", "in", "at", "more", "less", "equals", "between"];

    /// <summary>What a comparison begins with.</summary>
    internal static readonly string[] Comparisons = ["at", "more", "less", "equals", "between"];

    /// <summary>The comparisons in full.</summary>
    internal static readonly string[] WholeComparisons = ["at least", "more than", "at most", "less than", "equals", "between"];

    private static readonly string[] Reserved = ["and", "or", "in", "for", "at", "more", "less", "equals", "between", "is", "over", "where", "others"];

    internal static bool IsReserved(string word) => Reserved.Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>The kinds of unit, as they are written in units.csv.</summary>
    internal static IReadOnlyList<string> Kinds => Names<UnitKind>.All;

    /// <summary>The kind of a word in the singular or the plural; null where it is none.</summary>
    internal static UnitKind? KindOf(string? word)
    {
        if (word is null) return null;
        if (Names<UnitKind>.Parse(word).TryGet(out var kind, out _)) return kind;
        return word.Length > 1 && word[^1] is 's' or 'S' && Names<UnitKind>.Parse(word[..^1]).TryGet(out kind, out _) ? kind : null;
    }
}
