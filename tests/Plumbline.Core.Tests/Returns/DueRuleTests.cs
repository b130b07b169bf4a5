using System.Globalization;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.WorkingDays;

namespace Plumbline.Core.Tests.Returns;

public class DueRuleTests
{
    private const string EndOfDay = "23:59:59.9999999";

    [Theory]
    [InlineData("10:30 the same day", "2020-05-07", "2020-05-07 10:30")]
    [InlineData("00:00 the same day", "2020-05-07", "2020-05-07 00:00")]
    [InlineData("the same day", "2020-05-07", "2020-05-07 " + EndOfDay)]
    [InlineData("17:00 the same day", "week-2020-05-10", "2020-05-10 17:00")]
    [InlineData("5 working days after", "2020-01", "2020-02-07 " + EndOfDay)]
    [InlineData("5 working days after", "2020-04", "2020-05-07 " + EndOfDay)] // 8 May is the bank holiday of 2020
    [InlineData("6 working days after", "2020-04", "2020-05-11 " + EndOfDay)] // Friday 8 May and a weekend
    [InlineData("1 working day after", "2019-12", "2020-01-02 " + EndOfDay)] // New Year's Day
    [InlineData("5 working days after at 12:00", "2020-03", "2020-04-07 12:00")]
    [InlineData("1 working day after", "2020-05-07", "2020-05-11 " + EndOfDay)]
    [InlineData("1 day after at 09:00", "2020-02-28", "2020-02-29 09:00")]
    [InlineData("3 days after", "2019-12", "2020-01-03 " + EndOfDay)]
    [InlineData("366 days after", "2019-12", "2020-12-31 " + EndOfDay)]
    [InlineData("day 15 of the next month", "2020-03", "2020-04-15 " + EndOfDay)]
    [InlineData("day 15 of the next month at 17:00", "2019-12", "2020-01-15 17:00")]
    [InlineData("day 31 of the next month", "2020-01", "2020-02-29 " + EndOfDay)]
    [InlineData("day 31 of the next month", "2019-01", "2019-02-28 " + EndOfDay)]
    [InlineData("day 30 of the next month", "2020-Q1", "2020-07-30 " + EndOfDay)]
    [InlineData("day 1 of the next month", "week-2020-05-31", "2020-06-01 " + EndOfDay)]
    public void DueAt_IsTheLastMomentInTime(string rule, string period, string due) =>
        Assert.Equal(DateTime.Parse(due, CultureInfo.InvariantCulture), DueRule.Parse(rule).Value.DueAt(Period.Parse(period).Value));

    [Theory]
    [InlineData(HolidayCalendar.EnglandAndWales, "2020-12-02")]
    [InlineData(HolidayCalendar.Scotland, "2020-12-02")]
    [InlineData(HolidayCalendar.NorthernIreland, "2020-12-02")]
    public void WorkingDays_AreThoseOfTheCalendar(HolidayCalendar calendar, string due)
    {
        // St Andrew's Day, 30 November 2020, lies between in Scotland alone.
        var day = DateOnly.ParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(calendar == HolidayCalendar.Scotland ? 1 : 0);
        Assert.Equal(day, DateOnly.FromDateTime(DueRule.Parse("3 working days after", calendar).Value.DueAt(Period.Parse("week-2020-11-29").Value)));
    }

    [Theory]
    [InlineData("2011-06-30", "2011-07-07")]
    [InlineData("2035-12-20", "2035-12-27")] // Christmas 2035 is not proclaimed yet.
    public void WorkingDaysOfUnknownYears_LeaveOutWeekendsOnly(string period, string due) =>
        Assert.Equal(due, DueRule.Parse("5 working days after").Value.DueAt(Period.Parse(period).Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("10:30")]
    [InlineData("24:00 the same day")]
    [InlineData("10:60 the same day")]
    [InlineData("9:00 the same day")]
    [InlineData("10:30 the same day at 11:00")]
    [InlineData("0 working days after")]
    [InlineData("251 working days after")]
    [InlineData("367 days after")]
    [InlineData("0 days after")]
    [InlineData("5 working days before")]
    [InlineData("day 0 of the next month")]
    [InlineData("day 32 of the next month")]
    [InlineData("day 5 of next month")]
    [InlineData("-5 working days after")]
    [InlineData("٥ working days after")]
    public void OtherWords_AreRefused(string? text) => Assert.NotNull(DueRule.Parse(text).Problem);

    [Theory]
    [InlineData("10:30 the same day", "10:30 the same day")]
    [InlineData(" the same day ", "the same day")]
    [InlineData("5 working days after", "5 working days after")]
    [InlineData("1 working days after at 09:05", "1 working day after at 09:05")]
    [InlineData("250 working days after", "250 working days after")]
    [InlineData("1 day after", "1 day after")]
    [InlineData("2 days after at 00:00", "2 days after at 00:00")]
    [InlineData("day 15 of the next month", "day 15 of the next month")]
    [InlineData("day 31 of the next month at 23:59", "day 31 of the next month at 23:59")]
    public void Words_ParseBack(string text, string words)
    {
        var rule = DueRule.Parse(text, HolidayCalendar.Scotland).Value;
        Assert.Equal(words, rule.ToString());
        Assert.Equal(rule, DueRule.Parse(words, HolidayCalendar.Scotland).Value);
        Assert.NotEqual(rule, DueRule.Parse(words).Value);
    }

    [Theory]
    [InlineData("the same day")]
    [InlineData("5 working days after")]
    [InlineData("300 days after")]
    [InlineData("day 31 of the next month")]
    public void TheEndOfTheCalendar_IsNoFailure(string rule) =>
        Assert.True(DueRule.Parse(rule).Value.DueAt(Period.Containing(DateOnly.MaxValue, Frequency.Day)) >= DateOnly.MaxValue.ToDateTime(TimeOnly.MinValue));

    [Fact]
    public void ALaterPeriod_IsNeverDueEarlier()
    {
        foreach (var rule in new[] { "10:30 the same day", "5 working days after", "12 days after at 08:00", "day 31 of the next month" }.Select(static text => DueRule.Parse(text).Value))
        {
            for (var period = Period.Containing(new DateOnly(2018, 1, 1), Frequency.Week); period.Last.Year < 2029; period = period.Next) Assert.True(rule.DueAt(period) <= rule.DueAt(period.Next));
        }
    }
}
