using System.Globalization;
using System.Xml;
using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Packages;

namespace Plumbline.App.Importing.OpenDocument;

/// <summary>An OpenDocument spreadsheet (.ods, or .fods, which is one XML file; ODF 1.3): its sheets as grids. Its content is read as a stream; formulas are never run, links never followed.</summary>
internal sealed class Spreadsheet : IGridFile
{
    private const string Content = "content.xml";
    private const string StylesPart = "styles.xml";
    private const string Manifest = "META-INF/manifest.xml";
    private const int LongestName = 100;

    private readonly WorkbookParts? _parts;
    private readonly List<Grid> _grids = [];
    private readonly SheetReader _reader;

    private Spreadsheet(string name, WorkbookParts? parts, Func<XmlReader> open, ImportFindings findings)
    {
        (_parts, Styles) = (parts, new DateStyles());
        _reader = new SheetReader(name, open);
        try
        {
            if (parts is not null) ReadStyles(parts);
            ReadSheets(name, findings);
        }
        catch (Exception cause)
        {
            _reader.Dispose();
            if (WorkbookParts.IsDamage(cause)) throw StrictXml.Refusal(name, Content, cause);
            throw;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<Grid> Grids => _grids;

    /// <summary>Its styles.</summary>
    internal DateStyles Styles { get; }

    /// <summary>Whether a zip file is an OpenDocument file.</summary>
    internal static bool Is(WorkbookParts parts) => parts.Has(Content) && parts.Has("mimetype") && !parts.Has("[Content_Types].xml");

    /// <summary>Opens a spreadsheet in a zip file.</summary>
    /// <exception cref="RefusedFileException">The file is damaged, hostile, has a password, or is not a spreadsheet.</exception>
    internal static Spreadsheet Open(WorkbookParts parts, ImportFindings findings)
    {
        RefusePassword(parts);
        return new Spreadsheet(parts.Name, parts, () => parts.Read(Content), findings);
    }

    /// <summary>Opens a spreadsheet that is one XML file.</summary>
    /// <exception cref="RefusedFileException">The file is damaged, hostile, or not a spreadsheet.</exception>
    internal static Spreadsheet OpenFlat(string name, Stream stream, ImportFindings findings)
    {
        if (stream.Length > ImportLimits.Workbook)
            throw new RefusedFileException(name, 0, 0, $"a spreadsheet of {stream.Length / (1024 * 1024)} MiB", $"at most {ImportLimits.Workbook / (1024 * 1024)} MiB; save it as .ods");
        return new Spreadsheet(name, null, Reader, findings);

        XmlReader Reader()
        {
            stream.Position = 0;
            return StrictXml.Reader(new CountedStream(name, stream, leaveOpen: true));
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _parts?.Dispose();
    }

    private static void RefusePassword(WorkbookParts parts)
    {
        if (!parts.Has(Manifest)) return;
        try
        {
            using var xml = parts.Read(Manifest);
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "encryption-data")
                    throw new RefusedFileException(parts.Name, 0, 0, "a spreadsheet with a password", "the spreadsheet saved without a password: File › Save As, with “Save with password” cleared");
            }
        }
        catch (Exception cause) when (WorkbookParts.IsDamage(cause))
        {
            throw parts.Refusal(Manifest, cause);
        }
    }

    private void ReadStyles(WorkbookParts parts)
    {
        if (!parts.Has(StylesPart)) return;
        using var xml = parts.Read(StylesPart);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element) Styles.Read(xml);
        }
    }

    private void ReadSheets(string name, ImportFindings findings)
    {
        for (var number = 0; _reader.MoveTo(number, Styles) is { } sheet; number++)
        {
            if (number >= ImportLimits.Sheets) throw new RefusedFileException(name, 0, 0, $"more than {ImportLimits.Sheets} sheets", "fewer");
            var title = CellText.Cell(1, sheet.Name) is { Kind: CellKind.Text } cell ? cell.Text : string.Create(CultureInfo.InvariantCulture, $"Sheet{number + 1}");
            title = title.Length > LongestName ? title[..LongestName] : title;
            if (Styles.IsHidden(sheet.Style)) findings.Note($"{name}!{title}", "a hidden sheet: not read");
            else _grids.Add(new OpenSheetGrid(name, title, number, _reader, Styles, findings));
        }

        if (!_reader.IsSpreadsheet) throw new RefusedFileException(name, 0, 0, "an OpenDocument file that is not a spreadsheet", "a spreadsheet (.ods), an Excel workbook (.xlsx), or CSV");
    }
}
