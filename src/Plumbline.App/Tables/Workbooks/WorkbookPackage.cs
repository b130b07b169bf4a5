using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Plumbline.App.Tables.Workbooks;

/// <summary>The parts of a workbook other than its sheets: styles, the list of sheets, relationships and content types (ECMA-376, the minimum for a workbook).</summary>
internal sealed class WorkbookPackage(ZipArchive zip)
{
    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";

    // A workbook's own format codes start here.
    private const int FirstFormat = 164;

    // A fixed time, so that the same rows give the same bytes.
    private static readonly DateTimeOffset Written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XmlWriterSettings Xml = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = true, CheckCharacters = true };

    internal XmlWriter Begin(string path)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = Written;
        return XmlWriter.Create(new BufferedStream(entry.Open(), 1 << 16), Xml);
    }

    /// <summary>Writes every part but the sheets.</summary>
    internal void Write(string title, int sheets, IReadOnlyList<string> formats)
    {
        Styles(formats);
        Workbook(title, sheets);
        Relationships("xl/_rels/workbook.xml.rels", [.. Enumerable.Range(1, sheets).Select(n => ($"rId{Text(n)}", "worksheet", $"worksheets/sheet{Text(n)}.xml")), ("rIdStyles", "styles", "styles.xml")]);
        Relationships("_rels/.rels", [("rId1", "officeDocument", "xl/workbook.xml")]);
        ContentTypes(sheets);
    }

    internal static void Empty(XmlWriter xml, string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(element, Main);
        foreach (var (name, value) in attributes) xml.WriteAttributeString(name, value);
        xml.WriteEndElement();
    }

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Styles(IReadOnlyList<string> formats)
    {
        using var xml = Begin("xl/styles.xml");
        xml.WriteStartElement("styleSheet", Main);
        if (formats.Count > 0)
        {
            xml.WriteStartElement("numFmts", Main);
            xml.WriteAttributeString("count", Text(formats.Count));
            for (var i = 0; i < formats.Count; i++) Empty(xml, "numFmt", ("numFmtId", Text(FirstFormat + i)), ("formatCode", formats[i]));
            xml.WriteEndElement();
        }

        xml.WriteRaw("""<fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>""");
        xml.WriteStartElement("cellXfs", Main);
        Empty(xml, "xf", ("numFmtId", "49"), ("applyNumberFormat", "1"));
        Empty(xml, "xf", ("numFmtId", "49"), ("applyNumberFormat", "1"), ("quotePrefix", "1"));
        Empty(xml, "xf", ("numFmtId", "49"), ("fontId", "1"), ("applyNumberFormat", "1"), ("applyFont", "1"));
        for (var i = 0; i < formats.Count; i++) Empty(xml, "xf", ("numFmtId", Text(FirstFormat + i)), ("applyNumberFormat", "1"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Workbook(string title, int sheets)
    {
        using var xml = Begin("xl/workbook.xml");
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets", Main);
        for (var n = 1; n <= sheets; n++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", n == 1 ? title : $"{title} {Text(n)}");
            xml.WriteAttributeString("sheetId", Text(n));
            xml.WriteAttributeString("r", "id", Relations, $"rId{Text(n)}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Relationships(string path, IEnumerable<(string Id, string Kind, string Target)> relationships)
    {
        using var xml = Begin(path);
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

    private void ContentTypes(int sheets)
    {
        const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        using var xml = Begin("[Content_Types].xml");
        xml.WriteStartElement("Types", Package + "content-types");
        Type("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Type("Default", "Extension", "xml", "application/xml");
        Type("Override", "PartName", "/xl/workbook.xml", Spreadsheet + "sheet.main+xml");
        Type("Override", "PartName", "/xl/styles.xml", Spreadsheet + "styles+xml");
        for (var n = 1; n <= sheets; n++) Type("Override", "PartName", $"/xl/worksheets/sheet{Text(n)}.xml", Spreadsheet + "worksheet+xml");
        xml.WriteEndElement();

        void Type(string element, string key, string of, string type)
        {
            xml.WriteStartElement(element, Package + "content-types");
            xml.WriteAttributeString(key, of);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }
}
