using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Periods;
using Plumbline.Core.Observations;
using Plumbline.Core.Ratings;
using Plumbline.Core.Targets;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Judging;

public class JudgeTests
{
    [Theory]
    [InlineData("2024-02", "84%", "Not due until March 2024; no trajectory is given")]
    [InlineData("2024-02", "91%", "Not due until March 2024; met already")]
    [InlineData("2024-02", "N/A", "Not available for this period")]
    public void BeforeItIsDue_ATargetGivesNoRating(string period, string value, string reason)
    {
        var rating = Rate(Make.Observation(period, value), Make.Target("at least 90%", due: "2024-03"));
        Assert.Equal((RatingStatus.NotRated, "none", reason), (rating.Status, JudgementWords.Rule(rating), Reason(rating)));
    }

    [Theory]
    [InlineData("2024-03")]
    [InlineData("2024-04")]
    [InlineData("2023/24")]
    public void OnceDue_ATargetGivesARating(string period) =>
        Assert.Equal(RatingStatus.Amber, Rate(Make.Observation(period, "84%"), Make.Target("at least 90%", due: "2024-03")).Status);

    [Fact]
    public void StepOnTheWay_RatesAtOnce_AndSaysThatItIsAStep()
    {
        var rating = Rate(Make.Observation("2023-06", "71%"), Make.Target("at least 70%", due: "2024-03", basis: TargetBasis.Trajectory));
        Assert.Equal(RatingStatus.Green, rating.Status);
        Assert.Equal("71% against at least 70% on the way to its target: 1 point better (1.4% of the target)", Reason(rating));
    }

    [Theory]
    [InlineData("2020-Q1", "250", RatingStatus.Red)]
    [InlineData("2020-Q1", "270", RatingStatus.Amber)]
    [InlineData("2020-Q1", "300", RatingStatus.Green)]
    [InlineData("2020-09", "600", RatingStatus.Green)]
    [InlineData("2020-09", "631", RatingStatus.Blue)]
    [InlineData("2020-10", "700", RatingStatus.Green)]
    [InlineData("2020/21", "1200", RatingStatus.Green)]
    public void ProRata_RatesByTheShareOfTheYearPassed(string period, string value, RatingStatus status)
    {
        var rating = Make.Judgement(Make.Observation(period, value), Make.Target("at least 1200", due: "2020/21", basis: TargetBasis.ProRata), indicator: Make.Indicator(cumulative: true));
        Assert.Equal(status, rating.Status);
        Assert.Contains("for the share of the year gone", Reason(rating), StringComparison.Ordinal);
    }

    [Fact]
    public void SchemeOfTheTarget_IsUsed_AndNamed()
    {
        var rating = Rate(Make.Observation("2024-03", "94.6%"), Make.Target("at least 90%", scheme: "met-not-met"));
        Assert.Equal((RatingStatus.Green, "met-not-met"), (rating.Status, JudgementWords.Rule(rating)));
    }

    [Theory]
    [InlineData(ReportingState.Active, NotRatedReason.NothingReported, "Nothing reported")]
    [InlineData(ReportingState.Pending, NotRatedReason.DataPending, "Data pending")]
    [InlineData(ReportingState.Suspended, NotRatedReason.Suspended, "Reporting is suspended")]
    [InlineData(ReportingState.Ceased, NotRatedReason.Ceased, "No longer reported")]
    public void NothingReported_IsExplainedByTheIndicator(ReportingState state, NotRatedReason reason, string words)
    {
        var judgement = Make.Judgement(null, Make.Target("at least 90%"), indicator: Make.Indicator(status: new IndicatorStatus(state)));
        Assert.Equal((RatingStatus.NotRated, reason, words), (judgement.Status, judgement.NotRated, Reason(judgement)));
    }

    [Fact]
    public void NothingReported_BeforeTheIndicatorCeased_IsNothingReported() =>
        Assert.Equal(
            NotRatedReason.NothingReported,
            Make.Judgement(null, Make.Target("at least 90%"), indicator: Make.Indicator(status: new IndicatorStatus(ReportingState.Ceased, Make.Period("2024-04")))).NotRated);

    // For a quarterly indicator in monthly papers, the last quarter that has ended is judged, even where the next has begun.
    [Theory]
    [InlineData("2020-08", "2020-Q1", "contextual")]
    [InlineData("2020-09", "2020-Q2", "contextual")]
    [InlineData("2020-11", "2020-Q2", "contextual")]
    [InlineData("2020-12", "2020-Q3", "at least 5")]
    [InlineData("2020-Q3", "2020-Q3", "at least 5")]
    [InlineData("2020/21", "2020-Q4", "at least 5")]
    public void NothingReported_JudgesTheLastEndedPeriodOfTheIndicator(string period, string judged, string criterion)
    {
        var indicator = Make.Indicator(frequency: Frequency.Quarter);
        var picture = Make.Picture(indicator, [Make.Target("contextual", to: "2020-Q2"), Make.Target("at least 5", from: "2020-Q3")]);
        var judgement = Judge.Of(picture, indicator, Make.Council, null, Make.Period(period));
        Assert.Equal((judged, criterion), (judgement.Period.ToString(), judgement.Criterion!.ToString()));
    }

    [Fact]
    public void Contract_HasItsOwnTargetAndScheme()
    {
        var picture = Make.Picture(Make.Indicator(), [Make.Target("at least 90%"), Make.Target("at least 80%", contract: "north")], "council-5-10");
        var cell = Make.Observation("2024-03", "85%");
        var (own, contract) = (Judge.Of(picture, Make.Indicator(), cell), Judge.Of(picture, Make.Indicator(), Make.Council, cell, cell.Period, "north"));
        Assert.Equal((RatingStatus.Amber, "council-5-10", -5m), (own.Status, JudgementWords.Rule(own), own.Distance!.Better));
        Assert.Equal((RatingStatus.Green, "met-not-met", 5m), (contract.Status, JudgementWords.Rule(contract), contract.Distance!.Better));
    }

    [Fact]
    public void TargetNotDueYet_HasADistance_AndNoRating()
    {
        var judgement = Rate(Make.Observation("2024-02", "84%"), Make.Target("at least 90%", due: "2024-03"));
        Assert.Equal((RatingStatus.NotRated, NotRatedReason.NotDueYet, -6m), (judgement.Status, judgement.NotRated, judgement.Distance!.Better));
    }

    [Theory]
    [InlineData(Polarity.Lower, "Above national average", "National average", RatingStatus.Red)]
    [InlineData(Polarity.Lower, "Below national average", "National average", RatingStatus.Green)]
    [InlineData(Polarity.Higher, "Below national average", "National average", RatingStatus.Red)]
    [InlineData(Polarity.Neither, "National average", "Above national average", RatingStatus.Red)]
    [InlineData(Polarity.Neither, "Above national average", "Above national average", RatingStatus.Green)]
    public void NationalAverage_IsRankedByPolarity(Polarity polarity, string value, string target, RatingStatus status) =>
        Assert.Equal(status, Make.Judgement(Make.Observation("2024-03", value), Make.Target(target), "met-not-met", Make.Indicator(polarity)).Status);

    [Fact]
    public void StoredValue_IsJudged_NotThePrintedOne()
    {
        // 2699 of 3000 is 89.97%, printed as 90%.
        Assert.Equal(RatingStatus.Amber, Rate(Make.Observation("2024-03", "2699/3000 (90%)"), Make.Target("at least 90%")).Status);
    }

    [Fact]
    public void Extremes_AreRatedWithoutOverflow()
    {
        string[] values = ["999999999999999999m", "(£999999999999999999m)", "0.000000000000001", "-0.000000000000001", "999999999999999999/0.000001", "0"];
        string[] schemes = ["council-5-10", "met-not-met", "tolerance 100%", "tolerance 1000000000000 absolute"];
        foreach (var value in values)
        {
            foreach (var number in values.Where(text => !text.Contains('/', StringComparison.Ordinal)))
            {
                foreach (var side in new[] { "at least", "at most", "exactly" })
                {
                    foreach (var scheme in schemes)
                        Assert.NotEqual(RatingStatus.NotRated, Rate(Make.Observation("2024-03", value), Make.Target($"{side} {number}"), scheme).Status);
                }
            }
        }
    }

    [Fact]
    public void MirroredValueAndTarget_AreRatedAlike()
    {
        // "At least t" for v gives the same rating as "at most −t" for −v.
        var random = new Random(510);
        for (var i = 0; i < 1_000; i++)
        {
            var (value, target) = (random.Next(-3000, 3000) / 10m, random.Next(-3000, 3000) / 10m);
            foreach (var scheme in new[] { "council-5-10", "met-not-met", "tolerance 5%", "tolerance 2 absolute" })
            {
                Assert.Equal(
                    Rate(Make.Observation("2024-03", Number(value)), Make.Target("at least " + Number(target)), scheme).Status,
                    Rate(Make.Observation("2024-03", Number(-value)), Make.Target("at most " + Number(-target)), scheme).Status);
            }
        }
    }

    [Fact]
    public void ScaledValueAndTarget_AreRatedAlike()
    {
        var random = new Random(511);
        for (var i = 0; i < 5_000; i++)
        {
            var (value, target) = (random.Next(-3000, 3000) / 10m, random.Next(-3000, 3000) / 10m);
            Assert.Equal(
                RatingScheme.Council.StatusOf(value - target, target),
                RatingScheme.Council.StatusOf((value - target) * 1000m, target * 1000m));
        }
    }

    [Fact]
    public void BetterValue_IsNeverRatedWorse()
    {
        var random = new Random(512);
        foreach (var scheme in new[] { "council-5-10", "met-not-met", "tolerance 5%", "tolerance 2 absolute" }.Select(name => RatingScheme.Parse(name).Value))
        {
            for (var i = 0; i < 5_000; i++)
            {
                var target = random.Next(-300, 300) / 10m;
                var (worse, better) = (random.Next(-100, 100) / 10m, random.Next(-100, 100) / 10m);
                if (worse > better) (worse, better) = (better, worse);
                Assert.True(scheme.StatusOf(worse, target) <= scheme.StatusOf(better, target));
            }
        }
    }

    private static string Number(decimal number) => number.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);

    private static Judgement Rate(Observation observation, Target target, string scheme = "council-5-10") => Make.Judgement(observation, target, scheme);

    private static string Reason(Judgement judgement) => JudgementWords.Reason(judgement, Culture.British);
}
