namespace Plumbline.App.Importing.Options;

/// <summary>Which recipe the user wants tables to be read by.</summary>
public abstract record RecipeOption
{
    /// <summary>The word for no recipe.</summary>
    public const string NoneWord = "none";

    private RecipeOption()
    {
    }

    /// <summary>The organisation’s recipe whose headings the table has, if any.</summary>
    public sealed record ByHeadings : RecipeOption;

    /// <summary>None.</summary>
    public sealed record None : RecipeOption;

    /// <summary>A recipe of the organisation.</summary>
    /// <param name="Name">Its name.</param>
    public sealed record Named(string Name) : RecipeOption;

    /// <summary>A recipe in a file, which is remembered with the change that imports the figures.</summary>
    /// <param name="File">The name of the file.</param>
    /// <param name="Text">Its text.</param>
    public sealed record OfFile(string File, string Text) : RecipeOption;
}
