using Plumbline.Core.Checks.Auditing;
using Plumbline.Core.Collections.Counting;
using Plumbline.Core.Checks;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Checks;

/// <summary>What a check expects is printed like its cell: in the same unit, scale and decimals.</summary>
public class FindingTests
{
    [Theory]
    [InlineData("percentage", "66.0%", 2, 3, "66.7%")]
    [InlineData("percentage", "66%", 2, 3, "67%")]
    [InlineData("percentage", "66", 2, 3, "67%")]
    [InlineData("percentage", "2/3 (66%)", null, null, "67%")]
    [InlineData("percentage", "3/7 42.85%", null, null, "42.86%")]
    [InlineData("rate per 10000", "28.6", 380, 132400, "28.7")]
    public void PrintedPercentage(string measure, string value, int? numerator, int? denominator, string expected) =>
        Assert.Equal(expected, Assert.Single(new Pack().Row("p", measure, "2023-01", value).With(Pack.Cell("p", Make.Period("2023-01"), value, numerator, denominator)).Find("percentage")).Expected);

    [Theory]
    [InlineData("count", "7", "2", "3", "5")]
    [InlineData("count", "1,700", "1,000", "1,500", "2,500")]
    [InlineData("percentage", "7.0%", "2%", "3.25%", "5.3%")]
    [InlineData("percentage", "7", "2", "3", "5%")]
    [InlineData("money", "£7k", "£2,400", "£2,900", "£5k")]
    [InlineData("money", "£1.2m", "£600k", "£800k", "£1.4m")]
    [InlineData("money", "£1,200", "£600", "£800", "£1,400")]
    [InlineData("money", "(£12k)", "(£6k)", "(£8k)", "(£14k)")]
    [InlineData("percentage", "4/5", "1/2", "2/3", "3/5")]
    [InlineData("percentage", "3/5", "0/0", "2/3", "2/3")]
    public void Identity(string measure, string total, string first, string second, string expected)
    {
        var finding = Assert.Single(new Pack().Row("t", measure, "2023-01", total).Row("a", measure, "2023-01", first).Row("b", measure, "2023-01", second).Check("t = a + b").Find());
        Assert.Equal((total, expected), (finding.Found, finding.Expected));
        Assert.Contains($"make {expected}", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Expectation_ThatWouldPrintAsTheFigureFound_HasMoreDecimals() =>
        Assert.Equal("£1.54m", Assert.Single(new Pack().Row("t", "money", "2023-01", "£1.5m").Row("a", "money", "2023-01", "£1,540,000").Check("t = a", tolerance: "£1k").Find()).Expected);

    [Fact]
    public void Difference_IsInPoundsOrPoints()
    {
        Assert.EndsWith("a difference of £87,655, where rounding explains at most 50500.5.", Assert.Single(new Pack().Row("t", "money", "2023-01", "£1,587,655").Row("a", "money", "2023-01", "£1.2m").Row("b", "money", "2023-01", "£300k").Check("t = a + b").Find()).Message, StringComparison.Ordinal);
        Assert.EndsWith("a difference of 1 percentage point, beyond the tolerance of 0.5.", Assert.Single(new Pack().Row("t", "percentage", "2023-01", "5%").Row("a", "percentage", "2023-01", "4%").Check("t = a", "0.5").Find()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("p = percentage-of n / d", "percentage", "81.5%", "80.0%")]
    [InlineData("p = percentage-of n / d", "percentage", "70", "80%")]
    [InlineData("p = product-of n * d", "money", "£21", "£20")]
    [InlineData("p = product-of n * d", "score", "21", "20")]
    public void OtherRules(string rule, string measure, string value, string expected) =>
        Assert.Equal(expected, Assert.Single(new Pack().Row("p", measure, "2023-01", value).Row("n", "count", "2023-01", "4").Row("d", "count", "2023-01", "5").Check(rule).Find()).Expected);

    [Theory]
    [InlineData("79%", null, null, "4/5", "80%")]
    [InlineData("79.5%", null, null, "2/3", "66.7%")]
    [InlineData("80%", 8, 10, "4/5", "80% (4/5)")]
    [InlineData("3/5", null, null, "4/5", "4/5")]
    public void LineList(string printed, int? numerator, int? denominator, string counted, string expected)
    {
        var period = Make.Period("2023-01");
        var audit = new Pack().Row("a", "percentage", "2023-01", printed).With(Pack.Cell("a", period, printed, numerator, denominator)).Audit() with { Counted = [new CountedCell(Pack.Cell("a", period, counted), "complaints", "answered in time")] };
        Assert.Equal(expected, Assert.Single(AuditFigures.Run(audit), finding => finding.Check == "line-list").Expected);
    }

    [Theory]
    [InlineData("6.98%", "percentage", 6.8666, "6.87%")]
    [InlineData("99%", "percentage", 98.06, "98.1%")]
    [InlineData("85", "count", 84.96, "84.96")] // 85.0 would equal the figure
    [InlineData("£1.2m", "money", 1_154_000, "£1.15m")]
    public void Limit(string value, string measure, double limit, string expected)
    {
        var cell = Pack.Cell("a", Make.Period("2023-01"), value);
        var audit = new Pack().Row("a", measure, "2023-01", value).Audit() with { Outliers = [new Outlier(cell, (decimal)limit, IsHigh: true)] };
        Assert.Contains($"above its upper limit of {expected},", Assert.Single(AuditFigures.Run(audit), finding => finding.Check == "outlier").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Age_IsInPeriods() => Assert.Equal(
        ("4 periods old", "at most 3 periods old"),
        Assert.Single(new Pack().Row("survey", "percentage", "2023-01", "71%").Row("other", "count", "2023-05", "1").Check("survey stale-after 3 periods").Find(period: "2023-05").Select(finding => (finding.Found, finding.Expected))));
}
