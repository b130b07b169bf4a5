using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Indicators;

namespace Plumbline.Core.Tests.Checks.Finance;

public class StatementChecksTests
{
    private static readonly SumTerm[] AAndB = [new("a", true), new("b", true)];

    [Theory]
    [InlineData("£15k", null, "")]
    [InlineData("£16k", 15_000, "")] // three roundings explain 1.5k
    [InlineData("£17k", 15_000, "£15k")]
    [InlineData("£15,001", 15_000, "")] // the parts are rounded
    public void GivenSum_IsWhatItsRowsMake(string sum, int? made, string right) => Assert.Equal(
        right, string.Join(' ', new Pack().Find(Accounts.With(Accounts.Statement(Accounts.Row("a", "£10k"), Accounts.Row("b", "£5k"), Accounts.Sum("s", sum, made, null, AAndB))), "statement-sum").Select(static finding => finding.Expected)));

    [Fact]
    public void WrongSum_IsToldWithItsRows()
    {
        var statement = Accounts.Statement(Accounts.Row("a", "£10k"), Accounts.Row("b", "£5k"), Accounts.Sum("s", "£25k", 5_000, null, new SumTerm("a", true), new SumTerm("b", false)));
        var finding = Assert.Single(new Pack().Find(Accounts.With(statement), "statement-sum"));
        Assert.Equal(
            ("figure/s/trust/2020-03", "In the statement “Statement of financial position”, “s” for March 2020 is given as £25k, but its rows (£10k − £5k) make £5k: a difference of £20,000."),
            (finding.About.ToString(), finding.Message));
        Assert.Equal(["s", "a", "b"], finding.Cells.Select(static cell => cell.Indicator.ToString()));
    }

    [Theory]
    [InlineData("£63,846k", "£63,846k", false)]
    [InlineData("£63,846k", "£63,847k", false)] // two roundings
    [InlineData("£63,846k", "£63,848k", true)]
    public void TotalsThatMustBeEqual_Are(string one, string other, bool isFound)
    {
        var statement = Accounts.Statement(Accounts.Sum("net-assets", one, null, "equity"), Accounts.Sum("equity", other, null, null));
        Assert.Equal(isFound, new Pack().Find(Accounts.With(statement), "statement-equals").Count == 1);
    }

    [Fact]
    public void TotalsThatAreWorkedOut_MayDifferByTheRoundingOfTheirRows()
    {
        static StatementReading Statement(decimal assets) => Accounts.Statement(
            Accounts.Row("a", "£10k"), Accounts.Row("b", "£5k"), Accounts.Sum("assets", null, assets, "equity", AAndB), Accounts.Sum("equity", "£15k", null, null));
        Assert.Empty(new Pack().Find(Accounts.With(Statement(16_500)), "statement-equals"));
        var finding = Assert.Single(new Pack().Find(Accounts.With(Statement(16_501)), "statement-equals"));
        Assert.Equal(("statement/position/2020-03", "The statement “Statement of financial position” for March 2020 does not balance: assets is £16,501 and equity £15k (March 2020)."), (finding.About.ToString(), finding.Message));
    }

    [Theory]
    [InlineData("£1,837,500", "£1,450k", "£379.5k", "is given as £1,837,500, but its rows (£1,450k + £379.5k) make £1,829,500: a difference of £8,000.")]
    [InlineData("£1.9m", "£1,450k", "£379.5k", "is given as £1.9m, but its rows (£1,450k + £379.5k) make £1.8295m: a difference of £70,500.")]
    public void PartsThatAreNamed_AddUpToWhatTheyMake(string sum, string one, string other, string words)
    {
        var statement = Accounts.Statement(Accounts.Row("a", one), Accounts.Row("b", other), Accounts.Sum("s", sum, 1_829_500, null, AAndB));
        Assert.EndsWith(words, Assert.Single(new Pack().Find(Accounts.With(statement), "statement-sum")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SumsOfSums_AreLookedAtOnceEach()
    {
        List<StatementLine> rows = [Accounts.Row("a", "£10k"), Accounts.Row("b", "£5k")];
        for (var i = 0; i < 90; i++) rows.Add(Accounts.Sum($"s{i}", null, 1_000_000, i == 89 ? "a" : null, [.. rows.Select(static row => new SumTerm(row.Row is StatementRow.Sum sum ? sum.Key : row.Row.Indicator!.ToString(), true))]));
        Assert.Empty(new Pack().Find(Accounts.With(Accounts.Statement([.. rows])), "statement-equals"));
    }

    [Fact]
    public void AmountThatIsMissing_IsNotCompared() =>
        Assert.Empty(new Pack().Find(Accounts.With(Accounts.Statement(Accounts.Sum("assets", null, null, "equity"), Accounts.Sum("equity", "£15k", null, null))), "statement-equals"));

    [Theory]
    [InlineData("2", 2, "1", 1, "")]
    [InlineData("2", 1, "1", 1, "figure/distance/trust/2020-03 2: 1")]
    [InlineData("2", null, "1", 1, "")] // what is measured is not held
    [InlineData("2", 2, "1", 2, "figure/rating/trust/2020-03 1: 2")]
    public void ReportedScore_IsThatOfTheScheme(string metric, int? metricMade, string overall, int overallMade, string found)
    {
        var measured = new ResourceMetric("Distance from plan", Pack.Code("margin"), [0, -1, -2], true, Pack.Code("distance"));
        var scheme = new ResourceScheme("use-of-resources-2016", Accounts.March, null, [measured], Pack.Code("rating"), null);
        var resources = new ResourceReading(scheme, [new MetricScore(measured, Pack.Cell("margin", Accounts.March, "-0.14"), new ScoreGiven(Pack.Cell("distance", Accounts.March, metric), metricMade))], new ScoreGiven(Pack.Cell("rating", Accounts.March, overall), overallMade), 1.2m, false);
        var findings = new Pack().Find(Accounts.With(Accounts.Statement() with { Resources = resources }), "use-of-resources");
        Assert.Equal(found.Length == 0 ? [] : [found], findings.Select(static finding => $"{finding.About} {finding.Found}: {finding.Expected}"));
    }

    [Theory]
    [InlineData(LineSign.Cost, new[] { "(£5k)", "(£6k)", "£7k" }, "£7k: a negative figure, as the others")]
    [InlineData(LineSign.Liability, new[] { "£5k", "£6k", "(£7k)" }, "(£7k): a positive figure, as the others")]
    [InlineData(LineSign.Cost, new[] { "(£5k)", "£6k" }, "£6k: a negative figure, as the others")]
    [InlineData(LineSign.Cost, new[] { "£5k", "(£6k)" }, "(£6k): a positive figure, as the others")]
    [InlineData(LineSign.Cost, new[] { "(£5k)", "(£6k)", "£0k" }, "")]
    [InlineData(LineSign.Income, new[] { "(£5k)", "£6k" }, "")]
    [InlineData(LineSign.Other, new[] { "(£5k)", "£6k" }, "")]
    public void CostOrLiability_IsHeldWithOneSign(LineSign sign, string[] values, string found)
    {
        var pack = new Pack().Row("line", "money", "2020-01", values).Change("line", row => row with { Sign = sign });
        Assert.Equal(found.Length == 0 ? [] : [found], pack.Find("mixed-signs").Select(static finding => $"{finding.Found}: {finding.Expected}"));
    }

    [Fact]
    public void LineWithoutASign_MayHaveBoth() => Assert.Empty(new Pack().Row("line", "money", "2020-01", "(£5k)", "£6k").Find("mixed-signs"));
}
