using System.IO.Compression;

namespace Plumbline.App.Printing.Pdf;

/// <summary>The data of streams (ISO 32000-1, 7.3.8): plain, or with the one filter that browsers use.</summary>
internal static class PdfStream
{
    /// <summary>Whether an object has data after its dictionary.</summary>
    internal static bool Has(ReadOnlySpan<byte> content)
    {
        var parser = new PdfParser(content);
        _ = parser.Value();
        _ = parser.Value();
        if (!parser.Take("obj"u8)) return false;
        _ = parser.Value();
        return parser.Take("stream"u8);
    }

    /// <summary>The data as the file has it.</summary>
    internal static ReadOnlySpan<byte> Data(ReadOnlySpan<byte> content, PdfDictionary dictionary)
    {
        var parser = new PdfParser(content);
        _ = parser.Value();
        _ = parser.Value();
        if (!parser.Take("obj"u8) || parser.Value() is not PdfDictionary || !parser.Take("stream"u8) || dictionary.Whole("Length") is not { } length)
            throw new PdfFormatException("An object is no stream of a known length.");
        var from = parser.Position + (content[parser.Position..].StartsWith("\r\n"u8) ? 2 : 1);
        if (length < 0 || from + (long)length > content.Length) throw new PdfFormatException("A stream is longer than its object.");
        return content.Slice(from, length);
    }

    /// <summary>The data as it is used.</summary>
    internal static byte[] Decoded(PdfDictionary dictionary, ReadOnlySpan<byte> data)
    {
        switch (dictionary["Filter"])
        {
            case null:
                return data.ToArray();
            case PdfName { Spelling: "FlateDecode" } when dictionary["DecodeParms"] is null:
                try
                {
                    using var inflater = new ZLibStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
                    using var output = new MemoryStream(data.Length * 6);
                    inflater.CopyTo(output);
                    return output.ToArray();
                }
                catch (InvalidDataException broken)
                {
                    throw new PdfFormatException($"A stream cannot be read: {broken.Message}");
                }

            default:
                throw new PdfFormatException("A stream has a filter that we do not know.");
        }
    }

    /// <summary>Packs data as the browser does, and says so in the stream's dictionary.</summary>
    internal static byte[] Encoded(PdfDictionary dictionary, ReadOnlySpan<byte> data)
    {
        using var output = new MemoryStream(data.Length / 4);
        using (var deflater = new ZLibStream(output, CompressionLevel.Optimal, leaveOpen: true)) deflater.Write(data);
        dictionary["Filter"] = new PdfName("FlateDecode");
        dictionary["Length"] = PdfAtom.Of((int)output.Length);
        return output.ToArray();
    }
}
