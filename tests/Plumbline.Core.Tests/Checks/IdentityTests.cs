using Plumbline.Core.Checks.Rules;

namespace Plumbline.Core.Tests.Checks;

public class IdentityTests
{
    [Theory]
    [InlineData("count", "79", "24", "55", null, true)]
    [InlineData("count", "79", "24", "56", null, false)]
    [InlineData("count", "79", "24", "56", "1", true)]
    [InlineData("percentage", "4.17%", "2.36%", "1.82%", null, true)] // 0.01 apart; three cells of two decimals explain 0.015
    [InlineData("percentage", "4.78%", "1.92%", "2.84%", null, false)] // 0.02 apart
    [InlineData("percentage", "5%", "2.3%", "2.2%", null, true)] // 0.5 + 0.05 + 0.05
    [InlineData("percentage", "6%", "2.6%", "2.7%", null, false)] // 0.7 apart
    [InlineData("count", "1.2m", "700k", "480k", null, true)] // 50,000 + 500 + 500 explained
    [InlineData("money", "£61k", "£30k", "£32k", null, true)]
    [InlineData("money", "£61k", "£30k", "£33k", null, false)]
    public void Parts_AddUpWithinWhatRoundingExplains(string measure, string total, string first, string second, string? tolerance, bool holds)
    {
        var found = new Pack().Row("total", measure, "2023-01", total).Row("a", measure, "2023-01", first).Row("b", measure, "2023-01", second).Check("total = a + b", tolerance).Find();
        Assert.Equal(holds, found.Count == 0);
    }

    [Fact]
    public void Finding_SaysWhatWasFoundAndExpected_AndNamesItsCells()
    {
        var finding = Assert.Single(new Pack().Row("total", "count", "2023-02", "79").Row("a", "count", "2023-02", "24").Row("b", "count", "2023-02", "59").Check("total = a + b").Find());
        Assert.Equal(("79", "83"), (finding.Found, finding.Expected));
        Assert.Equal("“total” for February 2023 is printed as 79, but “a” 24 + “b” 59 make 83: a difference of 4.", finding.Message);
        Assert.Equal(["total trust 2023-02 = 79", "a trust 2023-02 = 24", "b trust 2023-02 = 59"], finding.CellTexts);
    }

    [Fact]
    public void Difference_BeyondRounding_SaysHowMuchRoundingExplains()
    {
        var finding = Assert.Single(new Pack().Row("total", "percentage", "2023-02", "4.57%").Row("a", "percentage", "2023-02", "2.22%").Row("b", "percentage", "2023-02", "2.55%").Check("total = a + b").Find());
        Assert.Equal("4.77%", finding.Expected);
        Assert.EndsWith("a difference of 0.2 percentage points, where rounding explains at most 0.015.", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("N/A")]
    [InlineData("TBA")]
    [InlineData("")]
    [InlineData("0/0")]
    public void PartWithoutANumber_GivesNoSum(string part) =>
        Assert.Empty(new Pack().Row("total", "count", "2023-01", "79").Row("a", "count", "2023-01", part).Row("b", "count", "2023-01", "1").Check("total = a + b").Find());

    [Fact]
    public void Subtraction_AndSumsOnBothSides_AreJudged()
    {
        var pack = new Pack().Row("a", "count", "2023-01", "10").Row("b", "count", "2023-01", "4").Row("c", "count", "2023-01", "9").Row("d", "count", "2023-01", "3").Check("a - b = c - d");
        Assert.Empty(pack.Find());
        var wrong = Assert.Single(pack.Check("a + b = c - d").Find());
        Assert.Equal(("14", "6"), (wrong.Found, wrong.Expected));
        Assert.Equal("“a” 10 + “b” 4 make 14 for January 2023, but “c” 9 − “d” 3 make 6: a difference of 8.", wrong.Message);
    }

    [Theory]
    [InlineData(null, null, 3)]
    [InlineData("2023-02", null, 2)]
    [InlineData(null, "2023-02", 2)]
    [InlineData("2023-02", "2023-02", 1)]
    public void Check_HoldsBetweenItsDates(string? from, string? to, int findings) =>
        Assert.Equal(findings, new Pack().Row("a", "count", "2023-01", "1", "2", "3").Row("b", "count", "2023-01", "0", "0", "0").Check("a = b", from: from, to: to).Find().Count);

    [Theory]
    [InlineData("2023-02", 1)]
    [InlineData("2022-Q4", 3)]
    [InlineData("2023", 3)]
    [InlineData("2023-05", 0)]
    public void Audit_OfAPeriod_JudgesThePeriodsThatEndInIt(string period, int findings) =>
        Assert.Equal(findings, new Pack().Row("a", "count", "2023-01", "1", "2", "3").Row("b", "count", "2023-01", "0", "0", "0").Check("a = b").Find(period: period).Count);

    [Theory]
    [InlineData("incidents = severe + low")]
    [InlineData("a - b = c")]
    [InlineData("p = percentage-of f")]
    [InlineData("p = percentage-of n / d")]
    [InlineData("score = product-of likelihood * consequence")]
    [InlineData("turnover between 5% and 25%")]
    [InlineData("part at-most whole")]
    [InlineData("foi rated not-rated")]
    [InlineData("foi moved not-applicable")]
    [InlineData("foi expected-by 20 working days in united-kingdom")]
    [InlineData("foi stale-after 4 periods")]
    public void Rule_ReadsBackAsWritten(string rule) => Assert.Equal(rule, CheckRules.Parse(rule).Value.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("incidents")]
    [InlineData("a = b = c")]
    [InlineData("a = + b")]
    [InlineData("A = b")]
    [InlineData("p = percentage-of")]
    [InlineData("p = percentage-of n / d / e")]
    [InlineData("turnover between 25% and 5%")]
    [InlineData("turnover between low and high")]
    [InlineData("part at-most Whole")]
    [InlineData("foi rated purple")]
    [InlineData("foi moved sideways")]
    [InlineData("foi expected-by soon")]
    [InlineData("foi expected-by 0 working days")]
    [InlineData("foi stale-after 0 periods")]
    [InlineData("s = product-of a * b * c")]
    public void InvalidRule_IsAProblem(string rule) => Assert.NotNull(CheckRules.Parse(rule).Problem);
}
