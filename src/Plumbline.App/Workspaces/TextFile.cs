using System.Text;
using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Text;

namespace Plumbline.App.Workspaces;

/// <summary>A text file of a workspace, in strict UTF-8 so that no character is lost silently.</summary>
internal static class TextFile
{
    /// <summary>The maximum size, in bytes.</summary>
    internal const long Largest = 512L * 1024 * 1024;

    private const string Wanted = "the file saved as UTF-8 (“CSV UTF-8” in Excel)";

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file, in normal form C; where it is not UTF-8 or too large, null and a problem.</summary>
    internal static string? Read(string path, string name, FileProblems problems)
    {
        var size = new FileInfo(path).Length;
        if (size > Largest)
        {
            problems.Add(name, 0, 0, new Problem($"{size / (1024 * 1024)} MiB", $"at most {Largest / (1024 * 1024)} MiB; split the file"));
            return null;
        }

        var bytes = File.ReadAllBytes(path);
        if (KindOf(bytes) is { } other)
        {
            problems.Add(name, 1, 1, new Problem(other, Wanted));
            return null;
        }

        try
        {
            var text = Strict.GetString(StripMark(bytes));
            return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
        }
        catch (DecoderFallbackException e)
        {
            var (row, column) = Place(bytes, FirstBad(bytes));
            var found = e.BytesUnknown is [var bad, ..] ? $"byte {bad:X2}" : "bytes";
            var meant = e.BytesUnknown is [var one, ..] && Windows1252.GetString([one]) is [var c] && !char.IsControl(c) ? $" (“{c}” in Windows-1252)" : "";
            problems.Add(name, row, column, new Problem($"{found} that is not UTF-8{meant}", Wanted));
            return null;
        }
    }

    /// <summary>The type of a file that cannot be UTF-8; null where it may be.</summary>
    private static string? KindOf(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "a file in UTF-16",
        [0, not 0, 0, not 0, ..] or [not 0, 0, not 0, 0, ..] => "a file in UTF-16",
        [(byte)'P', (byte)'K', 3, 4, ..] => "an Excel workbook or another zip file",
        _ => null,
    };

    private static ReadOnlySpan<byte> StripMark(byte[] bytes) => bytes.AsSpan(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0);

    private static int FirstBad(byte[] bytes)
    {
        var rest = StripMark(bytes);
        var start = bytes.Length - rest.Length;
        while (!rest.IsEmpty && Rune.DecodeFromUtf8(rest, out _, out var used) == System.Buffers.OperationStatus.Done) rest = rest[used..];
        return Math.Max(start, bytes.Length - rest.Length);
    }

    private static (int Row, int Column) Place(byte[] bytes, int index)
    {
        var before = bytes.AsSpan(0, index);
        var line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return (before.Count((byte)'\n') + 1, line.Count((byte)',') + 1);
    }
}
