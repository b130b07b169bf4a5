using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.Registers;

/// <summary>Which rows are one thing twice, and what the rows of a register with figures are as units.</summary>
public sealed class RegisterUnitsTests
{
    private static readonly RegisterDefinition Studies = new()
    {
        Code = RegisterCode.Parse("studies").Value,
        Name = "Studies",
        Fields = [new TextField("study", "Study", true), new TextField("area", "Area", false), new FigureOfRow("recruited", "Recruited", false, IndicatorCode.Parse("recruited").Value)],
        Same = ["study", "area"],
    };

    // Rows as “code study area from to”, and what stands before the second.
    [Theory]
    [InlineData("a|Balance|Children||", "b|Balance|Children||", "a")]
    [InlineData("a|Balance|Children||", "b|BALANCE|  children ||", "a")]
    [InlineData("a|Balance study|Children||", "b|Balance   study|Children||", "a")]
    [InlineData("a|Balance|Children||", "b|Balance|Adults||", null)]
    [InlineData("a|Balance|||", "b|Balance|||", null)]
    [InlineData("a|Balance|Children||2020-01-31", "b|Balance|Children|2020-02-01|", null)]
    [InlineData("a|Balance|Children||2020-01-31", "b|Balance|Children|2020-01-31|", "a")]
    public void Double_IsARowThatSaysTheSameAndIsThereTogether(string first, string second, string? expected)
    {
        var rows = new RegisterRows(Studies, [Row(second), Row(first)]);
        Assert.Equal(expected, rows.DoubleOf(rows.All[1], DateOnly.MinValue, DateOnly.MaxValue)?.ToString());
        Assert.Null(rows.DoubleOf(rows.All[0], DateOnly.MinValue, DateOnly.MaxValue));
    }

    [Fact]
    public void Double_OfADay_IsOfTheRowThatIsThereThen()
    {
        var rows = new RegisterRows(Studies, [Row("a|S|X||2020-01-31"), Row("b|S|X||"), Row("c|S|X|2020-03-01|")]);
        Assert.Equal("a", rows.DoubleOf(rows.All[1], Day("2020-01-01"), Day("2020-01-31"))?.ToString());
        Assert.Null(rows.DoubleOf(rows.All[1], Day("2020-02-01"), Day("2020-02-29")));
        Assert.Equal("b", rows.DoubleOf(rows.All[2], Day("2020-03-01"), Day("2020-03-31"))?.ToString());
    }

    // Whoever names too few fields makes one thing of thousands of rows: all but the first lie side by side below it.
    [Fact]
    public void ThousandsOfCopies_LieBelowTheFirst()
    {
        var copies = Enumerable.Range(0, 3_000).Select(static place => Row(string.Create(CultureInfo.InvariantCulture, $"r-{place:0000}|S|X||")));
        var top = new Unit(UnitCode.Parse("trust").Value, "Trust", UnitKind.Organisation, null);
        var tree = UnitTree.From([top, .. RegisterUnits.Of(new RegisterRows(Studies, copies), new UnitAbove(top.Code), Frequency.Month, FinancialCalendar.April)]).Value;

        Assert.Equal("studies.r-0000", Assert.Single(tree.PartsOf(top.Code, Day("2020-01-01"))).Code.ToString());
        Assert.Equal(2_999, tree.PartsOf(UnitCode.Parse("studies.r-0000").Value, Day("2020-01-01")).Count());
    }

    [Theory]
    [InlineData("a|S|X||", "studies.a<trust")]
    [InlineData("a|S|X|2020-01-05|2020-02-10", "studies.a<trust 2020-01-05..2020-03-31")]
    [InlineData("a|S|X||;b|S|X||", "studies.a<trust;studies.b<studies.a")]
    [InlineData("a|S|X||;b|S|X||;c|S|X||", "studies.a<trust;studies.b<studies.a;studies.c<studies.a")]
    [InlineData("a|S|X||2020-01-31;b|S|X||", "studies.a<trust ..2020-03-31;studies.b<studies.a ..2020-03-31;studies.b<trust 2020-04-01..")]
    [InlineData("a|S|X||2020-01-31;b|S|X|2020-02-01|", "studies.a<trust ..2020-03-31;studies.b<trust 2020-02-01..")]
    [InlineData("a|S|X|2020-02-01|;b|S|X||2020-05-31", "studies.a<trust 2020-02-01..;studies.b<trust ..2020-01-31;studies.b<studies.a 2020-02-01..2021-03-31")]
    [InlineData("a|S|X||2020-01-31;b|S|X||;c|S|X||", "studies.a<trust ..2020-03-31;studies.b<studies.a ..2020-03-31;studies.b<trust 2020-04-01..;studies.c<studies.a ..2020-03-31;studies.c<studies.b 2020-04-01..")]
    [InlineData("a|S|X||2020-01-31;b|S|X|2020-02-01|;c|S|X||", "studies.a<trust ..2020-03-31;studies.b<studies.a 2020-02-01..2020-03-31;studies.b<trust 2020-04-01..;studies.c<studies.a ..2020-03-31;studies.c<studies.b 2020-04-01..")]
    public void Rows_AreUnits_AndADoubleLiesBelowItsFirst(string rows, string expected)
    {
        var units = RegisterUnits.Of(new RegisterRows(Studies, rows.Split(';').Select(Row)), new UnitAbove(UnitCode.Parse("trust").Value), Frequency.FinancialYear, FinancialCalendar.April).ToList();
        Assert.Equal(expected, string.Join(';', units.Select(static unit => $"{unit.Code}<{unit.Parent}{(unit.From is null && unit.To is null ? "" : string.Create(CultureInfo.InvariantCulture, $" {unit.From:yyyy-MM-dd}..{unit.To:yyyy-MM-dd}"))}")));
        Assert.All(units, static unit => Assert.Equal(UnitKind.Row, unit.Kind));
        Assert.True(UnitTree.From(units.Prepend(new Unit(UnitCode.Parse("trust").Value, "Trust", UnitKind.Organisation, null))).Succeeded);
    }

    // While its unit is not there, a row lies below the nearest unit above that is.
    [Fact]
    public void RowsOfAUnitThatEnds_LieBelowTheUnitAboveIt()
    {
        UnitCode Code(string code) => UnitCode.Parse(code).Value;
        var above = new UnitAbove(Code("team"), [new Unit(Code("trust"), "Trust", UnitKind.Organisation, null), new Unit(Code("service"), "Service", UnitKind.Service, Code("trust"), To: Day("2020-08-31")), new Unit(Code("team"), "Team", UnitKind.Team, Code("service"), Day("2020-02-01"), Day("2020-06-15"))]);
        var units = RegisterUnits.Of(new RegisterRows(Studies, [Row("a|S|X||"), Row("b|S|X|2020-03-01|2020-07-31")]), above, Frequency.Month, FinancialCalendar.April);
        Assert.Equal(
            "studies.a<service ..2020-01-31;studies.a<team 2020-02-01..2020-06-15;studies.a<service 2020-06-16..2020-08-31;studies.a<trust 2020-09-01..;studies.b<studies.a 2020-03-01..2020-07-31",
            string.Join(';', units.Select(static unit => string.Create(CultureInfo.InvariantCulture, $"{unit.Code}<{unit.Parent} {unit.From:yyyy-MM-dd}..{unit.To:yyyy-MM-dd}"))));
    }

    // A field of numbers is compared by its numbers: 1, 1.0 and 1.00 are one.
    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("1.00", "1", true)]
    [InlineData("1,200", "1200", true)]
    [InlineData("1", "10", false)]
    public void NumbersUnderSame_AreComparedAsNumbers(string first, string second, bool isDouble)
    {
        var definition = Studies with { Fields = [.. Studies.Fields, new NumberField("size", "Size", false)], Same = ["study", "size"] };
        var rows = new RegisterRows(definition, [Sized("a", first), Sized("b", second)]);
        Assert.Equal(isDouble, rows.Before(rows.All[1]).Count == 1);

        RegisterRow Sized(string code, string size) => new(definition.Code, RowCode.Parse(code).Value, ImmutableSortedDictionary.CreateRange([KeyValuePair.Create("study", "Balance"), KeyValuePair.Create("size", size)]));
    }

    // The first other row that says the same on a day on which both are there, wherever the row's own code stands among theirs.
    [Theory]
    [InlineData("m|Balance|children||", "b|Balance|Children||;c|Balance|Children||", "b")]
    [InlineData("a|Balance|Children||", "b|Balance|Children||", "b")]
    [InlineData("b|Balance|Children||", "b|Balance|Children||", null)]
    [InlineData("m|Balance|Adults||", "b|Balance|Children||", null)]
    [InlineData("m|Balance|||", "b|Balance|||", null)]
    [InlineData("m|Balance|Children|2020-02-01|", "b|Balance|Children||2020-01-31;c|Balance|Children||", "c")]
    public void Repeated_IsTheFirstOtherRowThatSaysTheSame(string row, string rows, string? expected) =>
        Assert.Equal(expected, new RegisterRows(Studies, rows.Split(';').Select(Row)).Repeated(Row(row))?.Code.ToString());

    [Theory]
    [InlineData("Hand washing, Ward 3", 40, "hand-washing-ward-3")]
    [InlineData("  Café, «été» ", 40, "cafe-ete")]
    [InlineData("Hand washing, Ward 3", 12, "hand-washing")]
    [InlineData("Hand washing, Ward 3", 11, "hand")]
    [InlineData("Handwashing", 4, "hand")]
    [InlineData("New", 40, null)]
    [InlineData("“–”", 40, null)]
    [InlineData("Hand", -1, null)]
    public void Code_IsMadeOfWords(string words, int longest, string? expected) => Assert.Equal(expected, RowCode.FromWords(words, longest)?.ToString());

    [Fact]
    public void RowCalledNew_IsRefused_BecauseTheFormForANewRowStandsThere() =>
        Assert.Equal("found “new”; expected a row’s code other than “new”, such as “new-1”: the site has the form for a new row under that address", RowCode.Parse("new").Problem?.ToString());

    // Whatever days rows have, their units are a tree on every day, and on each day exactly the rows that are there, and no double, lie directly below the register's unit.
    [Fact]
    public void AnyRows_AreATree_AndEachThingLiesOnceBelowTheUnit()
    {
        var random = new Random(20200331);
        var top = new Unit(UnitCode.Parse("trust").Value, "Trust", UnitKind.Organisation, null);
        for (var round = 0; round < 300; round++)
        {
            var rows = new RegisterRows(Studies, Enumerable.Range(0, random.Next(1, 7)).Select(number => Made(random, number)));
            var tree = UnitTree.From(RegisterUnits.Of(rows, new UnitAbove(top.Code), Frequency.Day, FinancialCalendar.April).Prepend(top)).Value;
            for (var day = Day("2020-01-01"); day <= Day("2020-01-20"); day = day.AddDays(1))
            {
                var there = rows.All.Where(row => row.IsThere(day, day)).ToList();
                Assert.Equal(there.GroupBy(static row => row.Values["study"]).Select(static same => same.First().Unit).Order(UnitCode.Order), tree.PartsOf(top.Code, day).Select(static unit => unit.Code));
                Assert.Equal(there.Select(static row => row.Unit), tree.Under(top.Code, day, day));
                Assert.Equal(there.Where(row => rows.DoubleOf(row, day, day) is null).Select(static row => row.Unit), tree.PartsOf(top.Code, day).Select(static unit => unit.Code));
                Assert.Empty(tree.Below(top.Code, day));
                Assert.Equal([top], tree.On(day));
            }
        }
    }

    private static RegisterRow Made(Random random, int number)
    {
        var first = random.Next(0, 20);
        return Row(string.Create(CultureInfo.InvariantCulture, $"r{number}|{"ST"[random.Next(2)]}|X|{(random.Next(3) == 0 ? null : Day("2020-01-01").AddDays(first)):yyyy-MM-dd}|{(random.Next(3) == 0 ? null : Day("2020-01-01").AddDays(first + random.Next(0, 12))):yyyy-MM-dd}"));
    }

    private static RegisterRow Row(string text)
    {
        var parts = text.Split('|');
        var values = ImmutableSortedDictionary.CreateRange(new[] { KeyValuePair.Create("study", parts[1]), KeyValuePair.Create("area", parts[2]) }.Where(static pair => pair.Value.Length > 0));
        return new RegisterRow(Studies.Code, RowCode.Parse(parts[0]).Value, values) { From = parts[3].Length > 0 ? Day(parts[3]) : null, To = parts[4].Length > 0 ? Day(parts[4]) : null };
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
