namespace Plumbline.App.Importing.Recipes;

/// <summary>What a recipe makes of the comments on the cells of figures.</summary>
public enum RecipeComments
{
    /// <summary>The commentary of the figure's indicator, unit and period.</summary>
    Commentary,

    /// <summary>The note of the figure.</summary>
    Note,

    /// <summary>Nothing.</summary>
    Ignore,
}
