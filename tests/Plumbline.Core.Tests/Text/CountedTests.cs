using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Text;

public class CountedTests
{
    [Theory]
    [InlineData(0, "no months", "all no months")]
    [InlineData(1, "one month", "the one month")]
    [InlineData(2, "two months", "both months")]
    [InlineData(3, "three months", "all three months")]
    [InlineData(9, "nine months", "all nine months")]
    [InlineData(10, "10 months", "all 10 months")]
    [InlineData(12, "12 months", "all 12 months")]
    [InlineData(1204, "1,204 months", "all 1,204 months")]
    public void NumberAndNoun_Agree(int count, string some, string all) => Assert.Equal((some, all), (Counted.Of(count, "month"), Counted.All(count, "month")));

    [Theory]
    [InlineData("", "")]
    [InlineData("May", "May")]
    [InlineData("May,June", "May and June")]
    [InlineData("May,June,July", "May, June and July")]
    [InlineData("May,June,July,August", "May, June, July and 1 more")]
    [InlineData("May,June,July,August,September,October,November", "May, June, July and 4 more")]
    public void List_NamesThree_AndCountsTheRest(string names, string expected) => Assert.Equal(expected, Counted.List(names.Split(',', StringSplitOptions.RemoveEmptyEntries), 3));

    [Theory]
    [InlineData("", "")]
    [InlineData("nine figures", "Nine figures")]
    [InlineData("12 figures", "12 figures")]
    public void Sentence_BeginsWithACapital(string phrase, string expected) => Assert.Equal(expected, Counted.Sentence(phrase));
}
