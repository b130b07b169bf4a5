using System.Globalization;
using System.Text;
using System.Xml;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.NumberFormats;
using Plumbline.App.Importing.Workbooks;

namespace Plumbline.App.Importing.OpenDocument;

/// <summary>Reads a cell: what it displays is in its paragraphs, what it holds in its attributes (ODF 1.3 part 3, 9.1.4 and 19.385).</summary>
internal sealed class OpenCell(string name, XmlReader xml, DateStyles styles, ColumnStyles columns, string? rowStyle)
{
    private const int LongestError = 20;

    /// <summary>Reads the cell at whose element the reader stands, to its end; null if it is blank.</summary>
    internal Cell? Read(int row, int column)
    {
        var style = xml.Attribute("style-name");
        var (type, isError, isFormula) = (xml.Attribute("value-type"), xml.IsMarkedError(), false);
        var value = type switch { "date" => xml.Attribute("date-value"), "boolean" => xml.Attribute("boolean-value"), "string" => xml.Attribute("string-value"), _ => xml.Attribute("value") };
        if (xml.Attribute("formula") is { } formula)
        {
            isFormula = true;
            OutsideFormulas.Refuse(name, formula, row, column);
        }

        var (text, comment) = Content();
        if (isFormula && type is null && text.Length == 0) return new Cell(column, "a formula without a value", CellKind.Uncalculated);
        isError |= isFormula && IsError(text);
        var cell = isError ? new Cell(column, text.Length == 0 ? "#ERROR" : text, CellKind.Error) : Shown(column, type, value, text, style);
        return cell is { } shown && comment is not null ? shown with { Comment = comment } : cell;
    }

    private Cell? Shown(int column, string? type, string? value, string text, string? style) => type switch
    {
        "float" or "percentage" or "currency" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => ShownText.Cell(column, number, text),
        "date" => Date(column, value, text, style),
        "time" => text.Length == 0 ? null : new Cell(column, text, CellKind.Time),
        "boolean" => new Cell(column, value == "true" ? "TRUE" : "FALSE"),
        "string" => CellText.Cell(column, text.Length == 0 ? value ?? "" : text),
        _ => CellText.Cell(column, text),
    };

    private Cell? Date(int column, string? value, string text, string? style)
    {
        if (!DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return CellText.Cell(column, text);
        var parts = styles.Of(style ?? rowStyle ?? columns.Of(column)) ?? (date.TimeOfDay == TimeSpan.Zero ? DateParts.Day : DateParts.DayAndTime);
        if (parts == DateParts.Time) return new Cell(column, text, CellKind.Time);
        return ExcelDate.Text(date, parts) is { } shown ? new Cell(column, shown, CellKind.Date) : CellText.Cell(column, text);
    }

    private (string Text, string? Comment) Content()
    {
        var (text, comment) = (new StringBuilder(), (string?)null);
        if (xml.IsEmptyElement) return ("", null);
        var (depth, paragraphs) = (xml.Depth, 0);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "p") xml.AppendParagraph(text, isFirst: paragraphs++ == 0);
            else if (xml.LocalName == "annotation") comment = Comment();
            else xml.PassOver();
        }

        return (text.ToString().Trim(), comment);
    }

    private string? Comment()
    {
        var (text, author) = (new StringBuilder(), "");
        if (xml.IsEmptyElement) return null;
        var (depth, paragraphs) = (xml.Depth, 0);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "creator") author = Packages.ElementText.Read(xml);
            else if (xml.LocalName == "p") xml.AppendParagraph(text, isFirst: paragraphs++ == 0);
        }

        return CellText.Comment(CommentText.WithoutAuthor(text.ToString(), author));
    }

    private static bool IsError(string text) => text.Length <= LongestError && (text.StartsWith("Err:", StringComparison.Ordinal) || text is "#N/A" or ['#', .., '!' or '?']);
}
