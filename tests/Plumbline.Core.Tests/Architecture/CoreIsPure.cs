using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Tests.Architecture;

/// <summary>The core computes: it reads no clock, no file, no environment, and rests on the framework alone.</summary>
public class CoreIsPure
{
    /// <summary>What would make a result depend on when or where it is computed. A name ending with a point is a namespace.</summary>
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
    public void Core_RestsOnTheFrameworkAlone()
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
    public void ForbiddenUses_AreSeenWhereThereAreSome()
    {
        // These tests read files and the clock's ticks are a test host's business: the same scan finds it out.
        var uses = Uses(typeof(CoreIsPure).Assembly.Location);
        Assert.Contains(uses, use => use == "System.IO.File.Exists");
        Assert.True(IsForbidden("System.IO.File.Exists"));
        Assert.True(IsForbidden("System.TimeProvider.get_System"));
        Assert.True(IsForbidden("System.DateTime.get_Now"));
        Assert.False(IsForbidden("System.DateTime.DaysInMonth"));
    }

    private static bool IsForbidden(string use) =>
        Forbidden.Any(name => name.EndsWith('.') ? use.StartsWith(name, StringComparison.Ordinal) : use == name || use.StartsWith(name + ".", StringComparison.Ordinal));

    /// <summary>Every member of another assembly that one refers to, as Namespace.Type.Member.</summary>
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
