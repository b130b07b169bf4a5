using System.IO.Compression;
using Plumbline.App.Tables.Workbooks;

namespace Plumbline.App.Exporting.Returns;

/// <summary>Writes a return as an Excel workbook to fill in. What <c>import</c> reads of it, it reads without options.</summary>
public static class ReturnWorkbook
{
    /// <summary>Beyond this many units a form has one sheet, with a block for each.</summary>
    internal const int MostSheets = 40;

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

        parts.Write(Names(template.Sheets.Select(static sheet => (sheet.Unit.Name, sheet.Unit.Code.ToString()))), styles.All, ReturnSheetWriter.HeadingRow);
    }

    /// <summary>Writes the workbook of a form to a stream, which stays open: a sheet for each unit, or one sheet where there are many.</summary>
    public static void Write(FormTemplate template, Stream output)
    {
        ArgumentNullException.ThrowIfNull(template);
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var (parts, styles) = (new WorkbookPackage(zip), new NumberStyles());
        List<IReadOnlyList<AskedUnit>> sheets = template.Units.Count > MostSheets ? [template.Units] : [.. template.Units.Select(static unit => (IReadOnlyList<AskedUnit>)[unit])];
        for (var i = 0; i < sheets.Count; i++)
        {
            using var xml = parts.BeginSheet(i + 1);
            new FormSheetWriter(template, sheets[i], xml, styles).Write();
        }

        var names = template.Units.Count > MostSheets ? [(template.Form.Name, template.Form.Code.ToString())] : template.Units.Select(static one => (one.Unit.Name, one.Unit.Code.ToString()));
        parts.Write(Names(names), styles.All, SheetFrame.HeadingRow);
    }

    // Excel allows 31 characters, none of []:*?/\ and no apostrophe at an end; two names differ by more than their capitals.
    private static List<string> Names(IEnumerable<(string Name, string Code)> sheets)
    {
        var names = new List<string>();
        foreach (var sheet in sheets)
        {
            var name = Fit(sheet.Name, sheet.Code);
            names.Add(names.Contains(name, StringComparer.OrdinalIgnoreCase) ? Numbered(name, names) : name);
        }

        return names;
    }

    private static string Fit(string words, string code)
    {
        var name = new string([.. words.Where(c => !@"[]:*?/\".Contains(c, StringComparison.Ordinal) && !char.IsSurrogate(c))]).Trim().Trim('\'');
        if (name.Length == 0) name = code;
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
