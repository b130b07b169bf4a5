using System.Globalization;
using Plumbline.Core.WorkingDays;

namespace Plumbline.Core.Tests.WorkingDays;

public class WorkingDayCountTests
{
    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("2023-03-01", "2023-03-01", 0)]
    [InlineData("2023-03-01", "2023-03-02", 1)] // counted from the day after receipt
    [InlineData("2023-03-03", "2023-03-06", 1)] // Friday to Monday
    [InlineData("2023-03-04", "2023-03-06", 1)] // Saturday to Monday
    [InlineData("2023-04-06", "2023-04-11", 1)] // Good Friday and Easter Monday between
    [InlineData("2022-09-16", "2022-09-20", 1)] // the State Funeral between
    [InlineData("2023-12-22", "2024-01-02", 4)]
    [InlineData("2023-03-06", "2023-03-03", -1)]
    public void Between_CountsFromTheDayAfterReceipt(string received, string answered, int days) =>
        Assert.Equal(days, WorkingDayCount.Of(HolidayCalendar.EnglandAndWales).Between(Day(received), Day(answered)));

    [Theory]
    [InlineData("2020-05-04", true, true, true)]   // moved that year …
    [InlineData("2020-05-08", false, false, false)] // … to VE Day
    [InlineData("2022-05-30", true, true, true)]
    [InlineData("2022-06-02", false, false, false)]
    [InlineData("2022-06-03", false, false, false)] // Platinum Jubilee
    [InlineData("2022-09-19", false, false, false)]
    [InlineData("2023-05-08", false, false, false)] // Coronation
    [InlineData("2021-12-27", false, false, false)] // Christmas Day was a Saturday
    [InlineData("2021-12-28", false, false, false)]
    [InlineData("2023-01-03", true, false, true)]  // 2 January's substitute
    [InlineData("2024-04-01", false, true, false)] // Easter Monday
    [InlineData("2024-03-18", true, true, false)]  // St Patrick's Day was a Sunday
    [InlineData("2025-07-14", true, true, false)]  // 12 July was a Saturday
    [InlineData("2024-08-05", true, false, true)]
    [InlineData("2024-08-26", false, true, false)]
    [InlineData("2024-12-02", true, false, true)]  // St Andrew's Day was a Saturday
    [InlineData("2026-06-15", true, false, true)]  // World Cup
    public void Calendars_HaveTheirHolidays(string day, bool england, bool scotland, bool ireland)
    {
        Assert.Equal(england, WorkingDayCount.Of(HolidayCalendar.EnglandAndWales).IsWorkingDay(Day(day)));
        Assert.Equal(scotland, WorkingDayCount.Of(HolidayCalendar.Scotland).IsWorkingDay(Day(day)));
        Assert.Equal(ireland, WorkingDayCount.Of(HolidayCalendar.NorthernIreland).IsWorkingDay(Day(day)));
        Assert.Equal(england && scotland && ireland, WorkingDayCount.Of(HolidayCalendar.UnitedKingdom).IsWorkingDay(Day(day)));
    }

    [Theory]
    [InlineData(HolidayCalendar.EnglandAndWales, 8)]
    [InlineData(HolidayCalendar.Scotland, 9)]
    [InlineData(HolidayCalendar.NorthernIreland, 10)]
    public void EveryYear_HasItsUsualAndProclaimedHolidays(HolidayCalendar calendar, int usual)
    {
        var count = WorkingDayCount.Of(calendar);
        for (var year = WorkingDayCount.First.Year; year <= WorkingDayCount.Last.Year; year++)
        {
            var extra = (year, calendar) switch { (2012 or 2023, _) => 1, (2022, _) => 2, (2026, HolidayCalendar.Scotland) => 1, _ => 0 };
            var weekdays = Days(year).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToList();
            Assert.Equal((year, usual + extra), (year, weekdays.Count(day => !count.IsWorkingDay(day))));
        }
    }

    [Fact]
    public void Law_BetweenEqualsTheNaiveLoop_AndDueIsItsInverse()
    {
        var random = new Random(20231231);
        var span = WorkingDayCount.Last.DayNumber - WorkingDayCount.First.DayNumber;
        foreach (var calendar in Enum.GetValues<HolidayCalendar>())
        {
            var count = WorkingDayCount.Of(calendar);
            for (var i = 0; i < 500; i++)
            {
                var from = WorkingDayCount.First.AddDays(random.Next(span - 400));
                var to = from.AddDays(random.Next(400));
                var naive = 0;
                for (var day = from.AddDays(1); day <= to; day = day.AddDays(1)) naive += count.IsWorkingDay(day) ? 1 : 0;
                Assert.Equal(naive, count.Between(from, to));
                if (naive == 0) continue;
                var due = count.Due(from, naive)!.Value;
                Assert.True(count.IsWorkingDay(due) && due <= to);
                Assert.Equal(naive, count.Between(from, due));
            }
        }
    }

    [Fact]
    public void DayWithUnknownHolidays_IsNotCounted()
    {
        var count = WorkingDayCount.Of(HolidayCalendar.EnglandAndWales);
        Assert.Throws<ArgumentOutOfRangeException>(() => count.Between(WorkingDayCount.First.AddDays(-1), WorkingDayCount.First));
        Assert.Throws<ArgumentOutOfRangeException>(() => count.IsWorkingDay(WorkingDayCount.Last.AddDays(1)));
        Assert.Null(count.Due(WorkingDayCount.Last, 1));
        Assert.True(count.IsWorkingDay(new DateOnly(2012, 1, 3)));
        Assert.False(count.IsWorkingDay(WorkingDayCount.First));
    }

    private static IEnumerable<DateOnly> Days(int year)
    {
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1)) yield return day;
    }
}
