using Plumbline.App.Files;
using Plumbline.App.Importing.Options;
using Plumbline.App.Importing.Recipes;
using Plumbline.Cli.Terminal;

namespace Plumbline.Cli.Options;

/// <summary>Recipes as files of the command: one that is read by, and one that is written.</summary>
internal static class RecipeFiles
{
    private const long Longest = 1 << 22;

    /// <summary>The recipe that an option asks for: “none”, a file that is there, or a name.</summary>
    internal static RecipeOption Asked(string text)
    {
        if (text == RecipeOption.NoneWord) return new RecipeOption.None();
        if (!File.Exists(text)) return new RecipeOption.Named(text);
        try
        {
            if (new FileInfo(text).Length > Longest) throw new RefusedException($"{text}: found a file of more than 4 MiB; expected a recipe");
            return new RecipeOption.OfFile(Path.GetFileName(text), File.ReadAllText(text));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"{text}: found a file that cannot be read ({cause.Message}); expected a recipe");
        }
    }

    /// <summary>The name of the recipe in a file that is written.</summary>
    internal static string NameOf(string path)
    {
        if (Directory.Exists(path)) throw new RefusedException($"--write-recipe: found the folder {path}; expected a file to write, such as recipes/areas.yaml");
        for (var folder = Path.GetDirectoryName(Path.GetFullPath(path)); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(folder)) throw new RefusedException($"--write-recipe: found the file {folder} where a folder is needed; expected a file to write, such as recipes/areas.yaml. Nothing was changed.");
        }

        return RefusedException.Unless(Recipe.ParseName(Path.GetFileNameWithoutExtension(path)), "--write-recipe");
    }

    /// <summary>Writes a recipe; a folder that is missing is made.</summary>
    internal static Task WriteAsync(string path, string text, TextWriter output)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        WholeFile.WriteText(path, writer => writer.Write(text));
        return output.WriteLineAsync($"The recipe is written to {path}.");
    }
}
