using System.Buffers.Binary;

namespace Plumbline.App.Ledger.Holding;

/// <summary>Numbers of variable length.</summary>
internal static class PackedNumber
{
    private const int DecimalSize = 12;

    /// <summary>Seven bits a byte, the lowest first; the eighth bit says that more bytes follow.</summary>
    public static void Write(Span<byte> to, ref int at, uint value)
    {
        for (; value >= 0x80; value >>= 7) to[at++] = (byte)(value | 0x80);
        to[at++] = (byte)value;
    }

    public static uint Read(ReadOnlySpan<byte> from, ref int at)
    {
        var value = 0u;
        for (var shift = 0; ; shift += 7)
        {
            var next = from[at++];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }
    }

    /// <summary>An exact decimal with its scale: a byte of scale (0 to 28), sign (128) and whether the digits fit 32 bits (64), then the digits.</summary>
    public static void Write(Span<byte> to, ref int at, decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var small = bits[1] == 0 && bits[2] == 0;
        to[at++] = (byte)(value.Scale | (bits[3] < 0 ? 128 : 0) | (small ? 64 : 0));
        if (small)
        {
            Write(to, ref at, (uint)bits[0]);
            return;
        }

        for (var part = 0; part < 3; part++) BinaryPrimitives.WriteInt32LittleEndian(to[(at + (4 * part))..], bits[part]);
        at += DecimalSize;
    }

    public static decimal ReadDecimal(ReadOnlySpan<byte> from, ref int at)
    {
        var head = from[at++];
        var (scale, negative) = ((byte)(head & 0x1F), (head & 128) != 0);
        if ((head & 64) != 0) return new decimal((int)Read(from, ref at), 0, 0, negative, scale);
        var digits = from.Slice(at, DecimalSize);
        at += DecimalSize;
        return new decimal(
            BinaryPrimitives.ReadInt32LittleEndian(digits), BinaryPrimitives.ReadInt32LittleEndian(digits[4..]), BinaryPrimitives.ReadInt32LittleEndian(digits[8..]), negative, scale);
    }
}
