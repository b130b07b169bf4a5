using Plumbline.Core.Checks.Rules;
using Plumbline.Core.Risks.Rules;

namespace Plumbline.Core.Tests.Checks;

public class CriterionHoldsTests
{
    [Fact]
    public void Criterion_MustHoldOfEachFigure()
    {
        var pack = new Pack().Row("fft", "percentage", "2023-01", "95%", "88%", "N/A").Aim("fft", "at least 90%").Check("fft at least target");
        var finding = Assert.Single(pack.Find());
        Assert.Equal(("2023-02", "88%", "fft at least target"), ($"{finding.Period}", finding.Found, finding.Expected));
        Assert.Equal("Fft: 88% for February 2023, below the target of 90%; the check expects that “fft at least target” holds.", finding.Message);
        Assert.Equal("88%", Assert.Single(finding.Cells).Value.Text);
    }

    [Fact]
    public void WhatCannotBeJudged_IsNoFinding() =>
        Assert.Empty(new Pack().Row("fft", "percentage", "2023-01", "95%", "88%").Check("fft at least target").Find());

    [Fact]
    public void Period_LimitsWhatIsJudged() =>
        Assert.Empty(new Pack().Row("fft", "percentage", "2023-01", "95%", "88%", "92%").Check("fft at least 90%").Find(period: "2023-03"));

    [Theory]
    [InlineData("fft at least 90%")]
    [InlineData("fft at most upper limit and fft at least lower limit")]
    [InlineData("fft rises for 3 months")]
    [InlineData("(fft at least 90% or fft rises for 2 months) and harm of severe equals 0")]
    [InlineData("number of service where (fft at least 90%) at least 2")]
    [InlineData("fft between target and 100%")]
    [InlineData("fft in each service at least benchmark england")]
    public void CriterionOfFigures_IsARule(string rule) => Assert.Equal(rule, Assert.IsType<CriterionHolds>(CheckRules.Parse(rule).Value).ToString());

    [Theory]
    [InlineData("turnover between 5% and 25%", typeof(WithinRange))]
    [InlineData("part at-most whole", typeof(PartAtMost))]
    [InlineData("a = b + c", typeof(Identity))]
    [InlineData("risk rated red", typeof(StatedRating))]
    public void OlderRule_StaysWhatItWas(string rule, Type kind) => Assert.IsType(kind, CheckRules.Parse(rule).Value);

    [Theory]
    [InlineData("fft at least targt", "found “targt” after “fft at least”; expected a number, “target”")]
    [InlineData("turnover between 25% and 5%", "expected a range such as turnover between 5% and 25%, the lower end first")]
    [InlineData("learning is yes", "found the question learning; expected figures, targets, limits and benchmarks")]
    [InlineData("savings at least plan", "found a plan; expected figures")]
    [InlineData("variance of savings at least 0", "found variance of savings, which needs a plan")]
    [InlineData("risk 7 at most 12", "found risk 7; expected figures")]
    [InlineData("days late of complaints at most 5", "found days late of complaints; expected figures")]
    [InlineData("number of service where (learning is yes) at least 2", "found the question learning")]
    [InlineData("fft above 90%", "expected an equation")]
    public void OtherRule_IsRefused(string rule, string problem) => Assert.Contains(problem, CheckRules.Parse(rule).Problem!.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("sickness more than 6%", true)]
    [InlineData("sickness more than upper limit or sickness rises for 6 months", true)]
    [InlineData("sickness more than 6% and turnover more than 10%", false)]
    [InlineData("sickness in each service at most 6%", false)]
    [InlineData("sickness of long-term at most 6%", false)]
    [InlineData("learning is no", false)]
    public void Watch_IsACriterionOfOneIndicator(string text, bool isRead) => Assert.Equal(isRead, WatchCriterion.Parse(text).Succeeded);
}
