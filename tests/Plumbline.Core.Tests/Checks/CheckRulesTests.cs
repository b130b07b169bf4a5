
namespace Plumbline.Core.Tests.Checks;

public class CheckRulesTests
{
    [Fact]
    public void Age_IsCountedInDuePeriods()
    {
        static Pack Pack(string? rhythm, string latest) => new Pack().Row("survey", "percentage", "2023-01", "71%").Row("other", "count", latest, "1").Check("survey stale-after 2 periods")
            .Change("survey", row => row with { Rhythm = rhythm is null ? null : Core.Indicators.ReportingRhythm.Parse(rhythm, Core.Periods.Frequency.Month).Value });

        Assert.Single(Pack(null, "2023-06").Find(period: "2023-06"));
        Assert.Empty(Pack("2 months from 2023-01", "2023-06").Find(period: "2023-06"));
        Assert.Equal("3 periods old", Assert.Single(Pack("2 months from 2023-01", "2023-07").Find(period: "2023-07")).Found);
    }

    [Fact]
    public void SuspendedIndicator_IsNeitherStaleNorLate()
    {
        var pack = new Pack().Row("a", "percentage", "2023-01", "71%", "72%").Row("other", "count", "2023-08", "1").Check("a stale-after 2 periods");
        Assert.Single(pack.Find(period: "2023-08"));
        Assert.Empty(pack.Suspend("a", new DateOnly(2023, 8, 1)).Find(period: "2023-08"));
        var late = new Pack().Row("a", "percentage", "2023-01", "71%").Check("a expected-by 5 working days").Suspend("a", new DateOnly(2023, 3, 1));
        Assert.Equal("2023-02 nothing", Assert.Single(late.Find(today: "2023-12-31").Select(finding => $"{finding.Period} {finding.Found}")));
    }

    [Fact]
    public void LateFigures_AreThoseOfDuePeriods()
    {
        var pack = new Pack().Row("a", "percentage", "2023-01", "71%").Check("a expected-by 5 working days").Change("a", row => row with { Rhythm = Core.Indicators.ReportingRhythm.Parse("2 months from 2023-01", Core.Periods.Frequency.Month).Value });
        Assert.Equal("2023-03 nothing, for 5 periods", Assert.Single(pack.Find(today: "2023-12-31").Select(finding => $"{finding.Period} {finding.Found}")));
    }

    [Theory]
    [InlineData("83%", "5/6", true)]
    [InlineData("83.33%", "5/6", true)]
    [InlineData("83.34%", "5/6", false)]
    [InlineData("83.00%", "6/6", false)]
    [InlineData("N/A", "6/6", true)]
    [InlineData("0%", "0/0", true)]
    public void Percentage_EqualsTheFractionOfTheOtherRow(string percentage, string fraction, bool holds) =>
        Assert.Equal(holds, new Pack().Row("p", "percentage", "2023-01", percentage).Row("f", "percentage", "2023-01", fraction).Check("p = percentage-of f").Find().Count == 0);

    [Fact]
    public void PercentageOfTwoRows_EqualsTheirQuotient()
    {
        var pack = new Pack().Row("p", "percentage", "2023-01", "80%", "81%").Row("n", "count", "2023-01", "4", "4").Row("d", "count", "2023-01", "5", "5").Check("p = percentage-of n / d");
        var finding = Assert.Single(pack.Find());
        Assert.Equal(("81%", "80%"), (finding.Found, finding.Expected));
        Assert.Equal("“p” for February 2023 is printed as 81%, but “n” is 4 of 5, which is 80%.", finding.Message);
    }

    [Theory]
    [InlineData("5%", true)]
    [InlineData("25%", true)]
    [InlineData("25.1%", false)]
    [InlineData("4.9%", false)]
    [InlineData("N/A", true)]
    public void Range_IncludesItsEnds(string value, bool holds) =>
        Assert.Equal(holds, new Pack().Row("turnover", "percentage", "2023-01", value).Check("turnover between 5% and 25%").Find().Count == 0);

    [Theory]
    [InlineData("10", "10", true)]
    [InlineData("11", "10", false)]
    [InlineData("11", "N/A", true)]
    public void Part_IsAtMostItsWhole(string part, string whole, bool holds) =>
        Assert.Equal(holds, new Pack().Row("part", "count", "2023-01", part).Row("whole", "count", "2023-01", whole).Check("part at-most whole").Find().Count == 0);

    [Theory]
    [InlineData("12", true)]
    [InlineData("14", false)]
    public void Product_EqualsItsFactorsMultiplied(string score, bool holds) =>
        Assert.Equal(holds, new Pack().Row("score", "score", "2023-01", score).Row("l", "score", "2023-01", "3").Row("c", "score", "2023-01", "4").Check("score = product-of l * c").Find().Count == 0);

    [Fact]
    public void StatedRating_MatchesTheRule()
    {
        var pack = new Pack().Row("foi", "percentage", "2023-01", "71%").Aim("foi", "at least 90%").Check("foi rated green");
        var finding = Assert.Single(pack.Find());
        Assert.Equal(("green", "red"), (finding.Found, finding.Expected));
        Assert.StartsWith("“foi” for January 2023 is stated to be green, but the rule met-not-met gives red: 71%, 19 points short of its target of at least 90%.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void StatedChange_MatchesTheRule()
    {
        var pack = new Pack().Row("foi", "percentage", "2023-01", "71%", "", "76%").Check("foi moved declining", from: "2023-03");
        var finding = Assert.Single(pack.Find());
        Assert.Equal(("declining", "improving"), (finding.Found, finding.Expected));
        Assert.Equal(2, finding.Cells.Count);
    }

    [Theory]
    [InlineData("2023-04-25", 0)] // 15 working days after 31 March 2023, Easter between: due 25 April
    [InlineData("2023-04-26", 1)]
    public void Figure_IsLateTheDayAfterItWasDue(string today, int findings) =>
        Assert.Equal(findings, new Pack().Row("sickness", "percentage", "2023-01", "4%", "5%").Check("sickness expected-by 15 working days").Find(today: today).Count);

    [Fact]
    public void LatePeriodsInARow_AreOneFinding_AndAwaitedIsLate()
    {
        var pack = new Pack().Row("sickness", "percentage", "2023-01", "4%", "TBA", "", "5%", "").Check("sickness expected-by 15 working days");
        var findings = pack.Find(today: "2023-12-31");
        Assert.Equal(["2023-02", "2023-05"], findings.Select(finding => finding.Period!.ToString()));
        Assert.Equal("“sickness” is late: no figure for February 2023, which was due by 21 March 2023, nor for the period after it.", findings[0].Message);
        Assert.Equal(("TBA, for 2 periods", "a figure by 21 March 2023"), (findings[0].Found, findings[0].Expected));
        Assert.EndsWith("nor for the 6 periods after it.", findings[1].Message, StringComparison.Ordinal);
        Assert.Equal("2023-03", Assert.Single(pack.Find(period: "2023-03", today: "2023-12-31")).Period!.ToString());
    }

    [Theory]
    [InlineData("2023-04", 0)]
    [InlineData("2023-05", 1)]
    public void Number_IsStaleOnceItIsTooOld(string period, int findings) =>
        Assert.Equal(findings, new Pack().Row("survey", "percentage", "2023-01", "71%", "N/A").Row("other", "count", "2023-05", "1").Check("survey stale-after 3 periods").Find(period: period).Count);
}
