using System.Globalization;
using System.Xml;
using Plumbline.App.Csv;

namespace Plumbline.App.Tables.Workbooks;

/// <summary>Writes the rows of a sheet, cell by cell. Texts are inline strings, a cell type that cannot run as a formula.</summary>
internal sealed class SheetCells(XmlWriter sheet)
{
    private const string Main = WorkbookPackage.Main;
    private const int Letters = 26;

    private int _column;

    /// <summary>The number of the present row, from 1; 0 before the first.</summary>
    internal int Row { get; private set; }

    /// <summary>Begins a row, perhaps of a height in points.</summary>
    internal void BeginRow(int? height = null)
    {
        (Row, _column) = (Row + 1, 0);
        sheet.WriteStartElement("row", Main);
        sheet.WriteAttributeString("r", WorkbookPackage.Text(Row));
        if (height is not { } points) return;
        sheet.WriteAttributeString("ht", WorkbookPackage.Text(points));
        sheet.WriteAttributeString("customHeight", "1");
    }

    internal void EndRow() => sheet.WriteEndElement();

    /// <summary>Passes over a cell.</summary>
    internal void Skip() => _column++;

    /// <summary>Writes a cell without content.</summary>
    internal void Blank(int style)
    {
        BeginCell(style);
        sheet.WriteEndElement();
    }

    internal void Number(string number, int style)
    {
        BeginCell(style);
        sheet.WriteElementString("v", Main, number);
        sheet.WriteEndElement();
    }

    internal void Text(string text, int style)
    {
        BeginCell(style);
        sheet.WriteAttributeString("t", "inlineStr");
        sheet.WriteStartElement("is", Main);
        sheet.WriteStartElement("t", Main);
        sheet.WriteAttributeString("xml", "space", null, "preserve");
        sheet.WriteString(Escaped(text));
        sheet.WriteEndElement();
        sheet.WriteEndElement();
        sheet.WriteEndElement();
    }

    /// <summary>The name of a column by its place from 0: A to Z, then AA to ZZ, as in spreadsheets.</summary>
    internal static string ColumnName(int place) =>
        place < Letters ? ((char)('A' + place)).ToString() : ColumnName((place / Letters) - 1) + (char)('A' + (place % Letters));

    /// <summary>The text with its own leading apostrophe doubled, for reading removes one from a text that could run.</summary>
    internal static string Quoted(string text) => FormulaGuard.Unguard(text) == text ? text : "'" + text;

    private void BeginCell(int style)
    {
        sheet.WriteStartElement("c", Main);
        sheet.WriteAttributeString("r", string.Create(CultureInfo.InvariantCulture, $"{ColumnName(_column++)}{Row}"));
        if (style != NumberStyles.Text) sheet.WriteAttributeString("s", WorkbookPackage.Text(style));
    }

    // Characters that XML cannot hold or would alter are escaped, and so is text that looks like an escape (ECMA-376 part 1, 22.9.2.19).
    private static string Escaped(string text)
    {
        if (text.Contains("_x", StringComparison.Ordinal)) text = text.Replace("_x", "_x005F_x", StringComparison.Ordinal);
        foreach (var c in text.Where(c => c < ' ' && c is not ('\t' or '\n')).Distinct().ToList())
            text = text.Replace(c.ToString(), string.Create(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_"), StringComparison.Ordinal);
        return text;
    }
}
