using System.Text.RegularExpressions;
using Plumbline.Tests.Support;

namespace Plumbline.Core.Tests.Architecture;

/// <summary>docs/code.md names files: a newcomer finds each of them.</summary>
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
            folder = Path.GetDirectoryName(path)!;
        }

        Assert.Empty(missing);
        Assert.True(found > 50, $"found {found} names; expected the whole way");
    }

    // A path of src or tests, or a file beside the one before.
    [GeneratedRegex("`(?<name>(?:tests|Plumbline\\.[A-Z][A-Za-z]+)/[\\w./]+|[A-Z]\\w+(?:\\.\\w+)?\\.cs)`")]
    private static partial Regex Names();
}
