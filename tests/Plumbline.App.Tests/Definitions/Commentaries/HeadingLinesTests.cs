using Plumbline.App.Definitions.Commentaries;

namespace Plumbline.App.Tests.Definitions.Commentaries;

/// <summary>Words with lines that look like headings, in the file of a commentary.</summary>
public sealed class HeadingLinesTests
{
    private const int Texts = 2_000;
    private const int Longest = 12;

    private static readonly string[] Pieces = ["## ", "##", "#", "\\", "\\\\", "\n", " ", "Actions", "a", "### "];

    [Theory]
    [InlineData("## Actions", "\\## Actions")]
    [InlineData("a\n## b\n\\## c", "a\n\\## b\n\\\\## c")]
    [InlineData("##Actions", "##Actions")]
    [InlineData("### Actions", "### Actions")]
    [InlineData(" ## Actions", " ## Actions")]
    [InlineData("see ## Actions", "see ## Actions")]
    public void ALineLikeAHeading_GetsABackslash(string words, string file)
    {
        Assert.Equal(file, HeadingLines.Escape(words));
        Assert.Equal(words, HeadingLines.Unescape(file));
    }

    [Fact]
    public void AnyWords_ComeBackAsTheyWere_AndHoldNoHeading()
    {
        var random = new Random(20_13);
        for (var i = 0; i < Texts; i++)
        {
            var words = string.Concat(Enumerable.Range(0, random.Next(1, Longest)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var file = HeadingLines.Escape(words);
            Assert.DoesNotContain(file.Split('\n'), line => line.StartsWith("## ", StringComparison.Ordinal));
            Assert.Equal(words, HeadingLines.Unescape(file));
        }
    }
}
