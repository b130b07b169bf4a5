using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Plumbline.App.Csv;
using Plumbline.App.Definitions.Formats;

namespace Plumbline.App.Importing.Export;

/// <summary>Writes a workbook of one table, row by row, so that a table of any length takes no room: it goes on to another sheet where one is full.</summary>
/// <remarks>ECMA-376, the least a workbook needs. DocumentFormat.OpenXml writes through a package that is held in memory until it is closed; this does not. Texts are inline: a cell's type says that it is text, so that nothing in it can run.</remarks>
internal sealed class WorkbookWriter : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const int SheetRows = 1_048_576;

    // A fixed time: the same figures give the same bytes.
    private static readonly DateTimeOffset Written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XmlWriterSettings Xml = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = true, CheckCharacters = true };

    private readonly ZipArchive _zip;
    private readonly string _title;
    private readonly string[] _columns;
    private readonly NumberStyles _styles = new();
    private XmlWriter? _sheet;
    private int _sheets;
    private int _row;

    internal WorkbookWriter(Stream output, string title, string[] columns)
    {
        (_zip, _title, _columns) = (new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true), title, columns);
        BeginSheet();
    }

    /// <summary>Writes a row; a cell is null or empty where it is blank. Numbers are written as numbers where a number shows what the text says.</summary>
    internal void Row(IReadOnlyList<string?> cells, Predicate<int> mayBeNumber)
    {
        if (_row == SheetRows)
        {
            EndSheet();
            BeginSheet();
        }

        BeginRow();
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is not { Length: > 0 } text) continue;
            if (mayBeNumber(i) && _styles.Of(text) is { } number) Number(i + 1, number.Number, number.Style);
            else Text(i + 1, Quoted(text), FormulaGuard.CouldRun(text) ? NumberStyles.QuotedText : NumberStyles.Text);
        }

        _sheet!.WriteEndElement();
    }

    /// <summary>Finishes the workbook.</summary>
    public void Dispose()
    {
        EndSheet();
        Styles();
        Workbook();
        Relationships("xl/_rels/workbook.xml.rels", [.. Enumerable.Range(1, _sheets).Select(n => ($"rId{Text(n)}", "worksheet", $"worksheets/sheet{Text(n)}.xml")), ("rIdStyles", "styles", "styles.xml")]);
        Relationships("_rels/.rels", [("rId1", "officeDocument", "xl/workbook.xml")]);
        ContentTypes();
        _zip.Dispose();
    }

    private void BeginSheet()
    {
        (_row, _sheets) = (0, _sheets + 1);
        _sheet = Part($"xl/worksheets/sheet{Text(_sheets)}.xml");
        _sheet.WriteStartElement("worksheet", Main);
        Empty(_sheet, "sheetView", pane => Empty(pane, "pane", _ => { }, ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen")), within: "sheetViews", ("workbookViewId", "0"));
        _sheet.WriteStartElement("cols", Main);
        Empty(_sheet, "col", _ => { }, ("min", "1"), ("max", Text(_columns.Length)), ("width", "16"), ("customWidth", "1"));
        _sheet.WriteEndElement();
        _sheet.WriteStartElement("sheetData", Main);
        BeginRow();
        for (var i = 0; i < _columns.Length; i++) Text(i + 1, _columns[i], NumberStyles.Heading);
        _sheet.WriteEndElement();
    }

    private void EndSheet()
    {
        _sheet!.WriteEndElement();
        _sheet.WriteEndElement();
        _sheet.Dispose();
    }

    private void BeginRow()
    {
        _row++;
        _sheet!.WriteStartElement("row", Main);
        _sheet.WriteAttributeString("r", Text(_row));
    }

    private void Number(int column, string number, int style)
    {
        BeginCell(column, style);
        _sheet!.WriteElementString("v", Main, number);
        _sheet.WriteEndElement();
    }

    private void Text(int column, string text, int style)
    {
        BeginCell(column, style);
        _sheet!.WriteAttributeString("t", "inlineStr");
        _sheet.WriteStartElement("is", Main);
        _sheet.WriteStartElement("t", Main);
        _sheet.WriteAttributeString("xml", "space", null, "preserve");
        _sheet.WriteString(Escaped(text));
        _sheet.WriteEndElement();
        _sheet.WriteEndElement();
        _sheet.WriteEndElement();
    }

    private void BeginCell(int column, int style)
    {
        _sheet!.WriteStartElement("c", Main);
        _sheet.WriteAttributeString("r", string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column - 1)}{_row}"));
        if (style != NumberStyles.Text) _sheet.WriteAttributeString("s", Text(style));
    }

    private void Styles()
    {
        using var xml = Part("xl/styles.xml");
        xml.WriteStartElement("styleSheet", Main);
        var codes = _styles.Codes;
        if (codes.Count > 0)
        {
            xml.WriteStartElement("numFmts", Main);
            xml.WriteAttributeString("count", Text(codes.Count));
            for (var i = 0; i < codes.Count; i++) Empty(xml, "numFmt", _ => { }, ("numFmtId", Text(164 + i)), ("formatCode", codes[i]));
            xml.WriteEndElement();
        }

        xml.WriteRaw("""<fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>""");
        xml.WriteStartElement("cellXfs", Main);
        Empty(xml, "xf", _ => { }, ("numFmtId", "49"), ("applyNumberFormat", "1"));
        Empty(xml, "xf", _ => { }, ("numFmtId", "49"), ("applyNumberFormat", "1"), ("quotePrefix", "1"));
        Empty(xml, "xf", _ => { }, ("numFmtId", "49"), ("fontId", "1"), ("applyNumberFormat", "1"), ("applyFont", "1"));
        for (var i = 0; i < codes.Count; i++) Empty(xml, "xf", _ => { }, ("numFmtId", Text(164 + i)), ("applyNumberFormat", "1"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Workbook()
    {
        using var xml = Part("xl/workbook.xml");
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets", Main);
        for (var n = 1; n <= _sheets; n++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", n == 1 ? _title : $"{_title} {Text(n)}");
            xml.WriteAttributeString("sheetId", Text(n));
            xml.WriteAttributeString("r", "id", Relations, $"rId{Text(n)}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Relationships(string path, IEnumerable<(string Id, string Kind, string Target)> relationships)
    {
        using var xml = Part(path);
        xml.WriteStartElement("Relationships", Package + "relationships");
        foreach (var (id, kind, target) in relationships)
        {
            xml.WriteStartElement("Relationship", Package + "relationships");
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", $"{Relations}/{kind}");
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void ContentTypes()
    {
        const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        using var xml = Part("[Content_Types].xml");
        xml.WriteStartElement("Types", Package + "content-types");
        Type("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Type("Default", "Extension", "xml", "application/xml");
        Type("Override", "PartName", "/xl/workbook.xml", Spreadsheet + "sheet.main+xml");
        Type("Override", "PartName", "/xl/styles.xml", Spreadsheet + "styles+xml");
        for (var n = 1; n <= _sheets; n++) Type("Override", "PartName", $"/xl/worksheets/sheet{Text(n)}.xml", Spreadsheet + "worksheet+xml");
        xml.WriteEndElement();

        void Type(string element, string key, string of, string type)
        {
            xml.WriteStartElement(element, Package + "content-types");
            xml.WriteAttributeString(key, of);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }

    private XmlWriter Part(string path)
    {
        var entry = _zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = Written;
        return XmlWriter.Create(new BufferedStream(entry.Open(), 1 << 16), Xml);
    }

    private static void Empty(XmlWriter xml, string element, Action<XmlWriter> inside, params ReadOnlySpan<(string Name, string Value)> attributes) => Empty(xml, element, inside, within: null, attributes);

    private static void Empty(XmlWriter xml, string element, Action<XmlWriter> inside, string? within, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        if (within is not null) xml.WriteStartElement(within, Main);
        xml.WriteStartElement(element, Main);
        foreach (var (name, value) in attributes) xml.WriteAttributeString(name, value);
        inside(xml);
        xml.WriteEndElement();
        if (within is not null) xml.WriteEndElement();
    }

    // A reader takes one apostrophe off a text that could run (FormulaGuard): one that is the text's own is written twice.
    private static string Quoted(string text) => FormulaGuard.Unguard(text) == text ? text : "'" + text;

    // What XML cannot hold, or would not give back, is written as an escape; so what looks like an escape must be one too (ECMA-376 part 1, 22.9.2.19).
    private static string Escaped(string text)
    {
        if (text.Contains("_x", StringComparison.Ordinal)) text = text.Replace("_x", "_x005F_x", StringComparison.Ordinal);
        foreach (var c in text.Where(c => c < ' ' && c is not ('\t' or '\n')).Distinct().ToList())
            text = text.Replace(c.ToString(), string.Create(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_"), StringComparison.Ordinal);
        return text;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
