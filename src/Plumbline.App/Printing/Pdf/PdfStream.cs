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

    /// <summary>Where in an object its data is, as the file has it.</summary>
    internal static Range Data(ReadOnlySpan<byte> content, PdfDictionary dictionary)
    {
        var parser = new PdfParser(content);
        _ = parser.Value();
        _ = parser.Value();
        if (!parser.Take("obj"u8) || parser.Value() is not PdfDictionary || !parser.Take("stream"u8) || dictionary.Whole("Length") is not { } length)
            throw new PdfFormatException("An object is no stream of a known length.");
        var from = parser.Position + (content[parser.Position..].StartsWith("\r\n"u8) ? 2 : 1);
        if (length < 0 || from + (long)length > content.Length) throw new PdfFormatException("A stream is longer than its object.");
        return from..(from + length);
    }

    /// <summary>The data as it is used.</summary>
    /// <param name="dictionary">The stream's dictionary.</param>
    /// <param name="data">The data as the file has it.</param>
    /// <param name="room">Room to work in, used again for the next stream: room of its own for each would lie among large objects, which are cleared seldom.</param>
    internal static byte[] Decoded(PdfDictionary dictionary, ArraySegment<byte> data, MemoryStream room)
    {
        switch (dictionary["Filter"])
        {
            case null:
                return data.ToArray();
            case PdfName { Spelling: "FlateDecode" } when dictionary["DecodeParms"] is null:
                try
                {
                    using var inflater = new ZLibStream(new MemoryStream(data.Array!, data.Offset, data.Count), CompressionMode.Decompress);
                    room.SetLength(0);
                    inflater.CopyTo(room);
                    return room.ToArray();
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
    internal static byte[] Encoded(PdfDictionary dictionary, IEnumerable<ReadOnlyMemory<byte>> data, MemoryStream room)
    {
        room.SetLength(0);
        using (var deflater = new ZLibStream(room, CompressionLevel.Optimal, leaveOpen: true))
        {
            foreach (var part in data) deflater.Write(part.Span);
        }

        dictionary["Filter"] = new PdfName("FlateDecode");
        dictionary["Length"] = PdfAtom.Of((int)room.Length);
        return room.ToArray();
    }
}
