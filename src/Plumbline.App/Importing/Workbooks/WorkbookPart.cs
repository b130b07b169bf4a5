using System.Globalization;
using System.Xml;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Packages;

namespace Plumbline.App.Importing.Workbooks;

/// <summary>A sheet as the workbook lists it.</summary>
internal sealed record SheetEntry(string Name, string Relationship, bool IsHidden);

/// <summary>The workbook's main part: its sheets, the day its dates count from, and how reliable its formula values are.</summary>
/// <param name="Sheets">In order.</param>
/// <param name="DatesFrom1904">Whether dates count from 1904, as in old Macintosh files, instead of 1900.</param>
/// <param name="Staleness">Why the values of its formulas may be out of date; null if nothing shows so.</param>
internal sealed record WorkbookPart(IReadOnlyList<SheetEntry> Sheets, bool DatesFrom1904, string? Staleness)
{
    private const int LongestName = 100;

    internal static WorkbookPart Read(WorkbookParts parts, string path)
    {
        var sheets = new List<SheetEntry>();
        var from1904 = false;
        string? staleness = null;
        using var xml = parts.Read(path);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "workbookPr":
                    from1904 = IsOn(xml.GetAttribute("date1904"));
                    break;
                case "sheet":
                    sheets.Add(Sheet(xml, sheets.Count + 1));
                    if (sheets.Count > ImportLimits.Sheets) throw new RefusedFileException(parts.Name, 0, 0, $"more than {ImportLimits.Sheets} sheets", "fewer");
                    break;
                case "calcPr":
                    staleness = IsOn(xml.GetAttribute("fullCalcOnLoad")) ? "it is marked for recalculation when it is opened"
                        : xml.GetAttribute("calcCompleted") is "0" or "false" ? StaleFormulas.Incomplete
                        : xml.GetAttribute("calcMode") == "manual" ? StaleFormulas.OnDemand
                        : null;
                    break;
                default:
                    break;
            }
        }

        return new WorkbookPart(sheets, from1904, staleness);
    }

    private static SheetEntry Sheet(XmlReader xml, int number)
    {
        var name = CellText.Cell(1, xml.GetAttribute("name") ?? "") is { Kind: CellKind.Text } cell ? cell.Text : $"Sheet{number.ToString(CultureInfo.InvariantCulture)}";
        string? relationship = null;
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.NamespaceURI.Length > 0) relationship = xml.Value;
        }

        xml.MoveToElement();
        return new SheetEntry(name.Length > LongestName ? name[..LongestName] : name, relationship ?? "", xml.GetAttribute("state") is "hidden" or "veryHidden");
    }

    internal static bool IsOn(string? flag) => flag is "1" or "true";
}
