using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.Units;

public class UnitTreeTests
{
    private static readonly DateOnly Reorganised = new(2023, 4, 1);

    [Fact]
    public void Below_ListsUnitsThatExistOnADay_InOrderOfCode()
    {
        var tree = UnitTree.From(
        [
            Unit("trust"), Unit("b-team", "trust", to: Reorganised.AddDays(-1)), Unit("c-team", "trust", from: Reorganised), Unit("a-team", "trust"), Unit("ward", "a-team"),
        ]).Value;
        Assert.Equal("trust", tree.Top.Code.ToString());
        Assert.Equal("a-team b-team", Codes(tree.Below(tree.Top.Code, Reorganised.AddDays(-1))));
        Assert.Equal("a-team c-team", Codes(tree.Below(tree.Top.Code, Reorganised)));
        Assert.Equal("a-team b-team c-team trust ward", Codes(tree.All));
        Assert.Equal("ward", Codes(tree.Below(Code("a-team"), Reorganised)));
        Assert.Empty(tree.Below(Code("nowhere"), Reorganised));
        Assert.Null(tree.Find(Code("nowhere")));
        Assert.Equal("ward", tree.Find(Code("ward"))?.Name);
    }

    [Fact]
    public void Problems_NameTheUnit()
    {
        Assert.Equal("no unit without a parent", Found());
        Assert.Equal("units a and b without a parent", Found(Unit("a"), Unit("b")));
        Assert.Equal("unit a twice", Found(Unit("a"), Unit("a")));
        Assert.Equal("unit b below c", Found(Unit("a"), Unit("b", "c")));
        Assert.Equal("unit b below itself", Found(Unit("a"), Unit("b", "b")));
        Assert.Equal("unit b below itself", Found(Unit("a"), Unit("b", "c"), Unit("c", "b")));
        Assert.Equal("unit c below itself", Found(Unit("a"), Unit("b", "c"), Unit("c", "d"), Unit("d", "c")));
        Assert.Equal("no unit without a parent", Found(Unit("b", "c"), Unit("c", "b")));
        Assert.Equal("unit b with a last day before its first", Found(Unit("a"), Unit("b", "a", from: Reorganised, to: Reorganised.AddDays(-1))));
    }

    [Fact]
    public void UnitOfOneDay_IsValid() =>
        Assert.True(UnitTree.From([Unit("a", from: Reorganised, to: Reorganised)]).Value.Top.ExistsOn(Reorganised));

    [Theory]
    [InlineData("community-nursing.north-2", true)]
    [InlineData("162", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("North", false)]
    [InlineData("north team", false)]
    [InlineData("équipe", false)]
    public void Code_HasLowerCaseLettersAndDigits(string text, bool accepted) => Assert.Equal(accepted, UnitCode.Parse(text).Succeeded);

    [Fact]
    public void Code_HasAtMost64Characters()
    {
        Assert.True(UnitCode.Parse(new string('a', 64)).Succeeded);
        Assert.False(UnitCode.Parse(new string('a', 65)).Succeeded);
    }

    private static string Found(params Unit[] units) => UnitTree.From(units).Problem!.Found;

    private static string Codes(IEnumerable<Unit> units) => string.Join(' ', units.Select(unit => unit.Code));

    private static UnitCode Code(string code) => UnitCode.Parse(code).Value;

    private static Unit Unit(string code, string? parent = null, DateOnly? from = null, DateOnly? to = null) =>
        new(Code(code), code, UnitKind.Team, parent is null ? null : Code(parent), from, to);
}
