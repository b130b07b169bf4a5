using System.Buffers.Binary;
using System.Text;

namespace Plumbline.App.Ledger.Storage;

/// <summary>Many short texts, held as UTF-8 one after another: a cell of six letters takes eight bytes, where a string takes forty.</summary>
internal sealed class TextStore
{
    private const int ChunkSize = 1 << 20;
    private const int Prefix = sizeof(int);

    private readonly List<byte[]> _chunks = [];
    private int _used = ChunkSize;

    /// <summary>Keeps a text; the place it is found at again.</summary>
    internal long Add(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        if (_used + Prefix + length > ChunkSize)
        {
            _chunks.Add(new byte[Math.Max(ChunkSize, Prefix + length)]);
            _used = 0;
        }

        var chunk = _chunks[^1];
        var place = ((long)(_chunks.Count - 1) << 32) | (uint)_used;
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(_used), length);
        Encoding.UTF8.GetBytes(text, chunk.AsSpan(_used + Prefix));
        _used += Prefix + length;
        return place;
    }

    /// <summary>The text at a place.</summary>
    internal string this[long place]
    {
        get
        {
            var chunk = _chunks[(int)(place >> 32)];
            var at = (int)(uint)place;
            return Encoding.UTF8.GetString(chunk, at + Prefix, BinaryPrimitives.ReadInt32LittleEndian(chunk.AsSpan(at)));
        }
    }
}
