using Plumbline.App.Importing.Labels;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Recipes;

/// <summary>What a user has settled about the shape of other people's tables. It is offered by itself to files with the same headings.</summary>
public sealed record Recipe
{
    /// <summary>Its name, a code: <c>fingertips</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The table that it fills.</summary>
    public RecipeTable Into { get; init; } = RecipeTable.Figures;

    /// <summary>Whether the headings are those of one of the organisation's own files, so that nobody has written the recipe.</summary>
    internal bool IsOwn { get; init; }

    /// <summary>The sheet of a workbook; null: every sheet that has the table.</summary>
    public string? Sheet { get; init; }

    /// <summary>A title above the headings, whose words the table must have; null: any title or none.</summary>
    public string? Title { get; init; }

    /// <summary>The rows of the headings; null: they are found.</summary>
    public HeadingRows? Heading { get; init; }

    /// <summary>The first cell that begins so ends the table; null: the table ends with its sheet or file.</summary>
    public string? Ends { get; init; }

    /// <summary>What a row is; null: a row for each figure.</summary>
    public RecipeRows? Rows { get; init; }

    /// <summary>What the columns hold, ordered by heading.</summary>
    public IReadOnlyList<RecipeColumn> Columns { get; init; } = [];

    /// <summary>Whether columns that it does not name are passed over, in a table that is not of figures.</summary>
    public bool IgnoresOthers { get; init; }

    /// <summary>Which rows are read; empty: all.</summary>
    public IReadOnlyList<RowFilter> Where { get; init; } = [];

    /// <summary>What the file does not say.</summary>
    public FixedParts Fixed { get; init; } = FixedParts.None;

    /// <summary>What texts in place of figures mean, ordered by text.</summary>
    public IReadOnlyList<TextReading> Readings { get; init; } = [];

    /// <summary>Words of the table and ours for them, ordered by column and word.</summary>
    public IReadOnlyList<TranslatedWord> Values { get; init; } = [];

    /// <summary>What becomes of the comments on the cells of figures; null: commentary if the user asks for words, else nothing.</summary>
    public RecipeComments? Comments { get; init; }

    /// <summary>Whether figures of one indicator, unit, period and aspect are added up: accounts of a ledger that make one line.</summary>
    public bool Adds { get; init; }

    /// <summary>Whether income is held as credits, which are negative: the figures of lines whose sign is income change theirs.</summary>
    public bool HasNegativeIncome { get; init; }

    /// <summary>The scale of amounts of money that are printed without one: in thousands, 398 is £398k.</summary>
    public QuantityScale In { get; init; } = QuantityScale.One;

    /// <summary>Which year a quarter of a single year belongs to.</summary>
    public QuarterNaming Quarters { get; init; }

    /// <summary>Reads the name of a recipe, which is also the name of its file.</summary>
    public static Parsed<string> ParseName(string? text) => UnitCode.Parse(text).TryGet(out var code, out _) ? code.ToString() : Problem.With(text, "a recipe’s name: lower-case letters, digits, - and ., at most 64, starting with a letter or digit");

    /// <summary>The column with a heading; null where the recipe names none.</summary>
    internal RecipeColumn? Find(string heading)
    {
        var key = RecipeColumn.KeyOf(heading);
        return Columns.FirstOrDefault(column => column.Key == key);
    }

    /// <summary>Whether rows are chosen by a column with this heading.</summary>
    internal bool Filters(string heading)
    {
        if (Where.Count == 0) return false;
        var key = RecipeColumn.KeyOf(heading);
        return Where.Any(filter => RecipeColumn.KeyOf(filter.Column) == key);
    }

    /// <summary>What a row of its table is.</summary>
    internal RecipeRows Shape => Rows ?? RecipeRows.Long;

    /// <summary>The aspect of the figures in a column with this heading.</summary>
    internal Aspect AspectOf(string heading) => Find(heading)?.Holds is ColumnContent.Value value ? value.Of : Aspect.Actual;
}
