using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Plumbline.App.Ledger.Facts;

/// <summary>A SHA-256 of <see cref="FactHash"/> in 32 bytes, so that a million take little memory.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FactDigest(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    /// <summary>The digest of a hash in hexadecimal.</summary>
    public static FactDigest Of(string hash)
    {
        Span<byte> bytes = stackalloc byte[32];
        Convert.FromHexString(hash, bytes, out _, out _);
        return new(Part(bytes, 0), Part(bytes, 1), Part(bytes, 2), Part(bytes, 3));
    }

    private static ulong Part(ReadOnlySpan<byte> bytes, int place) => BinaryPrimitives.ReadUInt64BigEndian(bytes[(place * sizeof(ulong))..]);
}
