using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;

namespace Plumbline.App.Importing.Recipes;

/// <summary>A column of a recipe. Headings are compared without capitals, punctuation and line breaks; <c>column 4</c> is one without a heading.</summary>
/// <param name="Heading">Its heading, as the file writes it.</param>
/// <param name="Holds">What it holds.</param>
public sealed partial record RecipeColumn(string Heading, ColumnContent Holds)
{
    /// <summary>The heading in the form in which headings are compared.</summary>
    internal string Key { get; } = KeyOf(Heading);

    /// <summary>The number of a column that is named by it, as one without a heading is; 0 for any other.</summary>
    internal static int NumberOf(string heading) => ByNumber().Match(heading.Trim()) is { Success: true } match && int.TryParse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= ImportLimits.Columns ? number : 0;

    [GeneratedRegex("^column (?<n>[0-9]{1,5})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ByNumber();

    internal static string KeyOf(string heading) => LabelText.Normalise(heading) is { Length: > 0 } key ? key : heading.Trim();
}

/// <summary>Rows that are read: those whose cell in a column has this text, without regard to capitals and outer spaces. Two filters of one column accept either text.</summary>
/// <param name="Column">The heading of the column.</param>
/// <param name="Is">The text.</param>
public sealed record RowFilter(string Column, string Is);

/// <summary>A word of a table and ours for it: <c>Significant</c> is <c>high</c>.</summary>
/// <param name="Column">The heading of the column; null: every column.</param>
/// <param name="Theirs">The table's word.</param>
/// <param name="Ours">Our word.</param>
public sealed record TranslatedWord(string? Column, string Theirs, string Ours);
