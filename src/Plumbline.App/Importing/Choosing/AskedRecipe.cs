using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Options;
using Plumbline.App.Importing.Recipes;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Choosing;

/// <summary>The recipe that the user names or gives as a file.</summary>
internal static class AskedRecipe
{
    /// <summary>The recipe; null where none is asked for, or it cannot be used, with a problem.</summary>
    internal static Recipe? Find(RecipeOption option, OrganisationDefinitions definitions, ImportFindings findings) => option switch
    {
        RecipeOption.ByHeadings or RecipeOption.None => null,
        RecipeOption.Named(var name) => Named(name, definitions.Workspace.Of(Kinds.Recipes), findings),
        RecipeOption.OfFile(var file, var text) => Read(text, file, definitions, findings),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Reads the text of a recipe's file.</summary>
    internal static Recipe? Read(string text, string file, OrganisationDefinitions definitions, ImportFindings findings)
    {
        var reading = DefinitionReading.After(definitions.Workspace);
        var recipe = Kinds.Recipes.Read(text, file, reading);
        foreach (var problem in reading.Problems.InOrder) findings.Refuse(problem);
        return recipe;
    }

    private static Recipe? Named(string name, IReadOnlyList<Recipe> known, ImportFindings findings)
    {
        if (known.FirstOrDefault(recipe => recipe.Name == name) is { } found) return found;
        findings.Refuse("recipe", 0, 0, Problem.With(name, known.Count == 0 ? "the file of a recipe, or none" : $"the name of a recipe{Spelling.Suggestion(name, known.Select(recipe => recipe.Name))}, the file of one, or none"));
        return null;
    }
}
