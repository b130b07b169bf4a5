using System.Security.Cryptography;
using Plumbline.Web.Caching;

namespace Plumbline.Web.Assets;

/// <summary>A file for browsers. Its address has a part of its hash, so that a browser keeps it for ever and a new version has a new address.</summary>
internal sealed class AssetFile
{
    // The slowest and smallest: a file is compressed once.
    private const int Quality = 11;
    private const int DigitsOfHash = 10;

    private readonly byte[] _bytes;
    private readonly byte[]?[] _compressed = new byte[]?[3];

    internal AssetFile(string name, byte[] bytes)
    {
        _bytes = bytes;
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..DigitsOfHash];
        ServedName = $"{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}";
        ContentType = Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".woff2" => "font/woff2",
            var other => throw new InvalidOperationException($"Found an asset {name}; expected one of .css, .js, .svg, .woff2, not {other}."),
        };
    }

    /// <summary>The name in its address: <c>site.3f5a0c2e91.css</c>.</summary>
    internal string ServedName { get; }

    internal string ContentType { get; }

    // A font is compressed already.
    private bool IsCompressible => ContentType != "font/woff2";

    internal (byte[] Bytes, Encoding Encoding) For(HttpRequest request)
    {
        var encoding = IsCompressible ? Compressed.Accepted(request) : Encoding.Plain;
        return (encoding == Encoding.Plain ? _bytes : _compressed[(int)encoding] ??= Compressed.Of(_bytes, encoding, Quality), encoding);
    }
}
