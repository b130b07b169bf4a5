using System.IO.Compression;
using Plumbline.App.Tables.Workbooks;
using Plumbline.Core.Units;

namespace Plumbline.App.Exporting.Returns;

/// <summary>Writes a return as an Excel workbook to fill in. What <c>import</c> reads of it, it reads without options.</summary>
public static class ReturnWorkbook
{
    private const int LongestName = 31;

    /// <summary>Writes the workbook to a stream, which stays open.</summary>
    public static void Write(ReturnTemplate template, Stream output)
    {
        ArgumentNullException.ThrowIfNull(template);
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var (parts, styles) = (new WorkbookPackage(zip), new NumberStyles());
        for (var i = 0; i < template.Sheets.Count; i++)
        {
            using var xml = parts.BeginSheet(i + 1);
            new ReturnSheetWriter(template, template.Sheets[i], xml, styles).Write();
        }

        parts.Write(Names(template.Sheets), styles.All, ReturnSheetWriter.HeadingRow);
    }

    // Excel allows 31 characters, none of []:*?/\ and no apostrophe at an end; two names differ by more than their capitals.
    private static List<string> Names(IReadOnlyList<ReturnSheet> sheets)
    {
        var names = new List<string>();
        foreach (var unit in sheets.Select(sheet => sheet.Unit))
        {
            var name = Fit(unit);
            names.Add(names.Contains(name, StringComparer.OrdinalIgnoreCase) ? Numbered(name, names) : name);
        }

        return names;
    }

    private static string Fit(Unit unit)
    {
        var name = new string([.. unit.Name.Where(c => !@"[]:*?/\".Contains(c, StringComparison.Ordinal) && !char.IsSurrogate(c))]).Trim().Trim('\'');
        if (name.Length == 0) name = unit.Code.ToString();
        return name.Length > LongestName ? name[..LongestName].TrimEnd().TrimEnd('\'') : name;
    }

    private static string Numbered(string name, List<string> names)
    {
        for (var number = 2; ; number++)
        {
            var end = " " + WorkbookPackage.Text(number);
            var numbered = (name.Length > LongestName - end.Length ? name[..(LongestName - end.Length)].TrimEnd() : name) + end;
            if (!names.Contains(numbered, StringComparer.OrdinalIgnoreCase)) return numbered;
        }
    }
}
