using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Headings;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Layouts;
using Plumbline.App.Importing.Recipes;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Choosing;

/// <summary>The recipe made of what an import settles, so that the next file of that shape needs no option.</summary>
/// <param name="name">Its name; null: none is made.</param>
/// <param name="intake">What the import settles.</param>
internal sealed class SettledRecipe(string? name, FigureIntake intake)
{
    private Recipe? _recipe;
    private string _table = "";

    /// <summary>The recipe; null where none is made, or no table was read.</summary>
    internal Recipe? Recipe => _recipe is null ? null : _recipe with { Readings = [.. _recipe.Readings.Concat(Used()).DistinctBy(reading => reading.Key, StringComparer.Ordinal).OrderBy(reading => reading.Label, CodePointOrder.Comparer)] };

    /// <summary>What the recipe cannot hold, because it belongs to one file, in words; null where there is none.</summary>
    internal string? Omitted =>
        string.Join(" and ", new[] { ("--period", intake.Options.Period), ("--year", intake.Options.Year) }.Where(option => option.Item2 is not null && intake.Given.Needed(option.Item1)).Select(option => option.Item1)) is { Length: > 0 } options
            ? $"{options} was given for one file: give it again with the next, or a column that says it"
            : null;

    /// <summary>Adds a table that was read.</summary>
    /// <param name="table">Its name.</param>
    /// <param name="layout">How it was read.</param>
    /// <param name="above">The rows above its heading.</param>
    internal void Add(string table, TableLayout layout, IReadOnlyList<GridRow> above)
    {
        if (name is null) return;
        var recipe = Of(layout, above, intake.Recipe);
        if (_recipe is null) (_recipe, _table) = (recipe, table);
        else if (!IsSame(_recipe, recipe)) intake.Findings.Refuse(table, 0, 0, new Problem($"a table of another shape than {_table}", "one shape for --write-recipe: one file at a time, or one --sheet"));
    }

    private Recipe Of(TableLayout layout, IReadOnlyList<GridRow> above, Recipe? by)
    {
        var options = intake.Options;
        var columns = layout.Columns.Select(column => column with { Heading = Plain(column.Heading) }).ToList();
        var ignored = intake.Ignored.Met.Where(heading => !columns.Exists(column => column.Key == RecipeColumn.KeyOf(heading))).Select(heading => new RecipeColumn(Plain(heading), new ColumnContent.Word(ColumnWord.Ignore)));
        return (by ?? new Recipe { Name = name! }) with
        {
            Name = name!,
            Sheet = options.Sheets is [var sheet] ? sheet : by?.Sheet,
            Title = layout.IsOfGivenIndicator ? TitleOf(above) ?? by?.Title : by?.Title,
            Rows = layout.Shape,
            Columns = [.. columns.Concat(ignored).Concat(by?.Columns ?? []).DistinctBy(column => column.Key, StringComparer.Ordinal).OrderBy(column => column.Heading, CodePointOrder.Comparer)],
            Fixed = (by?.Fixed ?? FixedParts.None) with
            {
                Indicator = intake.Given.Needed("--indicator") ? options.Indicator ?? by?.Fixed.Indicator : by?.Fixed.Indicator,
                Unit = options.Unit ?? by?.Fixed.Unit,
            },
            Comments = by?.Comments ?? (options.Words ? RecipeComments.Commentary : null),
            Quarters = options.Quarters != QuarterNaming.Undecided ? options.Quarters : by?.Quarters ?? QuarterNaming.Undecided,
        };
    }

    private string? TitleOf(IReadOnlyList<GridRow> above) => intake.Given.Indicator() is { } given && GivenTitle.Of(above, given, intake) is { } title ? Plain(title) : null;

    // Characters that are not seen make no difference to a heading, and a recipe has none.
    private static string Plain(string heading) => PlainText.Read(heading.ReplaceLineEndings(" ")).Trim();

    private IEnumerable<TextReading> Used() => intake.Options.Settled.Concat(intake.Options.Mappings).OfType<TextReading>().Where(intake.Mappings.WasUsed);

    private static bool IsSame(Recipe one, Recipe other) => one.Columns.SequenceEqual(other.Columns) && one.Shape == other.Shape && one.Fixed == other.Fixed && one.Title == other.Title && one.Sheet == other.Sheet;
}
