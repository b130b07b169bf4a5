using System.Globalization;
using Plumbline.Core.Periods;
using Plumbline.Core.TimeSeries;

namespace Plumbline.Core.Tests.TimeSeries;

public class RhythmTests
{
    [Theory]
    [InlineData(Frequency.Month, "2021-11-01 2021-12-01 2022-04-01 2022-05-01", "2022-01-01 2022-02-01 2022-03-01")]
    [InlineData(Frequency.Month, "2021-01-01 2021-04-01 2021-07-01 2022-01-01", "2021-10-01")]
    [InlineData(Frequency.Month, "2021-01-01 2021-04-01 2021-07-01 2021-08-01", "2021-02-01 2021-03-01 2021-05-01 2021-06-01")]
    [InlineData(Frequency.Month, "2021-01-01 2021-02-01 2021-03-01", "")]
    [InlineData(Frequency.Month, "2021-01-01 2021-06-01", "")]
    [InlineData(Frequency.Quarter, "2020-04-01 2020-07-01 2021-01-01", "2020-10-01")]
    [InlineData(Frequency.FinancialYear, "2018-04-01 2019-04-01 2021-04-01", "2020-04-01")]
    [InlineData(Frequency.Week, "2024-01-01 2024-01-08 2024-01-22", "2024-01-15")]
    public void Period_BetweenTwoOfTheSeries_IsMissing(Frequency frequency, string starts, string missing) =>
        Assert.Equal(missing, Missing(frequency, Days(starts)));

    [Theory]
    [InlineData("2024-01-07 2024-01-14 2024-01-21 2024-02-04", "2024-01-28")] // Sundays
    [InlineData("2024-01-01 2024-01-02 2024-01-03 2024-01-04 2024-01-05 2024-01-08 2024-01-09 2024-01-11 2024-01-12", "2024-01-10")] // Mondays to Fridays
    [InlineData("2024-03-25 2024-03-26 2024-03-27 2024-03-28 2024-04-02 2024-04-03 2024-04-05 2024-04-08", "2024-04-04")] // Good Friday and Easter Monday are not days of the series
    [InlineData("2024-01-01 2024-01-03 2024-01-05 2024-01-08 2024-01-10 2024-01-15", "2024-01-12")] // Mondays, Wednesdays and Fridays
    [InlineData("2024-01-05 2024-01-06 2024-01-07 2024-01-08 2024-01-10 2024-01-11", "2024-01-09")] // every day
    [InlineData("2024-01-03 2024-01-19 2024-02-25 2024-03-02 2024-05-14 2024-06-06", "")] // irregular days
    [InlineData("2024-01-01 2024-01-08 2024-01-16 2024-01-22", "")] // weekly, once on another weekday
    public void Day_IsMissing_WhereDaysAreRegular(string days, string missing) => Assert.Equal(missing, Missing(Frequency.Day, Days(days)));

    [Fact]
    public void DuplicateDay_CountsOnce() =>
        Assert.Equal("2020-03-01", Missing(Frequency.Month, Days("2020-01-01 2020-01-01 2020-02-01 2020-04-01 2020-04-01")));

    [Fact]
    public void Missing_EqualsThePeriodsRemoved()
    {
        var random = new Random(20240501);
        for (var trial = 0; trial < 300; trial++)
        {
            var whole = Enumerable.Range(0, 40).Select(month => new DateOnly(2018, 1, 1).AddMonths(month)).ToArray();
            var kept = whole.Where((_, i) => i is 0 or 1 or 2 or 39 || random.Next(5) > 0).ToArray();
            Assert.Equal(Text(whole.Except(kept)), Missing(Frequency.Month, kept));
        }
    }

    private static string Missing(Frequency frequency, DateOnly[] starts) => Rhythm.Of(frequency, starts) is { } rhythm
        ? Text(starts.Zip(starts.Skip(1)).SelectMany(pair => pair.First == pair.Second ? [] : rhythm.Between(pair.First, pair.Second)))
        : "";

    private static DateOnly[] Days(string text) => [.. text.Split(' ').Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))];

    private static string Text(IEnumerable<DateOnly> days) => string.Join(' ', days.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
