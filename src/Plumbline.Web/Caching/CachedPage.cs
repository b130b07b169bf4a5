namespace Plumbline.Web.Caching;

/// <summary>The bytes of a page, plain and as compressed when first asked for.</summary>
internal sealed class CachedPage(byte[] plain, int status, string contentType)
{
    // What is kept is compressed once and sent often.
    private const int Quality = 5;

    private readonly byte[]?[] _compressed = new byte[]?[3];

    /// <summary>The size in bytes for the cache's limit: the page and both compressed forms, which take about a fifth each.</summary>
    internal long Size => plain.Length + (plain.Length / 2) + 500;

    internal int Status => status;

    /// <summary>Whether all of it is known. Of one that is not, the next reader gets another.</summary>
    internal bool IsSettled { get; init; } = true;

    internal string ContentType => contentType;

    internal byte[] In(Encoding encoding, bool isKept = true) => encoding == Encoding.Plain ? plain : _compressed[(int)encoding] ??= Compressed.Of(plain, encoding, isKept ? Quality : 1);
}
