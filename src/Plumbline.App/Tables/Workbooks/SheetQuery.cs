using System.Globalization;
using System.Xml;

namespace Plumbline.App.Tables.Workbooks;

/// <summary>A sheet's query: when Excel refreshes its data, it asks an address for the rows as CSV (a text query: ECMA-376 part 1, 18.13 and 18.15).</summary>
/// <param name="Sheet">The number of the sheet, from 1.</param>
/// <param name="Name">The name of the query.</param>
/// <param name="Address">The address.</param>
/// <param name="Columns">The columns of the answer.</param>
/// <param name="Rows">The rows of the sheet before it is refreshed, the heading among them.</param>
internal sealed record SheetQuery(int Sheet, string Name, Uri Address, IReadOnlyList<Column> Columns, int Rows)
{
    // A text query; and the code page of UTF-8.
    private const string TextQuery = "6";
    private const string Utf8 = "65001";

    private const string Main = WorkbookPackage.Main;

    /// <summary>The range of its rows, which is named as the query is.</summary>
    internal string Range => string.Create(CultureInfo.InvariantCulture, $"'{Name}'!$A$1:${SheetCells.ColumnName(Columns.Count - 1)}${Rows}");

    /// <summary>Writes the connections of a workbook, each with the number of its sheet.</summary>
    internal static void WriteConnections(XmlWriter xml, IReadOnlyList<SheetQuery> queries)
    {
        xml.WriteStartElement("connections", Main);
        foreach (var query in queries) query.WriteConnection(xml);
        xml.WriteEndElement();
    }

    /// <summary>Writes the part that ties the sheet to its connection.</summary>
    internal void WriteQueryTable(XmlWriter xml) =>
        WorkbookPackage.Empty(xml, "queryTable", ("name", Name), ("adjustColumnWidth", "0"), ("growShrinkType", "insertClear"), ("connectionId", WorkbookPackage.Text(Sheet)));

    private void WriteConnection(XmlWriter xml)
    {
        Start(xml, "connection", ("id", WorkbookPackage.Text(Sheet)), ("name", Name), ("type", TextQuery), ("refreshedVersion", "6"), ("background", "1"), ("saveData", "1"));
        Start(xml, "textPr", ("prompt", "0"), ("codePage", Utf8), ("sourceFile", Address.AbsoluteUri), ("tab", "0"), ("comma", "1"));
        Start(xml, "textFields", ("count", WorkbookPackage.Text(Columns.Count)));
        foreach (var column in Columns) WorkbookPackage.Empty(xml, "textField", ("type", TypeOf(column.Type)));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Start(XmlWriter xml, string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(element, Main);
        foreach (var (name, value) in attributes) xml.WriteAttributeString(name, value);
    }

    // A figure such as 4/5 would become a day, and a code a number, were they not said to be text.
    private static string TypeOf(CellType type) => type switch
    {
        CellType.Whole or CellType.Number => "general",
        CellType.Day => "YMD",
        CellType.Text or CellType.Figure or CellType.Amount or CellType.Time or CellType.Flag or CellType.Items or CellType.Reference => "text",
    };
}
