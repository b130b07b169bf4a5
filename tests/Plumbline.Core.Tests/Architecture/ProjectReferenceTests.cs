using System.Xml.Linq;
using Plumbline.Tests.Support;

namespace Plumbline.Core.Tests.Architecture;

/// <summary>Projects refer inwards only: Core ← Reports ← App ← { Web, Cli }.</summary>
public class ProjectReferenceTests
{
    /// <summary>From the inside out. A project may refer to the ones before it. Cli comes last because it serves the web application.</summary>
    private static readonly string[] InsideOut = ["Plumbline.Core", "Plumbline.Reports", "Plumbline.App", "Plumbline.Web", "Plumbline.Cli"];

    [Fact]
    public void EveryProject_IsInTheOrder() =>
        Assert.Equal(
            InsideOut.Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Repository.Path("src"), "*.csproj", SearchOption.AllDirectories).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);

    [Fact]
    public void References_PointInwards() =>
        Assert.All(InsideOut, project => Assert.All(
            References(project),
            reference => Assert.True(Array.IndexOf(InsideOut, reference) is var place && place >= 0 && place < Array.IndexOf(InsideOut, project), $"{project} refers to {reference}.")));

    [Fact]
    public void Core_RefersToNothing_AndReportsToCoreOnly()
    {
        Assert.Empty(References("Plumbline.Core"));
        Assert.Empty(Elements("Plumbline.Core", "PackageReference"));
        Assert.Empty(Elements("Plumbline.Core", "FrameworkReference"));
        Assert.Equal("Plumbline.Core", Assert.Single(References("Plumbline.Reports")));
    }

    [Fact]
    public void NoProject_CompilesAnothersFiles() =>
        Assert.All(InsideOut, project => Assert.DoesNotContain(Elements(project, "Compile"), item => item.Attribute("Include") is { } include && include.Value.Contains("..", StringComparison.Ordinal)));

    private static IEnumerable<string> References(string project) =>
        Elements(project, "ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')));

    private static IEnumerable<XElement> Elements(string project, string name) =>
        XDocument.Load(Repository.Path("src", project, project + ".csproj")).Descendants(name);
}
