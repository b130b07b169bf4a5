using System.Text;
using CsvHelper;

namespace Plumbline.App.Csv;

/// <summary>The two ways in which CSV is read.</summary>
internal static class CsvOptions
{
    /// <summary>The longest row, in bytes: a quotation mark that is never closed takes neither the rest of the file nor memory with it.</summary>
    private const int LongestRow = 1 << 20;

    /// <summary>Rows of texts: every row counts, blank ones and the header too, and a quotation mark out of place is told and read on after.</summary>
    internal static CsvReaderOptions Texts(char separator, Action<CsvMalformedRecord> malformed) => new()
    {
        Separator = separator,
        HasHeader = false,
        SkipEmptyLines = false,
        MaxRecordSize = LongestRow,
        PoolStrings = true,
        OnMalformedRecord = malformed,
    };

    /// <summary>Rows of bytes below a header, for files of many million rows: a quotation mark out of place stops the reading.</summary>
    /// <param name="separator">What parts the columns; null where the first line says it (<c>sep=;</c>).</param>
    /// <param name="encoding">The encoding; null for UTF-8, or what a mark at the head says.</param>
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
