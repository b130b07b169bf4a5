using System.Globalization;
using System.Text;
using System.Xml;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Packages;

namespace Plumbline.App.Importing.OpenDocument;

/// <summary>Reads attributes and paragraphs of OpenDocument XML (ODF 1.3 part 3). Names are compared without their namespace: no two of those read here share one, but for the type of a value.</summary>
internal static class OdfXml
{
    private const string LaterType = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

    /// <summary>An attribute by its local name; null if the element has none.</summary>
    internal static string? Attribute(this XmlReader xml, string name)
    {
        for (var i = 0; i < xml.AttributeCount; i++)
        {
            xml.MoveToAttribute(i);
            if (xml.LocalName != name || xml.NamespaceURI == LaterType) continue;
            var value = xml.Value;
            xml.MoveToElement();
            return value;
        }

        xml.MoveToElement();
        return null;
    }

    /// <summary>Whether LibreOffice marks the cell's value as an error.</summary>
    internal static bool IsMarkedError(this XmlReader xml) => xml.GetAttribute("value-type", LaterType) == "error";

    /// <summary>A count, such as that of repeated cells; 1 if the attribute is missing or no count.</summary>
    internal static int Count(this XmlReader xml, string name) =>
        int.TryParse(xml.Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : 1;

    /// <summary>Passes over the present element; the reader stands at its end.</summary>
    internal static void PassOver(this XmlReader xml)
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
        }
    }

    /// <summary>Appends the text of the present paragraph on a line of its own (ODF 1.3 part 3, 6.1.2: spaces in a row are one, unless counted by an element).</summary>
    internal static void AppendParagraph(this XmlReader xml, StringBuilder text, bool isFirst)
    {
        if (!isFirst) AppendSign(text, '\n');
        if (xml.IsEmptyElement) return;
        var (depth, start) = (xml.Depth, text.Length);
        var piece = new StringBuilder();
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                if (xml.LocalName == "s") Spaces(xml, text);
                else if (xml.LocalName == "tab") AppendSign(text, '\t');
                else if (xml.LocalName == "line-break") AppendSign(text, '\n');
                else if (xml.LocalName is "ruby-text" or "note" or "annotation") xml.PassOver();
                continue;
            }

            piece.Clear();
            ElementText.AppendNode(xml, piece);
            for (var i = 0; i < piece.Length && text.Length <= ImportLimits.CellText; i++)
            {
                var isSpace = piece[i] is ' ' or '\t' or '\n' or '\r';
                if (!isSpace) text.Append(piece[i]);
                else if (text.Length > start && text[^1] != ' ') text.Append(' ');
            }
        }
    }

    private static void AppendSign(StringBuilder text, char sign)
    {
        if (text.Length <= ImportLimits.CellText) text.Append(sign);
    }

    private static void Spaces(XmlReader xml, StringBuilder text)
    {
        if (text.Length <= ImportLimits.CellText) text.Append(' ', Math.Min(xml.Count("c"), ImportLimits.CellText));
    }
}
