using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Recipes;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Choosing;

/// <summary>A settled recipe and the text of its file.</summary>
internal static class WrittenRecipe
{
    private const string Place = "write-recipe";
    private const int Longest = 200_000;

    /// <summary>The recipe and the text; null where no recipe is made, or a known one says the same. It is read again as the file will be: what could not be loaded is refused, not remembered.</summary>
    internal static (Recipe Recipe, string Text)? Of(SettledRecipe settled, OrganisationDefinitions definitions, ImportFindings findings)
    {
        if (settled.Recipe is not { } recipe) return null;
        if (definitions.Workspace.Of(Kinds.Recipes).FirstOrDefault(known => known.Name != recipe.Name && Content(known) == Content(recipe)) is { } same)
        {
            findings.Note(Place, $"the recipe {same.Name} reads this already: no recipe is written");
            return null;
        }

        var text = (settled.Omitted is { } omitted ? $"# {omitted}\n" : "") + Kinds.Recipes.Write(recipe);
        var problems = RecipeProblems.Of(recipe).ToList();
        if (text.Length > Longest) problems.Add(new Problem(FormattableString.Invariant($"a recipe of {text.Length:N0} characters"), FormattableString.Invariant($"at most {Longest:N0}: shorter headings, or fewer columns")));
        foreach (var problem in problems) findings.Refuse(Place, 0, 0, problem);
        if (problems.Count == 0) AskedRecipe.Read(text, Place, definitions, findings);
        return (recipe, text);
    }

    /// <summary>What a recipe says, without its name.</summary>
    internal static string Content(Recipe recipe) => Kinds.Recipes.Write(recipe with { Name = "" });
}
