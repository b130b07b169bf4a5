using System.Reflection;
using System.Runtime.CompilerServices;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Tests.Architecture;

/// <summary>No value changes once it has been read or computed.</summary>
public class CoreImmutabilityTests
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static IEnumerable<Type> Types => typeof(Period).Assembly.GetTypes().Where(type => !IsGenerated(type));

    [Fact]
    public void Properties_AreSetAtConstructionOrNever() =>
        Assert.Empty(
            from type in Types.Where(type => type.IsVisible)
            from property in type.GetProperties(Everything)
            where property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            select $"{type}.{property.Name} can be set.");

    [Fact]
    public void PublicFields_AreReadOnly() =>
        Assert.Empty(
            from type in Types.Where(type => type.IsVisible)
            from field in type.GetFields(Everything)
            where field.IsPublic && !field.IsInitOnly && !field.IsLiteral && !type.IsEnum
            select $"{type}.{field.Name} can be assigned.");

    [Fact]
    public void StaticFields_AreReadOnly() =>
        Assert.Empty(
            from type in Types
            from field in type.GetFields(Everything)
            where field.IsStatic && !field.IsInitOnly && !field.IsLiteral && !IsGenerated(field)
            select $"{type}.{field.Name} is shared mutable state.");

    [Fact]
    public void PublicProperties_ExposeNoMutableCollections() =>
        Assert.Empty(
            from type in Types.Where(type => type.IsVisible)
            from property in type.GetProperties(Everything)
            where property.GetMethod is { IsPublic: true } && IsMutableCollection(property.PropertyType)
            select $"{type}.{property.Name} is a {property.PropertyType.Name}.");

    [Fact]
    public void Classes_AreSealed_OrAbstractWithAClosedSetOfSubclasses() =>
        Assert.Empty(
            from type in Types
            where type is { IsClass: true, IsVisible: true, IsSealed: false }
            where !type.IsAbstract || type.GetConstructors(Everything).Any(constructor => constructor.IsPublic || (constructor.IsFamily && !IsCopy(constructor)))
            select $"{type} can be subclassed from outside.");

    [Fact]
    public void Structs_AreReadOnly() =>
        Assert.Empty(Types.Where(type => type is { IsValueType: true, IsEnum: false, IsVisible: true } && !type.IsDefined(typeof(IsReadOnlyAttribute))).Select(type => $"{type} can change."));

    private static bool IsCopy(ConstructorInfo constructor) =>
        constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType;

    private static bool IsMutableCollection(Type type) =>
        type.IsArray
        || (type.IsGenericType && type.GetGenericTypeDefinition() is var shape
            && (shape == typeof(List<>) || shape == typeof(Dictionary<,>) || shape == typeof(HashSet<>) || shape == typeof(IList<>) || shape == typeof(IDictionary<,>) || shape == typeof(ICollection<>)));

    private static bool IsGenerated(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute))
        || member.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute))
        || member.Name.Contains('<', StringComparison.Ordinal)
        || (member.DeclaringType is { } outer && IsGenerated(outer));
}
