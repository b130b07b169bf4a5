namespace Plumbline.App.Importing.Grids;

/// <summary>Limits beyond which a file is refused. Files of public bodies are far below each.</summary>
internal static class ImportLimits
{
    /// <summary>Columns of a row: a spreadsheet's own limit.</summary>
    internal const int Columns = 16_384;

    /// <summary>Columns in which a wide table may have periods.</summary>
    internal const int WideColumns = 4_096;

    /// <summary>Columns of a table pasted from a page.</summary>
    internal const int PastedColumns = 200;

    /// <summary>Characters of a line pasted from a page.</summary>
    internal const int PastedLine = 8_000;

    /// <summary>Rows of a sheet: a spreadsheet's own limit.</summary>
    internal const int SheetRows = 1_048_576;

    /// <summary>Cells of a sheet that stand for the repetition of another.</summary>
    internal const long RepeatedCells = 4_000_000;

    /// <summary>Characters of a cell: a spreadsheet's own limit.</summary>
    internal const int CellText = 32_767;

    /// <summary>Bytes of a text file.</summary>
    internal const long TextFile = 4L * 1024 * 1024 * 1024;

    /// <summary>Bytes of pasted text, which is held in memory as a whole.</summary>
    internal const long PastedText = 16 * 1024 * 1024;

    /// <summary>Bytes of a workbook on disk.</summary>
    internal const long Workbook = 256 * 1024 * 1024;

    /// <summary>Bytes of a workbook of Excel 97 to 2003, which is held in memory as a whole.</summary>
    internal const long OldWorkbook = 64 * 1024 * 1024;

    /// <summary>Columns of a sheet of Excel 97 to 2003: that spreadsheet's own limit.</summary>
    internal const int OldColumns = 256;

    /// <summary>Parts of a workbook.</summary>
    internal const int Parts = 4_096;

    /// <summary>Bytes unpacked from all the parts of a workbook together.</summary>
    internal const long Unpacked = 4L * 1024 * 1024 * 1024;

    /// <summary>How many times its size a workbook may unpack to, beyond <see cref="UnpackedFreely"/>. Sheets of figures unpack 5 to 30 times; a bomb 1,000 times.</summary>
    internal const int UnpackedRatio = 150;

    /// <summary>Bytes any workbook may unpack to.</summary>
    internal const long UnpackedFreely = 16 * 1024 * 1024;

    /// <summary>Strings in a workbook's shared string table.</summary>
    internal const int SharedTexts = 2_000_000;

    /// <summary>Characters of all shared strings together.</summary>
    internal const long SharedCharacters = 64_000_000;

    /// <summary>Comments on the cells of a sheet.</summary>
    internal const int Comments = 100_000;

    /// <summary>Characters of a sheet's comments together.</summary>
    internal const long CommentCharacters = 16_000_000;

    /// <summary>Characters of the words of an import together: commentary and actions.</summary>
    internal const long WordsCharacters = 16_000_000;

    /// <summary>Merged areas of a sheet.</summary>
    internal const int MergedAreas = 100_000;

    /// <summary>Sheets of a workbook.</summary>
    internal const int Sheets = 500;

    /// <summary>Rows searched for a heading.</summary>
    internal const int HeadingRows = 60;
}
