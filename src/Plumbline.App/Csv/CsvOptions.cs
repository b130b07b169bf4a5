using System.Text;
using CsvHelper;

namespace Plumbline.App.Csv;

/// <summary>The options for the two ways of reading CSV.</summary>
internal static class CsvOptions
{
    /// <summary>The maximum length of a row, in bytes, so that an unclosed quotation mark does not read the rest of the file into memory.</summary>
    private const int LongestRow = 1 << 20;

    /// <summary>Options for rows of text: blank rows and the header count as rows, and a misplaced quotation mark is reported without stopping.</summary>
    internal static CsvReaderOptions Texts(char separator, Action<CsvMalformedRecord> malformed) => new()
    {
        Separator = separator,
        HasHeader = false,
        SkipEmptyLines = false,
        MaxRecordSize = LongestRow,
        PoolStrings = true,
        OnMalformedRecord = malformed,
    };

    /// <summary>Options for rows of bytes below a header, for files of many million rows: a misplaced quotation mark stops the reading.</summary>
    /// <param name="separator">The column separator; null where the first line gives it (<c>sep=;</c>).</param>
    /// <param name="encoding">The encoding; null for UTF-8 or the byte order mark's.</param>
    internal static CsvReaderOptions Bytes(char? separator, Encoding? encoding) => new()
    {
        Separator = separator,
        Encoding = encoding,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        MaxRecordSize = LongestRow,
        BufferSize = 1 << 18,
    };
}
