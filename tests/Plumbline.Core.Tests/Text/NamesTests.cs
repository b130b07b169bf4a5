using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Text;

public class NamesTests
{
    [Fact]
    public void EveryValue_HasAWordOfItsOwn_WhichParsesBack()
    {
        var words = Enum.GetValues<Frequency>().Select(Names<Frequency>.Of).ToList();

        Assert.Equal(["day", "week", "month", "quarter", "half-year", "financial-year", "calendar-year", "academic-year"], words);
        Assert.Equal(words, Names<Frequency>.All);
        Assert.Equal(Enum.GetValues<Frequency>(), words.Select(word => Names<Frequency>.Parse(word).Value));
    }

    [Theory]
    [InlineData("HALF-YEAR")]
    [InlineData(" half-year ")]
    public void Word_InAnyCaseAndAmongBlanks_IsUnderstood(string word) => Assert.Equal(Frequency.HalfYear, Names<Frequency>.Parse(word).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("halfyear")]
    public void OtherWord_IsAProblem_ThatListsTheWords(string? word) =>
        Assert.Contains("one of day, week, month", Names<Frequency>.Parse(word).Problem!.ToString(), StringComparison.Ordinal);
}
