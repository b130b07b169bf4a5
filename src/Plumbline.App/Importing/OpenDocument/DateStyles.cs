using System.Xml;
using Plumbline.App.Importing.NumberFormats;

namespace Plumbline.App.Importing.OpenDocument;

/// <summary>The styles of an OpenDocument spreadsheet (ODF 1.3 part 3, 16): which sheets they hide, and how finely they show a date.</summary>
internal sealed class DateStyles
{
    private const int Most = 70_000;
    private const int MostParents = 20;

    private readonly Dictionary<string, DateParts> _dates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string? Parent, string? Date)> _cells = new(StringComparer.Ordinal);
    private readonly HashSet<string> _hidden = new(StringComparer.Ordinal);

    /// <summary>Whether a sheet's style hides it.</summary>
    internal bool IsHidden(string? style) => style is not null && _hidden.Contains(style);

    /// <summary>How a cell's style shows a date; null if it does not say.</summary>
    internal DateParts? Of(string? style)
    {
        for (var i = 0; i < MostParents && style is not null && _cells.TryGetValue(style, out var cell); i++, style = cell.Parent)
        {
            if (cell.Date is { } date) return _dates.TryGetValue(date, out var parts) ? parts : null;
        }

        return null;
    }

    /// <summary>Reads the element at which the reader stands, if it is a style or one that shows dates.</summary>
    internal void Read(XmlReader xml)
    {
        if (_cells.Count + _dates.Count + _hidden.Count > Most || Name(xml) is not { } name) return;
        if (xml.LocalName == "date-style") _dates[name] = Parts(xml);
        else if (xml.LocalName == "style" && xml.Attribute("family") == "table-cell") _cells[name] = (xml.Attribute("parent-style-name"), xml.Attribute("data-style-name"));
        else if (xml.LocalName == "style" && xml.Attribute("family") == "table" && Hides(xml)) _hidden.Add(name);
    }

    private static string? Name(XmlReader xml) => xml.LocalName is "date-style" or "style" ? xml.Attribute("name") : null;

    private static bool Hides(XmlReader xml)
    {
        if (xml.IsEmptyElement) return false;
        var (depth, hides) = (xml.Depth, false);
        while (xml.Read() && xml.Depth > depth) hides |= xml.NodeType == XmlNodeType.Element && xml.LocalName == "table-properties" && xml.Attribute("display") == "false";
        return hides;
    }

    // A quarter is no part of a date that a spreadsheet's own formats have: its text is read.
    private static DateParts Parts(XmlReader xml)
    {
        if (xml.IsEmptyElement) return DateParts.None;
        var (depth, finest, hasTime, isQuarter) = (xml.Depth, DateParts.None, false, false);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            var part = xml.LocalName switch { "year" => DateParts.Year, "month" => DateParts.Month, "day" => DateParts.Day, _ => DateParts.None };
            if (part > finest) finest = part;
            hasTime |= xml.LocalName is "hours" or "minutes" or "seconds";
            isQuarter |= xml.LocalName == "quarter";
        }

        if (isQuarter) return DateParts.None;
        if (!hasTime) return finest;
        return finest == DateParts.None ? DateParts.Time : DateParts.DayAndTime;
    }
}
