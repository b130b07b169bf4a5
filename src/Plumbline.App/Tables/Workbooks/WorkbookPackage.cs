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

    // A fixed time, so that the same rows give the same bytes.
    private static readonly DateTimeOffset Written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XmlWriterSettings Xml = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = true, CheckCharacters = true };

    internal XmlWriter Begin(string path)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = Written;
        return XmlWriter.Create(new BufferedStream(entry.Open(), 1 << 16), Xml);
    }

    /// <summary>Begins a sheet, by its number from 1.</summary>
    internal XmlWriter BeginSheet(int number) => Begin($"xl/worksheets/sheet{Text(number)}.xml");

    /// <summary>Writes every part but the sheets.</summary>
    /// <param name="names">The names of the sheets.</param>
    /// <param name="styles">The styles of cells, in the order of their numbers.</param>
    /// <param name="headingRow">The row of each sheet that is printed on every page; null for none.</param>
    /// <param name="queries">The queries of sheets; null for none.</param>
    internal void Write(IReadOnlyList<string> names, IReadOnlyList<CellStyle> styles, int? headingRow = null, IReadOnlyList<SheetQuery>? queries = null)
    {
        var (sheets, asked) = (names.Count, queries ?? []);
        Styles(styles);
        Workbook(names, headingRow, asked);
        if (asked.Count > 0) Queries(asked);
        Relationships(
            "xl/_rels/workbook.xml.rels",
            [
                .. Enumerable.Range(1, sheets).Select(n => ($"rId{Text(n)}", "worksheet", $"worksheets/sheet{Text(n)}.xml")), ("rIdStyles", "styles", "styles.xml"),
                .. asked.Take(1).Select(static _ => ("rIdConnections", "connections", "connections.xml")),
            ]);
        Relationships("_rels/.rels", [("rId1", "officeDocument", "xl/workbook.xml")]);
        ContentTypes(sheets, asked);
    }

    internal static void Empty(XmlWriter xml, string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(element, Main);
        foreach (var (name, value) in attributes) xml.WriteAttributeString(name, value);
        xml.WriteEndElement();
    }

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Styles(IReadOnlyList<CellStyle> styles)
    {
        using var xml = Begin("xl/styles.xml");
        StylesPart.Write(xml, styles);
    }

    private void Queries(IReadOnlyList<SheetQuery> queries)
    {
        using (var xml = Begin("xl/connections.xml")) SheetQuery.WriteConnections(xml, queries);
        foreach (var query in queries)
        {
            using (var xml = Begin($"xl/queryTables/queryTable{Text(query.Sheet)}.xml")) query.WriteQueryTable(xml);
            Relationships($"xl/worksheets/_rels/sheet{Text(query.Sheet)}.xml.rels", [("rId1", "queryTable", $"../queryTables/queryTable{Text(query.Sheet)}.xml")]);
        }
    }

    private void Workbook(IReadOnlyList<string> sheets, int? headingRow, IReadOnlyList<SheetQuery> queries)
    {
        using var xml = Begin("xl/workbook.xml");
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets", Main);
        for (var n = 1; n <= sheets.Count; n++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", sheets[n - 1]);
            xml.WriteAttributeString("sheetId", Text(n));
            xml.WriteAttributeString("r", "id", Relations, $"rId{Text(n)}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        if (headingRow is { } row) Names(xml, sheets.Select((sheet, n) => ("_xlnm.Print_Titles", n, $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!${Text(row)}:${Text(row)}")));
        // The rows of a query have its name.
        else if (queries.Count > 0) Names(xml, queries.Select(static query => (query.Name, query.Sheet - 1, query.Range)));
        xml.WriteEndElement();
    }

    private static void Names(XmlWriter xml, IEnumerable<(string Name, int Sheet, string Range)> names)
    {
        xml.WriteStartElement("definedNames", Main);
        foreach (var (name, sheet, range) in names)
        {
            xml.WriteStartElement("definedName", Main);
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("localSheetId", Text(sheet));
            xml.WriteString(range);
            xml.WriteEndElement();
        }

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

    private void ContentTypes(int sheets, IReadOnlyList<SheetQuery> queries)
    {
        const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        using var xml = Begin("[Content_Types].xml");
        xml.WriteStartElement("Types", Package + "content-types");
        Type("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Type("Default", "Extension", "xml", "application/xml");
        Type("Override", "PartName", "/xl/workbook.xml", Spreadsheet + "sheet.main+xml");
        Type("Override", "PartName", "/xl/styles.xml", Spreadsheet + "styles+xml");
        for (var n = 1; n <= sheets; n++) Type("Override", "PartName", $"/xl/worksheets/sheet{Text(n)}.xml", Spreadsheet + "worksheet+xml");
        if (queries.Count > 0) Type("Override", "PartName", "/xl/connections.xml", Spreadsheet + "connections+xml");
        foreach (var query in queries) Type("Override", "PartName", $"/xl/queryTables/queryTable{Text(query.Sheet)}.xml", Spreadsheet + "queryTable+xml");
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
