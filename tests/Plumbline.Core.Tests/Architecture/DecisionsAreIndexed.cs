using Plumbline.Tests.Support;

namespace Plumbline.Core.Tests.Architecture;

/// <summary>Every decision stands in the index by its own title, once, and has context, choice and consequence.</summary>
public class DecisionsAreIndexed
{
    private static readonly string Folder = Repository.Path("docs", "decisions");

    public static TheoryData<string> Pages() => [.. Directory.EnumerateFiles(Folder, "*.md").Select(path => Path.GetFileName(path)).Where(name => name != "README.md")];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_StandsInTheIndexByItsTitle(string page)
    {
        var title = File.ReadLines(Path.Combine(Folder, page)).First()[2..].Trim();
        Assert.Single(File.ReadLines(Path.Combine(Folder, "README.md")), line => line == $"- [{title}]({page})");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_HasContextChoiceAndConsequence(string page)
    {
        var text = File.ReadAllText(Path.Combine(Folder, page));
        if (page != "dependencies.md") Assert.All(new[] { "**Context", "**Choice", "**Consequence" }, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }
}
