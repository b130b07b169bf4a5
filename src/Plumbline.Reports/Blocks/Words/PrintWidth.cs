using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Blocks.Words;

/// <summary>Estimates the least width that a dense table takes in print, in pixels of 1/96 inch, by the measures of the style sheet.</summary>
internal static class PrintWidth
{
    private const double Portrait = 688;
    private const double Landscape = 1017;

    // What is bold may be of weight 700, which is 2% wider than 600.
    private const double Allowance = 1.02 / TextWidth.Allowance;
    private const double LeastName = 127;
    private const double Padding = 7.2;
    private const double PaddingOfIcon = 16;
    private const double PaddingOfChip = 24;
    private const double Line = 15;
    private static readonly TextStyle Letters = new(10, Paint.Ink);
    private static readonly TextStyle Header = new(9.4, Paint.Ink, true);

    /// <summary>The size of letters at which the table fits the page, in percent: 100 where it fits as it is, 50 at least.</summary>
    internal static int ScaleOf(Table table, PageOrientation orientation)
    {
        var page = orientation switch { PageOrientation.Portrait => Portrait, PageOrientation.Landscape => Landscape };
        var least = table.Columns.Select((column, i) => OfColumn(table, column, i)).Sum();
        return least <= page ? 100 : Math.Max(50, (int)Math.Floor(page / least * 20) * 5);
    }

    private static double OfColumn(Table table, Column column, int at)
    {
        var cells = table.Groups.SelectMany(static group => group.Rows).Select(row => row.Cells[at]).Select(static cell => cell.Content.Select(OfInline).DefaultIfEmpty().Max());
        var widest = Math.Max(OfText(column.ShortHeader ?? column.Header, Header), cells.DefaultIfEmpty().Max());
        return at == 0 ? Math.Max(LeastName, widest) : widest;
    }

    private static double OfInline(Inline inline) => inline switch
    {
        Icon icon => (icon.Scene.Width * Math.Min(1, Line / icon.Scene.Height)) + PaddingOfIcon,
        RatingChip chip => WidthOf(chip.PlainText, Header) + PaddingOfChip,
        _ => OfText(inline.PlainText, Letters),
    };

    // A soft hyphen is a place to break, and is drawn there.
    private static double OfText(string text, TextStyle style) =>
        text.Split([' ', '\n']).SelectMany(static word => word.Split('\u00ad')).Max(part => WidthOf(part, style)) + (text.Contains('\u00ad', StringComparison.Ordinal) ? 4 : 0) + Padding;

    private static double WidthOf(string text, TextStyle style) => TextWidth.Of(text.Replace('\u00a0', ' '), style) * Allowance;
}
