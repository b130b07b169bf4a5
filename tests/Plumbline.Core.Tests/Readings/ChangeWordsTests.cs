using Plumbline.Core.Indicators;
using Plumbline.Core.Ratings;
using Plumbline.Core.Readings;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Readings;

public class ChangeWordsTests
{
    [Theory]
    [InlineData(Polarity.Higher, "84%", "85%", "▲", "better, from 84%")]
    [InlineData(Polarity.Higher, "90.69%", "88.90%", "▼", "worse, from 90.69%")]
    [InlineData(Polarity.Lower, "6.10%", "6.98%", "▲", "worse, from 6.10%")]
    [InlineData(Polarity.Lower, "6.98%", "6.10%", "▼", "better, from 6.98%")]
    [InlineData(Polarity.Lower, "84%", "84.0%", "–", "no change")]
    [InlineData(Polarity.Neither, "12", "15", "▲", "up, from 12")]
    [InlineData(Polarity.Neither, "15", "12", "▼", "down, from 15")]
    [InlineData(Polarity.Neither, "15", "15", "–", "no change")]
    [InlineData(Polarity.Higher, "9661", "13766", "▲", "better, from 9,661")]
    [InlineData(Polarity.Lower, "£1200", "£1100", "▼", "better, from £1,200")]
    [InlineData(Polarity.Higher, "-1200.5", "-1200", "▲", "better, from −1,200.5")]
    [InlineData(Polarity.Higher, "12 days", "13 days", "▲", "better, from 12")]
    [InlineData(Polarity.Higher, "17/19", "18/19", "▲", "better, from 17/19")]
    public void Change_SaysBetterOrWorse_AndTheArrowSaysWhereTheFigureWent(Polarity polarity, string before, string now, string arrow, string words)
    {
        var change = Of(polarity, before, now);
        Assert.Equal((arrow, words), (change?.Arrow, change?.Words));
    }

    [Fact]
    public void FiguresThatDoNotCompare_HaveNoChange()
    {
        Assert.Null(Of(Polarity.Higher, "N/A", "85%"));
        Assert.Null(Of(Polarity.Higher, "84%", "N/A"));
        Assert.Null(Of(Polarity.Higher, "84", "85", cumulative: true));
        Assert.Null(Of(Polarity.Neither, "84", "85", cumulative: true));
        Assert.Null(ChangeWords.Of(PerformanceChange.NoFigure(Make.Observation("2024-02", "84%")), null, Make.Indicator(), Culture.British));
    }

    [Fact]
    public void DoubtfulFigureBefore_IsNamed()
    {
        var before = Make.Observation("2024-02", "4.50%") with { IsDoubtful = true };
        var now = Make.Observation("2024-03", "4.96%");
        var indicator = Make.Indicator(Polarity.Lower);
        Assert.Equal("worse, from 4.50%, a doubtful figure", ChangeWords.Of(PerformanceChange.Between(indicator, before, now), now, indicator, Culture.British)?.Words);
    }

    private static ChangeWords? Of(Polarity polarity, string before, string now, bool cumulative = false)
    {
        var indicator = Make.Indicator(polarity, cumulative: cumulative);
        var (was, isNow) = (Make.Observation("2024-02", before), Make.Observation("2024-03", now));
        return ChangeWords.Of(PerformanceChange.Between(indicator, was, isNow), isNow, indicator, Culture.British);
    }
}
