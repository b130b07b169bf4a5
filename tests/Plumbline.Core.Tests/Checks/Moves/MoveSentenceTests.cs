namespace Plumbline.Core.Tests.Checks.Moves;

/// <summary>Sentences that say by how much a figure moved since a period that they name.</summary>
public class MoveSentenceTests
{
    private static Pack Cash => new Pack().Row("cash", "money", "2020-01", "£11,939k", "£12,400k", "£11,550k").Change("cash", row => row with { Name = "Cash" });

    private static Pack Owed => new Pack().Row("payables", "money", "2020-01", "(£17,971k)", "(£15,000k)", "(£13,383k)").Change("payables", row => row with { Name = "Trade payables" });

    [Theory]
    [InlineData("Cash fell by £0.3m since January.", "£0.3m", "£0.4m")]
    [InlineData("Cash has fallen by £0.3m since January 2020.", "£0.3m", "£0.4m")]
    [InlineData("It was £11.6m, a decrease of £0.3m on month 10.", "£0.3m", "£0.4m")]
    [InlineData("Cash was £11.6m in March, a further reduction of £0.3m on the position at month 10.", "£0.3m", "£0.4m")]
    [InlineData("Cash fell by £0.3m from January to £11.6m.", "£0.3m", "£0.4m")]
    [InlineData("A fall of £300k against January.", "£300k", "£389k")]
    [InlineData("Cash rose by £0.4m since January.", "£0.4m", "a fall of £0.4m")]
    [InlineData("In March cash fell by £1.2m since February.", "£1.2m", "£0.9m")] // 12,400 − 11,550 is 850
    [InlineData("Cash fell by about £0.9m since January.", "£0.9m", "£0.4m")]
    [InlineData("It was £11.4m, a decrease of £0.4m on month 10.", "£11.4m", "£11,550k")] // the rest of the sentence is read too
    public void WrongMove_IsReported(string sentence, string found, string expected)
    {
        var finding = Assert.Single(Cash.Say("cash", "2020-03", sentence).Find("prose"));
        Assert.Equal((found, expected), (finding.Found, finding.Expected));
    }

    [Theory]
    [InlineData("Cash fell by £0.4m since January.")]
    [InlineData("Cash fell by £389k since January.")]
    [InlineData("A decrease of £0.4m on month 10.")]
    [InlineData("Cash fell by about £0.3m since January.")] // about may be a quarter off
    [InlineData("It was £11.6m, a decrease of £0.4m on month 10.")]
    [InlineData("Cash fell by £0.3m.")] // since when is not said
    [InlineData("Cash fell by £0.3m since December.")] // there is no figure
    [InlineData("Cash fell by £0.9m on last month.")] // may be March itself
    [InlineData("In February cash rose by £0.5m since January.")] // another period
    [InlineData("February was better. Cash rose by £0.5m since January.")]
    [InlineData("Cash rose by £0.5m from January to February.")]
    [InlineData("Cash fell by £0.3m since January because of the new building.")] // not understood in full
    [InlineData("Cash paid out fell by £0.3m since January.")]
    [InlineData("It has been £11.9m since January.")]
    [InlineData("Over £9m since January.")]
    [InlineData("At month 10 it was £11.9m.")]
    public void RightOrUnclearMove_IsNot(string sentence) => Assert.Empty(Cash.Say("cash", "2020-03", sentence).Find("prose"));

    [Theory]
    [InlineData("Trade payables fell by £4.6m since January.", true)]
    [InlineData("Trade payables rose by £4.6m since January.", true)] // the number did
    [InlineData("Trade payables fell by £4.4m since January.", false)]
    public void WhatIsHeldInBrackets_MayMoveByItsSize(string sentence, bool holds) => Assert.Equal(holds, Owed.Say("payables", "2020-03", sentence).Find("prose").Count == 0);

    [Theory]
    [InlineData("The balance was £11.4m at the end of March.", "latest", true)] // a balance is that of the end of its period
    [InlineData("The balance was £11.4m at the end of March.", "sum", false)]
    [InlineData("The balance was £11.4m since March.", "latest", false)]
    public void EndOfAPeriod_IsUnderstoodOfABalance(string sentence, string rule, bool isFound) => Assert.Equal(
        isFound, new Pack().Row("balance", "money", "2020-03", "£11,550k").Change("balance", row => row with { Name = "Balance", Aggregation = Enum.Parse<Core.Indicators.Aggregation>(rule, ignoreCase: true) }).Say("balance", "2020-03", sentence).Find("prose").Count == 1);

    [Fact]
    public void MoveOfAPercentage_IsLeftAlone() =>
        Assert.Empty(new Pack().Row("training", "percentage", "2020-01", "80%", "82%", "90%").Say("training", "2020-03", "Training rose by 3% since January.").Find("prose"));

    [Fact]
    public void Finding_SaysWhereTheTableGoes() => Assert.Equal(
        "The commentary on “cash” for March 2020 says a fall of £0.3m since January 2020, where the table goes from £11,939k to £11,550k: a fall of £389,000.",
        Assert.Single(new Pack().Row("cash", "money", "2020-01", "£11,939k", "", "£11,550k").Say("cash", "2020-03", "Cash fell by £0.3m since January.").Find("prose")).Message);

    [Fact]
    public void MonthByItsNumber_IsThatOfTheFinancialYear() =>
        Assert.Equal("£12,400k", Assert.Single(Cash.Say("cash", "2020-03", "At month 11 it was £12.3m.").Find("prose")).Expected);
}
