using System.Globalization;
using Plumbline.Core.Collections;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.Units;
using Plumbline.Core.WorkingDays;

namespace Plumbline.Core.Tests.Collections;

public class LineListTests
{
    private static readonly CollectionCode Complaints = CollectionCode.Parse("complaints").Value;
    private static readonly UnitCode North = UnitCode.Parse("north").Value;
    private static readonly UnitCode South = UnitCode.Parse("south").Value;

    // Received, closed, kind, unit.
    private static readonly LineList List = Of(
        ("2023-02-01", "2023-03-01", "standard", North), // 20 working days
        ("2023-02-06", "2023-03-13", "standard", South), // 25
        ("2023-01-09", "2023-03-14", "complex", North),  // 46
        ("2023-03-31", "2023-03-31", "standard", North), // 0
        ("2023-03-01", null, "standard", South),
        ("2023-03-20", "2023-04-03", "standard", North), // open at the end of March
        ("2023-04-01", null, "complex", North));

    [Theory]
    [InlineData(CountKind.Received, "", "3")]
    [InlineData(CountKind.Answered, "", "4")]
    [InlineData(CountKind.Answered, "kind = standard", "3")]
    [InlineData(CountKind.AnsweredInTime, "", "2/4")]
    [InlineData(CountKind.AnsweredInTime, "kind = standard", "2/3")]
    [InlineData(CountKind.AnsweredInTime, "kind = complex", "0/1")]
    [InlineData(CountKind.Open, "", "2")]
    [InlineData(CountKind.Overdue, "", "1")] // 1 March + 20 working days is 29 March
    [InlineData(CountKind.MeanDays, "", "22.8")]
    [InlineData(CountKind.MedianDays, "", "22.5")]
    [InlineData(CountKind.MedianDays, "kind = standard", "20.0")]
    public void March_IsCountedByItsRule(CountKind kind, string where, string expected) => Assert.Equal(expected, List.Count(Rule(kind, where), Make.Period("2023-03"))!.Text);

    [Fact]
    public void Period_WithoutEvents_CountsNothing()
    {
        var june = Make.Period("2022-06");
        Assert.Equal("0", List.Count(Rule(CountKind.Received), june)!.Text);
        Assert.Equal("0/0", List.Count(Rule(CountKind.AnsweredInTime), june)!.Text);
        Assert.Null(List.Count(Rule(CountKind.MeanDays), june));
        Assert.Null(List.Count(Rule(CountKind.MedianDays), june));
    }

    [Fact]
    public void Units_CountTheirOwnEvents()
    {
        Assert.Equal("2/3", List.Count(Rule(CountKind.AnsweredInTime), Make.Period("2023-03"), new HashSet<UnitCode> { North })!.Text);
        Assert.Equal("0/1", List.Count(Rule(CountKind.AnsweredInTime), Make.Period("2023-03"), new HashSet<UnitCode> { South })!.Text);
    }

    [Fact]
    public void Breakdown_ListsEveryWord()
    {
        Assert.Equal([("standard", 3, 3), ("complex", 0, 1)], List.Breakdown("kind", Make.Period("2023-03")));
        Assert.Throws<ArgumentException>(() => List.Breakdown("theme", Make.Period("2023-03")));
    }

    [Fact]
    public void Law_QuarterIsTheSumOfItsMonths()
    {
        var random = new Random(7);
        var list = Of([.. Enumerable.Range(0, 400).Select(_ =>
        {
            var received = new DateOnly(2022, 11, 1).AddDays(random.Next(200));
            return (Iso(received), random.Next(4) == 0 ? null : Iso(received.AddDays(random.Next(90))), random.Next(2) == 0 ? "standard" : "complex", North);
        })]);
        foreach (var kind in new[] { CountKind.Received, CountKind.Answered, CountKind.AnsweredInTime })
        {
            var quarter = Period.Quarter(2022, 4);
            var months = quarter.Parts(Frequency.Month).Select(month => Parts(list.Count(Rule(kind), month)!.Text)).ToList();
            Assert.Equal(Parts(list.Count(Rule(kind), quarter)!.Text), (months.Sum(part => part.Of), months.Sum(part => part.All)));
        }
    }

    [Theory]
    [InlineData("C-2023-014", true)]
    [InlineData("1/2023", true)]
    [InlineData("9434765919", false)] // an NHS number by its check digit
    [InlineData("943 476 5919", false)]
    [InlineData("943-476-5919", false)]
    [InlineData("9434765918", true)]
    [InlineData("AB123456C", false)] // a National Insurance number
    [InlineData("07700-900123", false)] // a telephone number
    [InlineData("CB22-3AB", false)] // a postcode
    [InlineData("W12345", true)]
    [InlineData("FOI/2023/0012", true)]
    [InlineData("Jane Doe", false)]
    [InlineData("doe", false)]
    [InlineData("jane@example.org", false)]
    [InlineData("", false)]
    [InlineData("-1", false)]
    public void Reference_IsThatOfASystem_AndOfNoPerson(string text, bool taken) => Assert.Equal(taken, EventReference.Parse(text).Succeeded);

    private static (int Of, int All) Parts(string text) =>
        text.Split('/') is [var part, var whole] ? (Int(part), Int(whole)) : (Int(text), 0);

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static CountRule Rule(CountKind kind, string where = "") => new(
        IndicatorCode.Parse("a").Value, kind, CountRule.NeedsClock(kind) ? ResponseClock.WorkingDays(20, HolidayCalendar.EnglandAndWales) : null,
        HolidayCalendar.EnglandAndWales, CountRule.ParseWhere(where).Value, EveryUnit: false);

    private static LineList Of(params (string Received, string? Closed, string Kind, UnitCode Unit)[] events) => new(
        new CollectionDefinition { Code = Complaints, Name = "Complaints", From = Make.Period("2023-01"), Columns = [new CollectionColumn("kind", ["standard", "complex"])] },
        events.Select((one, i) => new ListedEvent(
            Complaints, $"C-{i}", one.Unit, Day(one.Received), one.Closed is null ? null : Day(one.Closed), [one.Kind])));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
