using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Blocks.Summaries.Sheets;

/// <summary>The printed height of the parts below the table of a first page.</summary>
internal static class PartHeights
{
    /// <summary>The width that the bullet of a list takes.</summary>
    internal const double Bullet = 16;

    /// <summary>The share of a row of marks that its name takes.</summary>
    internal const double NameShare = 0.36;

    /// <summary>The height of a part at a width.</summary>
    internal static double Of(IEnumerable<Element> part, double width) => part.Sum(element => element switch
    {
        Heading => PageRoom.Heading,
        Paragraph paragraph => OfText(paragraph.Content, width) + 3,
        ItemList list => list.Items.Sum(item => OfText(item.Content, width - Bullet) + 1),
        Definitions rows => rows.Terms.Sum(row => OfRow(row.Term, row.Meaning, width)),
        _ => throw new ArgumentOutOfRangeException(nameof(part), element, "No part of a first page has such an element."),
    });

    /// <summary>The height of a text in the parts.</summary>
    internal static double OfText(RichText text, double width) => PageRoom.Table.Of(text, width) * PageRoom.PartLine;

    /// <summary>The height of a name with marks, or counts, beside it.</summary>
    internal static double OfRow(RichText name, RichText meaning, double width)
    {
        var marks = meaning.OfType<Icon>().Select(static icon => icon.Scene).OfType<Scene>().Select(static scene => scene.Height).DefaultIfEmpty().Max();
        return Math.Max(Math.Max(OfText(name, (width * NameShare) - 8), OfText(meaning, width * (1 - NameShare))), marks + 2) + 2;
    }
}
