namespace Plumbline.App.Importing.Recipes;

/// <summary>What a row of a recipe's table is.</summary>
public enum RecipeRows
{
    /// <summary>A figure, or a figure for each column of values.</summary>
    Long,

    /// <summary>An indicator, with a column for each period.</summary>
    Wide,

    /// <summary>A period, or a period of a unit, with a column for each indicator.</summary>
    Across,

    /// <summary>A unit, with a column for each period; the whole table is of one indicator.</summary>
    Area,

    /// <summary>A unit, with a column for each period; a title above each block says its indicator.</summary>
    Blocks,
}
