using System.Text;
using CsvHelper;
using Plumbline.App.Csv;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Streaming;

namespace Plumbline.App.ControlCharts;

/// <summary>How to read the text of a file: its encoding, its separator, and whether its numbers have decimal commas; detected as in an import.</summary>
internal sealed class InputText
{
    /// <summary>A seekable file up to this size is searched as a whole for its encoding; a larger file or a pipe only at its beginning.</summary>
    private const long LargestSurveyed = 128 << 20;

    private const int HeadSize = 1 << 16;
    private const string SaysSeparator = "sep=";

    private InputText(Stream rows, CsvReaderOptions options, bool hasDecimalCommas, IReadOnlyList<string> notes) =>
        (Rows, Options, HasDecimalCommas, Notes) = (rows, options, hasDecimalCommas, notes);

    /// <summary>The rows, from the first.</summary>
    public Stream Rows { get; }

    /// <summary>The options to read the rows with.</summary>
    public CsvReaderOptions Options { get; }

    /// <summary>Whether 1,5 means one and a half.</summary>
    public bool HasDecimalCommas { get; }

    /// <summary>Notes on the encoding and the numbers.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <exception cref="RefusedFileException">The file is not text, or its encoding is not supported.</exception>
    public static InputText Of(Stream input, string file)
    {
        var head = new byte[HeadSize];
        var start = input.CanSeek ? input.Position : 0;
        var length = input.ReadAtLeast(head, HeadSize, throwOnEndOfStream: false);
        var lines = Lines(head.AsSpan(0, length), whole: length < HeadSize);
        var looked = input.CanSeek && start == 0 && input.Length <= LargestSurveyed ? input : new MemoryStream(lines);
        var (encoding, name) = TextEncoding.Detect(looked, file);
        if (input.CanSeek) input.Position = start;

        var sample = Sample(encoding, lines);
        var said = sample.StartsWith(SaysSeparator, StringComparison.OrdinalIgnoreCase) && sample.Length > SaysSeparator.Length ? sample[SaysSeparator.Length] : (char?)null;
        var separator = said ?? Separator.Detect(sample, complete: length < HeadSize) ?? ',';
        var comma = DecimalComma.Detect(sample, separator);
        List<string> notes = [];
        if (name != "UTF-8") notes.Add($"read as {name}");
        if (comma is not null) notes.Add($"numbers with decimal commas: {comma} is read as {DecimalComma.ToPoint(comma)}");
        return new(
            input.CanSeek ? input : new HeadedStream(head[..length], input),
            CsvOptions.Bytes(said is null ? separator : null, name == "UTF-8" || head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? null : encoding),
            comma is not null,
            notes);
    }

    // Cuts at the last line end, so that no character is split; a UTF-16 character keeps both its bytes.
    private static byte[] Lines(ReadOnlySpan<byte> head, bool whole)
    {
        var end = whole ? head.Length : head.LastIndexOf((byte)'\n') + 1;
        if (end > 0 && end < head.Length && head[end] == 0) end++;
        return (end == 0 ? head : head[..end]).ToArray();
    }

    // A byte-order mark is not part of the first heading; invalid bytes are reported when the rows are read.
    private static string Sample(Encoding encoding, byte[] lines)
    {
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
        return lenient.GetString(lines).TrimStart('\uFEFF');
    }

    /// <summary>A stream whose beginning has already been read.</summary>
    private sealed class HeadedStream(byte[] head, Stream rest) : ForwardStream
    {
        private int _at;

        public override int Read(Span<byte> buffer)
        {
            if (_at == head.Length) return rest.Read(buffer);
            var length = Math.Min(buffer.Length, head.Length - _at);
            head.AsSpan(_at, length).CopyTo(buffer);
            _at += length;
            return length;
        }
    }
}
