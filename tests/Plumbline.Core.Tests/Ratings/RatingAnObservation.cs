using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Ratings;
using Plumbline.Core.Targets;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Ratings;

public class RatingAnObservation
{
    [Theory]
    [InlineData("79.2%", "at least 90%", "79.2% against at least 90%: 10.8 points worse (12.0% of the target)")]
    [InlineData("10.4%", "at most 15.0%", "10.4% against at most 15.0%: 4.6 points better (30.7% of the target)")]
    [InlineData("90%", "at least 90%", "90% against at least 90%: met")]
    [InlineData("-0.5%", "at most 0.0%", "-0.5% against at most 0.0%: 0.5 points better")]
    [InlineData("17/19", "at least 90%", "17/19 against at least 90%: 0.5 points worse (0.6% of the target)")]
    [InlineData("(£90k)", "at most -£100k", "(£90k) against at most -£100k: 10,000 points worse (10.0% of the target)")]
    [InlineData("26.4", "between 18 and 24", "26.4 against between 18 and 24: 2.4 points worse (10.0% of the target)")]
    [InlineData("89.96%", "at least 90%", "89.96% against at least 90%: 0.04 points worse (0.04% of the target)")]
    [InlineData("4.5004", "at most 4.5", "4.5004 against at most 4.5: 0.0004 points worse (0.009% of the target)")]
    [InlineData("9999/10000", "at least 100%", "9999/10000 against at least 100%: 0.01 points worse (0.01% of the target)")]
    [InlineData("1000000001", "at most 1000000000", "1000000001 against at most 1000000000: 1 point worse (0.0000001% of the target)")]
    [InlineData("0.00001", "at most 0", "0.00001 against at most 0: 0.00001 points worse")]
    [InlineData("90.04%", "at least 90%", "90.04% against at least 90%: 0.04 points better (0.04% of the target)")]
    [InlineData("89.955%", "at least 90%", "89.955% against at least 90%: 0.045 points worse (0.05% of the target)")]
    [InlineData("Good", "Outstanding", "Good; wanted: Outstanding")]
    public void Reason_CanBeCheckedByAReader(string value, string target, string reason) =>
        Assert.Equal(reason, Rate(Make.Observation("2024-03", value), Make.Target(target)).Reason);

    [Fact]
    public void Law_WhatMissesItsTarget_IsNeverNoughtFromIt()
    {
        var random = new Random(3);
        for (var i = 0; i < 2_000; i++)
        {
            var aim = random.Next(1, 1_000_000) / 100m;
            var off = random.Next(1, 100) / (decimal)Math.Pow(10, random.Next(0, 12));
            var rating = Rate(Make.Observation("2024-03", (aim + off).ToString(CultureInfo.InvariantCulture)), Make.Target($"at most {aim.ToString(CultureInfo.InvariantCulture)}"));
            Assert.Equal(-off, rating.Distance);
            Assert.DoesNotMatch("[^0-9.][0.]+%? (worse|of the target)", rating.Reason);
        }
    }

    [Fact]
    public void Reason_IsInTheReadersLanguage_WhateverTheMachines()
    {
        var observation = Make.Observation("2024-03", "1,079.2");
        var target = Make.Target("at least 90.5");
        Culture.Under(Culture.British, () =>
            Assert.Equal("1.079,2 against at least 90,5: 988,7 points better (1.092,5% of the target)", RateObservation.Rate(Make.Indicator(), observation, target, RatingScheme.Council, Culture.German).Reason));
        Culture.Under(Culture.German, () =>
            Assert.Equal("1,079.2 against at least 90.5: 988.7 points better (1,092.5% of the target)", RateObservation.Rate(Make.Indicator(), observation, target, RatingScheme.Council, Culture.British).Reason));
    }

    [Theory]
    [InlineData("2024-02", "84%", "Not due until March 2024; no trajectory is given")]
    [InlineData("2024-02", "91%", "Not due until March 2024; met already")]
    [InlineData("2024-02", "N/A", "Not available for this period")]
    public void BeforeItIsDue_ATargetRatesNothing(string period, string value, string reason)
    {
        var rating = Rate(Make.Observation(period, value), Make.Target("at least 90%", due: "2024-03"));
        Assert.Equal(new Rating(RatingStatus.NotRated, "none", reason), rating);
    }

    [Theory]
    [InlineData("2024-03")]
    [InlineData("2024-04")]
    [InlineData("2023/24")]
    public void OnceDue_ATargetRates(string period) =>
        Assert.Equal(RatingStatus.Amber, Rate(Make.Observation(period, "84%"), Make.Target("at least 90%", due: "2024-03")).Status);

    [Fact]
    public void StepOnTheWay_RatesAtOnce_AndSaysThatItIsOne()
    {
        var rating = Rate(Make.Observation("2023-06", "71%"), Make.Target("at least 70%", due: "2024-03", basis: TargetBasis.Trajectory));
        Assert.Equal(RatingStatus.Green, rating.Status);
        Assert.Equal("71% against at least 70% on the way to its target: 1 point better (1.4% of the target)", rating.Reason);
    }

    [Theory]
    [InlineData("2020-Q1", "250", RatingStatus.Red)]
    [InlineData("2020-Q1", "270", RatingStatus.Amber)]
    [InlineData("2020-Q1", "300", RatingStatus.Green)]
    [InlineData("2020-09", "600", RatingStatus.Green)]
    [InlineData("2020-09", "631", RatingStatus.Blue)]
    [InlineData("2020-10", "700", RatingStatus.Green)]
    [InlineData("2020/21", "1200", RatingStatus.Green)]
    public void ProRata_RatesAgainstTheShareOfTheYearGone(string period, string value, RatingStatus status)
    {
        var rating = Rate(Make.Observation(period, value), Make.Target("at least 1200", due: "2020/21", basis: TargetBasis.ProRata));
        Assert.Equal(status, rating.Status);
        Assert.Contains("for the share of the year gone", rating.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void TargetsOwnScheme_IsUsed_AndNamed()
    {
        var rating = Rate(Make.Observation("2024-03", "94.6%"), Make.Target("at least 90%", scheme: "met-not-met"));
        Assert.Equal((RatingStatus.Green, "met-not-met"), (rating.Status, rating.Rule));
    }

    [Fact]
    public void UnknownScheme_IsNotReplacedByAnother()
    {
        var rating = Rate(Make.Observation("2024-03", "94.6%"), Make.Target("at least 90%", scheme: "traffic-lights"));
        Assert.Equal(RatingStatus.NotRated, rating.Status);
        Assert.Contains("traffic-lights", rating.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportingState.Active, "Nothing reported")]
    [InlineData(ReportingState.Pending, "Data pending")]
    [InlineData(ReportingState.Suspended, "Reporting is suspended")]
    [InlineData(ReportingState.Ceased, "No longer reported")]
    public void NothingReported_IsExplainedByTheIndicator(ReportingState state, string reason) =>
        Assert.Equal(
            new Rating(RatingStatus.NotRated, "none", reason),
            RateObservation.Rate(Make.Indicator(status: new IndicatorStatus(state)), null, Make.Target("at least 90%"), RatingScheme.Council, Culture.British));

    [Theory]
    [InlineData(Polarity.Lower, "Above national average", "National average", RatingStatus.Red)]
    [InlineData(Polarity.Lower, "Below national average", "National average", RatingStatus.Green)]
    [InlineData(Polarity.Higher, "Below national average", "National average", RatingStatus.Red)]
    [InlineData(Polarity.Neither, "National average", "Above national average", RatingStatus.Red)]
    [InlineData(Polarity.Neither, "Above national average", "Above national average", RatingStatus.Green)]
    public void NationalAverage_RanksByPolarity(Polarity polarity, string value, string target, RatingStatus status) =>
        Assert.Equal(status, RateObservation.Rate(Make.Indicator(polarity), Make.Observation("2024-03", value), Make.Target(target), RatingScheme.MetOrNotMet, Culture.British).Status);

    [Fact]
    public void ValueStored_IsJudged_NotTheOneShown()
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
        // At least t for v is at most −t for −v: the rules know better and worse, not up and down.
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
                RatingScheme.Council.Judge(value - target, target),
                RatingScheme.Council.Judge((value - target) * 1000m, target * 1000m));
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
                Assert.True(scheme.Judge(worse, target) <= scheme.Judge(better, target));
            }
        }
    }

    private static string Number(decimal number) => number.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);

    private static Rating Rate(Observation observation, Target target, string scheme = "council-5-10") =>
        RateObservation.Rate(Make.Indicator(), observation, target, RatingScheme.Parse(scheme).Value, Culture.British);
}
