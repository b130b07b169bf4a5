using Plumbline.Core.Checks;
using Plumbline.Core.Checks.Standing;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Indicators;
using Plumbline.Core.Tests.Checks.Contracts;
using Plumbline.Core.Tests.Checks.Finance;

namespace Plumbline.Core.Tests.Checks.Documented;

/// <summary>The reference of checks has a row for every check of contracts and statements, with an example of what it finds, expects and says.</summary>
public class MoneyReferenceTests
{
    private static readonly Dictionary<string, Func<IEnumerable<Finding>>> Examples = new(StringComparer.Ordinal)
    {
        ["contract-share"] = static () => new Paper().Stated("chalkford", "15/1 93%").Find("contract-share"),
        ["contract-total"] = static () => new Paper().Stated("chalkford", "5/1").Stated("oakvale", "3/2").All("9/3").Find("contract-total"),
        ["contract-counted"] = static () => new Paper().Stated("chalkford", "5/1").Change("chalkford", static line => line with { Months = [line.Months[0] with { Counted = Paper.Count("4/2") }] }).Find("contract-counted"),
        ["kpi-count"] = static () => new Paper().Stated("chalkford", "18/11", "16/5").Find("kpi-count"),
        ["kpi-mitigation"] = static () => new Paper().Stated("chalkford", "4/1").Exception(Exception(6, null)).Find("kpi-mitigation"),
        ["kpi-not-over"] = static () => new Paper().Stated("chalkford", "4/1").Exception(Exception(2, "A post is advertised.")).Find("kpi-not-over"),
        ["kpi-not-listed"] = static () => new Paper().Stated("oakvale", [.. Enumerable.Repeat("4/1", 12)]).Exception(Exception(6, "A post is advertised.")).Find("kpi-not-listed"),
        ["notice-overdue"] = static () => new Paper().Stated("chalkford", "4/1").Notice(Notice(NoticeKind.Query)).Find("notice-overdue"),
        ["plan-lapsed"] = static () => new Paper().Stated("chalkford", "4/1").Notice(Notice(NoticeKind.RemedialPlan)).Find("plan-lapsed"),
        ["forecast-unrevised"] = static () => new Paper().Stated("chalkford", "12/3", "12/3", "13/2", "13/2").Change("chalkford", static line => line with { Forecast = Paper.Month(Paper.At("2019/20"), "14/1") with { MadeAt = Paper.At("2019-12") } }).Find("forecast-unrevised"),
        ["statement-sum"] = static () => Found(Accounts.Statement(Accounts.Row("buildings", "£10k"), Accounts.Row("software", "£5k"), Accounts.Sum("assets", "£25k", 15_000, null, new SumTerm("buildings", true), new SumTerm("software", true))), "statement-sum"),
        ["statement-equals"] = static () => Found(Accounts.Statement(Accounts.Sum("net-assets", "£63,846k", null, "equity"), Accounts.Sum("equity", "£63,864k", null, null)), "statement-equals"),
        ["use-of-resources"] = static () => Found(Accounts.Statement() with { Resources = Resources() }, "use-of-resources"),
        ["mixed-signs"] = static () => new Pack().Row("staff", "money", "2020-01", "(£5k)", "(£6k)", "£7k").Change("staff", static row => row with { Sign = LineSign.Cost }).Find("mixed-signs"),
    };

    public static TheoryData<string> Codes { get; } = [.. Examples.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Reference_HasTheCheck_WithItsExample(string code)
    {
        var finding = Assert.Single(Examples[code]());
        var page = File.ReadAllText(Plumbline.Tests.Support.Repository.Path("docs", "reference", "checks.md")).ReplaceLineEndings("\n");
        var of = StandingChecks.All.Single(check => check.Code == code).Severity;
        Assert.Contains($"\n| `{code}` | {Core.Text.Names<Severity>.Of(of)}", page, StringComparison.Ordinal);
        Assert.Contains($"\n| `{code}` | `{finding.Found}` | `{finding.Expected}` | {finding.Message} |\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryCheckOfContractsAndStatements_HasAnExample() => Assert.Equal(
        StandingChecks.All.Select(static check => check.Code).SkipWhile(static code => code != "contract-share").TakeWhile(static code => code is not ("register-double" or "return-missing")).Order(StringComparer.Ordinal), Examples.Keys.Order(StringComparer.Ordinal));

    private static IEnumerable<Finding> Found(StatementReading statement, string check) => new Pack().Find(Accounts.With(statement), check);

    private static KpiException Exception(int months, string? mitigation) =>
        new("Audiology", "Children tested within six weeks", new MonthsRed(months, months > 2), "75.8%", "at least 92%") { Mitigation = mitigation, Contract = Paper.Contract("chalkford") };

    private static ContractNotice Notice(NoticeKind kind) => new("n1", ContractCode.Parse("chalkford").Value, null, kind, new DateOnly(2020, 4, 1), new DateOnly(2020, 5, 19), NoticeState.Open, "Tests are late");

    private static ResourceReading Resources()
    {
        var metric = new ResourceMetric("Distance from plan", Pack.Code("distance"), [0, -1, -2], true, Pack.Code("distance-score"));
        var scheme = new ResourceScheme("use-of-resources-2016", Accounts.March, null, [metric], null, null);
        return new ResourceReading(scheme, [new MetricScore(metric, Pack.Cell("distance", Accounts.March, "-0.14%"), new ScoreGiven(Pack.Cell("distance-score", Accounts.March, "1"), 2))], new ScoreGiven(null, 2), 2m, false);
    }
}
