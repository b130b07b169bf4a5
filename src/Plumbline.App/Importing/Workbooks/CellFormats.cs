using System.Globalization;
using System.Xml;
using Plumbline.App.Importing.NumberFormats;
using Plumbline.App.Importing.Packages;

namespace Plumbline.App.Importing.Workbooks;

/// <summary>The number formats of a workbook by the style of a cell.</summary>
internal sealed class CellFormats
{
    private const int Most = 70_000;

    private readonly List<NumberFormat> _byStyle = [];

    private CellFormats(bool from1904) => DatesFrom1904 = from1904;

    internal bool DatesFrom1904 { get; }

    /// <summary>The format of a cell's style.</summary>
    internal NumberFormat Of(int style) => style >= 0 && style < _byStyle.Count ? _byStyle[style] : NumberFormat.Default;

    internal static CellFormats Read(WorkbookParts parts, string? path, bool from1904)
    {
        var formats = new CellFormats(from1904);
        if (path is null || !parts.Has(path)) return formats;
        var codes = new Dictionary<int, string>(BuiltInFormats.Codes);
        var parsed = new Dictionary<int, NumberFormat>();
        try
        {
            using var xml = parts.Read(path);
            var inCells = false;
            while (xml.Read())
            {
                if (xml.LocalName == "cellXfs") inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "numFmt" && Number(xml.GetAttribute("numFmtId")) is { } id && codes.Count < Most) codes[id] = xml.GetAttribute("formatCode") ?? "";
                else if (xml.LocalName == "xf" && inCells && formats._byStyle.Count < Most) formats._byStyle.Add(Format(Number(xml.GetAttribute("numFmtId")) ?? 0));
            }
        }
        catch (Exception cause) when (WorkbookParts.IsDamage(cause))
        {
            throw parts.Refusal(path, cause);
        }

        return formats;

        NumberFormat Format(int id)
        {
            if (!parsed.TryGetValue(id, out var format)) parsed[id] = format = NumberFormat.Parse(codes.GetValueOrDefault(id));
            return format;
        }
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
