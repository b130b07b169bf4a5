using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Documents.Widths;

/// <summary>Estimates the width that a column needs, in pixels of 1/96 inch.</summary>
internal sealed class ColumnNeed(Table table, TableSetting setting)
{
    // What is bold may be of weight 700, which is 2% wider than 600. Paper and screen have the paper's font.
    private const double Allowance = 1.02 / TextWidth.Allowance;

    // A word of more letters than this has places to break.
    private const int LongestWord = 40;

    /// <summary>The least width at which no word is cut and a name or other text is not squeezed to a word a line.</summary>
    internal double Least(int at) => Math.Max(Of(at, PartsOf(at)), IsWide(at) ? setting.LeastName : Math.Min(OneLine(at), LeastOf(at)));

    /// <summary>The width at which no cell breaks its line.</summary>
    internal double OneLine(int at) => Of(at, static text => text.Split('\n'));

    private double Of(int at, Func<string, IEnumerable<string>> parts)
    {
        var column = table.Columns[at];
        var head = (column.ShortHeader ?? column.Header).Split(' ').Append(column.Unit ?? "").Max(word => WidthOf(word, setting.Heads, isBold: true)) + PaddingOf(at);
        return Math.Max(head, table.Groups.SelectMany(static group => group.Rows).Select(row => OfCell(CellAt(row, at), parts, setting.HasBoldLatest && column.IsLatest) is > 0 and var width ? width + PaddingOf(at) : 0).DefaultIfEmpty().Max());
    }

    // The style sheet gives such a column its least width even where its names are short.
    private bool IsWide(int at) => table.Columns[at].Width == ColumnWidth.Wide && table.Columns.All(static column => column.Share is null) && table.Density == TableDensity.Normal;

    private double LeastOf(int at) => at == 0 ? setting.LeastName : table.Columns[at] switch
    {
        { Width: ColumnWidth.Rest } => setting.LeastText * 2,
        { Width: ColumnWidth.Auto, Alignment: Alignment.Left } => setting.LeastText,
        _ => 0,
    };

    private Func<string, IEnumerable<string>> PartsOf(int at) => IsOnOneLine(table.Columns[at]) ? static text => text.Split('\n') : static text => text.Split([' ', '\n', '\u00ad']);

    // Only a dense table breaks the lines of its numbers, and only one with shares those of a narrow column.
    private bool IsOnOneLine(Column column) => column.Alignment is Alignment.Number or Alignment.Decimal
        ? table.Density == TableDensity.Normal
        : column.Width == ColumnWidth.Tight && table.Columns.All(static other => other.Share is null);

    private static Cell? CellAt(Row row, int at)
    {
        foreach (var cell in row.Cells)
        {
            if (at == 0) return cell.Span == 1 ? cell : null;
            at -= cell.Span;
        }

        return null;
    }

    private double OfCell(Cell? cell, Func<string, IEnumerable<string>> parts, bool isBold)
    {
        if (cell is null || cell.IsEmpty) return 0;
        var texts = cell.Elements.SelectMany(static element => Traversal.Elements([element])).SelectMany(static element => element.Words).Select(static words => words.PlainText);
        return cell.Content.Select(inline => OfInline(inline, parts, isBold)).Concat(texts.Select(text => OfText(text, parts, isBold) + setting.Letters)).DefaultIfEmpty().Max();
    }

    // Text beside a number stands off it.
    private double PaddingOf(int at) => IsOfNumbers(at) ? setting.PaddingOfFigure : at > 0 && IsOfNumbers(at - 1) ? 2 * setting.Padding : setting.Padding;

    private bool IsOfNumbers(int at) => table.Columns[at].Alignment is Alignment.Number or Alignment.Decimal;

    private double OfInline(Inline inline, Func<string, IEnumerable<string>> parts, bool isBold) => inline switch
    {
        Icon icon => icon.Scene.Width * Math.Min(1, setting.HeightOfDrawing / icon.Scene.Height),
        RatingChip chip => WidthOf(chip.PlainText, setting.Heads, isBold: true) + setting.PaddingOfChip - setting.Padding,
        _ => OfText(inline.PlainText, parts, isBold),
    };

    // A soft hyphen is a place to break, and is drawn there.
    private double OfText(string text, Func<string, IEnumerable<string>> parts, bool isBold) =>
        parts(text).Max(part => WidthOf(part.Length > LongestWord ? part[..LongestWord] : part, setting.Letters, isBold)) + (text.Contains('\u00ad', StringComparison.Ordinal) ? 4 : 0);

    private double WidthOf(string text, double size, bool isBold) =>
        (TextWidth.Of(text.Replace('\u00a0', ' ').Replace("\u00ad", "", StringComparison.Ordinal), new TextStyle(size, Paint.Ink, isBold)) * Allowance) + (text.Length * size * setting.Spacing);
}
