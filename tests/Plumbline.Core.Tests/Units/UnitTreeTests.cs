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
    public void UnitThatMoves_IsBelowEachParentInItsDays()
    {
        var tree = UnitTree.From(
        [
            Unit("trust"), Unit("east", "trust"), Unit("west", "trust", from: Reorganised.AddDays(-30)),
            Unit("team", "west", from: Reorganised) with { Name = "West team", Kind = UnitKind.Service },
            Unit("team", "east", to: Reorganised.AddDays(-1)), Unit("desk", "team"),
        ]).Value;
        var before = Reorganised.AddDays(-1);
        Assert.Equal("desk east team trust west", Codes(tree.All));
        Assert.Equal(6, tree.Rows.Count);
        Assert.Equal(("West team", UnitKind.Service), (tree.Find(Code("team"))?.Name, tree.Find(Code("team"))!.Kind));
        Assert.Equal(("east", "west"), (tree.Find(Code("team"), before)?.Parent?.ToString(), tree.Find(Code("team"), Reorganised)?.Parent?.ToString()));
        Assert.Equal(("team", ""), (Codes(tree.Below(Code("east"), before)), Codes(tree.Below(Code("east"), Reorganised))));
        Assert.Equal(("", "team"), (Codes(tree.Below(Code("west"), before)), Codes(tree.Below(Code("west"), Reorganised))));
        Assert.Equal("desk team", Codes(tree.Under(Code("east"), before, Reorganised)));
        Assert.Equal("", Codes(tree.Under(Code("east"), Reorganised, DateOnly.MaxValue)));
        Assert.Equal("desk east team west", Codes(tree.Under(Code("trust"), DateOnly.MinValue, DateOnly.MaxValue)));
        Assert.Equal("desk east team trust", Codes(tree.On(Reorganised.AddDays(-31))));
    }

    [Fact]
    public void UnitOlderThanItsParent_IsBelowNothingUntilTheParentBegins()
    {
        var tree = UnitTree.From([Unit("trust"), Unit("division", "trust", from: Reorganised), Unit("team", "division")]).Value;
        var before = Reorganised.AddDays(-1);
        Assert.Empty(tree.Below(Code("division"), before));
        Assert.Equal("team", Codes(tree.Below(Code("division"), Reorganised)));
        Assert.Empty(tree.Under(Code("trust"), DateOnly.MinValue, before));
        Assert.Empty(Ended(Unit("trust"), Unit("division", "trust", from: Reorganised), Unit("team", "division")));
    }

    [Fact]
    public void RowsOfAUnit_DoNotOverlap_AndCircleOfADayIsFound()
    {
        Assert.Equal(
            "found unit b from 2023-04-01, while the row without a first day still holds; expected 2023-03-31 or earlier as the last day (to) of that row",
            UnitTree.From([Unit("a"), Unit("b", "a", from: Reorganised), Unit("b", "a")]).Problem?.ToString());
        Assert.Equal("unit b twice", Found(Unit("a"), Unit("b", "a", from: Reorganised), Unit("b", "a", from: Reorganised)));
        Assert.Equal("unit b below itself", Found(Unit("a"), Unit("b", "a", to: Reorganised.AddDays(-1)), Unit("b", "c", from: Reorganised), Unit("c", "b")));
        Assert.Null(UnitTree.From([Unit("a"), Unit("b", "a", to: Reorganised.AddDays(-1)), Unit("b", "c", from: Reorganised), Unit("c", "b", to: Reorganised.AddDays(-1)), Unit("c", "a", from: Reorganised)]).Problem);
        Assert.Equal("unit a at the top and, from 2023-04-01, below b", Found(Unit("a", to: Reorganised.AddDays(-1)), Unit("a", "b", from: Reorganised), Unit("b", "a", to: Reorganised.AddDays(-1))));
    }

    [Fact]
    public void UnitBelowOneThatHasEnded_IsAProblemWithItsRemedy()
    {
        Assert.Equal(
            ["found unit c below b, which ended on 2023-03-31; expected a row of c with another parent from 2023-04-01, or 2023-03-31 as its last day (to)"],
            Ended(Unit("a"), Unit("b", "a", to: Reorganised.AddDays(-1)), Unit("c", "b")));
        Assert.Equal(
            ["found unit c below b, which ended on 2023-03-31; expected another parent from 2023-05-01"],
            Ended(Unit("a"), Unit("b", "a", to: Reorganised.AddDays(-1)), Unit("c", "b", from: new(2023, 5, 1))));
        Assert.Empty(Ended(Unit("a"), Unit("b", "a", to: Reorganised.AddDays(-1)), Unit("b", "a", from: Reorganised), Unit("c", "b")));
        Assert.Single(Ended(Unit("a"), Unit("b", "a", to: Reorganised.AddDays(-1)), Unit("b", "a", from: Reorganised.AddDays(1)), Unit("c", "b")));
        Assert.Empty(Ended(Unit("a"), Unit("b", "a", to: Reorganised.AddDays(-1)), Unit("c", "b", to: Reorganised.AddDays(-1)), Unit("c", "a", from: Reorganised)));
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

    private static IEnumerable<string> Ended(params Unit[] units) => UnitProblems.OfEndedParents(units).Select(problem => problem.Problem.ToString());

    private static string Codes(IEnumerable<UnitCode> units) => string.Join(' ', units);

    private static string Codes(IEnumerable<Unit> units) => string.Join(' ', units.Select(unit => unit.Code));

    private static UnitCode Code(string code) => UnitCode.Parse(code).Value;

    private static Unit Unit(string code, string? parent = null, DateOnly? from = null, DateOnly? to = null) =>
        new(Code(code), code, UnitKind.Team, parent is null ? null : Code(parent), from, to);
}
