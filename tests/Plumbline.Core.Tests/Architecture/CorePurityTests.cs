using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Tests.Architecture;

/// <summary>The core only computes: it uses no clock, no files, no environment, and no library but the framework.</summary>
public class CorePurityTests
{
    /// <summary>Members that would make a result depend on when or where it is computed. A name that ends with a dot is a namespace.</summary>
    private static readonly string[] Forbidden =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.TimeProvider", "System.Diagnostics.Stopwatch", "System.Diagnostics.Process", "System.Environment.get_TickCount", "System.Environment.get_TickCount64",
        "System.Environment.GetEnvironmentVariable", "System.Environment.get_MachineName", "System.TimeZoneInfo.get_Local",
        "System.IO.", "System.Net.", "System.Data.", "System.Console", "System.Threading.Thread", "System.Threading.Timer", "System.Threading.Tasks.",
        "System.Guid.NewGuid", "System.Random", "System.Security.Cryptography.RandomNumberGenerator",
        "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture",
    ];

    private static readonly string AssemblyPath = typeof(Period).Assembly.Location;

    [Fact]
    public void Core_RefersToTheFrameworkOnly()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        Assert.All(typeof(Period).Assembly.GetReferencedAssemblies(), reference => Assert.True(File.Exists(Path.Combine(framework, reference.Name + ".dll")), $"{reference.Name} is not the framework's."));
    }

    [Fact]
    public void Core_UsesNoClockAndNoIO()
    {
        var uses = Uses(AssemblyPath);
        Assert.Contains("System.DateOnly..ctor", uses);
        Assert.Empty(uses.Where(IsForbidden).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ForbiddenUses_AreFoundInAnAssemblyThatHasThem()
    {
        // These tests themselves read files, so the same scan must find that.
        var uses = Uses(typeof(CorePurityTests).Assembly.Location);
        Assert.Contains(uses, use => use == "System.IO.File.Exists");
        Assert.True(IsForbidden("System.IO.File.Exists"));
        Assert.True(IsForbidden("System.TimeProvider.get_System"));
        Assert.True(IsForbidden("System.DateTime.get_Now"));
        Assert.False(IsForbidden("System.DateTime.DaysInMonth"));
    }

    private static bool IsForbidden(string use) =>
        Forbidden.Any(name => name.EndsWith('.') ? use.StartsWith(name, StringComparison.Ordinal) : use == name || use.StartsWith(name + ".", StringComparison.Ordinal));

    /// <summary>Every member of another assembly that an assembly refers to, as Namespace.Type.Member.</summary>
    private static HashSet<string> Uses(string assembly)
    {
        using var file = File.OpenRead(assembly);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        var uses = new HashSet<string>(StringComparer.Ordinal);
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind == HandleKind.TypeReference)
                uses.Add($"{NameOf(metadata, (TypeReferenceHandle)member.Parent)}.{metadata.GetString(member.Name)}");
        }

        foreach (var handle in metadata.TypeReferences) uses.Add(NameOf(metadata, handle));
        return uses;
    }

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf(metadata, (TypeReferenceHandle)type.ResolutionScope)}.{name}"
            : $"{metadata.GetString(type.Namespace)}.{name}";
    }
}
