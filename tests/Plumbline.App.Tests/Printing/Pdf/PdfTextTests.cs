using Plumbline.App.Printing.Pdf;

namespace Plumbline.App.Tests.Printing.Pdf;

public class PdfTextTests
{
    [Theory]
    [InlineData("plain", "(plain)")]
    [InlineData("a (b) \\ c)", @"(a \(b\) \\ c\))")]
    [InlineData("é", "<FEFF00E9>")]
    [InlineData("😀", "<FEFFD83DDE00>")]
    [InlineData("two\nlines", "<FEFF00740077006F000A006C0069006E00650073>")]
    public void Words_AreSpelled_AndReadBack(string words, string spelling)
    {
        Assert.Equal(spelling, PdfText.Of(words).Spelling);
        Assert.Equal(words, new PdfText(spelling).Words);
    }

    [Theory]
    [InlineData(@"(\101\12\)\n)", "A\n)\n")]
    [InlineData("(a(b)c)", "a(b)c")]
    [InlineData("(a\\\nb)", "ab")]
    [InlineData("<4 1 5>", "AP")]
    public void Spelling_OfOtherWriters_IsRead(string spelling, string words) => Assert.Equal(words, new PdfText(spelling).Words);
}
