using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Indicators;

namespace Plumbline.Core.Tests.Checks.Contracts;

public class KpiExceptionTests
{
    private static readonly string[] RedAllYear = [.. Enumerable.Repeat("4/1", 12)];

    private static KpiException Exception(int months, bool atLeast = false, string? mitigation = "A plan.", string? contract = "a", string? board = null) =>
        new("Audiology", "Children tested in six weeks", new MonthsRed(months, atLeast), "75.8%", "at least 92%") { Mitigation = mitigation, Contract = contract is null ? null : Paper.Contract(contract), Board = board };

    [Theory]
    [InlineData(6, null, true)]
    [InlineData(3, null, true)]
    [InlineData(3, " ", true)]
    [InlineData(2, null, false)]
    [InlineData(6, "A plan.", false)]
    public void RedForMoreThanTwoMonths_NeedsAMitigation(int months, string? mitigation, bool isFound) =>
        Assert.Equal(isFound, new Paper().Stated("a", "4/1").Exception(Exception(months, mitigation: mitigation)).Find("kpi-mitigation").Count == 1);

    [Fact]
    public void MissingMitigation_IsToldInFull()
    {
        var finding = Assert.Single(new Paper().Stated("a", "4/1").Exception(Exception(6, atLeast: true, mitigation: null)).Find("kpi-mitigation"));
        Assert.Equal(
            ("contract/a", "Of the contract “A” in March 2020: Children tested in six weeks has been red for six months or more (75.8%, required at least 92%), and nothing is said of what is done about it."),
            (finding.About.ToString(), finding.Message));
        Assert.Empty(new Paper().Stated("a", "4/1").Exception(Exception(6, mitigation: null)).Find("kpi-mitigation", "2020-02"));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, true)]
    [InlineData(3, false)]
    public void ListedException_IsRedForMoreThanTwoMonths(int months, bool isFound)
    {
        var found = new Paper().Stated("a", "4/1").Exception(Exception(months)).Find("kpi-not-over");
        Assert.Equal(isFound ? [$"{months}: more than 2 months"] : [], found.Select(static finding => $"{finding.Found}: {finding.Expected}"));
    }

    [Fact]
    public void CountedException_IsAboutItsRequirement()
    {
        var indicator = new Indicator { Code = IndicatorCode.Parse("audiology").Value, Name = "Audiology", Placement = new Placement(null, null, null, 1), Frequency = Core.Periods.Frequency.Month, Measure = Measure.Parse("percentage").Value, Polarity = Polarity.Higher, Aggregation = Aggregation.None };
        var history = new KpiHistory(new Kpi(Paper.Contract("a"), indicator, Pack.Trust), [KpiResult.Red], null, new MonthsRed(4, false));
        var paper = new Paper().Stated("a", "4/1").Exception(Exception(4, mitigation: null) with { Counted = history }).Exception(Exception(2) with { Counted = history });
        Assert.Equal("kpi/a/audiology", Assert.Single(paper.Find("kpi-mitigation")).About.ToString());
        Assert.Empty(paper.Find("kpi-not-over"));
    }

    [Fact]
    public void ContractRedAllYear_IsListed()
    {
        var finding = Assert.Single(new Paper().Stated("b", RedAllYear).Exception(Exception(6)).Find("kpi-not-listed"));
        Assert.Equal(("contract/b", "The contract “B” has had at least one red requirement in every month from April 2019 to March 2020, and none of it is listed among those red for more than two months."), (finding.About.ToString(), finding.Message));
        Assert.Empty(new Paper().Stated("b", RedAllYear).Exception(Exception(6)).Find("kpi-not-listed", "2023-12"));
    }

    [Theory]
    [InlineData("b", "north", false)] // it is listed
    [InlineData(null, "north", false)] // one of its board names no contract, and may be it
    [InlineData(null, null, false)]
    [InlineData(null, "south", true)]
    [InlineData("a", "north", true)]
    public void ContractThatMayBeListed_IsNotFound(string? contract, string? board, bool isFound) =>
        Assert.Equal(isFound, new Paper().Stated("b", RedAllYear).Exception(Exception(6, contract: contract, board: board)).Find("kpi-not-listed").Count == 1);

    [Fact]
    public void NothingIsFound_WhereNothingIsListedOrAMonthWasGreenOrTheYearIsYoung()
    {
        Assert.Empty(new Paper().Stated("b", RedAllYear).Find("kpi-not-listed"));
        Assert.Empty(new Paper().Stated("b", [.. RedAllYear[1..], "5/0"]).Exception(Exception(6)).Find("kpi-not-listed"));
        Assert.Empty(new Paper().Stated("b", ["5/0", .. RedAllYear[1..]]).Exception(Exception(6)).Find("kpi-not-listed"));
        Assert.Empty(new Paper().Stated("b", RedAllYear[..7]).Exception(Exception(6)).Find("kpi-not-listed")); // the first months are not known
        Assert.Single(new Paper().Stated("b", ["5/0", .. RedAllYear]).Exception(Exception(6)).Find("kpi-not-listed")); // the year before is another
    }

    [Theory]
    [InlineData(NoticeKind.Query, NoticeState.Open, "2020-05-19", "notice-overdue")]
    [InlineData(NoticeKind.ExceptionReport, NoticeState.Open, "2020-05-19", "notice-overdue")]
    [InlineData(NoticeKind.RemedialPlan, NoticeState.Open, "2020-05-19", "plan-lapsed")]
    [InlineData(NoticeKind.RemedialPlan, NoticeState.Open, "2020-05-20", "")]
    [InlineData(NoticeKind.RemedialPlan, NoticeState.Closed, "2020-05-19", "")]
    [InlineData(NoticeKind.Notice, NoticeState.Withdrawn, "2020-05-19", "")]
    [InlineData(NoticeKind.Notice, NoticeState.Open, null, "")]
    public void OpenNotice_IsAnsweredByItsDay(NoticeKind kind, NoticeState state, string? due, string check)
    {
        var notice = new ContractNotice("n1", ContractCode.Parse("a").Value, null, kind, new DateOnly(2020, 4, 1), due is null ? null : DateOnly.ParseExact(due, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), state, "Tests are late.");
        var paper = new Paper().Stated("a", "4/1").Notice(notice);
        var found = paper.Find("notice-overdue").Concat(paper.Find("plan-lapsed")).ToList();
        Assert.Equal(check.Length == 0 ? [] : [check], found.Select(static finding => finding.Check));
    }

    [Fact]
    public void LatePlan_IsToldInFull() => Assert.Equal(
        "The remedial plan n1 of the contract “A” (“Tests are late”) was to be fulfilled by 19 May 2020 and is still open.",
        Assert.Single(new Paper().Stated("a", "4/1").Notice(new ContractNotice("n1", ContractCode.Parse("a").Value, IndicatorCode.Parse("audiology").Value, NoticeKind.RemedialPlan, new DateOnly(2020, 4, 1), new DateOnly(2020, 5, 19), NoticeState.Open, "Tests are late."))
            .Find("plan-lapsed"), static finding => finding.About.ToString() == "kpi/a/audiology").Message);
}
