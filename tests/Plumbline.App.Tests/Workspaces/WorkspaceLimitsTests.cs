using System.Diagnostics;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Workspaces;

/// <summary>A folder from a stranger may not crash the process, hang it, or show files that its author may not read.</summary>
public sealed class WorkspaceLimitsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public WorkspaceLimitsTests()
    {
        _folder.Write("plumbline.yaml", "organisation:\n  code: tiny\n  name: Tiny Trust\n");
        _folder.Write("units.csv", "unit,name,kind,parent,from,to\ntiny,Tiny,organisation,,,\n");
    }

    public void Dispose() => _folder.Dispose();

    // With a recursive reader a depth of 200,000 crashed the process; flow lists took time quadratic in their depth.
    [Theory]
    [InlineData("- ", "a")]
    [InlineData("[", "")]
    [InlineData("{a: ", "")]
    public void YamlNestedTooDeep_IsRefusedAtItsPlace(string level, string end)
    {
        var deep = "x:\n  " + string.Concat(Enumerable.Repeat(level, 200_000)) + end + "\n";
        foreach (var (file, text) in new[]
        {
            ("plumbline.yaml", deep),
            ("reports/r.yaml", deep),
            ("collections/c.yaml", deep),
            ("commentary/c.md", $"---\n{deep}---\nWords.\n"),
        })
        {
            using var folder = new TemporaryFolder();
            folder.Copy(_folder.Path);
            folder.Write(file, text);
            var problem = Assert.Single(ReadWorkspace.Run(folder.Path).Problems, problem => problem.File == file);
            Assert.Equal("keys or lists nested more than 32 deep", problem.Problem.Found);
            Assert.Equal(file.EndsWith(".md", StringComparison.Ordinal) ? 3 : 2, problem.Row);
        }
    }

    [Theory]
    [InlineData(31, 0)]
    [InlineData(32, 1)]
    public void ThirtyTwoLevels_AreTheLimit(int lists, int refused)
    {
        var problems = new FileProblems();
        YamlMap.Parse("x:\n  " + string.Concat(Enumerable.Repeat("- ", lists)) + "a\n", "x.yaml", problems);
        Assert.Equal(refused, problems.Count);
    }

    [Fact]
    public void YamlOfMoreThanAMegabyte_IsRefused()
    {
        _folder.Write("plumbline.yaml", "organisation: tiny\nname: " + new string('a', YamlDocument.LongestText) + "\n");
        var problem = Assert.Single(ReadWorkspace.Run(_folder.Path).Problems, problem => problem.File == "plumbline.yaml");
        Assert.Contains("characters of YAML", problem.Problem.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("observations/o.csv")]
    [InlineData("commentary/x.md")]
    [InlineData("targets.csv")]
    public void LinkInAWorkspace_IsRefused_WithoutRevealingItsTarget(string file)
    {
        using var outside = new TemporaryFolder();
        outside.Write("secret", "root:secret\n");
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.File(file))!);
        File.CreateSymbolicLink(_folder.File(file), outside.File("secret"));
        var problem = Assert.Single(ReadWorkspace.Run(_folder.Path).Problems);
        Assert.Equal(file, problem.File);
        Assert.StartsWith("a link to ", problem.Problem.Found, StringComparison.Ordinal);
        Assert.DoesNotContain("root", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderThatIsALink_IsRefused()
    {
        using var outside = new TemporaryFolder();
        outside.Write("o.csv", "indicator,unit,period,value\n");
        Directory.CreateSymbolicLink(_folder.File("observations"), outside.Path);
        Assert.StartsWith("observations: found a link to ", Assert.Single(ReadWorkspace.Run(_folder.Path).Problems).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("observations/o.csv")]
    [InlineData("plumbline.yaml")]
    [InlineData("manifest.csv")]
    public void PipeInAWorkspace_IsRefused_WithoutWaiting(string file)
    {
        if (OperatingSystem.IsWindows()) return;
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.File(file))!);
        File.Delete(_folder.File(file));
        using (var made = Process.Start(new ProcessStartInfo("mkfifo", [_folder.File(file)]) { UseShellExecute = false })!) made.WaitForExit();
        Assert.Contains(ReadWorkspace.Run(_folder.Path).Problems, problem => problem.File == file && problem.Problem.Found == "a pipe or a device");
    }
}
