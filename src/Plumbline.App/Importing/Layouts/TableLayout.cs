using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Recipes;
using Plumbline.App.Importing.Words;

namespace Plumbline.App.Importing.Layouts;

/// <summary>The layout of a table: where it names the indicator, unit and period of each figure.</summary>
internal abstract class TableLayout
{
    /// <summary>The layout in words, for the preview: <c>wide, 12 periods from 2023-01 to 2023-12</c>.</summary>
    internal abstract string Description { get; }

    /// <summary>What its rows hold, where they are neither figures nor what a recipe says: <c>answers</c>; null elsewhere.</summary>
    internal virtual string? Holds => null;

    /// <summary>How many rows with figures were read.</summary>
    internal long Rows { get; private protected set; }

    /// <summary>The first row of the heading.</summary>
    internal virtual int FirstHeadingRow => LastHeadingRow;

    /// <summary>Whether no cell says the indicator, and the user or the recipe does.</summary>
    internal virtual bool IsOfGivenIndicator => false;

    /// <summary>The last row of the heading; the figures begin below it.</summary>
    internal abstract int LastHeadingRow { get; }

    /// <summary>What a row of the table is.</summary>
    internal abstract RecipeRows Shape { get; }

    /// <summary>What its columns hold, as a recipe says it: those that have a heading, or that a recipe must name.</summary>
    internal abstract IReadOnlyList<RecipeColumn> Columns { get; }

    /// <summary>The columns of words beside the figures.</summary>
    internal virtual IReadOnlyList<WordsColumn> Words => [];

    /// <summary>Looks at what stands above the heading, before a row is read.</summary>
    /// <param name="above">The rows above, the nearest last.</param>
    internal virtual void Begin(IReadOnlyList<GridRow> above)
    {
    }

    /// <summary>Reads a row below the heading.</summary>
    internal abstract void Read(GridRow row);

    /// <summary>Records what is known at the end of the table.</summary>
    internal virtual void Complete()
    {
    }
}
