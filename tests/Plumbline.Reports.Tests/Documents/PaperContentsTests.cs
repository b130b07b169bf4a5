using Plumbline.Reports.Blocks;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Documents;

/// <summary>The links at the beginning of a paper.</summary>
public sealed class PaperContentsTests
{
    [Fact]
    public void Paper_WithoutAnIndex_ListsPartsAndMeasures_AndTheFirstPageOnce()
    {
        var entries = PaperContents.Of(ComposeReportTests.Compose("trust", "quality-dashboard", "2023-12"))!.Entries;
        Assert.Equal(
            ["What needs attention", "Safety", "Effectiveness", "Experience", "Early warning (QEWTT)", "Notes", "Variation and assurance", "Measures that need attention", "How to read these charts", "Key to ratings", "Terms"],
            entries.Where(static entry => entry.Level == 1).Select(static entry => entry.Content.PlainText));
        Assert.Equal(8, entries.Count(static entry => entry.Level == 2));
    }

    [Fact]
    public void Paper_WithAnIndex_ListsPartsAlone()
    {
        var document = ComposeReportTests.Compose("council", "corporate-performance", "2020-Q2");
        Assert.All(PaperContents.Of(document)!.Entries, static entry => Assert.Equal(1, entry.Level));
        Assert.True(PaperContents.HasIndex(document));
    }

    [Fact]
    public void Paper_OfOnePart_HasNoContents() =>
        Assert.Null(PaperContents.Of(new Document("Report", "Trust", [new Heading(1, "One"), new Paragraph("Words.")])));

    // The figures behind charts are not printed.
    [Fact]
    public void Length_IsAboutThatOfThePrintedSample()
    {
        Assert.InRange(PaperLength.PagesOf(ComposeReportTests.Compose("trust", "quality-dashboard", "2023-12")), 8.5, 15);
        Assert.False(PaperLength.IsLong(new Document("Report", "Trust", [new Heading(1, "One"), new Paragraph("Words.")])));
    }

    [Fact]
    public void KeyToRatings_AfterThatToCharts_StandsOnItsPage()
    {
        var organisation = new SmallOrganisation().With("rate", "2023-03 80%", "at least 90%");
        int Keys(params IReportBlock[] blocks) => organisation.Compose("2023-03", [new TextBlock(null, "Words."), .. blocks]).Content.OfType<Section>().Count(static section => section.Form == SectionForm.Key);
        Assert.Equal(1, Keys(new SpcKeyBlock(), new RatingKeyBlock()));
        Assert.Equal(2, Keys(new RatingKeyBlock(), new SpcKeyBlock()));
    }
}
