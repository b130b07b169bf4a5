using System.Globalization;
using Plumbline.Core.WorkingDays;

namespace Plumbline.Core.Tests.WorkingDays;

public class ResponseClockTests
{
    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("20 working days in united-kingdom", "2024-03-01", "2024-04-03")] // 18 March (NI), Good Friday, Easter Monday (not Scotland), 2 April
    [InlineData("20 working days in england-and-wales", "2024-03-01", "2024-04-02")]
    [InlineData("35 working days", "2023-03-31", "2023-05-25")] // Good Friday, Easter Monday, 1 and 8 May between
    [InlineData("40 working days", "2023-03-31", "2023-06-02")]
    [InlineData("1 month", "2023-09-03", "2023-10-03")]
    [InlineData("1 month", "2023-08-31", "2023-10-02")] // 30 September is a Saturday
    [InlineData("1 month", "2023-01-30", "2023-02-28")]
    [InlineData("1 month", "2022-11-25", "2022-12-28")] // 25 December a Sunday, 26 and 27 holidays
    public void Due_IsTheLastDayInTime(string clock, string received, string due) =>
        Assert.Equal(Day(due), ResponseClock.Parse(clock).Value.Due(Day(received)));

    [Theory]
    [InlineData("2023-05-25", true)]
    [InlineData("2023-05-26", false)]
    [InlineData("2023-03-31", true)]
    public void Answer_OnTheDayItIsDue_IsInTime(string answered, bool inTime) =>
        Assert.Equal(inTime, ResponseClock.WorkingDays(35, HolidayCalendar.EnglandAndWales).Allows(Day("2023-03-31"), Day(answered)));

    [Fact]
    public void Answer_OnASaturdayAfterTheLastDay_IsLate() =>
        Assert.False(ResponseClock.WorkingDays(5, HolidayCalendar.EnglandAndWales).Allows(Day("2023-03-03"), Day("2023-03-11")));

    [Fact]
    public void DueBeyondTheKnownDays_IsNotYetLate()
    {
        var clock = ResponseClock.FreedomOfInformation;
        Assert.Null(clock.Due(WorkingDayCount.Last));
        Assert.True(clock.Allows(WorkingDayCount.Last, WorkingDayCount.Last));
    }

    [Theory]
    [InlineData("35 working days in scotland")]
    [InlineData("1 working day in united-kingdom")]
    [InlineData("2 months in england-and-wales")]
    public void Clock_ReadsBackAsWritten(string text) => Assert.Equal(text, ResponseClock.Parse(text).Value.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("35")]
    [InlineData("35 days")]
    [InlineData("0 working days")]
    [InlineData("1001 working days")]
    [InlineData("-5 working days")]
    [InlineData("35 working days in france")]
    [InlineData("a month")]
    public void InvalidWords_AreAProblem(string text) => Assert.NotNull(ResponseClock.Parse(text).Problem);
}
