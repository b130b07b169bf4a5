using System.Globalization;
using Plumbline.Core.Analysis;
using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Ratings;
using Plumbline.Core.Targets;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Judging;

/// <summary>A pro rata target is of the year so far. A figure of a part of that is not held against it.</summary>
public class YearSoFarTests
{
    private static readonly Target Ceiling = Make.Target("at most 120", from: "2018/19", basis: TargetBasis.ProRata);

    [Theory]
    [InlineData("2019-04", "12", RatingStatus.Red, "12 against at most 10 for the share of the year gone: 2 worse (20.0% of the target)")]
    [InlineData("2019-05", "12", RatingStatus.NotRated, "The target is for the year so far; this is one month")]
    [InlineData("2020-03", "12", RatingStatus.NotRated, "The target is for the year so far; this is one month")]
    [InlineData("2020-03", "0/0", RatingStatus.NotRated, "The target is for the year so far; this is one month")]
    public void AMonth_IsRatedOnlyWhereItIsTheYearSoFar(string period, string value, RatingStatus status, string reason)
    {
        var judgement = Judge.Of(Picture(Counts()), Counts(), Make.Observation(period, value));
        Assert.Equal((status, reason), (judgement.Status, Reason(judgement)));
        Assert.Equal(status == RatingStatus.NotRated ? NotRatedReason.PartOfYear : null, judgement.NotRated);
        Assert.Equal(judgement.IsRated, judgement.Distance is not null);
    }

    [Theory]
    [InlineData(12, RatingStatus.Red, "144 against at most 120 for the share of the year gone: 24 worse (20.0% of the target)")]
    [InlineData(3, RatingStatus.NotRated, "The target is for the year so far; these are three months")]
    [InlineData(13, RatingStatus.NotRated, "The target is for the year so far; these are 13 months")]
    public void MonthsTogether_AreRatedWhereTheyAreTheYearSoFar(int months, RatingStatus status, string reason)
    {
        var series = Make.Series(Counts(), "2019-01", [.. Enumerable.Repeat("12", 15)]);
        var judgement = Judge.Of(Picture(Counts()), Counts(), PeriodTotals.OverSpan(Picture(Counts()), series, Make.Period("2020-03"), months)!);
        Assert.Equal((status, reason), (judgement.Status, Reason(judgement)));
    }

    [Theory]
    [InlineData("2019-Q1", "36 against at most 30 for the share of the year gone: 6 worse (20.0% of the target)")]
    [InlineData("2019-Q4", "The target is for the year so far; this is one quarter")]
    public void AQuarterOfMonths_IsRatedOnlyWhereItIsTheFirst(string quarter, string reason)
    {
        var (picture, whole) = (Picture(Counts()), Make.Period(quarter));
        var figure = PeriodTotals.Of(picture, Make.Series(Counts(), "2019-04", [.. Enumerable.Repeat("12", 12)]), whole);
        Assert.Equal(reason, Reason(Judge.OfLonger(picture, Counts(), Make.Council, figure, whole)));
    }

    [Theory]
    [InlineData(Aggregation.Sum, true)]
    [InlineData(Aggregation.Latest, false)]
    public void AFigureOfTheYearSoFar_IsRated(Aggregation aggregation, bool isCumulative)
    {
        var indicator = Make.Indicator(Polarity.Lower, aggregation: aggregation, cumulative: isCumulative, measure: "count");
        Assert.Equal(RatingStatus.Green, Judge.Of(Picture(indicator), indicator, Make.Observation("2020-03", "120")).Status);
    }

    [Fact]
    public void AWeekThatBeginsBeforeTheYear_IsItsFirst()
    {
        var weekly = Make.Indicator(frequency: Frequency.Week, measure: "count");
        Assert.Equal([true, false], new[] { "2020-W14", "2020-W15" }.Select(week => Judge.Of(Picture(weekly), weekly, Make.Observation(week, "1")).IsRated));
    }

    [Fact]
    public void AChart_DrawsNoShareOfTheYearBesideMonths()
    {
        var series = Make.Series(Counts(), "2019-04", "12", "12");
        Assert.Equal([10m, null], series.Observations.Select(figure => TargetLine.At(Picture(Counts()), series, figure.Period)));
    }

    private static Indicator Counts() => Make.Indicator(Polarity.Lower, measure: "count");

    private static OrganisationPicture Picture(Indicator indicator) => Make.Picture(indicator, [Ceiling], "met-not-met");

    private static string Reason(Judgement judgement) => JudgementWords.Reason(judgement, CultureInfo.InvariantCulture);
}
