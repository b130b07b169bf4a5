using System.Collections.Immutable;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Tests.Documents;

public class DocumentTests
{
    [Fact]
    public void Document_WithEveryKindOfFault_NamesThemAll()
    {
        var refused = Assert.Throws<ArgumentException>(() => Of(
            new Heading(1, "Same"), new Heading(1, "Same"), new Heading(3, "Deep"),
            new Paragraph(new Hyperlink("on", new Anchor("nowhere")))));

        Assert.Contains("id \"same\" occurs 2 times", refused.Message, StringComparison.Ordinal);
        Assert.Contains("a link leads to \"nowhere\", which does not exist", refused.Message, StringComparison.Ordinal);
        Assert.Contains("heading \"Deep\" skips from level 1 to 3", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FirstHeading_BelowLevelOne_IsRefused() => Assert.Throws<ArgumentException>(() => Of(new Heading(2, "Two")));

    [Fact]
    public void Link_DeepInATable_IsChecked() => Assert.Throws<ArgumentException>(() => Of(
        new Table("T", [new Column("A")], [new Row([new Cell([ItemList.Bullets(new Strong(new Hyperlink("on", new Anchor("nowhere"))))])])])));

    [Fact]
    public void Outline_OfNestedHeadings_IsInReadingOrder()
    {
        var document = Of(
            new Heading(1, "A"),
            new Section([new Heading(2, "B"), new SideBySide([new Heading(3, "C")], [new Heading(3, "D")])]),
            new Heading(1, "E"));

        Assert.Equal("1 A, 2 B, 3 C, 3 D, 1 E", string.Join(", ", document.Outline.Entries.Select(static e => $"{e.Level} {e.Text}")));
    }

    [Fact]
    public void Contents_OfElements_AreTheirHeadingsToADepth()
    {
        ImmutableArray<Element> content = [new Heading(1, "A"), new Heading(2, "B"), new Heading(3, "C")];

        Assert.Equal(["a", "b"], DocumentOutline.Of(content).ToContents("Contents").Entries.Select(static e => e.Target.Id).ToArray());
    }

    [Fact]
    public void Top_OfEveryDocument_CanBeLinkedTo() => Of(new BackLink("Return to the top", Document.Top));

    private static Document Of(params Element[] content) => new("Title", "Sample County Council", ImmutableArray.Create(content));
}
