using System.IO.Compression;
using Plumbline.Web.Caching;

namespace Plumbline.Web.Views;

/// <summary>Sends a table of any length while it is read, in constant memory.</summary>
public static class SendTable
{
    /// <summary>Sends a table.</summary>
    /// <param name="http">The request.</param>
    /// <param name="table">The table.</param>
    /// <param name="format">The format.</param>
    /// <param name="fileName">The name under which a browser saves it; null where it is not for saving.</param>
    public static async Task RunAsync(HttpContext http, ViewTable table, ViewFormat format, string? fileName)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(table);
        var (response, cancellation) = (http.Response, http.RequestAborted);
        response.ContentType = ViewFormats.ContentType(format);
        if (response.Headers.Vary.Count == 0) response.Headers.Vary = EntityTag.VaryOf(http);
        if (fileName is not null) response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        // A workbook is compressed already.
        var encoding = format == ViewFormat.Xlsx ? Caching.Encoding.Plain : Compressed.Accepted(http.Request);
        if (Compressed.NameOf(encoding) is { } name) response.Headers.ContentEncoding = name;
        if (HttpMethods.IsHead(http.Request.Method)) return;
        var pipe = new PipedStream(response.BodyWriter);
        await using (var compressed = Over(pipe, encoding))
        using (var writer = ViewFormats.Writer(format, compressed))
        {
            await table.WriteAsync(writer, () => pipe.SendAsync(cancellation), cancellation);
        }

        await pipe.SendAllAsync(cancellation);
    }

    private static Stream Over(PipedStream pipe, Caching.Encoding encoding) => encoding switch
    {
        Caching.Encoding.Plain => pipe,
        Caching.Encoding.Gzip => new GZipStream(pipe, CompressionLevel.Fastest, leaveOpen: true),
        Caching.Encoding.Brotli => new BrotliStream(pipe, CompressionLevel.Fastest, leaveOpen: true),
    };
}
