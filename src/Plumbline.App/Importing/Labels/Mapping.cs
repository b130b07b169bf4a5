namespace Plumbline.App.Importing.Labels;

/// <summary>What a user says that a text of imported files means. It is remembered with the change that imports the file.</summary>
/// <param name="Label">The text, as it was given.</param>
public abstract record Mapping(string Label)
{
    // The key of a label has only letters, digits, spaces and signs: the slash keeps other keys apart from it.
    private const string RecipePrefix = "recipe/";

    /// <summary>The recipe whose tables it holds for; null if it holds for every table.</summary>
    public string? Recipe { get; init; }

    /// <summary>What sort of thing the text stands for.</summary>
    public abstract MappingKind Kind { get; }

    /// <summary>Its key in the ledger.</summary>
    internal string Key => Recipe is null ? TextKey : KeyIn(Recipe, TextKey);

    /// <summary>The key of its kind and text, whatever its recipe.</summary>
    internal abstract string TextKey { get; }

    /// <summary>The form that the text must have, in words for a problem.</summary>
    internal abstract string Rememberable { get; }

    internal abstract bool IsRememberable { get; }

    /// <summary>What the text means, in a word.</summary>
    internal abstract string Meaning { get; }

    /// <summary>The key of a mapping that holds for the tables of one recipe.</summary>
    internal static string KeyIn(string recipe, string textKey) => $"{RecipePrefix}{recipe}/{textKey}";
}
