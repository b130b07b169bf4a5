using FsCheck;
using FsCheck.Fluent;
using Plumbline.Core.Access;
using Plumbline.Core.Tests.Spc;
using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.Access;

/// <summary>What two scopes both cover: the reading of a token is that of its account, narrowed.</summary>
public sealed class ScopeTests
{
    private static readonly string[] Codes = ["top", "north", "ward-1", "ward-2", "south", "ward-3"];
    private static readonly string?[] AllSections = [null, "Caring", "Safe", "Well-led"];

    private static UnitTree Units { get; } = UnitTree.From(
    [
        Unit("top", null), Unit("north", "top"), Unit("ward-1", "north"), Unit("ward-2", "north"), Unit("south", "top"), Unit("ward-3", "south"),
    ]).Value;

    [Fact]
    public void And_CoversExactlyWhatBothCover() => Holds(static pair =>
    {
        var both = pair.One.And(pair.Other, Units);
        foreach (var code in Codes)
        {
            foreach (var section in AllSections) Assert.Equal(IsIn(pair.One, code, section) && IsIn(pair.Other, code, section), both is not null && IsIn(both, code, section));
        }
    });

    [Fact]
    public void And_IsTheSameEitherWay_AndOfOneWithItself() => Holds(static pair =>
    {
        var (there, back) = (pair.One.And(pair.Other, Units), pair.Other.And(pair.One, Units));
        Assert.Equal(Covered(there), Covered(back));
        Assert.Equal(pair.One, pair.One.And(pair.One, Units));
        Assert.Equal(pair.One, pair.One.And(Scope.Whole, Units));
    });

    [Fact]
    public void IsWithin_WhereTheOtherCoversAllOfIt() => Holds(static pair =>
    {
        var isWithin = Codes.All(code => AllSections.All(section => !IsIn(pair.One, code, section) || IsIn(pair.Other, code, section)));
        Assert.Equal(isWithin, pair.One.IsWithin(pair.Other, Units));
    });

    private static string Covered(Scope? scope) => scope is null ? "" : string.Join(' ', Codes.SelectMany(code => AllSections.Where(section => IsIn(scope, code, section)).Select(section => $"{code}:{section}")));

    private static bool IsIn(Scope scope, string code, string? section) => scope.Covers(Units, UnitCode.Parse(code).Value) && scope.CoversSection(section);

    private static void Holds(Action<(Scope One, Scope Other)> law)
    {
        var scopes =
            from unit in Gen.Elements([null, .. Codes])
            from sections in Gen.SubListOf(AllSections.OfType<string>())
            select new Scope(unit is null ? null : UnitCode.Parse(unit).Value, [.. sections]);
        Check.One(SeriesGenerators.Config(500), Prop.ForAll(Arb.From(from one in scopes from other in scopes select (one, other)), law));
    }

    private static Unit Unit(string code, string? parent) =>
        new(UnitCode.Parse(code).Value, code, parent is null ? UnitKind.Organisation : UnitKind.Team, parent is null ? null : UnitCode.Parse(parent).Value);
}
