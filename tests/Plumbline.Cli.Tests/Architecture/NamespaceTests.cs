using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;

namespace Plumbline.Cli.Tests.Architecture;

/// <summary>No circle of namespaces, read from the compiled assemblies: a folder can be understood without those that use it. A namespace within another counts as a room of its own.</summary>
public class NamespaceTests
{
    [Theory]
    [InlineData("Plumbline.Core", "Plumbline.Core")]
    [InlineData("Plumbline.Reports", "Plumbline.Reports")]
    [InlineData("Plumbline.App", "Plumbline.App")]
    [InlineData("Plumbline.Web", "Plumbline.Web")]
    [InlineData("plumbline", "Plumbline.Cli")]
    public void Namespaces_OfAProject_FormNoCircle(string assembly, string project) => Assert.Equal([], Circles(assembly, $"{project}.(**)"));

    // The law would hold of anything, if nothing were read.
    [Fact]
    public void Circles_WhereThereAreSome_AreFound() =>
        Assert.NotEmpty(Circles("Plumbline.Cli.Tests", "Plumbline.Cli.Tests.Architecture.(**)"));

    private static List<string> Circles(string assembly, string pattern)
    {
        var read = new ArchLoader().LoadFilteredDirectory(AppContext.BaseDirectory, assembly + ".dll").Build();
        Assert.Contains(read.Types, static type => type.FullName.StartsWith("Plumbline.", StringComparison.Ordinal));
        return [.. SliceRuleDefinition.Slices().Matching(pattern).Should().BeFreeOfCycles().Evaluate(read).Where(result => !result.Passed).Select(result => result.Description)];
    }
}
