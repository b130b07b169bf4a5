using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Workbooks;

namespace Plumbline.App.Importing.OldWorkbooks;

/// <summary>What a sheet says besides its cells: merged areas, hidden rows and columns, comments, and how reliable its formulas' values are. Most of it follows the cells, so it is read before.</summary>
internal sealed class OldSheetFrame
{
    private const int HiddenRow = 0x20;
    private const int HiddenColumn = 1;
    private const int OnDemand = 0;

    private readonly Dictionary<(int Row, int Column), (int Height, int Width)> _merged = [];
    private readonly HashSet<int> _rows = [];
    private readonly List<(int First, int Last)> _columns = [];

    private OldSheetFrame(byte[] stream) => Comments = new OldComments(stream);

    /// <summary>The hidden rows, from 1.</summary>
    internal IReadOnlySet<int> HiddenRows => _rows;

    /// <summary>The hidden columns, from 1.</summary>
    internal IReadOnlyList<(int First, int Last)> HiddenColumns => _columns;

    internal OldComments Comments { get; }

    /// <summary>Why the values of formulas may be out of date; null if nothing shows so.</summary>
    internal string? Staleness { get; private set; }

    /// <summary>The height and width of the area that begins at a cell; 1 by 1 if none does.</summary>
    internal (int Height, int Width) Merged(int row, int column) => _merged.TryGetValue((row, column), out var size) ? size : (1, 1);

    internal static OldSheetFrame Read(OldWorkbook workbook, long offset)
    {
        var frame = new OldSheetFrame(workbook.Stream);
        BiffRecord? text = null;
        var continued = new List<BiffRecord>();
        foreach (var record in BiffRecords.Part(workbook.Stream, offset))
        {
            if (record.Kind == BiffKind.Continue)
            {
                if (text is not null) continued.Add(record);
                continue;
            }

            if (text is { } whole) frame.Comments.Read(whole, continued);
            continued.Clear();
            text = record.Kind == BiffKind.ObjectText ? record : null;
            frame.Read(workbook, record);
        }

        return frame;
    }

    private void Read(OldWorkbook workbook, BiffRecord record)
    {
        var content = workbook.Stream.Content(record);
        if (record.Kind == BiffKind.Row && content.Length >= 16 && (content.Word(12) & HiddenRow) != 0) _rows.Add(content.Word(0) + 1);
        else if (record.Kind == BiffKind.Columns && content.Length >= 10 && (content.Word(8) & HiddenColumn) != 0) _columns.Add((content.Word(0) + 1, content.Word(2) + 1));
        else if (record.Kind == BiffKind.Merged) ReadMerged(workbook.Name, content);
        else if (record.Kind == BiffKind.CalculationMode && content.Word(0) == OnDemand) Staleness ??= StaleFormulas.OnDemand;
        else if (record.Kind == BiffKind.Uncalculated) Staleness = StaleFormulas.Incomplete;
        else if (record.Kind is BiffKind.Object or BiffKind.Note) Comments.Read(record, []);
    }

    private void ReadMerged(string name, ReadOnlySpan<byte> content)
    {
        for (var (i, at) = (content.Word(0), 2); i > 0; i--, at += 8)
        {
            var (firstRow, lastRow, first, last) = (content.Word(at), content.Word(at + 2), content.Word(at + 4), content.Word(at + 6));
            if (lastRow < firstRow || last < first) continue;
            _merged[(firstRow + 1, first + 1)] = (lastRow - firstRow + 1, last - first + 1);
            if (_merged.Count > ImportLimits.MergedAreas) throw new RefusedFileException(name, 0, 0, $"more than {ImportLimits.MergedAreas:N0} merged areas in a sheet", "fewer");
        }
    }
}
