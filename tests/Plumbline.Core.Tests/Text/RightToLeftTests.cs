using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Text;

public class RightToLeftTests
{
    // ⟨ and ⟩ stand for the isolates U+2068 and U+2069.
    [Theory]
    [InlineData("Falls stood at 12 in March.", "Falls stood at 12 in March.")]
    [InlineData("נפילות stood at 12 in March.", "⟨נפילות⟩ stood at 12 in March.")]
    [InlineData("Rate נפילות 12%, up from 10%", "Rate ⟨נפילות⟩ 12%, up from 10%")]
    [InlineData("سقوط المرضى (12) against سقوط", "⟨سقوط المرضى⟩ (12) against ⟨سقوط⟩")]
    [InlineData("A נפילות 3 בחודש B", "A ⟨נפילות 3 בחודש⟩ B")]
    [InlineData("נפילות 12", "⟨נפילות 12⟩")] // a name alone is one stretch, its number with it
    [InlineData("\U00010840\U00010841 x", "⟨\U00010840\U00010841⟩ x")] // Imperial Aramaic, beyond the first plane
    [InlineData("日本 12", "日本 12")]
    [InlineData("", "")]
    public void Words_AreIsolated_AndNothingElse(string text, string expected) =>
        Assert.Equal(expected.Replace('⟨', '\u2068').Replace('⟩', '\u2069'), RightToLeft.Isolated(text));

    [Fact]
    public void Law_WithoutIsolates_TheTextIsTheSame()
    {
        var random = new Random(11);
        const string letters = "abc 12%.,אבג ابت日é\U00010840x";
        for (var i = 0; i < 2_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => letters[random.Next(letters.Length)]));
            var apart = RightToLeft.Isolated(text);
            Assert.Equal(text, apart.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal));
            Assert.Equal(apart.Count(static c => c == '\u2068'), apart.Count(static c => c == '\u2069'));
        }
    }
}
