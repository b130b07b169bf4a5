using System.Text.RegularExpressions;
using Plumbline.Tests.Support;

namespace Plumbline.Core.Tests.Architecture;

/// <summary>docs/code.md names files, folders and tests: a newcomer finds each of them.</summary>
public partial class CodeMapTests
{
    [Fact]
    public void Files_NamedInTheMap_AreThere()
    {
        var folder = "";
        var (found, missing) = (0, new List<string>());
        foreach (var name in Names().Matches(File.ReadAllText(Repository.Path("docs", "code.md"))).Select(static match => match.Groups["name"].Value))
        {
            // A name without a folder stands in that of the name before it.
            var path = name.StartsWith("tests/", StringComparison.Ordinal) ? Repository.Path(name)
                : name.Contains('/', StringComparison.Ordinal) ? Repository.Path("src", name)
                : Path.Combine(folder, name);
            if (!File.Exists(path) && !Directory.Exists(path)) missing.Add(name);
            found++;
            folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path)!;
        }

        Assert.Empty(missing);
        Assert.True(found > 90, $"found {found} names; expected the whole way");
    }

    [Fact]
    public void Tests_NamedInTheMap_AreThere()
    {
        var classes = Directory.EnumerateFiles(Repository.Path("tests"), "*Tests.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal);
        var named = TestClasses().Matches(File.ReadAllText(Repository.Path("docs", "code.md"))).Select(static match => match.Groups["name"].Value).ToList();
        Assert.NotEmpty(named);
        Assert.Empty(named.Except(classes, StringComparer.Ordinal));
    }

    [GeneratedRegex("`(?<name>[A-Z]\\w+Tests)`")]
    private static partial Regex TestClasses();

    // A path of src or tests, or a file beside the one before.
    [GeneratedRegex("`(?<name>(?:tests|Plumbline\\.[A-Z][A-Za-z]+)/[\\w./]*|[A-Z]\\w+(?:\\.\\w+)?\\.cs)`")]
    private static partial Regex Names();
}
