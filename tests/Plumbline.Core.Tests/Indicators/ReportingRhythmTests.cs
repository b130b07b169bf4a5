using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Indicators;

public class ReportingRhythmTests
{
    [Theory]
    [InlineData("2 months from 2019-05", Frequency.Month)]
    [InlineData("12 months from 2019-05", Frequency.Month)]
    [InlineData("06 09 12 03", Frequency.Month)]
    [InlineData("11", Frequency.Month)]
    [InlineData("12 01 02", Frequency.Week)]
    [InlineData("2 weeks from week-2020-04-05", Frequency.Week)]
    [InlineData("7 days from 2020-04-05", Frequency.Day)]
    public void Rhythm_ReadsBack(string text, Frequency frequency)
    {
        var rhythm = ReportingRhythm.Parse(text, frequency).Value;
        Assert.Equal(text, rhythm.ToString());
        Assert.Equal(rhythm, ReportingRhythm.Parse(rhythm.ToString(), frequency).Value);
    }

    // A figure that adds up over time is of the periods since the one that was due before.
    [Theory]
    [InlineData("2 months from 2019-05", "2020-03", "2020-02")]
    [InlineData("2 months from 2019-05", "2019-05", "2019-04")]
    [InlineData("06 09 12 03", "2019-06", "2019-04")]
    [InlineData("11", "2019-11", "2018-12")]
    public void DuePeriod_HasThoseSinceTheOneBefore(string text, string due, string first) =>
        Assert.Equal(first, ReportingRhythm.Parse(text, Frequency.Month).Value.FirstSince(Period.Parse(due).Value).ToString());

    [Theory]
    [InlineData("2 weeks from 2019-05", Frequency.Month, "a number of months, because the figure is of a month")]
    [InlineData("1 months from 2019-05", Frequency.Month, "2 months or more, or nothing where a figure is due in every month")]
    [InlineData("2 months from May", Frequency.Month, "a month, as 2019-04")]
    [InlineData("6 9", Frequency.Month, "2 months from 2019-05, or the months it is reported in: 06 09 12 03")]
    [InlineData("06 13", Frequency.Month, "2 months from 2019-05, or the months it is reported in: 06 09 12 03")]
    [InlineData("06 06", Frequency.Month, "each month once")]
    [InlineData("01 02 03 04 05 06 07 08 09 10 11 12", Frequency.Month, "fewer than 12 months, or nothing where a figure is due in every month")]
    [InlineData("06 12", Frequency.Quarter, "no rhythm: it is of a figure a month, a week or a day")]
    [InlineData("", Frequency.Month, "2 months from 2019-05, or the months it is reported in: 06 09 12 03")]
    public void UnreadableRhythm_SaysWhatIsExpected(string text, Frequency frequency, string expected) =>
        Assert.Equal(expected, ReportingRhythm.Parse(text, frequency).Problem?.Expected);

    [Theory]
    [InlineData("2 months from 2019-05", "2019-05", true)]
    [InlineData("2 months from 2019-05", "2019-06", false)]
    [InlineData("2 months from 2019-05", "2020-01", true)]
    [InlineData("2 months from 2019-05", "2019-03", false)] // before the first period nothing is due
    [InlineData("2 months from 2019-05", "2019-Q1", true)] // May is due in the first quarter
    [InlineData("6 months from 2019-05", "2019-Q2", false)]
    [InlineData("6 months from 2019-05", "2019-Q3", true)]
    [InlineData("06 09 12 03", "2021-12", true)]
    [InlineData("06 09 12 03", "2021-11", false)]
    [InlineData("06", "2021-Q1", true)]
    [InlineData("06", "2021-Q2", false)]
    public void Due_IsByTheRhythm(string rhythm, string period, bool isDue) =>
        Assert.Equal(isDue, ReportingRhythm.Parse(rhythm, Frequency.Month).Value.IsDue(Make.Period(period)));

    [Theory]
    [InlineData("2 weeks from week-2020-04-05", Frequency.Week, "week-2020-04-19", true)]
    [InlineData("2 weeks from week-2020-04-05", Frequency.Week, "week-2020-04-12", false)]
    [InlineData("12 01", Frequency.Week, "week-2021-01-03", true)]
    [InlineData("12 01", Frequency.Week, "week-2021-02-07", false)]
    [InlineData("7 days from 2020-04-05", Frequency.Day, "2020-04-12", true)]
    [InlineData("7 days from 2020-04-05", Frequency.Day, "2020-04-13", false)]
    public void WeeksAndDays_AreDueByTheRhythm(string rhythm, Frequency frequency, string period, bool isDue) =>
        Assert.Equal(isDue, ReportingRhythm.Parse(rhythm, frequency).Value.IsDue(Period.Parse(period, null, frequency).Value));

    [Theory]
    [InlineData("2 months from 2019-05", "2019-08", "2019-07")]
    [InlineData("2 months from 2019-05", "2019-07", "2019-07")]
    [InlineData("06 12", "2020-05", "2019-12")]
    [InlineData("2 months from 2019-05", "2019-Q2", "2019-09")]
    [InlineData("2 months from 2019-05", "2019-04", "2019-04")] // none is due before, so the month itself
    public void LastWithin_IsTheLastDuePeriod(string rhythm, string period, string expected)
    {
        var indicator = Make.Indicator() with { Rhythm = ReportingRhythm.Parse(rhythm, Frequency.Month).Value };
        Assert.Equal(expected, OwnPeriod.LastWithin(Make.Period(period), indicator, FinancialCalendar.April).ToString());
    }

    [Fact]
    public void LastDue_IsDue_AndNoneAfterItIs()
    {
        foreach (var rhythm in new[] { "2 months from 2019-05", "5 months from 2019-05", "06 09 12 03", "02", "01 02 03" }.Select(text => ReportingRhythm.Parse(text, Frequency.Month).Value))
        {
            for (var month = Make.Period("2019-05").Plus(12); month < Make.Period("2024-05"); month = month.Next)
            {
                var due = rhythm.LastDue(month)!;
                Assert.True(rhythm.IsDue(due));
                for (var later = due.Next; later <= month; later = later.Next) Assert.False(rhythm.IsDue(later));
                Assert.True(month.Since(due) < 12);
            }
        }
    }
}
