using FsCheck;
using FsCheck.Fluent;
using Plumbline.App.Access.Reading;
using Plumbline.Core.Access;
using Plumbline.Core.Indicators;
using Plumbline.Core.Organisations;
using Plumbline.Core.Pictures;
using Plumbline.Core.Targets;
using Plumbline.Core.Units;

namespace Plumbline.App.Tests.Access.Reading;

public class ReadingScopesTests
{
    private static readonly string[] Units = ["top", "a", "b", "a1", "a2", "b1", "gone"];
    private static readonly string[] Sections = ["Safe", "Caring", "Led"];

    [Theory]
    [InlineData("", "")]
    [InlineData("reader top", "all units; all sections")]
    [InlineData("reader", "all units; all sections")]
    [InlineData("administrator", "")]
    [InlineData("administrator, reader a", "unit a; all sections")]
    [InlineData("reader gone", "")]
    [InlineData("contributor a1", "unit a1; all sections")]
    [InlineData("reader a, contributor a1", "unit a; all sections")]
    [InlineData("reader a1, contributor a", "unit a; all sections")]
    [InlineData("reader b, reader a1", "unit a1; all sections | unit b; all sections")]
    [InlineData("reader * Safe", "all units; Safe")]
    [InlineData("reader * Safe, reader top Caring", "all units; Caring, Safe")]
    [InlineData("reader * Safe, reader a", "all units; Safe | unit a; all sections")]
    // What is granted for all units holds for a unit too.
    [InlineData("reader * Safe, reader a Caring", "all units; Safe | unit a; Caring, Safe")]
    [InlineData("reader * Safe, reader a Safe", "all units; Safe")]
    [InlineData("reader a Safe, reader a1 Caring, reader a1 Led", "unit a; Safe | unit a1; Caring, Led, Safe")]
    public void Grants_OpenScopes(string grants, string scopes) =>
        Assert.Equal(scopes, string.Join(" | ", ReadingScopes.Of(grants.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Read), Picture())));

    [Fact]
    public void GrantsOfOtherOrganisations_OpenNothing()
    {
        var day = new DateOnly(2024, 1, 1);
        Assert.Empty(ReadingScopes.Of([new Grant(Permission.Auditor, "other", Scope.Whole, day)], Picture()));
        Assert.Single(ReadingScopes.Of([new Grant(Permission.Auditor, null, Scope.Whole, day)], Picture()));
    }

    [Fact]
    public void Scopes_OpenAllThatIsGranted_AndNoMore()
    {
        var picture = Picture();
        var grant = from permission in Gen.Elements(Enum.GetValues<Permission>())
                    from unit in Gen.Elements(Units.Append("*").ToArray())
                    from sections in Gen.Elements(Sections).ListOf()
                    select new Grant(permission, "small", new Scope(unit == "*" ? null : Code(unit), [.. sections.Take(2)]), new DateOnly(2024, 1, 1));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261129, 17), Prop.ForAll(grant.ListOf().Select(static list => list.ToArray()).ToArbitrary(), grants =>
        {
            var scopes = ReadingScopes.Of(grants, picture);
            var reading = grants.Where(static one => one.Permission != Permission.Administrator && one.Scope.Unit != Code("gone")).ToList();
            foreach (var unit in picture.Units.All)
            {
                foreach (var section in Sections.Append(null))
                {
                    var isGranted = reading.Any(one => one.Scope.Covers(picture.Units, unit.Code) && one.Scope.CoversSection(section));
                    Assert.Equal(isGranted, scopes.Any(scope => scope.Covers(picture.Units, unit.Code) && scope.CoversSection(section)));
                }
            }

            // Each is of another unit, and none says what another says too.
            Assert.Equal(scopes.Length, scopes.Select(static scope => scope.Unit).Distinct().Count());
            Assert.Equal(scopes, ReadingScopes.Of(grants.AsEnumerable().Reverse(), picture));
        }));
    }

    private static Grant Read(string text)
    {
        var words = text.Split(' ');
        return new Grant(
            Enum.Parse<Permission>(words[0], ignoreCase: true), "small", new Scope(words.Length < 2 || words[1] == "*" ? null : Code(words[1]), [.. words.Skip(2)]), new DateOnly(2024, 1, 1));
    }

    private static UnitCode Code(string text) => UnitCode.Parse(text).Value;

    private static OrganisationPicture Picture() => new(
        new OrganisationSettings { Code = "small", Name = "Small Trust" },
        UnitTree.From(
        [
            new Unit(Code("top"), "Top", UnitKind.Organisation, null), new Unit(Code("a"), "A", UnitKind.Directorate, Code("top")), new Unit(Code("b"), "B", UnitKind.Directorate, Code("top")),
            new Unit(Code("a1"), "A1", UnitKind.Team, Code("a")), new Unit(Code("a2"), "A2", UnitKind.Team, Code("a")), new Unit(Code("b1"), "B1", UnitKind.Team, Code("b")),
        ]).Value,
        Array.Empty<Indicator>(),
        TargetBook.From([]).Value,
        [],
        []);
}
