using Plumbline.App.Definitions.Formats;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Recipes;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Headings;

/// <summary>What the columns of a table hold: by its recipe, or else by the words of their headings.</summary>
internal static class HeadingRoles
{
    /// <summary>What a column with this heading holds.</summary>
    /// <remarks>A column that the recipe does not name is unknown where the recipe names another that holds the same.</remarks>
    /// <param name="heading">The heading.</param>
    /// <param name="recipe">The table's recipe; null: none.</param>
    /// <param name="withWords">Whether a column of comments holds commentary, and no notes on the figures.</param>
    internal static ColumnRole Of(string heading, Recipe? recipe, bool withWords = false)
    {
        if (recipe is null) return ByWords();
        if (recipe.Find(heading) is { } column) return Of(column.Holds);
        if (recipe.Filters(heading)) return ColumnRole.Ignored;
        var role = ByWords();
        return role is not (ColumnRole.Ignored or ColumnRole.Target or ColumnRole.Derived or ColumnRole.Commentary or ColumnRole.Action) && recipe.Columns.Any(named => Of(named.Holds) == role) ? ColumnRole.Unknown : role;

        ColumnRole ByWords() => withWords ? HeadingWords.RoleWithWords(heading) : HeadingWords.RoleOf(heading);
    }

    /// <summary>What a recipe says of a column of a role.</summary>
    internal static ColumnContent ContentOf(ColumnRole role) => role switch
    {
        ColumnRole.Value or ColumnRole.Count => new ColumnContent.Value(Aspect.Actual),
        ColumnRole.Indicator => new ColumnContent.Word(ColumnWord.Indicator),
        ColumnRole.Code or ColumnRole.FixedCode => new ColumnContent.Word(ColumnWord.Code),
        ColumnRole.Unit => new ColumnContent.Word(ColumnWord.Unit),
        ColumnRole.Period => new ColumnContent.Word(ColumnWord.Period),
        ColumnRole.Year => new ColumnContent.Word(ColumnWord.Year),
        ColumnRole.Numerator => new ColumnContent.Word(ColumnWord.Numerator),
        ColumnRole.Denominator => new ColumnContent.Word(ColumnWord.Denominator),
        ColumnRole.Status => new ColumnContent.Word(ColumnWord.Status),
        ColumnRole.Provisional => new ColumnContent.Word(ColumnWord.Provisional),
        ColumnRole.Note => new ColumnContent.Word(ColumnWord.Note),
        ColumnRole.Aspect => new ColumnContent.Word(ColumnWord.Aspect),
        ColumnRole.SourceNote => new ColumnContent.Word(ColumnWord.SourceNote),
        ColumnRole.Doubtful => new ColumnContent.Word(ColumnWord.Doubtful),
        ColumnRole.Target => new ColumnContent.Word(ColumnWord.Target),
        ColumnRole.Commentary => new ColumnContent.Word(ColumnWord.Commentary),
        ColumnRole.Action => new ColumnContent.Word(ColumnWord.Action),
        ColumnRole.Derived or ColumnRole.Ignored or ColumnRole.Unknown => new ColumnContent.Word(ColumnWord.Ignore),
    };

    /// <summary>Whether a recipe names the labels of a wide table, and this column is none of them.</summary>
    internal static bool LacksLabel(string heading, Recipe? recipe) =>
        recipe is not null && recipe.Find(heading) is null
        && recipe.Columns.Any(column => column.Holds is ColumnContent.Word { Is: var word } && word == (recipe.Shape == RecipeRows.Wide ? ColumnWord.Indicator : ColumnWord.Unit));

    /// <summary>The problem of a column that a recipe leaves unknown.</summary>
    /// <param name="heading">Its heading.</param>
    /// <param name="recipe">The recipe.</param>
    /// <param name="below">Its cells: to ignore it is not advised where they may say what part of the figures a row is about.</param>
    internal static Problem Unnamed(string heading, Recipe recipe, IEnumerable<Cell> below)
    {
        var (line, cells) = (heading.ReplaceLineEndings(" "), below.ToList());
        var advice = PartingColumns.MayPart(cells)
            ? $"“{line}: item DIMENSION” where it says what part of the figures a row is about; or the rows that are read: “where: [{{column: {line}, is: {cells.Find(cell => cell.Column > 0).Text.ReplaceLineEndings(" ")}}}]”"
            : $"“{line}: ignore” where it says nothing of the figures, “item DIMENSION” where it says what part of them";
        return new($"column “{heading}”, which the recipe {recipe.Name} does not name", $"what it holds, below “columns” of the recipe{Spelling.Suggestion(heading, recipe.Columns.Select(column => column.Heading))}: {advice}");
    }

    // Items are read for every layout at once, before the row is.
    private static ColumnRole Of(ColumnContent content) => content switch
    {
        ColumnContent.Word word => Of(word.Is),
        ColumnContent.Value => ColumnRole.Value,
        ColumnContent.Item or ColumnContent.Field => ColumnRole.Ignored,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static ColumnRole Of(ColumnWord word) => word switch
    {
        ColumnWord.Period or ColumnWord.Month or ColumnWord.Quarter or ColumnWord.Date => ColumnRole.Period,
        ColumnWord.Year => ColumnRole.Year,
        ColumnWord.Unit => ColumnRole.Unit,
        ColumnWord.Indicator => ColumnRole.Indicator,
        ColumnWord.Code => ColumnRole.Code,
        ColumnWord.Numerator => ColumnRole.Numerator,
        ColumnWord.Denominator => ColumnRole.Denominator,
        ColumnWord.Status => ColumnRole.Status,
        ColumnWord.Provisional => ColumnRole.Provisional,
        ColumnWord.Note => ColumnRole.Note,
        ColumnWord.Aspect => ColumnRole.Aspect,
        ColumnWord.SourceNote => ColumnRole.SourceNote,
        ColumnWord.Doubtful => ColumnRole.Doubtful,
        ColumnWord.Target => ColumnRole.Target,
        ColumnWord.Commentary => ColumnRole.Commentary,
        ColumnWord.Action => ColumnRole.Action,
        ColumnWord.Ignore => ColumnRole.Ignored,
    };
}
