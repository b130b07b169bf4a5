using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Tests.Architecture;

/// <summary>Every public type and member has a summary.</summary>
public class CoreDocumentationTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<string, XElement> Documentation = XDocument.Load(Path.ChangeExtension(typeof(Period).Assembly.Location, ".xml"))
        .Descendants("member")
        .GroupBy(member => NameWithoutParameters((string)member.Attribute("name")!), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    // The compiler generates types for extension members; their names contain a "<".
    private static IEnumerable<Type> Types => typeof(Period).Assembly.GetTypes().Where(type => type.IsVisible && !type.FullName!.Contains('<', StringComparison.Ordinal));

    [Fact]
    public void PublicTypes_HaveASummary() => Assert.Empty(Types.Select(type => "T:" + NameOf(type)).Except(Types.Select(type => "T:" + NameOf(type)).Where(IsDescribed), StringComparer.Ordinal));

    [Fact]
    public void PublicMembers_HaveASummary() =>
        Assert.Empty(
            from type in Types
            from member in type.GetMembers(Declared)
            where IsWrittenByHand(member) && !IsPositional(type, member)
            let name = $"{Prefix(member)}{NameOf(type)}.{member.Name.Replace('.', '#')}"
            where !IsDescribed(name)
            select name);

    [Fact]
    public void PositionalProperties_HaveAParam_WhereThereAreTwoOrMore() =>
        Assert.Empty(
            from type in Types
            let properties = type.GetProperties(Declared).Where(property => IsPositional(type, property)).ToList()
            where properties.Count > 2
            from property in properties
            where Documentation["T:" + NameOf(type)].Elements("param").All(param => (string)param.Attribute("name")! != property.Name || string.IsNullOrWhiteSpace(param.Value))
            select $"{type}.{property.Name}");

    private static bool IsDescribed(string name) =>
        Documentation.TryGetValue(name, out var member)
        && (member.Element("inheritdoc") is not null || !string.IsNullOrWhiteSpace(member.Element("summary")?.Value) || member.Element("summary")?.HasElements == true);

    private static string NameWithoutParameters(string name) => name.Split('(')[0].Split("``")[0];

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    private static string Prefix(MemberInfo member) => member switch
    {
        MethodBase => "M:",
        PropertyInfo => "P:",
        FieldInfo => "F:",
        EventInfo => "E:",
        _ => "T:",
    };

    private static bool IsWrittenByHand(MemberInfo member) => member switch
    {
        Type => false,
        ConstructorInfo constructor => constructor.GetParameters().Length > 0 && !constructor.IsDefined(typeof(CompilerGeneratedAttribute)) && !IsPrimary(constructor),
        MethodInfo method => !method.IsDefined(typeof(CompilerGeneratedAttribute)) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && !IsInherited(method),
        FieldInfo field => !field.IsSpecialName,
        _ => true,
    };

    /// <summary>An override may take its documentation from the base member; the compiler asks for <c>inheritdoc</c> only where it warns.</summary>
    private static bool IsInherited(MethodInfo method) => method.GetBaseDefinition() != method;

    /// <summary>Whether it is the primary constructor of a record, which the type's summary documents.</summary>
    private static bool IsPrimary(ConstructorInfo constructor) =>
        constructor.DeclaringType!.GetMethod("Deconstruct", Declared) is { } deconstruct && deconstruct.GetParameters().Length == constructor.GetParameters().Length;

    private static bool IsPositional(Type type, MemberInfo member) =>
        member is PropertyInfo && type.GetMethod("Deconstruct", Declared) is { } deconstruct && deconstruct.GetParameters().Any(parameter => parameter.Name == member.Name);
}
