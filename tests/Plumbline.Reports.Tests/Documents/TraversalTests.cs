using Plumbline.Reports.Charts;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Tests.Documents;

public class TraversalTests
{
    // Every kind of element that contains others, with a nested paragraph.
    public static TheoryData<string, Element> Holders => new()
    {
        { "section", new Section([Within]) },
        { "columns", new SideBySide([[Within], [new Paragraph("beside")]]) },
        { "callout", new Callout(CalloutTone.Concern, [Within]) },
        { "list", new ItemList(ListStyle.Bullet, [new ListItem("item", [Within])]) },
        { "cell", new Table("T", [new Column("A")], [new Row([new Cell([Within])])]) },
        { "figures behind a chart", new Chart(Sparkline.Arrange([1, 2]), "T", "A line.") { Data = new Table("T", [new Column("A")], [new Row([new Cell([Within])])]) } },
        { "callout in a section", new Section([new Callout(CalloutTone.Neutral, [new ItemList(ListStyle.Bullet, [new ListItem("item", [Within])])])]) },
    };

    private static Paragraph Within => new([new Hyperlink("within", new Anchor("there"))]);

    [Theory]
    [MemberData(nameof(Holders))]
    public void NestedElement_IsVisited(string name, Element holder)
    {
        Assert.True(Traversal.Elements([holder]).OfType<Paragraph>().Any(static paragraph => paragraph.Content.PlainText == "within"), name);
        Assert.True(Traversal.Inlines([holder]).OfType<Hyperlink>().Any(), name);
    }
}
