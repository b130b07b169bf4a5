using System.Globalization;
using System.Text;
using System.Xml;
using Plumbline.App.Importing.Grids;

namespace Plumbline.App.Importing.Workbooks;

/// <summary>Reads a text that may consist of formatted runs (ECMA-376 part 1, 18.4): joins the runs, without the phonetic ones.</summary>
internal static class RichText
{
    /// <summary>Reads the reader's present element to its end.</summary>
    internal static string Read(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var depth = xml.Depth;
        var text = new StringBuilder();
        var more = xml.Read();
        while (more && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
            {
                xml.Skip();
                continue;
            }

            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t") Append(xml, text);
            more = xml.Read();
        }

        return Unescape(text.ToString());
    }

    /// <summary>Reads the text of a simple element to its end, cut at the limit of a cell.</summary>
    internal static string ReadSimple(XmlReader xml)
    {
        var text = new StringBuilder();
        Append(xml, text);
        return text.ToString();
    }

    /// <summary>Decodes characters that XML cannot hold, written <c>_x000D_</c> (ECMA-376 part 1, 22.9.2.19).</summary>
    internal static string Unescape(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0) return text;
        var plain = new StringBuilder(text.Length);
        var from = 0;
        for (; at >= 0; at = text.IndexOf("_x", at + 1, StringComparison.Ordinal))
        {
            if (at < from || at + 7 > text.Length || text[at + 6] != '_' || !ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) continue;
            plain.Append(text, from, at - from).Append((char)code);
            from = at + 7;
        }

        return plain.Append(text, from, text.Length - from).ToString();
    }

    // Read in chunks: a text of gigabytes must not become a string of gigabytes.
    private static void Append(XmlReader xml, StringBuilder text)
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        var chunk = new char[256];
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)) continue;
            int read;
            while (text.Length <= ImportLimits.CellText && (read = xml.ReadValueChunk(chunk, 0, chunk.Length)) > 0) text.Append(chunk, 0, read);
        }
    }
}
