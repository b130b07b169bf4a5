using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Plumbline.Core.Tests.Golden;

/// <summary>A golden CSV file, plain or gzipped, read by column name. No golden file has quotes.</summary>
internal sealed class GoldenTable
{
    private readonly string[] _header;
    private readonly string[][] _rows;

    private GoldenTable(string[] header, string[][] rows) => (_header, _rows) = (header, rows);

    public int Count => _rows.Length;

    public static GoldenTable Read(string name)
    {
        var path = Path.Combine(Folder(), name);
        using Stream stream = File.Exists(path)
            ? File.OpenRead(path)
            : new GZipStream(File.OpenRead(path + ".gz"), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new(Cells(lines[0]), [.. lines.Skip(1).Select(Cells)]);
    }

    public bool Has(string column) => Array.IndexOf(_header, column) >= 0;

    public string Text(int row, string column) => _rows[row][Array.IndexOf(_header, column)];

    /// <summary>A number, or null where the tool gave none.</summary>
    public double? Number(int row, string column) => Text(row, column) is "" or "NA" or "NaN"
        ? null
        : double.Parse(Text(row, column), CultureInfo.InvariantCulture);

    /// <summary>Row numbers by series, each in order of date.</summary>
    public IReadOnlyDictionary<string, int[]> BySeries() => Enumerable.Range(0, Count)
        .GroupBy(row => Text(row, "series"), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.OrderBy(row => Text(row, "date"), StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    private static string[] Cells(string line) => line.TrimEnd('\r').Replace("\"", "", StringComparison.Ordinal).Split(',');
}
