using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Plumbline.App.Accessibility.Objects;

/// <summary>The decompression of a PDF's streams, with a limit on what comes out of all of them together.</summary>
/// <remarks>Pictures are not decoded. Text, tags and fonts are compressed by Flate everywhere; other compressions of them are refused.</remarks>
internal sealed class BoundedFilters : BaseFilterProvider
{
    private readonly BoundedFlate _flate;

    internal BoundedFilters(long mostBytes)
        : this(new BoundedFlate { Left = mostBytes })
    {
    }

    private BoundedFilters(BoundedFlate flate)
        : base(Filters(flate)) => _flate = flate;

    /// <summary>How many bytes may still come out.</summary>
    internal long Left
    {
        get => _flate.Left;
        set => _flate.Left = value;
    }

    private static Dictionary<string, IFilter> Filters(IFilter flate) => new(StringComparer.Ordinal)
    {
        ["FlateDecode"] = flate,
        ["Fl"] = flate,
        ["ASCIIHexDecode"] = new AsciiHexDecodeFilter(),
        ["AHx"] = new AsciiHexDecodeFilter(),
        ["ASCII85Decode"] = new Ascii85Filter(),
        ["A85"] = new Ascii85Filter(),
    };

    // A first reading counts and keeps nothing; only then is the stream taken into memory.
    private sealed class BoundedFlate : IFilter
    {
        private readonly FlateFilter _flate = new();

        internal long Left { get; set; }

        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            var buffer = new byte[64 * 1024];
            using var compressed = MemoryMarshal.TryGetArray<byte>(input, out var bytes) ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count) : new MemoryStream(input.ToArray());
            using var inflated = new ZLibStream(compressed, CompressionMode.Decompress);
            try
            {
                while (inflated.Read(buffer) is > 0 and var read)
                {
                    Left -= read;
                    if (Left < 0) throw new UnreadablePdfException("found streams that grow beyond the limit when they are decompressed; expected those of a paper");
                }
            }
            catch (InvalidDataException)
            {
                // The decoder decides whether what can be read is enough.
            }

            return _flate.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }
}
