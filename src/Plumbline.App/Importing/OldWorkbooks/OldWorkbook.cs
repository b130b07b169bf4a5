using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.NumberFormats;
using Plumbline.App.Importing.Packages;

namespace Plumbline.App.Importing.OldWorkbooks;

/// <summary>A workbook of Excel 97 to 2003 (.xls, BIFF8, [MS-XLS]): its sheets as grids. Formulas are never run, links never followed.</summary>
internal sealed class OldWorkbook : IGridFile
{
    private const int Version = 0x0600;
    private const int ThisBook = 0x0401;
    private const int AddIns = 0x3A01;
    private const int LongestName = 100;

    private readonly List<NumberFormat> _byStyle = [];
    private readonly List<string> _texts = [];
    private readonly List<Grid> _grids = [];

    private OldWorkbook(string name, byte[] stream) => (Name, Stream) = (name, stream);

    /// <inheritdoc/>
    public IReadOnlyList<Grid> Grids => _grids;

    /// <summary>The file's name.</summary>
    internal string Name { get; }

    /// <summary>The records of the workbook.</summary>
    internal byte[] Stream { get; }

    internal bool DatesFrom1904 { get; private set; }

    /// <summary>The format of a cell's style.</summary>
    internal NumberFormat Format(int style) => style < _byStyle.Count ? _byStyle[style] : NumberFormat.Default;

    /// <summary>A shared text; null if the workbook has none of that number.</summary>
    internal string? Text(uint index) => index < _texts.Count ? _texts[(int)index] : null;

    /// <summary>Opens a compound file that may be such a workbook.</summary>
    /// <exception cref="RefusedFileException">The file is damaged, has a password, or is not a workbook.</exception>
    internal static OldWorkbook Open(string name, Stream stream, ImportFindings findings)
    {
        try
        {
            var file = CompoundFile.Open(name, stream);
            var workbook = new OldWorkbook(name, file.Read("Workbook") ?? throw OtherDocuments.Refusal(name, file));
            workbook.Read(findings);
            return workbook;
        }
        catch (Exception cause) when (WorkbookParts.IsDamage(cause))
        {
            throw ZipDirectory.Damaged(name, cause);
        }
    }

    public void Dispose()
    {
    }

    private void Read(ImportFindings findings)
    {
        var sheets = new List<BiffRecord>();
        var codes = new Dictionary<int, string>(BuiltInFormats.Codes);
        var styles = new List<int>();
        var shared = new List<BiffRecord>();
        foreach (var record in BiffRecords.Part(Stream, 0))
        {
            var content = Stream.Content(record);
            if (record.Kind == BiffKind.Continue && shared.Count > 0) shared.Add(record);
            else if (shared.Count > 0) ReadTexts(shared);
            if (record.Kind == BiffKind.Start && content.Word(0) != Version) throw new RefusedFileException(Name, 0, 0, "a workbook of a version of Excel before 97", "the workbook saved as .xlsx");
            if (record.Kind == BiffKind.FilePass) throw OtherDocuments.Password(Name);
            if (record.Kind == BiffKind.SupportingBook && content.Length >= 4 && content.Word(2) is not (ThisBook or AddIns))
                throw new RefusedFileException(Name, 0, 0, "links to other workbooks", "a workbook without links: Data › Edit Links › Break Link, and save");
            if (record.Kind == BiffKind.DateMode) DatesFrom1904 = content.Word(0) == 1;
            if (record.Kind == BiffKind.Format) codes[content.Word(0)] = BiffText.In(Stream, record, 2);
            if (record.Kind == BiffKind.Style) styles.Add(content.Word(2));
            if (record.Kind == BiffKind.SharedTexts) shared.Add(record);
            if (record.Kind != BiffKind.Sheet) continue;
            sheets.Add(record);
            if (sheets.Count > ImportLimits.Sheets) throw new RefusedFileException(Name, 0, 0, $"more than {ImportLimits.Sheets} sheets", "fewer");
        }

        var parsed = codes.ToDictionary(code => code.Key, code => NumberFormat.Parse(code.Value));
        _byStyle.AddRange(styles.Select(format => parsed.GetValueOrDefault(format, NumberFormat.Default)));
        foreach (var sheet in sheets) AddSheet(sheet, findings);
    }

    private void AddSheet(BiffRecord record, ImportFindings findings)
    {
        var content = Stream.Content(record);

        // The kind of a sheet: 0 has cells, the others are charts and macros.
        if (content[5] != 0) return;
        var name = CellText.Cell(1, BiffText.In(Stream, record, 6, isShort: true)) is { Kind: CellKind.Text } cell ? cell.Text : $"Sheet{_grids.Count + 1}";
        name = name.Length > LongestName ? name[..LongestName] : name;
        if ((content[4] & 3) != 0) findings.Note($"{Name}!{name}", "a hidden sheet: not read");
        else _grids.Add(new OldSheetGrid(this, content.Long(0), name, findings));
    }

    private void ReadTexts(List<BiffRecord> records)
    {
        var texts = new BiffText(Stream, records);
        texts.Skip(8);
        long characters = 0;
        while (!texts.IsAtEnd)
        {
            _texts.Add(texts.Shared());
            characters += _texts[^1].Length;
            if (_texts.Count > ImportLimits.SharedTexts || characters > ImportLimits.SharedCharacters)
                throw new RefusedFileException(Name, 0, 0, "too many different texts to hold", $"at most {ImportLimits.SharedTexts:N0} of {ImportLimits.SharedCharacters:N0} characters in all; save the sheet as CSV");
        }

        records.Clear();
    }
}
