using System.Collections.Frozen;
using System.Globalization;
using Plumbline.App.Importing.Labels;

namespace Plumbline.App.Importing.Recipes;

/// <summary>The words by which titles are compared: those of a label, without numbers, months and words such as <c>of</c>.</summary>
internal static class TitleWords
{
    private static readonly FrozenSet<string> Passed = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames
        .Concat(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames)
        .Select(month => month.ToLowerInvariant())
        .Concat(["sept", "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "per", "the", "to", "with"])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words of a text; empty if it has numbers and months alone.</summary>
    internal static IReadOnlySet<string> Of(string? text) =>
        LabelText.Normalise(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !word.Any(char.IsDigit) && word.Any(char.IsLetter) && !Passed.Contains(word)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a text has every word of a title.</summary>
    internal static bool Has(string text, string title) => Of(title).IsSubsetOf(Of(text));
}
