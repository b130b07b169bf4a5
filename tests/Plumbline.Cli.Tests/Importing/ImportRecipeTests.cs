using Plumbline.Cli.Tests.Support;

namespace Plumbline.Cli.Tests.Importing;

public sealed class ImportRecipeTests
{
    private const string Table = "Thing;When;Amount;Ref\nNever events;Jan-24;1;7\n";
    private const string Recipe = "recipe: theirs\ncolumns: {Thing: indicator, When: period, Amount: value, Ref: ignore}\n";

    [Fact]
    public async Task ARecipeFile_IsUsedOnce_AndThenOfferedByItself()
    {
        using var folder = await LoadedTrust.FolderAsync();
        folder.Write("theirs.yaml", Recipe);
        folder.Write("jan.csv", Table);
        folder.Write("feb.csv", Table.Replace("Jan", "Feb", StringComparison.Ordinal));
        var first = await CommandRun.InAsync(folder.Path, "import", "jan.csv", "--recipe", "theirs.yaml");
        Assert.Equal(0, first.ExitCode);
        Assert.Matches("Change 2, [0-9a-f]{12}: 1 figure and 1 remembered definition\\.", first.Errors);
        var second = await CommandRun.InAsync(folder.Path, "import", "feb.csv");
        Assert.Equal(0, second.ExitCode);
        Assert.Contains("feb.csv: read by the recipe theirs", second.Errors, StringComparison.Ordinal);

        var wrong = await CommandRun.InAsync(folder.Path, "import", "feb.csv", "--recipe", "thiers");
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("recipe: found “thiers”; expected the name of a recipe, perhaps “theirs”, the file of one, or none", wrong.Errors, StringComparison.Ordinal);
        Assert.Equal(2, (await CommandRun.InAsync(folder.Path, "import", "feb.csv", "--recipe", "none")).ExitCode);

        Assert.Equal(0, (await CommandRun.InAsync(folder.Path, "withdraw", "definition", "recipe", "theirs", "--reason", "their form is another")).ExitCode);
        Assert.Equal(2, (await CommandRun.InAsync(folder.Path, "import", "feb.csv")).ExitCode);
    }

    [Fact]
    public async Task AWrittenRecipe_ReadsNextMonthsFileWithoutAnyOption_AndADryRunWritesTheFileAlone()
    {
        using var folder = await LoadedTrust.FolderAsync();
        folder.Write("jan.csv", "Month;Value;Ref\nJan-24;1;7\n");
        folder.Write("feb.csv", "Ref;Month;Value\n8;Feb-24;2\n");
        string[] settled = ["import", "jan.csv", "--indicator", "never-events", "--ignore", "Ref", "--write-recipe", "never.yaml"];
        var dry = await CommandRun.InAsync(folder.Path, [.. settled, "--dry-run"]);
        Assert.Equal(0, dry.ExitCode);
        Assert.Contains("The recipe is written to never.yaml.", dry.Errors, StringComparison.Ordinal);
        Assert.Equal("recipe: never\nrows: long\ncolumns:\n  Month: period\n  Ref: ignore\n  Value: value\nfixed:\n  indicator: never-events\n", await File.ReadAllTextAsync(folder.File("never.yaml")));
        Assert.Equal(2, (await CommandRun.InAsync(folder.Path, "import", "feb.csv")).ExitCode);

        Assert.Equal(0, (await CommandRun.InAsync(folder.Path, settled)).ExitCode);
        var next = await CommandRun.InAsync(folder.Path, "import", "feb.csv");
        Assert.Equal(0, next.ExitCode);
        Assert.Contains("\nnew,,never-events,trust,2024-02,,2,feb.csv:2:3,,,,\n", next.Output, StringComparison.Ordinal);

        Assert.Equal(0, (await CommandRun.InAsync(folder.Path, "dump", "out")).ExitCode);
        Assert.Equal(await File.ReadAllTextAsync(folder.File("never.yaml")), await File.ReadAllTextAsync(folder.File(Path.Combine("out", "recipes", "never.yaml"))));
    }

    [Theory]
    [InlineData("Never.yaml", "--write-recipe: found “Never”; expected a recipe’s name: lower-case letters")]
    [InlineData(".", "--write-recipe: found the folder .; expected a file to write, such as recipes/areas.yaml")]
    public async Task AFileThatIsNoRecipesName_IsRefused(string file, string problem)
    {
        using var folder = await LoadedTrust.FolderAsync();
        folder.Write("jan.csv", Table);
        var refused = await CommandRun.InAsync(folder.Path, "import", "jan.csv", "--write-recipe", file);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains(problem, refused.Errors, StringComparison.Ordinal);
    }
}
