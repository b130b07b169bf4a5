using System.Globalization;
using Plumbline.Core.Analysis;
using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Core.Targets;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Judging;

/// <summary><c>at least plan</c>, <c>at most plan</c>: a figure is held against its own plan.</summary>
public class PlanTargetTests
{
    private static readonly Period Quarter = Make.Period("2019-Q4");

    [Theory]
    [InlineData("at least plan", "£410k", "£400k", RatingStatus.Green, "£410k against at least £400k (the plan): £10,000 better (2.5% of the target)")]
    [InlineData("at least plan", "£400k", "£400k", RatingStatus.Green, "£400k against at least £400k (the plan): met")]
    [InlineData("at most plan", "£410k", "£400k", RatingStatus.Red, "£410k against at most £400k (the plan): £10,000 worse (2.5% of the target)")]
    [InlineData("at least plan", "(£61k)", "(£60k)", RatingStatus.Red, "(£61k) against at least (£60k) (the plan): £1,000 worse (1.7% of the target)")]
    public void AFigure_IsHeldAgainstItsPlan(string target, string value, string plan, RatingStatus status, string reason)
    {
        var judgement = Judged(target, Make.Observation("2020-03", value) with { Plan = Plan("2020-03", plan) });
        Assert.Equal((status, reason), (judgement.Status, Reason(judgement)));
    }

    [Theory]
    [InlineData(null, "No plan for March 2020")]
    [InlineData("TBA", "No plan for March 2020")]
    public void WithoutAPlan_ItIsNotRated_AndSaysSo(string? plan, string reason)
    {
        var judgement = Judged("at least plan", Make.Observation("2020-03", "£410k") with { Plan = plan is null ? null : Plan("2020-03", plan) });
        Assert.Equal((RatingStatus.NotRated, NotRatedReason.NoPlan, reason), (judgement.Status, judgement.NotRated, Reason(judgement)));
        Assert.Equal("at least plan", judgement.Criterion!.ToString());
    }

    [Theory]
    [InlineData("2020-03", "The plan for March 2020, £400k, is doubtful")]
    [InlineData("2019-Q4", "The plan for quarter 4 2019/20, £400k, is doubtful")]
    public void ADoubtfulPlan_RatesNothing_AndIsNamed(string period, string reason)
    {
        var judgement = Judged("at least plan", Make.Observation(period, "£410k") with { Plan = Plan(period, "£400k") with { IsDoubtful = true, SourceNote = "a figure of last year" } });
        Assert.Equal((RatingStatus.NotRated, NotRatedReason.DoubtfulPlan, reason, 10_000m), (judgement.Status, judgement.NotRated, Reason(judgement), judgement.Distance!.Better));
    }

    [Fact]
    public void APlanOfMonths_OfWhichOneIsDoubtful_RatesNothing()
    {
        var indicator = Make.Indicator(measure: "money");
        List<Observation> plans = [.. Plans("2020-01=£1k 2020-02=£2k"), Plan("2020-03", "£3k") with { IsDoubtful = true, SourceNote = "a figure of last year" }];
        var picture = Picture(indicator, "at least plan");
        var series = PlanOfFigure.Beside(picture, Make.Series(indicator, "2020-01", "£2k", "£2k", "£2k"), plans);
        Assert.Equal(NotRatedReason.DoubtfulPlan, Judge.OfLonger(picture, indicator, Make.Council, PeriodTotals.Of(picture, series, Quarter), Quarter).NotRated);
    }

    [Fact]
    public void WithoutAFigure_ThatIsTheReason() => Assert.Equal("Nothing reported", Reason(Make.Judgement(null, Make.Target("at least plan"))));

    [Theory]
    [InlineData("2020-03=£3k 2020-02=£2k 2020-01=£1k", "£6k", "£6k against at least £6k (the plan): met")]
    [InlineData("2020-03=£3k 2020-02=£2k 2020-01=£1k 2019-Q4=£7k", "£7k", "£6k against at least £7k (the plan): £1,000 worse (14.3% of the target)")]
    [InlineData("2020-03=£3k 2020-02=£2k", null, "No whole plan for quarter 4 2019/20: from 2 of 3 months")]
    [InlineData("2019/20=£70k", null, "No plan for quarter 4 2019/20")]
    public void ALongerPeriod_HasThePlanGivenForIt_ElseThatOfItsMonths(string plans, string? plan, string reason)
    {
        var indicator = Make.Indicator(measure: "money");
        var series = PlanOfFigure.Beside(Picture(indicator, "at least plan"), Make.Series(indicator, "2020-01", "£2k", "£2k", "£2k"), Plans(plans));
        var figure = PeriodTotals.Of(Picture(indicator, "at least plan"), series, Quarter);
        var judgement = Judge.OfLonger(Picture(indicator, "at least plan"), indicator, Make.Council, figure, Quarter);
        Assert.Equal((plan, reason), (judgement.NotRated is null ? figure!.Plan!.Value.Text : null, Reason(judgement)));
    }

    [Fact]
    public void MonthsTogether_HaveTheirPlansTogether_NotThatOfTheLast()
    {
        var indicator = Make.Indicator(measure: "money");
        var series = PlanOfFigure.Beside(Picture(indicator, "at least plan"), Make.Series(indicator, "2020-01", "£2k", "£2k", "£2k"), Plans("2020-03=£3k 2020-02=£2k 2020-01=£1k"));
        Assert.Equal(["£1k", "£2k", "£3k"], series.Observations.Select(static figure => figure.Plan!.Value.Text));
        Assert.Equal("£5k", PeriodTotals.OverSpan(Picture(indicator, "at least plan"), series, Make.Period("2020-03"), 2)!.Plan!.Value.Text);
    }

    [Fact]
    public void ARunningTotal_AtTheEndOfTheYear_HasThePlanOfTheYear()
    {
        var indicator = Make.Indicator(measure: "money", cumulative: true);
        var series = PlanOfFigure.Beside(Picture(indicator, "at least plan"), Make.Series(indicator, "2020-02", "£2k", "£3k"), Plans("2019/20=£4k"));
        Assert.Equal([null, "£4k"], series.Observations.Select(static figure => figure.Plan?.Value.Text));
    }

    [Fact]
    public void AChart_DrawsThePlanOfEachMonth()
    {
        var indicator = Make.Indicator(measure: "money");
        var picture = Picture(indicator, "at least plan");
        var series = PlanOfFigure.Beside(picture, Make.Series(indicator, "2020-01", "£2k", "£2k", "£2k"), Plans("2020-03=£3k 2020-01=£1k"));
        Assert.Equal([1000m, null, 3000m], series.Observations.Select(figure => TargetLine.At(picture, series, figure.Period)));
    }

    [Theory]
    [InlineData("at least the plan", "at least plan")]
    [InlineData("AT MOST PLAN", "at most plan")]
    public void Words_OfThePlan_AreRead(string text, string written) => Assert.Equal(written, Make.Criterion(text).ToString());

    [Theory]
    [InlineData("plan")]
    [InlineData("the plan")]
    public void AWordThatDoesNotSayWhichSideIsGood_IsAProblem(string text) =>
        Assert.Equal($"found “{text}”; expected at least plan or at most plan: which side of the plan is good", TargetCriterion.Parse(text).Problem!.ToString());

    [Theory]
    [InlineData("at least plan", true)]
    [InlineData("at most plan", true)]
    [InlineData("at least 5", false)]
    public void OnlyAnIndicatorWhoseTargetIsThePlan_NeedsOne(string target, bool needs) =>
        Assert.Equal(needs, TargetBook.From([Make.Target(target)]).Value.NeedsPlan(Make.Sickness));

    private static List<Observation> Plans(string plans) => [.. plans.Split(' ').Select(static plan => plan.Split('=')).Select(static plan => Plan(plan[0], plan[1]))];

    private static Observation Plan(string period, string value) => Make.Observation(period, value) with { Aspect = Aspect.Plan };

    private static Core.Pictures.OrganisationPicture Picture(Indicator indicator, string target) => Make.Picture(indicator, [Make.Target(target)], "met-not-met");

    private static Judgement Judged(string target, Observation figure)
    {
        var indicator = Make.Indicator(measure: "money");
        return Judge.Of(Picture(indicator, target), indicator, figure);
    }

    private static string Reason(Judgement judgement) => JudgementWords.Reason(judgement, CultureInfo.InvariantCulture);
}
