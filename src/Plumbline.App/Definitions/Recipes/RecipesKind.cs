using Plumbline.App.Definitions.Formats;
using Plumbline.App.Importing.Recipes;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Recipes;

/// <summary>recipes/*.yaml: what users have settled about the shapes of other people's tables.</summary>
internal sealed class RecipesKind : TextKind<Recipe>
{
    private const string Negative = "negative";

    // Written as sheets and statements print it; read in the other forms too.
    private static readonly (QuantityScale Scale, string Text)[] Scales = [(QuantityScale.Thousand, "£'000"), (QuantityScale.Thousand, "£000"), (QuantityScale.Thousand, "£k"), (QuantityScale.Million, "£m")];

    /// <summary>The only instance.</summary>
    internal static RecipesKind Instance { get; } = new();

    internal override FactKind Name { get; } = FactKind.Of("recipe");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.Folder("recipes", ".yaml");

    internal override string Key(Recipe value) => value.Name;

    internal override string FileName(Recipe value) => $"{Place.Name}/{value.Name}.yaml";

    internal override FactTree Tree(Recipe value) => new FactTree()
        .Add("recipe", value.Name)
        .Add("into", value.Into.IsFigures ? null : value.Into.ToString())
        .Add("sheet", value.Sheet)
        .Add("title", value.Title)
        .Add("heading", value.Heading?.ToString())
        .Add("ends", value.Ends)
        .Add("rows", value.Rows is { } rows ? Names<RecipeRows>.Of(rows) : null)
        .Add("columns", RecipeParts.Tree(value.Columns))
        .Add("others", value.IgnoresOthers ? Names<ColumnWord>.Of(ColumnWord.Ignore) : null)
        .Add("where", value.Where.Select(filter => new FactTree().Add("column", filter.Column).Add("is", filter.Is)))
        .Add("fixed", RecipeParts.Tree(value.Fixed))
        .Add("read", RecipeParts.Tree(value.Readings))
        .Add("values", RecipeParts.Tree(value.Values))
        .Add("adds", value.Adds ? "yes" : null)
        .Add("income", value.HasNegativeIncome ? Negative : null)
        .Add("in", value.In == QuantityScale.One ? null : Scales.First(one => one.Scale == value.In).Text)
        .Add("comments", value.Comments is { } comments ? Names<RecipeComments>.Of(comments) : null)
        .Add("quarters", value.Quarters == QuarterNaming.Undecided ? null : Names<QuarterNaming>.Of(value.Quarters));

    private protected override Recipe? ReadMap(YamlMap map, DefinitionReading reading)
    {
        var before = reading.Problems.Count;
        var context = reading.Context;
        var name = map.Required("recipe", Recipe.ParseName);
        var into = map.Optional("into", RecipeTable.Parse) ?? RecipeTable.Figures;
        var rows = map.Optional("rows", text => Names<RecipeRows>.Parse(text).Select(Names<RecipeRows>.Of));
        var recipe = new Recipe
        {
            Name = name ?? "",
            Into = into,
            Sheet = map.Text("sheet"),
            Title = map.Optional("title", RecipeParts.Title),
            Heading = map.Optional("heading", HeadingRows.Parse),
            Ends = map.Text("ends"),
            Rows = rows is null ? null : Names<RecipeRows>.Parse(rows).Value,
            Columns = map.Map("columns") is { } columns ? RecipeParts.Columns(columns, into, context) : [],
            IgnoresOthers = map.Optional("others", text => OthersOf(text, into)) is not null,
            Where = [.. map.Maps("where").Select(RecipeParts.Filter).OfType<RowFilter>()],
            Fixed = map.Map("fixed") is { } given ? RecipeParts.Fixed(given, into, context) : FixedParts.None,
            Readings = map.Map("read") is { } texts ? RecipeParts.Readings(texts) : [],
            Values = map.Map("values") is { } words ? RecipeParts.Values(words) : [],
            Adds = map.IsYes("adds"),
            HasNegativeIncome = map.Optional("income", static text => text == Negative ? (Parsed<string>)Negative : Problem.With(text, "negative: income is held as credits, and changes its sign")) is not null,
            In = map.Optional<string>("in", static text => Scales.Any(one => one.Text == text) ? text! : Problem.With(text, $"one of {string.Join(", ", Scales.Select(static one => one.Text))}: the scale of amounts printed without one")) is { } scale ? Scales.First(one => one.Text == scale).Scale : QuantityScale.One,
            Comments = map.Optional("comments", text => Names<RecipeComments>.Parse(text).Select(Names<RecipeComments>.Of)) is { } comments ? Names<RecipeComments>.Parse(comments).Value : null,
            Quarters = map.Optional("quarters", QuarterOf) is { } quarters ? Names<QuarterNaming>.Parse(quarters).Value : QuarterNaming.Undecided,
        };
        map.NoOther("recipe", "into", "sheet", "title", "heading", "ends", "rows", "columns", "others", "where", "fixed", "read", "values", "adds", "income", "in", "comments", "quarters");
        if (reading.Problems.Count > before) return null;
        foreach (var problem in RecipeProblems.Of(recipe)) map.Add(problem);
        return recipe;
    }

    // What is in a table of figures and is not named is found by the words of its heading.
    private static Parsed<string> OthersOf(string? text, RecipeTable into) => text != Names<ColumnWord>.Of(ColumnWord.Ignore) ? Problem.With(text, Names<ColumnWord>.Of(ColumnWord.Ignore))
        : into.IsFigures ? Problem.With(text, "no “others” in a recipe of figures: each column that is not needed under “columns”, as ignore")
        : text;

    private static Parsed<string> QuarterOf(string? text) => Names<QuarterNaming>.Parse(text).TryGet(out var naming, out _) && naming != QuarterNaming.Undecided
        ? Names<QuarterNaming>.Of(naming)
        : Problem.With(text, "calendar or financial: the year that 2023Q1 is counted in");
}
