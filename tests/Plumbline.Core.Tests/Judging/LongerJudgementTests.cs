using System.Globalization;
using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Core.Targets;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.TimeSeries;

namespace Plumbline.Core.Tests.Judging;

public class LongerJudgementTests
{
    private static readonly Period Quarter = Make.Period("2023-Q1");

    [Fact]
    public void AQuarterOfCounts_IsHeldAgainstTheSumOfItsMonthsTargets()
    {
        var rating = Rate(Sum("14", Quarter, parts: 3), Make.Target("at most 4", to: "2023-05"), Make.Target("at most 5", from: "2023-06"));
        Assert.Equal((RatingStatus.Amber, "14 against at most 13 (made of 3 monthly targets): 1 worse (7.7% of the target)"), (rating.Status, Reason(rating)));
    }

    [Fact]
    public void AnIncompleteSum_IsNotRated()
    {
        var rating = Rate(Sum("4", Quarter, parts: 3, missing: 1, suppressed: 1), Make.Target("at most 4"));
        Assert.Equal((RatingStatus.NotRated, NotRatedReason.Incomplete, "Incomplete: from 2 of 3 months, 1 suppressed"), (rating.Status, rating.NotRated, Reason(rating)));
        Assert.Null(rating.Distance);
    }

    [Fact]
    public void AnIncompleteSum_OfUnits_IsNotRatedInItsOwnPeriodEither()
    {
        var month = Make.Period("2023-04");
        var figure = Sum("4", month, parts: 20, missing: 2, ofUnits: true);
        Assert.Equal("Incomplete: from 18 of 20 units", Reason(Rate(figure, Make.Target("at most 4"))));
    }

    // What is missing can only add to numbers that are not negative.
    [Theory]
    [InlineData("count", "15", "at most 14", "; already above at most 14")]
    [InlineData("count", "14", "at most 14", "")]
    [InlineData("count", "14", "at least 14", "; already meets at least 14")]
    [InlineData("count", "13", "at least 14", "")]
    [InlineData("money", "£15", "at most £14", "")]
    public void AnIncompleteSum_ThatIsPastItsTarget_SaysSo(string measure, string sum, string target, string more)
    {
        var figure = Sum(sum, Make.Period("2023-04"), parts: 33, missing: 1, ofUnits: true);
        var rating = Rate(figure, Make.Indicator(measure: measure), Make.Target(target));
        Assert.Equal((NotRatedReason.Incomplete, $"Incomplete: from 32 of 33 units{more}"), (rating.NotRated, Reason(rating)));
    }

    [Theory]
    [InlineData(0, RatingStatus.Green)]
    [InlineData(2, RatingStatus.NotRated)]
    public void ARunningTotalOfUnits_IsRatedOnlyIfItsLastMonthIsComplete(int missing, RatingStatus status)
    {
        var indicator = Make.Indicator(measure: "count", cumulative: true);
        var months = Quarter.Parts(Frequency.Month).Select(month =>
            Make.Observation(month.ToString(), "4") with { Total = Parts(month, Aggregation.Sum, 20, month == Make.Period("2023-06") ? missing : 1, 0, ofUnits: true) });
        var series = Series.From(indicator, Make.Council, months).Value;
        var picture = Make.Picture(indicator, [Make.Target("at least 4")]);
        Assert.Equal(status, Judge.OfLonger(picture, indicator, Make.Council, PeriodTotals.Of(picture, series, Quarter), Quarter).Status);
    }

    [Theory]
    [InlineData("no target", "No target; from 2 of 3 months")]
    [InlineData("baseline", "Measured in order to set a target; from 2 of 3 months")]
    [InlineData("contextual", "Activity for which no target is pertinent; from 2 of 3 months")]
    public void AnIncompleteSum_WithoutAnAim_SaysThatFirst(string target, string reason) =>
        Assert.Equal(reason, Reason(Rate(Sum("4", Quarter, parts: 3, missing: 1), Make.Target(target))));

    [Fact]
    public void AnIncompleteRatio_IsRated_AndSaysWhatItCounts()
    {
        var figure = Make.Observation("2023-Q1", "90%") with { Total = Parts(Quarter, Aggregation.Ratio, 60, 2, 0, ofUnits: true), IsProvisional = true };
        var rating = Rate(figure, Make.Indicator(aggregation: Aggregation.Ratio), Make.Target("at least 88%", to: "2023-04"), Make.Target("at least 90%", from: "2023-05"));
        Assert.Equal(
            (RatingStatus.Green, "90% against at least 90% (at least 88% until April 2023): met; from 58 of 60 monthly figures"),
            (rating.Status, Reason(rating)));
    }

    [Fact]
    public void AQuarterWithoutAFigure_NamesTheTargetMadeOfTheMonthsInWhichOneIsExpected()
    {
        var indicator = Make.Indicator(status: new IndicatorStatus(ReportingState.Active, Make.Period("2023-05")));
        var rating = Judge.OfLonger(Make.Picture(indicator, [Make.Target("at most 4")]), indicator, Make.Council, null, Quarter);
        Assert.Equal(("at most 8", NotRatedReason.NothingReported, Quarter), (rating.Criterion?.ToString(), rating.NotRated, rating.Period));
    }

    [Fact]
    public void SeveralMonthsTogether_AreHeldAgainstTheSumOfTheirTargets()
    {
        var last = Make.Period("2023-05");
        var figure = Make.Observation("2023-05", "7") with { Total = Parts(last, Aggregation.Sum, 2, 0, 0, ofUnits: false) with { Periods = [last.Previous, last] } };
        Assert.Equal("7 against at most 8 (made of 2 monthly targets): 1 better (12.5% of the target)", Reason(Rate(figure, Make.Target("at most 4"))));
    }

    private static Observation Sum(string value, Period period, int parts, int missing = 0, int suppressed = 0, bool ofUnits = false) =>
        Make.Observation(period.ToString(), value) with { Total = Parts(period, Aggregation.Sum, parts, missing, suppressed, ofUnits) };

    private static Total Parts(Period period, Aggregation rule, int parts, int missing, int suppressed, bool ofUnits) =>
        new() { Rule = rule, Parts = parts, Missing = missing, Suppressed = suppressed, IsOfUnits = ofUnits, Periods = [.. period.Parts(Frequency.Month)] };

    private static Judgement Rate(Observation figure, params Target[] targets) => Rate(figure, Make.Indicator(measure: "count"), targets);

    private static Judgement Rate(Observation figure, Indicator indicator, params Target[] targets) =>
        Judge.Of(Make.Picture(indicator, targets), indicator, figure);

    private static string Reason(Judgement judgement) => JudgementWords.Reason(judgement, CultureInfo.InvariantCulture);
}
