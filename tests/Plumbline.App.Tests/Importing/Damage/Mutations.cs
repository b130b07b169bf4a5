using System.IO.Compression;
using System.Text;

namespace Plumbline.App.Tests.Importing.Damage;

/// <summary>Damages files as disks, mail programs and attackers do. The same seed gives the same damage.</summary>
internal sealed class Mutations(int seed)
{
    private static readonly string[] Cells =
    [
        "=1+1", "@x", "9999999999999999999999", "-1e308", "1/0", "0/0", "\"", "\"\"\"", ";", "\t", "2023-13", "Q5 2023/24", "Apr-23", "32/13/2023", "N/A", "£", "(", "%", "NaN", "∞", "‮gif", "\u0000", "\u0007", "e\u0301",
        "<c/>", "&amp;", "]]>", "_xD800_", "_x0000_", new string('9', 400), new string('a', 5000), "A1048577", "XFE1", "-1", "1e9",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The file after one to four mutations; a zip is sometimes mutated in its parts and packed again.</summary>
    internal byte[] Damage(byte[] file)
    {
        var isZip = file is [0x50, 0x4B, ..];
        if (isZip && _random.Next(4) > 0)
        {
            try
            {
                return Repack(file);
            }
            catch (InvalidDataException)
            {
                return Blow(file);
            }
        }

        for (var blows = _random.Next(1, 5); blows > 0; blows--) file = Blow(file);
        return file;
    }

    private byte[] Blow(byte[] file)
    {
        if (file.Length == 0) return [(byte)_random.Next(256)];
        var at = _random.Next(file.Length);
        var length = Math.Min(_random.Next(1, 40), file.Length - at);
        switch (_random.Next(7))
        {
            case 0:
                var flipped = (byte[])file.Clone();
                flipped[at] ^= (byte)(1 << _random.Next(8));
                return flipped;
            case 1:
                var random = (byte[])file.Clone();
                _random.NextBytes(random.AsSpan(at, length));
                return random;
            case 2:
                return file[..at];
            case 3:
                return [.. file[..at], .. file[(at + length)..]];
            case 4:
                return [.. file[..at], .. file.AsSpan(at, length), .. file[at..]];
            case 5:
                return [.. file[..at], .. Encoding.UTF8.GetBytes(Cells[_random.Next(Cells.Length)]), .. file[at..]];
            default:
                return Swapped(file, at, _random.Next(file.Length), length);
        }
    }

    private static byte[] Swapped(byte[] file, int a, int b, int length)
    {
        var swapped = (byte[])file.Clone();
        length = Math.Min(length, file.Length - Math.Max(a, b));
        file.AsSpan(a, length).CopyTo(swapped.AsSpan(b));
        file.AsSpan(b, length).CopyTo(swapped.AsSpan(a));
        return swapped;
    }

    private byte[] Repack(byte[] file)
    {
        using var source = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        var parts = source.Entries.Select(entry => (entry.FullName, Bytes: Read(entry))).ToList();
        for (var blows = _random.Next(1, 4); blows > 0 && parts.Count > 0; blows--)
        {
            var at = _random.Next(parts.Count);
            switch (_random.Next(12))
            {
                case 0:
                    parts.RemoveAt(at);
                    break;
                case 1:
                    parts.Add(parts[at]);
                    break;
                case 2:
                    parts[at] = (parts[_random.Next(parts.Count)].FullName, parts[at].Bytes);
                    break;
                case 3:
                    parts[at] = ("../" + parts[at].FullName, parts[at].Bytes);
                    break;
                default:
                    parts[at] = (parts[at].FullName, Blow(parts[at].Bytes));
                    break;
            }
        }

        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(bytes);
            }
        }

        return packed.ToArray();
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
