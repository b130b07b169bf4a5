using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Text;

public class PlainTextTests
{
    [Theory]
    [InlineData("1\u00a0234", "1 234")]
    [InlineData("1\u2009234\u202f567\u2007890\u3000", "1 234 567 890 ")]
    [InlineData("–5 —5 −5 \u20115 \ufe635 －5", "-5 -5 -5 -5 -5 -5")]
    [InlineData("１２，３４５．６％（＋）", "12,345.6%(+)")]
    [InlineData("￡5", "£5")]
    [InlineData("5\u200b\u200c\u200d\u2060\ufeff\u00ad%", "5%")]
    public void Read_GivesTheTextAPersonSees(string text, string seen) => Assert.Equal(seen, PlainText.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("Not achieved - 88.36% (£5k)")]
    [InlineData("Réussi à 5 µg, 中文 🙂")]
    public void Read_OfPlainText_IsTheSameInstance(string text) => Assert.Same(text, PlainText.Read(text));

    [Theory]
    [InlineData("Rate\u202e of 12", "U+202E (right-to-left override) as the 5th character")]
    [InlineData("\u200bfalls", "U+200B (zero-width space) as the 1st character")]
    [InlineData("🙂\u2066", "U+2066 (left-to-right isolate) as the 2nd character")]
    [InlineData("ab\u001b[31m", "U+001B (control character) as the 3rd character")]
    [InlineData("abcdefghijk\u0000", "U+0000 (control character) as the 12th character")]
    public void Refusal_NamesTheFirstInvisibleCharacter(string text, string found) => Assert.Equal(found, PlainText.Refusal(text)!.Found);

    [Fact]
    public void Refusal_CoversControls_BidirectionalControlsAndZeroWidthCharacters_AndNothingElse()
    {
        int[] refused = [.. Enumerable.Range(0, 0x20).Except([9, 10, 13]), .. Enumerable.Range(0x7f, 0x21), 0xad, 0x61c, .. Enumerable.Range(0x200b, 5), .. Enumerable.Range(0x202a, 5), 0x2060, .. Enumerable.Range(0x2066, 4), 0xfeff];
        Assert.Equal(refused, Enumerable.Range(0, char.MaxValue + 1).Where(c => PlainText.Refusal(new string((char)c, 1)) is not null));
    }

    [Theory]
    [InlineData("one line", null)]
    [InlineData("two\nlines", "a line break as the 4th character")]
    [InlineData("two\rlines", "a line break as the 4th character")]
    [InlineData("a\ttab", "a tab as the 2nd character")]
    [InlineData("\u001b[31m", "U+001B (control character) as the 1st character")]
    public void LineRefusal_CoversLineBreaksToo(string text, string? found) => Assert.Equal(found, PlainText.LineRefusal(text)?.Found);

    [Theory]
    [InlineData("yes Yes YES y true TRUE 1 ｙｅｓ", true)]
    [InlineData("no No n false False 0", false)]
    public void YesAndNo_AreReadInAnyCase(string words, bool yes) => Assert.All(words.Split(' '), word => Assert.Equal(yes, YesNo.Parse(word).Value));

    [Theory]
    [InlineData("perhaps")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("2")]
    public void OtherWords_AreAProblem(string? word) => Assert.Equal("yes, no or nothing", YesNo.Parse(word).Problem!.Expected);

    [Theory]
    [InlineData("fаlls", "“fаlls” (with U+0430)")]
    [InlineData("1–2", "“1–2” (with U+2013)")]
    [InlineData("5\u00a0m", "“5\u00a0m” (with U+00A0)")]
    [InlineData("fa\u200blls", "“fa<U+200B>lls”")]
    [InlineData("Rate\u202e of 12", "“Rate<U+202E> of 12”")]
    [InlineData("a\u001b[31m", "“a<U+001B>[31m”")]
    [InlineData("falls", "“falls”")]
    public void Problem_ShowsInvisibleCharacters_AndNamesLookalikes(string text, string found) => Assert.Equal(found, Problem.With(text, "x").Found);

    [Fact]
    public void Problem_PrintsNoControlCharacter_HoweverItIsMade()
    {
        var problem = new Problem("a\u202eb", "c\u001bd");
        Assert.Equal("found a<U+202E>b; expected c<U+001B>d", problem.ToString());
        Assert.Equal("found a<U+202E>b; expected <U+200F>", (problem with { Expected = "\u200f" }).ToString());
    }
}
