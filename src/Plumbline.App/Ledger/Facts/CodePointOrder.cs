namespace Plumbline.App.Ledger.Facts;

/// <summary>Order by Unicode code point: that of UTF-8 bytes, so of SQLite's BINARY and PostgreSQL's "C" collation.</summary>
/// <remarks><see cref="string.CompareOrdinal(string, string)"/> compares UTF-16, which puts U+10000 and above before U+E000.</remarks>
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

    // Surrogates stand for the code points above all others.
    private static int Lift(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
