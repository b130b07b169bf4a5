using System.Buffers;
using System.Text;
using Plumbline.App.Definitions.Formats;

namespace Plumbline.App.ControlCharts;

/// <summary>A cell of a file as bytes: what it says, and how it is written so that no spreadsheet runs it.</summary>
internal static class CsvCell
{
    // Those that FormulaGuard looks at, the first byte of full-width ones among them.
    private static readonly SearchValues<byte> Opening = SearchValues.Create([.. "\"'=+-@\t\r\n"u8, 0xEF]);
    private static readonly SearchValues<byte> Special = SearchValues.Create("\",\r\n"u8);

    /// <summary>What a cell says, as it stands in a file of commas.</summary>
    public static string Decode(ReadOnlySpan<byte> raw) =>
        raw is [(byte)'"', .. var inner, (byte)'"'] ? Encoding.UTF8.GetString(inner).Replace("\"\"", "\"", StringComparison.Ordinal) : Encoding.UTF8.GetString(raw);

    /// <summary>Whether a cell can be copied as it stands: nearly every one begins with a letter or a figure.</summary>
    public static bool IsHarmless(ReadOnlySpan<byte> raw) =>
        raw.IsEmpty || !Opening.Contains(raw[0]) || (raw[0] == '"' && raw.Length > 1 && !Opening.Contains(raw[1]));

    /// <summary>Whether a text can stand in a file of commas without quotes.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> text) => !text.ContainsAny(Special);

    /// <summary>The bytes of a cell that says a text, guarded once and no more.</summary>
    public static byte[] Write(string text)
    {
        var guarded = FormulaGuard.Guard(FormulaGuard.Unguard(text));
        return Encoding.UTF8.GetBytes(guarded.AsSpan().ContainsAny("\",\r\n") ? $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : guarded);
    }
}
