using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Tests.Documents;

/// <summary>Invalid elements do not construct.</summary>
public class ElementTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Heading_OutsideItsLevels_IsRefused(int level) => Assert.Throws<ArgumentOutOfRangeException>(() => new Heading(level, "words"));

    [Fact]
    public void Row_NarrowerThanItsTable_IsRefused()
    {
        var refused = Assert.Throws<ArgumentException>(() => new Table("T", [new Column("A"), new Column("B")], [new Row([Cell.Header("only")])]));

        Assert.Contains("Row \"only\" of table \"T\" is 1 cells wide; expected 2.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraph_WithoutWords_IsRefused() => Assert.Throws<ArgumentException>(() => new Paragraph(""));

    [Fact]
    public void Contents_SkippingALevel_IsRefused() => Assert.Throws<ArgumentException>(() =>
        new Contents("Contents", [new ContentsEntry("one", new Anchor("a")), new ContentsEntry("three", new Anchor("b"), 3)]));

    [Theory]
    [InlineData("")]
    [InlineData("Upper")]
    [InlineData("1st")]
    [InlineData("a b")]
    [InlineData("a\"b")]
    public void Anchor_ThatWouldNeedEscaping_IsRefused(string id) => Assert.Throws<ArgumentException>(() => new Anchor(id));

    [Theory]
    [InlineData("Monthly sickness absence", "monthly-sickness-absence")]
    [InlineData("  % of staff (12 months) ", "of-staff-12-months")]
    [InlineData("Café — résumé", "cafe-resume")]
    [InlineData("2023/24", "s-2023-24")]
    public void Anchor_FromWords_KeepsLettersAndDigits(string words, string expected) => Assert.Equal(expected, Anchor.FromWords(words).Id);

    [Fact]
    public void Anchor_FromWordsWithoutALetter_IsRefused() => Assert.Throws<ArgumentException>(() => Anchor.FromWords("—"));

    [Fact]
    public void SameText_ComposedTwice_IsEqual()
    {
        RichText first = ["up from ", new Value("6.10%"), "."];
        RichText second = ["up from ", new Value("6.10%"), "."];

        Assert.Equal(first, second);
        Assert.Equal(new Paragraph(first), new Paragraph(second));
        Assert.Equal("up from 6.10%.", first.PlainText);
    }
}
