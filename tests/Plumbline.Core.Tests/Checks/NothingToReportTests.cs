namespace Plumbline.Core.Tests.Checks;

/// <summary>0/0 is a value without a rate: its rate is not missing, and nothing is divided by it.</summary>
public class NothingToReportTests
{
    private static Pack Complaints(string fraction) =>
        new Pack().Row("answered", "percentage", "2023-01", "4/5", fraction, "3/3").Row("percentage", "percentage", "2023-01", "80%", "", "100%").Row("other", "count", "2023-01", "1", "2", "3");

    [Theory]
    [InlineData("0/0", "percentage = percentage-of answered", 0)]
    [InlineData("2/4", "percentage = percentage-of answered", 1)]
    [InlineData("0/0", "other at-most other", 1)] // no rule connects the two rows
    public void Percentage_IsNotMissing(string fraction, string rule, int findings) => Assert.Equal(findings, Complaints(fraction).Check(rule).Find("missing").Count);

    [Fact]
    public void PercentageOfTwoRows_IsNotMissing_WhereTheWholeIsZero() =>
        Assert.Empty(new Pack().Row("p", "percentage", "2023-01", "80%", "", "100%").Row("n", "count", "2023-01", "4", "0", "3").Row("d", "count", "2023-01", "5", "0", "3").Check("p = percentage-of n / d").Find("missing"));

    [Theory]
    [InlineData("0/0", 0)]
    [InlineData("2/4", 1)]
    public void PercentageOfTheSameGroup_IsNotMissing(string fraction, int findings)
    {
        var pack = Complaints(fraction);
        foreach (var code in (string[])["answered", "percentage"]) pack.Change(code, row => row with { Placement = row.Placement with { Group = "Complaints" } });
        Assert.Equal(findings, pack.Find("missing").Count);
    }

    [Theory]
    [InlineData("0/0", 0)]
    [InlineData("2/4", 1)]
    public void Percentage_IsNotLate(string fraction, int findings) =>
        Assert.Equal(findings, Complaints(fraction).Check("percentage = percentage-of answered").Check("percentage expected-by 5 working days").Find(period: "2023-02", today: "2023-12-31").Count(finding => finding.Indicator?.ToString() == "percentage"));

    [Theory]
    [InlineData("0/0", 0)]
    [InlineData("N/A", 1)]
    public void Rate_IsNotStale(string latest, int findings) =>
        Assert.Equal(findings, new Pack().Row("a", "percentage", "2023-01", "4/5", "", "", "", latest).Row("other", "count", "2023-05", "1").Check("a stale-after 2 periods").Find(period: "2023-05").Count);

    [Theory]
    [InlineData("0/0", 0)]
    [InlineData("2/4", 1)]
    public void Target_IsNotRequired(string latest, int findings) => Assert.Equal(findings, new Pack().Row("a", "percentage", "2023-01", "4/5", latest).Find("no-target").Count);

    [Theory]
    [InlineData("4/5", "4/5", "0/0", 0)]
    [InlineData("4/5", "3/5", "0/0", 1)]
    [InlineData("0/0", "0/0", "0/0", 0)]
    [InlineData("0/0", "0/1", "0/0", 1)]
    [InlineData("4/5", "1/2", "3/3", 0)]
    [InlineData("4/10", "1/10", "3/10", 0)] // shares of one whole
    [InlineData("4/5", "N/A", "0/0", 0)]
    public void Identity_CountsItsParts(string total, string first, string second, int findings) =>
        Assert.Equal(findings, new Pack().Row("t", "percentage", "2023-01", total).Row("a", "percentage", "2023-01", first).Row("b", "percentage", "2023-01", second).Check("t = a + b").Find().Count);
}
