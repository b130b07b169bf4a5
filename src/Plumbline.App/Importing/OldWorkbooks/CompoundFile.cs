using System.Buffers.Binary;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Packages;

namespace Plumbline.App.Importing.OldWorkbooks;

/// <summary>A compound file ([MS-CFB]): a file system within a file, in which the Office programs of 1997 to 2003 keep their documents.</summary>
/// <remarks>The sizes and chains that it states may be false: no chain is followed beyond the sectors that the file has.</remarks>
internal sealed class CompoundFile
{
    private const int HeaderSize = 512;
    private const int EntrySize = 128;
    private const int InHeader = 109;
    private const int MiniSectorSize = 64;
    private const uint LastSector = 0xFFFFFFFA;
    private const byte StreamEntry = 2;
    private const byte RootEntry = 5;

    private readonly string _name;
    private readonly byte[] _file;
    private readonly int _sectorSize;
    private readonly uint _smallest;
    private readonly uint[] _next;
    private readonly Dictionary<string, (uint First, uint Size)> _streams = new(StringComparer.OrdinalIgnoreCase);
    private (uint First, uint Size) _root;

    private CompoundFile(string name, byte[] file)
    {
        (_name, _file) = (name, file);
        _sectorSize = Word(30) switch { 9 => 512, 12 => 4096, _ => throw Damaged() };
        _smallest = Long(56);
        _next = Numbers(TableSectors());
        ReadDirectory();
    }

    /// <summary>The names of its streams.</summary>
    internal IReadOnlyCollection<string> Streams => _streams.Keys;

    /// <summary>Opens a compound file. It is held in memory as a whole.</summary>
    internal static CompoundFile Open(string name, Stream stream)
    {
        if (stream.Length > ImportLimits.OldWorkbook)
            throw new RefusedFileException(name, 0, 0, $"a file of {stream.Length / (1024 * 1024)} MiB", $"at most {ImportLimits.OldWorkbook / (1024 * 1024)} MiB for a workbook of Excel 97 to 2003; save it as .xlsx");
        if (stream.Length < HeaderSize) throw ZipDirectory.Damaged(name);
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return new CompoundFile(name, file);
    }

    /// <summary>The bytes of a stream; null if there is none of that name.</summary>
    internal byte[]? Read(string stream)
    {
        if (!_streams.TryGetValue(stream, out var entry)) return null;
        if (entry.Size >= _smallest) return Bytes(Chain(entry.First), entry.Size);

        // A small stream lies within the root's, in sectors of its own.
        var (mini, next) = (Bytes(Chain(_root.First), _root.Size), Numbers(Chain(Long(60))));
        var bytes = new byte[Fit(entry.Size, mini.Length)];
        var (at, sector) = (0, entry.First);
        for (; at < bytes.Length; at += MiniSectorSize)
        {
            var from = sector * (long)MiniSectorSize;
            var length = Math.Min(MiniSectorSize, bytes.Length - at);
            if (from + length > mini.Length) throw Damaged();
            mini.AsSpan((int)from, length).CopyTo(bytes.AsSpan(at));
            sector = sector < next.Length ? next[sector] : uint.MaxValue;
        }

        return bytes;
    }

    // The first 109 sectors of the table stand in the header; the others in a chain of sectors that ends each with the next.
    private List<uint> TableSectors()
    {
        var sectors = new List<uint>();
        for (var i = 0; i < InHeader; i++) Add(Long(76 + (4 * i)));
        var more = Long(68);
        for (var count = 0; more <= LastSector; count++)
        {
            if (count > Sectors) throw Damaged();
            var numbers = Numbers([more]);
            foreach (var sector in numbers.AsSpan(0, numbers.Length - 1)) Add(sector);
            more = numbers[^1];
        }

        return sectors;

        void Add(uint sector)
        {
            if (sector > LastSector) return;
            sectors.Add(sector);
            if (sectors.Count > Sectors) throw Damaged();
        }
    }

    private int Sectors => ((_file.Length - HeaderSize) / _sectorSize) + 1;

    private void ReadDirectory()
    {
        var directory = Bytes(Chain(Long(48)), uint.MaxValue);
        for (var at = 0; at + EntrySize <= directory.Length; at += EntrySize)
        {
            var entry = directory.AsSpan(at, EntrySize);
            var place = (BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]), BinaryPrimitives.ReadUInt32LittleEndian(entry[120..]));
            var nameSize = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62);
            if (entry[66] == RootEntry) _root = place;
            else if (entry[66] == StreamEntry) _streams.TryAdd(System.Text.Encoding.Unicode.GetString(entry[..(nameSize & ~1)]), place);
        }
    }

    private List<uint> Chain(uint first)
    {
        var chain = new List<uint>();
        for (var sector = first; sector <= LastSector; sector = sector < _next.Length ? _next[sector] : uint.MaxValue)
        {
            chain.Add(sector);
            if (chain.Count > Sectors) throw Damaged();
        }

        return chain;
    }

    private byte[] Bytes(List<uint> sectors, uint size)
    {
        var bytes = new byte[Fit(size == uint.MaxValue ? (uint)(sectors.Count * _sectorSize) : size, sectors.Count * (long)_sectorSize)];
        for (var (i, at) = (0, 0); at < bytes.Length; i++, at += _sectorSize)
        {
            var from = HeaderFrom(sectors[i]);
            var length = Math.Min(_sectorSize, bytes.Length - at);

            // The last sector of a file may be cut at the end of its content.
            if (from >= _file.Length) throw Damaged();
            var here = (int)Math.Min(length, _file.Length - from);
            _file.AsSpan((int)from, here).CopyTo(bytes.AsSpan(at));
        }

        return bytes;
    }

    private uint[] Numbers(List<uint> sectors)
    {
        var bytes = Bytes(sectors, uint.MaxValue);
        var numbers = new uint[bytes.Length / 4];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4 * i));
        return numbers;
    }

    // The header fills a sector of its own, whatever its size.
    private long HeaderFrom(uint sector) => (sector + 1L) * _sectorSize;

    private int Fit(uint size, long available) => size <= available ? (int)size : throw Damaged();

    private ushort Word(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_file.AsSpan(at));

    private uint Long(int at) => BinaryPrimitives.ReadUInt32LittleEndian(_file.AsSpan(at));

    private RefusedFileException Damaged() => ZipDirectory.Damaged(_name);
}
