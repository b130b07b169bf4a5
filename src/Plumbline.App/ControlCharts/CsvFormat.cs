using System.Text;
using CsvHelper;

namespace Plumbline.App.ControlCharts;

/// <summary>How the files are read: quotes that pair, and a limit to a row.</summary>
internal static class CsvFormat
{
    /// <summary>A quote that is never closed must not take the rest of the file, nor memory, with it.</summary>
    public static CsvReaderOptions Options { get; } = CsvReaderOptions.Default with
    {
        Separator = ',',
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        MaxRecordSize = 1 << 20,
        BufferSize = 1 << 18,
    };

    /// <summary>The options for a file whose columns are parted by a character, null where its first line says which (<c>sep=;</c>).</summary>
    public static CsvReaderOptions With(char? separator, Encoding? encoding) => Options with { Separator = separator, Encoding = encoding };
}
