using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Packages;

namespace Plumbline.App.Importing.Workbooks;

/// <summary>An Excel workbook (.xlsx, ECMA-376): its sheets as grids. It is read as a stream, part by part; formulas are never run, links never followed.</summary>
internal sealed class Workbook : IGridFile
{
    private readonly WorkbookParts _parts;

    private Workbook(WorkbookParts parts, IReadOnlyList<Grid> grids) => (_parts, Grids) = (parts, grids);

    /// <inheritdoc/>
    public IReadOnlyList<Grid> Grids { get; }

    /// <summary>Opens a workbook.</summary>
    /// <exception cref="RefusedFileException">The file is damaged, hostile, or not a workbook.</exception>
    internal static Workbook Open(WorkbookParts parts, ImportFindings findings)
    {
        try
        {
            return new Workbook(parts, Sheets(parts, findings));
        }
        catch (Exception cause) when (WorkbookParts.IsDamage(cause))
        {
            throw parts.Refusal("the workbook", cause);
        }
    }

    public void Dispose() => _parts.Dispose();

    private static List<Grid> Sheets(WorkbookParts parts, ImportFindings findings)
    {
        var main = Relationships.Of(parts, "").Find(relationship => relationship.IsA("officeDocument") && !relationship.IsExternal)?.Path ?? "xl/workbook.xml";
        if (!parts.Has(main)) throw NotAWorkbook(parts);
        RefuseLinks(parts);
        var related = Relationships.Of(parts, main);
        var book = WorkbookPart.Read(parts, main);
        var texts = new Lazy<SharedTexts>(() => SharedTexts.Read(parts, Path(related, "sharedStrings")));
        var formats = new Lazy<CellFormats>(() => CellFormats.Read(parts, Path(related, "styles"), book.DatesFrom1904));
        var grids = new List<Grid>();
        foreach (var sheet in book.Sheets)
        {
            if (related.Find(candidate => candidate.Id == sheet.Relationship) is not { IsExternal: false } target || !target.IsA("worksheet")) continue;
            if (sheet.IsHidden) findings.Note($"{parts.Name}!{sheet.Name}", "a hidden sheet: not read");
            else grids.Add(new SheetGrid(parts, target.Path, sheet.Name, texts, formats, book.Staleness, findings));
        }

        return grids;
    }

    private static string? Path(List<Relationship> related, string kind) =>
        related.Find(relationship => relationship.IsA(kind) && !relationship.IsExternal)?.Path;

    private static void RefuseLinks(WorkbookParts parts)
    {
        if (parts.Paths.FirstOrDefault(path => path.Contains("/externalLinks/", StringComparison.OrdinalIgnoreCase)) is not null)
            throw new RefusedFileException(parts.Name, 0, 0, "links to other workbooks", "a workbook without links: Data › Edit Links › Break Link, and save");
        if (parts.Paths.FirstOrDefault(path => path.Equals("xl/connections.xml", StringComparison.OrdinalIgnoreCase)) is not null)
            throw new RefusedFileException(parts.Name, 0, 0, "connections to data elsewhere", "a workbook without connections: remove them under Data › Queries & Connections, and save");
    }

    private static RefusedFileException NotAWorkbook(WorkbookParts parts) =>
        new(parts.Name, 0, 0, "a zip file that is not a workbook", "an Excel workbook (.xlsx) or an OpenDocument spreadsheet (.ods)");
}
