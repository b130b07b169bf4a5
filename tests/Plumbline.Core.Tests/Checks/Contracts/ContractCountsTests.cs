using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Tests.Checks.Contracts;

public class ContractCountsTests
{
    private static readonly Period Year = Paper.At("2019/20");

    [Theory]
    [InlineData("15/1 94%", "")]
    [InlineData("15/1 93%", "94%")]
    [InlineData("15/1 93.8%", "")]
    [InlineData("15/1 93.6%", "93.8%")]
    [InlineData("1/7 13%", "")] // 12.5 exactly
    [InlineData("1/7 12%", "")]
    [InlineData("0/0 100%", "no share, because none is rated")]
    [InlineData("0/5 0%", "")]
    public void StatedShare_IsGreenOfThoseRated(string month, string right) => Assert.Equal(right, string.Join(' ', new Paper().Stated("a", month).Find("contract-share").Select(static finding => finding.Expected)));

    [Fact]
    public void WrongShares_AreOneFindingAContract()
    {
        var finding = Assert.Single(new Paper().Stated("a", "15/1 90%", "15/1 94%", "3/1 70%").Change("a", static line => line with { Forecast = Paper.Month(Year, "1/1 60%") }).Find("contract-share"));
        Assert.Equal(
            "The contract “A”: 90% is stated for January 2020, but 15 green and 1 red is 94%; 70% is stated for March 2020, but 3 green and 1 red is 75%; 60% is stated for the forecast for 2019/20, but 1 green and 1 red is 50%.",
            finding.Message);
        Assert.Equal(("contract/a", "90%", "94%"), (finding.About.ToString(), finding.Found, finding.Expected));
        Assert.Equal(["2020-01 15 green 1 red 90%", "2020-03 3 green 1 red 70%", "2019/20 1 green 1 red 60%"], finding.Stated);
    }

    [Fact]
    public void OnlyTheMonthsOfThePeriod_AreJudged() => Assert.Empty(new Paper().Stated("a", "15/1 90%", "15/1 94%").Find("contract-share", "2020-03"));

    [Theory]
    [InlineData("8/3", "")]
    [InlineData("9/3", "8 green and 3 red")]
    [InlineData("8/4", "8 green and 3 red")]
    public void StatedTotal_IsTheSumOfTheContracts(string all, string right) =>
        Assert.Equal(right, string.Join(' ', new Paper().Stated("a", "5/1").Stated("b", "3/2").All(all).Find("contract-total").Select(static finding => finding.Expected)));

    [Fact]
    public void WrongTotal_IsAboutAllContracts()
    {
        var finding = Assert.Single(new Paper().Stated("a", "5/1", "5/1").Stated("b", "3/2", "3/2").All("8/3", "9/3").Find("contract-total"));
        Assert.Equal(("contract/all", "All contracts together: 9 green and 3 red is stated for March 2020, but the contracts make 8 green and 3 red."), (finding.About.ToString(), finding.Message));
    }

    [Fact]
    public void TotalOfAForecast_IsTheSumOfTheForecasts()
    {
        static ContractLine Expecting(ContractLine line, string count) => line with { Forecast = Paper.Month(Year, count) };
        var paper = new Paper().Stated("a", "5/1").Stated("b", "3/2").Change("a", static line => Expecting(line, "6/0")).Change("b", static line => Expecting(line, "4/1"));
        Assert.Empty(paper.All("8/3").Find("contract-total"));
    }

    [Fact]
    public void TotalWithAContractMissing_IsNotCompared() => Assert.Empty(new Paper().Stated("a", "5/1").Stated("b", "").All("9/9").Find("contract-total"));

    [Fact]
    public void ContractThatHadEnded_IsNoPartOfTheTotal()
    {
        var paper = new Paper().Stated("a", "5/1").Stated("b", "").All("9/9").Change("b", static line => line with { Contract = line.Contract! with { To = new DateOnly(2020, 2, 29) } });
        Assert.Equal("5 green and 1 red", Assert.Single(paper.Find("contract-total")).Expected);
    }

    [Theory]
    [InlineData("5/1", "5/1", false)]
    [InlineData("5/1", "4/2", true)]
    [InlineData("5/1", "5/2", true)]
    [InlineData("5/1", "", false)]
    public void StatedCounts_AreThoseCounted(string stated, string counted, bool isFound)
    {
        var found = new Paper().Stated("a", stated).Change("a", line => line with { Months = [line.Months[0] with { Counted = Paper.Count(counted) }] }).Find("contract-counted");
        Assert.Equal(isFound, found.Count == 1);
        if (isFound) Assert.StartsWith($"The contract “A”: 5 green and 1 red is stated for March 2020, but by the figures it is {counted[0]} green", found[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SumOfAllContracts_IsNoCountOfItsOwn()
    {
        var paper = new Paper().Stated("a", "5/1").All("5/1");
        Assert.Empty(paper.Change("a", static line => line).Find("contract-counted"));
    }
}
