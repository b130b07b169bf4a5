using System.Buffers.Binary;
using Plumbline.App.Streaming;

namespace Plumbline.App.Ledger.Holding;

/// <summary>Sorted runs of packed facts in a temporary file, one after another.</summary>
internal sealed class SpilledRuns(string? folder) : IDisposable
{
    private const int BufferSize = 1 << 17;

    private readonly TemporaryFile _file = TemporaryFile.Create(folder);
    private readonly List<(long Start, long End)> _runs = [];

    public void Add(IFactCursor facts)
    {
        var start = _file.Length;
        var buffer = new byte[BufferSize];
        var used = 0;
        while (facts.MoveNext())
        {
            var packed = facts.Packed;
            if (used + FactRun.LengthSize + packed.Length > buffer.Length)
            {
                _file.Append(buffer.AsSpan(0, used));
                used = 0;
            }

            BinaryPrimitives.WriteUInt16LittleEndian(buffer.AsSpan(used), (ushort)packed.Length);
            packed.CopyTo(buffer.AsSpan(used + FactRun.LengthSize));
            used += FactRun.LengthSize + packed.Length;
        }

        _file.Append(buffer.AsSpan(0, used));
        _runs.Add((start, _file.Length));
    }

    public IEnumerable<IFactCursor> Cursors() => _runs.Select(run => new Cursor(_file, run.Start, run.End));

    public void Dispose() => _file.Dispose();

    private sealed class Cursor(TemporaryFile file, long start, long end) : IFactCursor
    {
        private readonly byte[] _buffer = new byte[BufferSize];
        private long _next = start;
        private int _at;
        private int _filled;
        private int _length;

        public ReadOnlySpan<byte> Packed => _buffer.AsSpan(_at + FactRun.LengthSize, _length);

        public bool MoveNext()
        {
            if (_length > 0) _at += FactRun.LengthSize + _length;
            if (_at == _filled && _next == end) return false;
            Ensure(FactRun.LengthSize);
            _length = BinaryPrimitives.ReadUInt16LittleEndian(_buffer.AsSpan(_at));
            Ensure(FactRun.LengthSize + _length);
            return true;
        }

        private void Ensure(int wanted)
        {
            if (_filled - _at >= wanted) return;
            _buffer.AsSpan(_at, _filled - _at).CopyTo(_buffer);
            (_filled, _at) = (_filled - _at, 0);
            while (_filled < wanted)
            {
                var read = file.Read(_next, _buffer.AsSpan(_filled, (int)Math.Min(_buffer.Length - _filled, end - _next)));
                if (read == 0) throw new EndOfStreamException("A temporary file is shorter than what was written to it.");
                _next += read;
                _filled += read;
            }
        }
    }
}
