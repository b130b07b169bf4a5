using Plumbline.Core.Checks;
using Plumbline.Core.Contracts.Readings;

namespace Plumbline.Core.Tests.Checks.Contracts;

public class KpiCountsTests
{
    [Theory]
    [InlineData("15/1", "14/2", null)] // the same number
    [InlineData("15/1", "15/2", "Note")]
    [InlineData("15/1", "14/1", "Note")] // the share fell with green
    [InlineData("18/11", "16/5", "Warning")] // the share rose though green fell
    [InlineData("18/11", "18/5", "Note")] // green stood
    [InlineData("10/0", "9/0", "Note")] // the share is the same
    [InlineData("0/0", "16/5", null)] // nothing to compare
    [InlineData("", "16/5", null)]
    public void ChangedCount_WithoutANoteIsFound(string was, string now, string? severity) =>
        Assert.Equal(severity, new Paper().Stated("a", was, now).Find("kpi-count").Select(static finding => finding.Severity.ToString()).SingleOrDefault());

    [Fact]
    public void NoteWithTheLaterMonth_SettlesIt()
    {
        static ContractLine Noted(ContractLine line, int at) => line with { Months = [.. line.Months.Select((month, index) => index == at ? month with { Note = "Five were dropped with the new contract." } : month)] };
        Assert.Empty(new Paper().Stated("a", "18/11", "16/5").Change("a", static line => Noted(line, 1)).Find("kpi-count"));
        Assert.Single(new Paper().Stated("a", "18/11", "16/5").Change("a", static line => Noted(line, 0)).Find("kpi-count"));
    }

    [Fact]
    public void RiseByDropping_IsToldFirst()
    {
        var finding = Assert.Single(new Paper().Stated("a", "18/10", "18/11", "16/5").Find("kpi-count"));
        Assert.Equal((Severity.Warning, "21 requirements", "29, or a note"), (finding.Severity, finding.Found, finding.Expected));
        Assert.Equal(
            "The contract “A”: the share of green rose from 62.1% to 76.2%, though green fell from 18 to 16: the count went from 29 requirements in February 2020 to 21 in March 2020; the count went from 28 requirements in January 2020 to 29 in February 2020, and no note says why.",
            finding.Message);
    }

    [Fact]
    public void AllTogether_AreToldOfARiseByDroppingAlone()
    {
        Assert.Empty(new Paper().Stated("a", "5/1", "5/1").All("180/40", "181/44").Find("kpi-count"));
        var finding = Assert.Single(new Paper().Stated("a", "5/1", "5/1").All("184/41", "178/33").Find("kpi-count"));
        Assert.Equal(("contract/all", "211 requirements", "225, or a note"), (finding.About.ToString(), finding.Found, finding.Expected));
    }

    [Fact]
    public void ChangeBeforeThePeriod_IsNotJudged()
    {
        var paper = new Paper().Stated("a", "18/10", "18/11", "18/11");
        Assert.Single(paper.Find("kpi-count"));
        Assert.Empty(paper.Find("kpi-count", "2020-03"));
        Assert.Single(paper.Find("kpi-count", "2020-02"));
    }

    [Theory]
    [InlineData("2020-01", "12/3", false)]
    [InlineData("2019-12", "13/2", true)]
    [InlineData("2019-12", "12/3", false)] // the counts are those of then
    public void ForecastMadeAQuarterAgo_IsFoundWhereTheCountsHaveChanged(string made, string now, bool isFound)
    {
        var paper = new Paper().Stated("a", "12/3", "12/3", "13/2", "13/2", now).Change("a", line => line with { Forecast = Paper.Month(Paper.At("2019/20"), "14/1") with { MadeAt = Paper.At(made) } });
        Assert.Equal(isFound, paper.Find("forecast-unrevised").Count == 1);
    }

    [Fact]
    public void ForecastWithoutItsMonth_IsNotJudged() =>
        Assert.Empty(new Paper().Stated("a", "12/3", "12/3", "13/2", "13/2", "13/2").Change("a", static line => line with { Forecast = Paper.Month(Paper.At("2019/20"), "14/1") }).Find("forecast-unrevised"));
}
