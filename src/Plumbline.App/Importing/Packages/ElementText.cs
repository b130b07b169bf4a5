using System.Text;
using System.Xml;
using Plumbline.App.Importing.Grids;

namespace Plumbline.App.Importing.Packages;

/// <summary>Reads the text of an XML element, cut at the limit of a cell.</summary>
internal static class ElementText
{
    /// <summary>Reads the reader's present element to its end.</summary>
    internal static string Read(XmlReader xml)
    {
        var text = new StringBuilder();
        Append(xml, text);
        return text.ToString();
    }

    /// <summary>Appends the text of the reader's present element, and reads to its end.</summary>
    internal static void Append(XmlReader xml, StringBuilder text)
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth) AppendNode(xml, text);
    }

    /// <summary>Appends the reader's present node if it is text. It is read in chunks: a text of gigabytes must not become a string of gigabytes.</summary>
    internal static void AppendNode(XmlReader xml, StringBuilder text)
    {
        if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)) return;
        var chunk = new char[256];
        int read;
        while (text.Length <= ImportLimits.CellText && (read = xml.ReadValueChunk(chunk, 0, chunk.Length)) > 0) text.Append(chunk, 0, read);
    }
}
