using Plumbline.Core.Meetings;

namespace Plumbline.Core.Tests.Meetings;

public class MeetingBookTests
{
    private static readonly MeetingBook Book = new(
    [
        new Meeting("Board", new DateOnly(2020, 5, 28), new DateOnly(2020, 5, 20)),
        new Meeting("Board", new DateOnly(2020, 3, 26), new DateOnly(2020, 3, 18)),
        new Meeting("Quality Committee", new DateOnly(2020, 4, 9), null),
    ]);

    [Theory]
    [InlineData("2020-03-01", "2020-03-26")]
    [InlineData("2020-03-26", "2020-03-26")]
    [InlineData("2020-03-27", "2020-05-28")]
    [InlineData("2020-05-29", null)]
    public void Next_IsTheFirstFromTheDayOn(string day, string? expected) => Assert.Equal(Day(expected), Book.Next("Board", Day(day)!.Value)?.Date);

    [Theory]
    [InlineData("2020-03-26", null)]
    [InlineData("2020-03-27", "2020-03-26")]
    [InlineData("2021-01-01", "2020-05-28")]
    public void Last_IsTheLatestBeforeTheDay(string day, string? expected) => Assert.Equal(Day(expected), Book.Last("Board", Day(day)!.Value)?.Date);

    [Theory]
    [InlineData("Board", "2020-03-18", "2020-03-26")]
    [InlineData("Board", "2020-03-19", "2020-05-28")]
    [InlineData("Board", "2020-05-21", null)]
    [InlineData("Quality Committee", "2020-04-09", "2020-04-09")]
    [InlineData("Council", "2020-04-09", null)]
    public void FirstForPapersOf_IsTheFirstWhosePapersAreDueFromTheDayOn(string body, string day, string? expected) => Assert.Equal(Day(expected), Book.FirstForPapersOf(body, Day(day)!.Value)?.Date);

    [Theory]
    [InlineData("2020-03-04", 1)]
    [InlineData("2020-03-03", 0)]
    [InlineData("2020-03-18", 1)]
    [InlineData("2020-03-19", 0)]
    public void PapersDueWithin_CountsBothDays_AndNoMeetingWithoutThem(string day, int expected) => Assert.Equal(expected, Book.PapersDueWithin(Day(day)!.Value, 14).Count);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
