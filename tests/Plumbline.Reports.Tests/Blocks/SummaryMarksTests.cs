using Plumbline.Core.Indicators;
using Plumbline.Reports.Blocks;
using Plumbline.Reports.Blocks.Summaries;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks;

/// <summary>What a first page says, counts and shows.</summary>
public sealed class SummaryMarksTests
{
    [Fact]
    public void Marks_AreOneForEachMeasure_ByPart_WithTheirCountsInWords()
    {
        var document = new SmallOrganisation()
            .With("off", "2023-03 80%", "at least 90%", In("Safety"))
            .With("odd", "2023-03 80%!||Likely 88%", "at least 90%", In("Safety"))
            .With("plain", "2023-03 3%", null, In("Access"))
            .Compose("2023-03", new SummaryBlock(), FirstPage.ThreeMonths);
        var rows = Traversal.Elements(document.Content).OfType<Definitions>().Single().Terms;

        Assert.Equal(["Safety", "Access"], rows.Select(static row => row.Term.PlainText));
        Assert.Equal(["1 off target, 1 off target, on a doubtful figure", "1 not rated"], rows.Select(static row => row.Meaning.PlainText));
        Assert.Equal([2, 1], rows.Select(static row => row.Meaning.OfType<Icon>().Single().Scene.Marks.Count()));

        static Func<Indicator, Indicator> In(string domain) => indicator => indicator with { Placement = indicator.Placement with { Domain = domain } };
    }

    [Fact]
    public void Page_IsOneSheet_AndStartsANewOneAfterOtherBlocks()
    {
        var organisation = new SmallOrganisation().With("off", "2023-03 80%", "at least 90%");
        Assert.Equal((true, false), Kind(organisation.Compose("2023-03", new CoverBlock(), new SummaryBlock(), FirstPage.ThreeMonths)));
        Assert.Equal((true, true), Kind(organisation.Compose("2023-03", new TextBlock(null, "Words."), new SummaryBlock(), FirstPage.ThreeMonths)));

        static (bool, bool) Kind(Document document) => document.Content.OfType<Section>().First() is var section ? (section.Form == SectionForm.OnePage, section.StartsNewPage) : default;
    }

    [Fact]
    public void ADoubtfulFigure_IsInNoCountAndNoList_AndIsNamed()
    {
        var document = new SmallOrganisation()
            .With("off", "2023-02 95%!||Likely 85%; 2023-03 80%!||Likely 88%", "at least 90%")
            .With("on", "2023-03 95%", "at least 90%")
            .Compose("2023-03", new SummaryBlock(), FirstPage.ThreeMonths);
        var text = PlainText.Of(document).Replace('\u00a0', ' ');

        Assert.Equal("In March 2023, the one measure that is rated met its target.", FirstPage.Lead(document).Content.PlainText);
        Assert.Contains("One figure is doubtful and stands in no count above: Off, 80%.", text, StringComparison.Ordinal);
        Assert.Equal("1 on target · 1 off target, on a doubtful figure", FirstPage.Counts(document));
        Assert.DoesNotContain("Off target now", text, StringComparison.Ordinal);
    }
}
