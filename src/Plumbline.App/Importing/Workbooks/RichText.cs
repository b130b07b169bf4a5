using System.Globalization;
using System.Text;
using System.Xml;
using Plumbline.App.Importing.Packages;

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

            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t") ElementText.Append(xml, text);
            more = xml.Read();
        }

        return Unescape(text.ToString());
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
}
