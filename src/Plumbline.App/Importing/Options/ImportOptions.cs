using Plumbline.App.Importing.Labels;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Options;

/// <summary>What the user decides about an import.</summary>
public sealed record ImportOptions
{
    /// <summary>Nothing decided.</summary>
    public static ImportOptions None { get; } = new();

    /// <summary>Labels that stand for an indicator or are left out, and the meanings of texts. Remembered when the import is accepted.</summary>
    public IReadOnlyList<Mapping> Mappings { get; init; } = [];

    /// <summary>What the user decided in a file of labels; it counts as <see cref="Mappings"/> do.</summary>
    public IReadOnlyList<Mapping> Settled { get; init; } = [];

    /// <summary>The unit of figures whose table names none; null for the unit with the sheet's name, or else the top unit.</summary>
    public UnitCode? Unit { get; init; }

    /// <summary>The form of returns whose table names none.</summary>
    public FormCode? Form { get; init; }

    /// <summary>The register whose rows a table has, where its headings are those of several.</summary>
    public RegisterCode? Register { get; init; }

    /// <summary>The indicator of figures whose table names none.</summary>
    public IndicatorCode? Indicator { get; init; }

    /// <summary>The period of figures whose table names none: <c>2024-02</c>.</summary>
    public string? Period { get; init; }

    /// <summary>The year of months and quarters that name none: <c>2024</c>, <c>2023/24</c>.</summary>
    public string? Year { get; init; }

    /// <summary>The sheets to read; if empty, every visible sheet that has figures.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>Headings of columns to leave out; a column without a heading is named by its number: <c>column 4</c>.</summary>
    public IReadOnlyList<string> IgnoredColumns { get; init; } = [];

    /// <summary>The recipe to read tables by.</summary>
    public RecipeOption Recipe { get; init; } = new RecipeOption.ByHeadings();

    /// <summary>The name of the recipe that is made of what this import settles; null for none.</summary>
    public string? WritesRecipe { get; init; }

    /// <summary>Which year a quarter of a single year belongs to in these files (<c>2023Q1</c>); if undecided, what the files themselves show, or else the organisation's settings.</summary>
    public QuarterNaming Quarters { get; init; }

    /// <summary>Whether commentary and actions are read: the columns whose headings say so, and the comments on cells. A recipe that names such columns reads them without it.</summary>
    public bool Words { get; init; }

    /// <summary>How many items of each kind the preview lists; all are counted.</summary>
    public int Listed { get; init; } = 200;

    /// <summary>The day of the import: a period that is not over by then is doubtful; null for no such check.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The name of a column without a heading.</summary>
    internal static string NameOf(int column) => FormattableString.Invariant($"column {column}");
}
