using Plumbline.Reports.Composition.Markdown;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Tests.Composition;

public sealed class PaperMarkdownTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("One.", "p:One.")]
    [InlineData("One,\nstill one.", "p:One, still one.")]
    [InlineData("One.\n\nTwo.\r\n\r\n", "p:One.|p:Two.")]
    [InlineData("Months:\n\n- July\n- August,\n  late\n* September\n\nAfter.", "p:Months:|ul:July/August, late/September|p:After.")]
    [InlineData("Months:\n- July", "p:Months:|ul:July")]
    [InlineData("3. Three\n4) Four", "ol3:Three/Four")]
    [InlineData("- a\n1. b", "ul:a|ol1:b")]
    [InlineData("2019. That year", "p:2019. That year")]
    [InlineData("-5% fell", "p:-5% fell")]
    [InlineData("A **strong *word*** and *stress*.", "p:A **strong *word*** and {em stress}.")]
    [InlineData("A **strong word**, 2 * 3 * 4, f*x*y.", "p:A {strong strong word}, 2 * 3 * 4, f*x*y.")]
    [InlineData("**5 * 4**", "p:**5 * 4**")]
    [InlineData("See [the *page*](https://example.org/a) now.", "p:See {https://example.org/a the *page*} now.")]
    [InlineData("See [it](javascript:alert) and [it](data:x).", "p:See [it](javascript:alert) and [it](data:x).")]
    [InlineData("<b>not markup</b> & # not a heading", "p:<b>not markup</b> & # not a heading")]
    public void Text_BecomesElements(string markdown, string expected) =>
        Assert.Equal(expected, string.Join("|", PaperMarkdown.Instance.ToElements(markdown).Select(Show)));

    private static string Show(Element element) => element switch
    {
        Paragraph paragraph => "p:" + Show(paragraph.Content),
        ItemList list => (list.Style == ListStyle.Bullet ? "ul:" : FormattableString.Invariant($"ol{list.Start}:")) + string.Join("/", list.Items.Select(static item => Show(item.Content))),
        _ => element.ToString(),
    };

    private static string Show(RichText text) => string.Concat(text.Select(static inline => inline switch
    {
        Strong strong => $"{{strong {Show(strong.Content)}}}",
        Emphasis emphasis => $"{{em {Show(emphasis.Content)}}}",
        Hyperlink link => $"{{{link.Address} {Show(link.Content)}}}",
        _ => inline.PlainText,
    }));
}
