using Plumbline.Core.Indicators;

namespace Plumbline.Core.Tests.Checks.Templates;

public class MoneyTemplateTests
{
    // Plan, actual and variance as scorecards print them; the sign of the line; what it should be, blank where it holds.
    [Theory]
    [InlineData("income", "£121,182k", "£129,039k", "£7,857k", "")]
    [InlineData("income", "£1,922k", "£1,861k", "(£61k)", "")]
    [InlineData("income", "£1,922k", "£1,861k", "£61k", "-£61k")]
    [InlineData("cost", "(£82,200k)", "(£88,781k)", "(£6,581k)", "")]
    [InlineData("cost", "(£41,780k)", "(£47,874k)", "(£2,094k)", "(£6,094k)")]
    [InlineData("cost", "£1,920k", "£2,050k", "(£130k)", "")]
    [InlineData("cost", "£1,920k", "£2,050k", "£130k", "-£130k")]
    [InlineData("cost", "£4,000k", "£3,868k", "£132k", "")]
    [InlineData("liability", "(£100k)", "(£90k)", "£10k", "")]
    [InlineData("liability", "£100k", "£90k", "£10k", "")]
    [InlineData("asset", "£7,854k", "£11,547k", "£3,693k", "")]
    [InlineData("other", "£1,618k", "£1,618k", "£0k", "")]
    [InlineData("income", "£7.9m", "£11.5m", "£3.7m", "")] // three roundings
    [InlineData("income", "£7.9m", "£11.5m", "£3.9m", "£3.6m")]
    [InlineData("income", "£60", "£61", "£2", "£1")] // printed in full
    [InlineData("cost", "£0", "(£5k)", "(£5k)", "")]
    [InlineData("cost", "£0", "£5k", "(£5k)", "")]
    [InlineData("cost", "(£5k)", "£0", "£5k", "")]
    public void Variance_IsThatOfTheSign(string sign, string plan, string actual, string stated, string right)
    {
        var findings = new Pack().Row("line", "money", "2020-03", actual).Change("line", row => row with { Sign = Enum.Parse<LineSign>(sign, ignoreCase: true) }).Plan("line", "2020-03", plan)
            .Row("stated", "money", "2020-03", stated).Check("template=variance stated of line").Find();
        Assert.Equal(right.Length == 0 ? [] : [$"{stated}: {right}"], findings.Select(static finding => $"{finding.Found}: {finding.Expected}"));
    }

    [Theory]
    [InlineData("(£2,094k)", "“stated” for March 2020 is printed as (£2,094k), but (£47,874k) against a plan of (£41,780k) is (£6,094k), adverse.")]
    [InlineData("£6,094k", "“stated” for March 2020 is printed as £6,094k, but (£47,874k) against a plan of (£41,780k) is adverse: -£6,094k.")]
    public void WrongVariance_IsToldWithItsSide(string stated, string message) => Assert.Equal(message, Assert.Single(
        new Pack().Row("line", "money", "2020-03", "(£47,874k)").Change("line", static row => row with { Sign = LineSign.Cost }).Plan("line", "2020-03", "(£41,780k)")
            .Row("stated", "money", "2020-03", stated).Check("template=variance stated of line").Find()).Message);

    [Theory]
    [InlineData("£100k", "£160k", "£60k", "£60k", "")]
    [InlineData("£100k", "£170k", "£60k", "£60k", "£160k")]
    [InlineData("£90k", "£160k", "£60k", "£60k", "£100k")] // the first month is its own year to date
    [InlineData("£100k", "£170k", "", "£60k", "£160k")] // before + month
    [InlineData("£100k", "£170k", "£60k", "", "")] // nothing to compare
    [InlineData("£100k", "£161k", "£60k", "£60k", "")] // rounding of three
    public void YearToDate_IsTheSumOfItsMonths(string first, string second, string april, string may, string right)
    {
        if (april.Length > 0) april = "£100k";
        var findings = new Pack().Row("to-date", "money", "2019-04", first, second).Row("month", "money", "2019-04", april, may).Check("template=ytd to-date of month").Find();
        Assert.Equal(right, string.Join(' ', findings.Select(static finding => finding.Expected).Take(1)));
    }

    [Fact]
    public void YearToDate_StartsAgainWithTheYear()
    {
        var pack = new Pack().Row("to-date", "money", "2019-03", "£900k", "£100k").Row("month", "money", "2019-03", "£80k", "£100k").Check("template=ytd to-date of month");
        Assert.Empty(pack.Find());
    }

    [Theory]
    [InlineData("£78k", "")]
    [InlineData("£84k", "")] // 13 roundings
    [InlineData("£85k", "£78k")]
    public void PlanOfTheYear_IsTheSumOfItsMonths(string year, string right) => Assert.Equal(
        right,
        string.Join(' ', new Pack().Row("line", "money", "2019-04", "£1k").Plan("line", "2019-04", "£1k", "£2k", "£3k", "£4k", "£5k", "£6k", "£7k", "£8k", "£9k", "£10k", "£11k", "£12k").Plan("line", "2019/20", year)
            .Check("template=profile line").Find().Select(static finding => finding.Expected)));

    [Fact]
    public void PlanOfTheYear_OfARunningTotalIsThatOfItsLastMonth()
    {
        var pack = new Pack().Row("line", "money", "2019-04", "£1k").Change("line", static row => row with { IsCumulative = true }).Plan("line", "2020-03", "£100k").Plan("line", "2019/20", "£120k").Check("template=profile line");
        var finding = Assert.Single(pack.Find(period: "2019-06"));
        Assert.Equal(("£120k", "£100k", "figure/line/trust/FY2019-20/plan"), (finding.Found, finding.Expected, finding.About.ToString()));
        Assert.Empty(pack.Find(period: "2020-06"));
    }

    [Fact]
    public void PlanOfTheYear_WithAMonthMissing_IsNotCompared() =>
        Assert.Empty(new Pack().Row("line", "money", "2019-04", "£1k").Plan("line", "2019-04", "£1k", "£2k").Plan("line", "2019/20", "£50k").Check("template=profile line").Find());

    [Theory]
    [InlineData("£3,175k", "£2,000k", "£1,175k", "£3,650k", "£3,000k", "£650k", "")]
    [InlineData("£3,175k", "£2,000k", "£1,275k", "£3,650k", "£3,000k", "£650k", "£3,275k")]
    [InlineData("£3,175k", "£2,000k", "£1,175k", "£3,650k", "£3,000k", "£600k", "£3,600k")]
    public void Savings_AddUp(string delivered, string recurrent, string once, string target, string identified, string unidentified, string right) => Assert.Equal(
        right,
        string.Join(' ', new Pack().Row("d", "money", "2020-03", delivered).Row("r", "money", "2020-03", recurrent).Row("n", "money", "2020-03", once).Row("t", "money", "2020-03", target).Row("i", "money", "2020-03", identified)
            .Row("u", "money", "2020-03", unidentified).Check("template=savings d r n t i u").Find().Select(static finding => finding.Expected)));

    [Theory]
    [InlineData("34%", "£3.6m", "£10.4m", true)] // 34.6% of the rounded figures, 34.0% to 35.3% feasible
    [InlineData("35.7%", "£3.6m", "£10.4m", false)]
    [InlineData("36%", "£3.6m", "£10.4m", false)] // at most 35.27%, which rounds to 35%
    [InlineData("60%", "£6.2m", "£10.4m", true)]
    [InlineData("6%", "£0.6m", "£10.4m", true)]
    [InlineData("33%", "£3.6m", "£10.4m", false)]
    [InlineData("50%", "(£5k)", "(£10k)", true)]
    [InlineData("50%", "(£5k)", "£10k", false)]
    [InlineData("50%", "£5k", "£0k", true)] // nothing to divide by
    public void Share_IsThatOfItsPart(string share, string part, string whole, bool holds) => Assert.Equal(
        holds, new Pack().Row("s", "percentage", "2020-03", share).Row("p", "money", "2020-03", part).Row("w", "money", "2020-03", whole).Check("template=share s p of w").Find().Count == 0);

    [Theory]
    [InlineData("£11,547k", "£11,550k", false)]
    [InlineData("£11,550k", "£11,550k", true)]
    [InlineData("£11.6m", "£11,550k", true)]
    [InlineData("£11.6m", "£11,547k", false)]
    [InlineData("£11,550k", "£11,550,000", true)]
    [InlineData("£11,550k", "£11,550,400", true)]
    [InlineData("£11,550k", "£11,551,000", false)]
    [InlineData("(£622k)", "(£0.6m)", true)]
    public void OneFactInTwoPlaces_IsEqualWithinRounding(string one, string other, bool holds) =>
        Assert.Equal(holds, new Pack().Row("sc-cash", "money", "2020-03", one).Row("fp-cash", "money", "2020-03", other).Check("sc-cash = fp-cash").Find().Count == 0);
}
