using Plumbline.Core.Checks;

namespace Plumbline.Core.Tests.Checks;

/// <summary>Sentences that clearly state a figure other than the table's.</summary>
public class FalseSentenceTests
{
    private static Pack Falls => new Pack().Row("falls", "count", "2022-12", "49", "51", "33", "17", "54", "60", "30").Change("falls", row => row with { Name = "Falls" });

    private static Pack Answered => new Pack().Row("answered", "percentage", "2023-01", "71.0%", "79.6%", "85%", "90.4%", "62%", "2/3 (66%)").Change("answered", row => row with { Name = "Complaints answered in time" });

    [Theory]
    [InlineData("In April 45", "45", "54")]
    [InlineData("In April 45.", "45", "54")]
    [InlineData("In April there were 45 falls.", "45", "54")]
    [InlineData("In April 2023 there were 45.", "45", "54")]
    [InlineData("April: 45.", "45", "54")]
    [InlineData("There were 45 falls in April.", "45", "54")]
    [InlineData("The number rose to 45 in April.", "45", "54")]
    [InlineData("Falls fell to 27 in March.", "27", "17")]
    [InlineData("Falls fell from 33 in February to 27 in March.", "27", "17")]
    [InlineData("Falls fell from 43 in February to 17 in March.", "43", "33")]
    [InlineData("We had 45 in April, up from 17 in March.", "45", "54")]
    [InlineData("We had 54 in April, up from 18 in March.", "18", "17")]
    [InlineData("In April we had 45, against 17 in March.", "45", "54")]
    [InlineData("In April we recorded 17.", "17", "54")] // March's figure
    [InlineData("In February and March together 51.", "51", "50")]
    [InlineData("February to April combined: 103.", "103", "104")]
    [InlineData("There were more than 60 in April.", "60", "54")]
    [InlineData("At least 20 in March.", "20", "17")]
    [InlineData("Fewer than 50 in April.", "50", "54")]
    [InlineData("There were about 90 falls in April.", "90", "54")]
    [InlineData("This month there were 31.", "31", "30")]
    [InlineData("Last month there were 58.", "58", "60")]
    [InlineData("There were 31.", "31", "30")] // means the month written about
    [InlineData("The figure for Apr 2023 was 1,045.", "1,045", "54")]
    [InlineData("Falls are steady. In April there were 45.", "45", "54")]
    [InlineData("By month:\n\n- April: 54\n- March: 71", null, null)] // "By month" is not understood, so it may list anything
    [InlineData("- April: 45\n- March: 17", "45", "54")]
    [InlineData("In April there were\n45 falls.", "45", "54")]
    [InlineData("In April there were **45** falls.", "45", "54")]
    [InlineData("In December there were 48.", "48", "49")]
    public void FalseSentence_IsReported(string sentence, string? said, string? expected) =>
        Assert.Equal((said, expected), Told(Falls.Say("falls", "2023-06", sentence).Find("prose")));

    [Theory]
    [InlineData("It was 72% in January.", "72%", "71.0%")]
    [InlineData("It was 71.1% in January.", "71.1%", "71.0%")]
    [InlineData("It was 85.6% in March.", "85.6%", "85%")]
    [InlineData("Performance was 94 per cent in April.", "94%", "90.4%")]
    [InlineData("72% of complaints answered in time", null, null)] // may be any 72%
    [InlineData("In May 82% were answered in time.", "82%", "62%")]
    [InlineData("In June 65% of complaints were answered in time.", null, null)]
    [InlineData("In June it was 65%.", "65%", "2/3 (66%)")]
    [InlineData("At least 90% in May.", "90%", "62%")]
    [InlineData("2 of 3 complaints (66%) were answered in time.", "2 of 3 complaints (66%)", "67%")]
    [InlineData("2 out of 3 (66%) were answered in time.", "2 out of 3 (66%)", "67%")]
    public void FalseSentenceOfAPercentage_IsReported(string sentence, string? said, string? expected) =>
        Assert.Equal((said, expected), Told(Answered.Say("answered", "2023-06", sentence).Find("prose")));

    [Fact]
    public void Finding_QuotesTheTable()
    {
        Assert.Equal("The commentary on “Falls” for June 2023 says 45 for April 2023, where the table has 54.", Assert.Single(Falls.Say("falls", "2023-06", "In April 45.").Find("prose")).Message);
        Assert.Equal("The commentary on “Falls” for June 2023 says 51 for February 2023 to March 2023, where 33 + 17 make 50.", Assert.Single(Falls.Say("falls", "2023-06", "In February and March together 51.").Find("prose")).Message);
    }

    private static (string? Found, string? Expected) Told(IReadOnlyList<Finding> findings) => (findings.SingleOrDefault()?.Found, findings.SingleOrDefault()?.Expected);
}
