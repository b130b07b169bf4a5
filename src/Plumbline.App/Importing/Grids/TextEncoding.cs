using System.Buffers;
using System.Text;

namespace Plumbline.App.Importing.Grids;

/// <summary>Detects the encoding of a text file by its byte-order mark, or without one by all its bytes.</summary>
internal static class TextEncoding
{
    private const int BlockSize = 1 << 20;
    private const int SampleSize = 4096;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly SearchValues<byte> NotWindows1252 = SearchValues.Create([0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    /// <summary>The encoding and its name; the stream is left at the start of the text.</summary>
    /// <exception cref="RefusedFileException">The file is not text, or its encoding is not supported.</exception>
    internal static (Encoding Encoding, string Name) Detect(Stream stream, string file)
    {
        stream.Position = 0;
        var sample = new byte[SampleSize];
        var head = sample.AsSpan(0, stream.ReadAtLeast(sample, SampleSize, throwOnEndOfStream: false));
        if (head is [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..]) throw new RefusedFileException(file, 1, 1, "UTF-32", "a file saved as UTF-8, UTF-16 or Windows-1252");
        if (head is [0xEF, 0xBB, 0xBF, ..]) return Marked(stream, 3, Utf8, "UTF-8");
        if (head is [0xFF, 0xFE, ..]) return Marked(stream, 2, Utf16(bigEndian: false), "UTF-16");
        if (head is [0xFE, 0xFF, ..]) return Marked(stream, 2, Utf16(bigEndian: true), "UTF-16");
        if (head.Contains((byte)0))
        {
            return ZeroesAt(head, odd: true) ? Marked(stream, 0, Utf16(bigEndian: false), "UTF-16")
                : ZeroesAt(head, odd: false) ? Marked(stream, 0, Utf16(bigEndian: true), "UTF-16")
                : throw new RefusedFileException(file, 0, 0, "a file that is not text", "CSV, pasted text, or a spreadsheet (.xlsx, .xls or .ods)");
        }

        var bytes = new ByteSurvey();
        Survey(stream, ref bytes);
        stream.Position = 0;
        if (bytes.Stray == 0) return (Utf8, "UTF-8");
        if (bytes.Sequences >= bytes.Stray)
            throw new RefusedFileException(file, bytes.FirstStrayRow, 0, $"byte {bytes.FirstStray:X2}, which is not UTF-8, in a file that otherwise is", "the file saved again as UTF-8");
        if (bytes.NotWindows1252)
            throw new RefusedFileException(file, bytes.FirstStrayRow, 0, $"byte {bytes.FirstStray:X2}, which is neither UTF-8 nor Windows-1252", "a file saved as UTF-8 (“CSV UTF-8” in Excel)");
        return (CodePagesEncodingProvider.Instance.GetEncoding(1252)!, "Windows-1252");
    }

    private static (Encoding Encoding, string Name) Marked(Stream stream, int mark, Encoding encoding, string name)
    {
        stream.Position = mark;
        return (encoding, name);
    }

    private static UnicodeEncoding Utf16(bool bigEndian) => new(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true);

    // Western text in UTF-16 has a zero in nearly every second byte, and none in the others.
    private static bool ZeroesAt(ReadOnlySpan<byte> head, bool odd)
    {
        var (here, elsewhere) = (0, 0);
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] != 0) continue;
            if (i % 2 == 1 == odd) here++;
            else elsewhere++;
        }

        return elsewhere == 0 && here > head.Length / 4;
    }

    private static void Survey(Stream stream, ref ByteSurvey survey)
    {
        stream.Position = 0;
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);
        var kept = 0;
        int read;
        while ((read = stream.Read(block, kept, BlockSize - kept)) > 0)
        {
            var left = survey.Add(block.AsSpan(0, kept + read));
            block.AsSpan(kept + read - left, left).CopyTo(block);
            kept = left;
        }

        survey.End(block.AsSpan(0, kept));
        ArrayPool<byte>.Shared.Return(block);
    }

    /// <summary>Counts which bytes beyond ASCII are valid UTF-8 and which are not.</summary>
    private struct ByteSurvey
    {
        private int _row = 1;

        public ByteSurvey()
        {
        }

        public long Sequences { get; private set; }

        public long Stray { get; private set; }

        public byte FirstStray { get; private set; }

        public int FirstStrayRow { get; private set; }

        public bool NotWindows1252 { get; private set; }

        /// <summary>Examines a block; returns how many of its last bytes begin an incomplete character, to be passed in again.</summary>
        public int Add(ReadOnlySpan<byte> block)
        {
            while (!block.IsEmpty)
            {
                var plain = block.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
                if (Stray == 0) _row += block[..(plain < 0 ? block.Length : plain)].Count((byte)'\n');
                if (plain < 0) return 0;
                block = block[plain..];
                switch (Rune.DecodeFromUtf8(block, out _, out var used))
                {
                    case OperationStatus.Done:
                        Sequences++;
                        NotWindows1252 |= block[..used].ContainsAny(TextEncoding.NotWindows1252);
                        break;
                    case OperationStatus.NeedMoreData:
                        return block.Length;
                    default:
                        used = 1;
                        AddStray(block[0]);
                        break;
                }

                block = block[used..];
            }

            return 0;
        }

        public void End(ReadOnlySpan<byte> cutShort)
        {
            foreach (var b in cutShort) AddStray(b);
        }

        private void AddStray(byte b)
        {
            if (Stray++ == 0) (FirstStray, FirstStrayRow) = (b, _row);
            NotWindows1252 |= TextEncoding.NotWindows1252.Contains(b);
        }
    }
}
