namespace Plumbline.App.Ledger.Facts;

/// <summary>Order by Unicode code point, which is the order of UTF-8 bytes, of SQLite's BINARY and of PostgreSQL's "C" collation.</summary>
/// <remarks><see cref="string.CompareOrdinal(string, string)"/> compares UTF-16, which sorts U+10000 and above before U+E000.</remarks>
internal sealed class CodePointOrder : IComparer<string>
{
    public static CodePointOrder Comparer { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var same = x.AsSpan().CommonPrefixLength(y);
        if (same == x.Length || same == y.Length)
            return x.Length - y.Length;
        return Lift(x[same]) - Lift(y[same]);
    }

    // Surrogates encode the highest code points, so they sort last.
    private static int Lift(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
