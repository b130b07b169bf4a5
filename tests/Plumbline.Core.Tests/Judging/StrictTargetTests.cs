using System.Globalization;
using Plumbline.Core.Analysis;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Core.Spc;
using Plumbline.Core.Targets;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Judging;

/// <summary><c>more than X</c> and <c>less than X</c>: X itself does not meet them.</summary>
public class StrictTargetTests
{
    [Theory]
    [InlineData("more than 75", "74", "met-not-met", RatingStatus.Red, "74 against more than 75: 1 worse (1.3% of the target)")]
    [InlineData("more than 75", "75", "met-not-met", RatingStatus.Red, "75 against more than 75: equal, not more")]
    [InlineData("more than 75", "76", "met-not-met", RatingStatus.Green, "76 against more than 75: 1 better (1.3% of the target)")]
    [InlineData("less than 5", "5", "met-not-met", RatingStatus.Red, "5 against less than 5: equal, not less")]
    [InlineData("less than 5", "4", "met-not-met", RatingStatus.Green, "4 against less than 5: 1 better (20.0% of the target)")]
    [InlineData("more than 75", "75", "council-5-10", RatingStatus.Amber, "75 against more than 75: equal, not more")]
    [InlineData("less than 0", "0", "council-5-10", RatingStatus.Red, "0 against less than 0: equal, not less")]
    [InlineData("more than 75", "75", "tolerance 5%", RatingStatus.Amber, "75 against more than 75: equal, not more")]
    [InlineData("more than 75", "75", "tolerance 0%", RatingStatus.Red, "75 against more than 75: equal, not more")]
    [InlineData("more than 75", "75", "tolerance 2 absolute", RatingStatus.Amber, "75 against more than 75: equal, not more")]
    public void TheNumberItself_HasTheRatingOfAFigureJustShort(string target, string value, string scheme, RatingStatus status, string reason)
    {
        var judgement = Make.Judgement(Make.Observation("2024-03", value), Make.Target(target), scheme, Make.Indicator(measure: "count"));
        Assert.Equal((status, reason), (judgement.Status, JudgementWords.Reason(judgement, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void AStrictTarget_AndItsMirror_AgreeWithTheOpenOne_EverywhereButOnTheNumber()
    {
        var random = new Random(2103);
        foreach (var scheme in new[] { "council-5-10", "met-not-met", "tolerance 5%", "tolerance 2 absolute" })
        {
            for (var i = 0; i < 500; i++)
            {
                var (value, target) = (random.Next(-30, 30), random.Next(-30, 30));
                var (strict, open, mirrored) = (Status(value, $"more than {target}"), Status(value, $"at least {target}"), Status(-value, $"less than {-target}"));
                Assert.Equal(strict, mirrored);
                if (value != target) Assert.Equal(open, strict);
                else Assert.True(strict is RatingStatus.Red or RatingStatus.Amber && open is RatingStatus.Green, $"{value} {target} {scheme}");
            }

            RatingStatus Status(int value, string criterion) =>
                Make.Judgement(Make.Observation("2024-03", value.ToString(CultureInfo.InvariantCulture)), Make.Target(criterion), scheme, Make.Indicator(measure: "score")).Status;
        }
    }

    [Theory]
    [InlineData("£75m", "equal, not more", "equal to its target, not more")]
    [InlineData("£76m", "£1,000,000 above", "£1,000,000 above its target")]
    public void Words_SayThatTheNumberIsNotEnough(string value, string alone, string sentence)
    {
        var words = AgainstWords.Of(Make.Judgement(Make.Observation("2023/24", value), Make.Target("more than £75m"), "met-not-met", Make.Indicator(measure: "money", frequency: Frequency.FinancialYear)), CultureInfo.InvariantCulture);
        Assert.Equal(new AgainstWords(alone, sentence), words);
    }

    [Theory]
    [InlineData("more than £1200", "2023-09", "more than £600")]
    [InlineData("less than 1200", "2023-06", "less than 300")]
    public void ProRata_IsStrictAboutTheShare(string target, string period, string criterion) =>
        Assert.Equal(criterion, Make.Target(target, basis: TargetBasis.ProRata).CriterionFor(Make.Period(period)).ToString());

    [Fact]
    public void MonthsOfStrictTargets_AddUpToAStrictOne()
    {
        var indicator = Make.Indicator(measure: "count");
        var quarter = Make.Period("2023-Q1");
        Target[] targets = [Make.Target("less than 4", to: "2023-05"), Make.Target("less than 5", from: "2023-06")];
        Assert.Equal("less than 13", TargetBook.From(targets).Value.Over(indicator, Make.Council, quarter, [.. quarter.Parts(Frequency.Month)])!.Criterion.ToString());
        Assert.Null(TargetBook.From([targets[0], Make.Target("at most 5", from: "2023-06")]).Value.Over(indicator, Make.Council, quarter, [.. quarter.Parts(Frequency.Month)]));
    }

    [Fact]
    public void AChart_DrawsTheNumber_AndSaysWhichSideOfItIsGood()
    {
        var indicator = Make.Indicator(Polarity.Higher, measure: "count");
        var series = Make.Series(indicator, "2022-01", [.. Enumerable.Repeat("75", 24)]);
        var (strict, open) = (Charted("more than 75"), Charted("at least 75"));
        Assert.Equal((75d, 75d), (strict.Points[^1].Target, open.Points[^1].Target));
        Assert.Equal((0, 24, 24, 0), (TargetOutlook.Of(strict).Met.Length, TargetOutlook.Of(strict).Missed.Length, TargetOutlook.Of(open).Met.Length, TargetOutlook.Of(open).Missed.Length));

        ControlChart Charted(string target) => ChartedSeries.Of(Make.Picture(indicator, [Make.Target(target)]), series, Make.Period("2023-12"))!.Chart;
    }
}
