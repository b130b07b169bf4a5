using System.Xml;

namespace Plumbline.App.Tables.Workbooks;

/// <summary>Writes the styles of a workbook (ECMA-376 part 1, 18.8).</summary>
internal static class StylesPart
{
    // A workbook's own format codes start here; 49 is text, 0 the spreadsheet's choice.
    private const int FirstFormat = 164;
    private const int TextFormat = 49;

    private const string Parts =
        """<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font></fonts>"""
        + """<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF0F0F0"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFD9E2EC"/></patternFill></fill></fills>"""
        + """<borders count="2"><border/><border><left style="thin"><color rgb="FF8C8C8C"/></left><right style="thin"><color rgb="FF8C8C8C"/></right><top style="thin"><color rgb="FF8C8C8C"/></top><bottom style="thin"><color rgb="FF8C8C8C"/></bottom></border></borders>"""
        + """<cellStyleXfs count="1"><xf/></cellStyleXfs>""";

    internal static void Write(XmlWriter xml, IReadOnlyList<CellStyle> styles)
    {
        var formats = styles.Select(style => style.Format).OfType<string>().Where(format => format != CellStyle.TextFormat).Distinct(StringComparer.Ordinal).ToList();
        xml.WriteStartElement("styleSheet", WorkbookPackage.Main);
        if (formats.Count > 0)
        {
            xml.WriteStartElement("numFmts", WorkbookPackage.Main);
            xml.WriteAttributeString("count", WorkbookPackage.Text(formats.Count));
            for (var i = 0; i < formats.Count; i++) WorkbookPackage.Empty(xml, "numFmt", ("numFmtId", WorkbookPackage.Text(FirstFormat + i)), ("formatCode", formats[i]));
            xml.WriteEndElement();
        }

        xml.WriteRaw(Parts);
        xml.WriteStartElement("cellXfs", WorkbookPackage.Main);
        foreach (var style in styles) Style(xml, style.Look, style.Format switch { null => 0, CellStyle.TextFormat => TextFormat, var code => FirstFormat + formats.IndexOf(code) });
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Style(XmlWriter xml, CellLook look, int format)
    {
        var (font, fill, border) = look switch
        {
            CellLook.Plain or CellLook.Quoted or CellLook.Sentence => (0, 0, 0),
            CellLook.Heading => (1, 0, 0),
            CellLook.Title => (2, 0, 0),
            CellLook.FormHeading => (1, 3, 1),
            CellLook.Shown => (0, 2, 1),
            CellLook.Asked => (0, 0, 1),
        };
        xml.WriteStartElement("xf", WorkbookPackage.Main);
        foreach (var (name, apply, value) in new[] { ("numFmtId", "applyNumberFormat", format), ("fontId", "applyFont", font), ("fillId", "applyFill", fill), ("borderId", "applyBorder", border) })
        {
            if (value == 0) continue;
            xml.WriteAttributeString(name, WorkbookPackage.Text(value));
            xml.WriteAttributeString(apply, "1");
        }

        if (look == CellLook.Quoted) xml.WriteAttributeString("quotePrefix", "1");
        if (look is CellLook.Sentence or CellLook.FormHeading or CellLook.Shown or CellLook.Asked) WorkbookPackage.Empty(xml, "alignment", ("vertical", look == CellLook.FormHeading ? "center" : "top"), ("wrapText", "1"));
        if (look == CellLook.Asked) WorkbookPackage.Empty(xml, "protection", ("locked", "0"));
        xml.WriteEndElement();
    }
}
