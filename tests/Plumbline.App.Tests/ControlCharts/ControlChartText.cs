using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using Plumbline.App.ControlCharts;

namespace Plumbline.App.Tests.ControlCharts;

/// <summary>Runs text through the reader and writer, and reads the golden files of the engine's tests.</summary>
internal static class ControlChartText
{
    public static (ControlChartFileResult Result, string Points, string Series) Run(string input, ControlChartFileOptions? options = null)
    {
        using var points = new MemoryStream();
        using var series = new MemoryStream();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var result = ControlChartFile.Run(stream, points, series, options ?? new());
        return (result, Encoding.UTF8.GetString(points.ToArray()), Encoding.UTF8.GetString(series.ToArray()));
    }

    public static string Golden(string name)
    {
        var path = Path.Combine(Folder(), "../../Plumbline.Core.Tests/Golden/spc", name);
        using Stream stream = File.Exists(path) ? File.OpenRead(path) : new GZipStream(File.OpenRead(path + ".gz"), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static string[][] Cells(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split(','))];

    /// <summary>Whether both are the same text, or numbers equal to 1e-9.</summary>
    public static bool Agree(string expected, string found) =>
        string.Equals(expected, found, StringComparison.Ordinal)
        || (double.TryParse(expected, NumberStyles.Float, CultureInfo.InvariantCulture, out var e)
            && double.TryParse(found, NumberStyles.Float, CultureInfo.InvariantCulture, out var f)
            && Math.Abs(e - f) <= 1e-9 * Math.Max(1, Math.Abs(e)));

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
