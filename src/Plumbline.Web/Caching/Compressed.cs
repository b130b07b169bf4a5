using System.IO.Compression;

namespace Plumbline.Web.Caching;

/// <summary>How bytes are encoded on their way to a browser.</summary>
public enum Encoding
{
    /// <summary>As they are.</summary>
    Plain,

    /// <summary>gzip.</summary>
    Gzip,

    /// <summary>Brotli.</summary>
    Brotli,
}

/// <summary>Bytes compressed in one call, which takes a third of the time of a stream and gives half the size.</summary>
internal static class Compressed
{
    // 22 is the format's usual window.
    private const int Window = 22;

    /// <summary>The encoding of an answer: the best that the browser accepts.</summary>
    internal static Encoding Accepted(HttpRequest request)
    {
        var best = Encoding.Plain;
        foreach (var part in request.GetTypedHeaders().AcceptEncoding)
        {
            if (part.Quality is 0) continue;
            if (part.Value.Equals("br", StringComparison.OrdinalIgnoreCase)) return Encoding.Brotli;
            if (part.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase)) best = Encoding.Gzip;
        }

        return best;
    }

    /// <summary>The name in the header <c>Content-Encoding</c>; null for none.</summary>
    internal static string? NameOf(Encoding encoding) => encoding switch
    {
        Encoding.Plain => null,
        Encoding.Gzip => "gzip",
        Encoding.Brotli => "br",
    };

    /// <summary>Compresses bytes.</summary>
    /// <param name="plain">The bytes.</param>
    /// <param name="encoding">The encoding.</param>
    /// <param name="quality">Brotli: 1 for what is sent once (60 µs for a page), 5 for what is kept (half a millisecond), 11 for files of the program.</param>
    internal static byte[] Of(byte[] plain, Encoding encoding, int quality) => encoding switch
    {
        Encoding.Plain => plain,
        Encoding.Gzip => Gzip(plain, quality > 1 ? CompressionLevel.Optimal : CompressionLevel.Fastest),
        Encoding.Brotli => Brotli(plain, quality),
    };

    private static byte[] Brotli(byte[] plain, int quality)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, buffer, out var written, quality, Window) ? buffer[..written] : throw new InvalidOperationException("The buffer for compressed bytes is too small.");
    }

    private static byte[] Gzip(byte[] plain, CompressionLevel level)
    {
        using var output = new MemoryStream(plain.Length / 4);
        using (var gzip = new GZipStream(output, level, leaveOpen: true)) gzip.Write(plain);
        return output.ToArray();
    }
}
