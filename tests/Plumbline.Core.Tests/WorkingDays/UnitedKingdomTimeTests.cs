using System.Globalization;
using Plumbline.Core.WorkingDays;

namespace Plumbline.Core.Tests.WorkingDays;

public class UnitedKingdomTimeTests
{
    [Theory]
    [InlineData("2020-01-15T12:00:00Z", "2020-01-15T12:00:00")]
    [InlineData("2020-07-15T12:00:00Z", "2020-07-15T13:00:00")]
    [InlineData("2020-03-29T00:59:59Z", "2020-03-29T00:59:59")]
    [InlineData("2020-03-29T01:00:00Z", "2020-03-29T02:00:00")]
    [InlineData("2020-10-25T00:59:59Z", "2020-10-25T01:59:59")]
    [InlineData("2020-10-25T01:00:00Z", "2020-10-25T01:00:00")]
    [InlineData("2024-03-31T01:00:00Z", "2024-03-31T02:00:00")] // the 31st is the Sunday
    [InlineData("2021-10-31T00:59:00Z", "2021-10-31T01:59:00")]
    [InlineData("2021-10-31T01:00:00Z", "2021-10-31T01:00:00")]
    [InlineData("2020-12-31T23:30:00-05:00", "2021-01-01T04:30:00")]
    [InlineData("2020-06-30T23:30:00Z", "2020-07-01T00:30:00")]
    public void Clocks_ShowSummerTimeFromTheLastSundayOfMarchToThatOfOctober(string instant, string local) =>
        Assert.Equal(local, UnitedKingdomTime.Of(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));

    [Fact]
    public void Clocks_AreThoseOfTheTimeZoneOfLondon()
    {
        Assert.SkipUnless(TimeZoneInfo.TryFindSystemTimeZoneById("Europe/London", out var london), "The system has no time zones.");
        for (var instant = new DateTimeOffset(1997, 1, 1, 0, 30, 0, TimeSpan.Zero); instant.Year < 2037; instant = instant.AddHours(1)) Assert.Equal(TimeZoneInfo.ConvertTime(instant, london!).DateTime, UnitedKingdomTime.Of(instant));
    }
}
