using Plumbline.Tests.Support;

namespace Plumbline.Core.Tests.Architecture;

/// <summary>Every decision page is in the index once, under its own title, and has context, choice and consequence.</summary>
public class DecisionIndexTests
{
    private static readonly string Folder = Repository.Path("docs", "decisions");

    public static TheoryData<string> Pages() => [.. Directory.EnumerateFiles(Folder, "*.md").Select(path => Path.GetFileName(path)).Where(name => name != "README.md")];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_IsInTheIndexUnderItsTitle(string page)
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
