using System.Globalization;
using Plumbline.Core.Collections;
using Plumbline.Core.Indicators;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.Units;
using Plumbline.Core.WorkingDays;

namespace Plumbline.Core.Tests.Collections;

public class EventGapsTests
{
    private static readonly CollectionCode Code = CollectionCode.Parse("falls").Value;
    private static readonly UnitCode North = UnitCode.Parse("north").Value;
    private static readonly UnitCode South = UnitCode.Parse("south").Value;

    // Day, reference, outcome, unit.
    private static readonly LineList List = Of(
        ("2023-01-02", "F-1", "none", North),
        ("2022-12-20", "F-0", "harm", North), // before the line list is complete
        ("2023-01-10", "F-2", "harm", North), // the first event: no gap
        ("2023-01-10", "F-3", "none", South),
        ("2023-01-12", "F-4", "none", North),
        ("2023-02-01", "F-6", "harm", South),
        ("2023-02-01", "F-5", "harm", North),
        ("2023-03-03", "F-7", "none", North),
        ("2023-03-31", "F-8", "harm", North));

    [Fact]
    public void Days_CountFromEachEventToTheNext_NoneBeforeTheFirst_ZeroOnTheSameDay() =>
        Assert.Equal(["2023-02-01 F-5 22", "2023-02-01 F-6 0", "2023-03-31 F-8 58"], Words(List.Gaps(Rule(CountKind.DaysBetween))));

    [Fact]
    public void Cases_AreTheOtherEventsBetween() =>
        Assert.Equal(["2023-02-01 F-5 2", "2023-02-01 F-6 0", "2023-03-31 F-8 1"], Words(List.Gaps(Rule(CountKind.CasesBetween))));

    [Fact]
    public void Units_HaveTheirOwnGaps()
    {
        Assert.Equal(["2023-02-01 F-5 22", "2023-03-31 F-8 58"], Words(List.Gaps(Rule(CountKind.DaysBetween), new HashSet<UnitCode> { North })));
        Assert.Equal(["2023-02-01 F-5 1", "2023-03-31 F-8 1"], Words(List.Gaps(Rule(CountKind.CasesBetween), new HashSet<UnitCode> { North })));
        Assert.Empty(List.Gaps(Rule(CountKind.DaysBetween), new HashSet<UnitCode> { South }));
    }

    [Theory]
    [InlineData("2023-01", null)] // its only event is the first of all
    [InlineData("2023-02", "0")] // the later of two on a day
    [InlineData("2023-03", "58")]
    [InlineData("2023-02-01", "0")]
    [InlineData("2023-02-02", null)]
    public void Figure_IsTheLastGapThatEndsInThePeriod(string period, string? expected) =>
        Assert.Equal(expected, List.Count(Rule(CountKind.DaysBetween), Make.Period(period))?.Text);

    [Fact]
    public void Law_GapsAddUpToTheWholeTimeAndEveryCase()
    {
        var random = new Random(5);
        for (var i = 0; i < 200; i++)
        {
            var list = Of([.. Enumerable.Range(0, random.Next(60)).Select(at =>
                (Iso(new DateOnly(2023, 1, 1).AddDays(random.Next(90))), $"F-{at}", random.Next(3) == 0 ? "harm" : "none", North))]);
            var events = list.Events.Where(static one => one.Values[0] == "harm").OrderBy(static one => one.Received).ThenBy(static one => one.Reference, StringComparer.Ordinal).ToList();
            var days = list.Gaps(Rule(CountKind.DaysBetween));
            Assert.Equal(Math.Max(0, events.Count - 1), days.Count);
            if (events.Count < 2) continue;
            Assert.Equal(events[^1].Received.DayNumber - events[0].Received.DayNumber, days.Sum(static gap => gap.Size));
            var between = list.Events.Count(one => one.Values[0] == "none" && Later(one, events[0]) && Later(events[^1], one));
            Assert.Equal(between, list.Gaps(Rule(CountKind.CasesBetween)).Sum(static gap => gap.Size));
        }
    }

    private static bool Later(ListedEvent one, ListedEvent than) =>
        one.Received != than.Received ? one.Received > than.Received : string.CompareOrdinal(one.Reference, than.Reference) > 0;

    private static IEnumerable<string> Words(IEnumerable<EventGap> gaps) => gaps.Select(static gap => $"{Iso(gap.Day)} {gap.Reference} {gap.Size.ToString(CultureInfo.InvariantCulture)}");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static CountRule Rule(CountKind kind) =>
        new(IndicatorCode.Parse("a").Value, kind, null, HolidayCalendar.EnglandAndWales, CountRule.ParseWhere("outcome = harm").Value, EveryUnit: true);

    private static LineList Of(params (string Day, string Reference, string Outcome, UnitCode Unit)[] events) => new(
        new CollectionDefinition { Code = Code, Name = "Falls", From = Make.Period("2023-01"), Columns = [new CollectionColumn("outcome", ["harm", "none"])] },
        events.Select(one => new ListedEvent(Code, one.Reference, one.Unit, DateOnly.ParseExact(one.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture), null, [one.Outcome])));
}
