using System.Text.RegularExpressions;
using Plumbline.Tests.Support;

namespace Plumbline.Core.Tests.Architecture;

/// <summary>A link from one document of the repository to another leads to a file that is there.</summary>
public partial class DocumentLinksTests
{
    [Fact]
    public void Links_LeadToFilesThatAreThere()
    {
        var (found, missing) = (0, new List<string>());
        string[] documents = [.. Directory.EnumerateFiles(Repository.Path("docs"), "*.md", SearchOption.AllDirectories), Repository.Path("README.md"), Repository.Path("CONTRIBUTING.md"), Repository.Path("samples", "README.md")];
        foreach (var document in documents)
        {
            foreach (var target in Targets().Matches(File.ReadAllText(document)).Select(static match => match.Groups["target"].Value).Where(static target => !target.Contains(':', StringComparison.Ordinal)))
            {
                var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document)!, target));
                if (!File.Exists(path) && !Directory.Exists(path)) missing.Add($"{Path.GetRelativePath(Repository.Path(), document)}: {target}");
                found++;
            }
        }

        Assert.Empty(missing);
        Assert.True(found > 100, $"found {found} links; expected those of every document");
    }

    // [words](target) or [words](target#anchor); a link within the document has no target.
    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)(#[^)\s]*)?\)")]
    private static partial Regex Targets();
}
