using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Plumbline.App.Importing.Grids;

namespace Plumbline.App.Importing.Packages;

/// <summary>The parts of a workbook, unpacked as they are read; the limits apply to all of them together. No part is written to disk.</summary>
internal sealed class WorkbookParts : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly long _budget;
    private long _unpacked;

    private WorkbookParts(string name, ZipArchive zip, long size)
    {
        (Name, _zip) = (name, zip);
        _budget = Math.Min(ImportLimits.Unpacked, Math.Max(ImportLimits.UnpackedFreely, size * ImportLimits.UnpackedRatio));
        foreach (var entry in zip.Entries)
        {
            if (!_entries.TryAdd(entry.FullName.TrimStart('/'), entry)) throw new RefusedFileException(name, 0, 0, $"two parts named {entry.FullName}", "a workbook with each part once");
        }
    }

    /// <summary>The file's name.</summary>
    internal string Name { get; }

    internal IEnumerable<string> Paths => _entries.Keys;

    internal static WorkbookParts Open(string name, Stream stream)
    {
        if (stream.Length > ImportLimits.Workbook)
            throw new RefusedFileException(name, 0, 0, $"a workbook of {stream.Length / (1024 * 1024)} MiB", $"at most {ImportLimits.Workbook / (1024 * 1024)} MiB; split it, or save its figures as CSV");
        ZipDirectory.Check(name, stream);
        try
        {
            return new WorkbookParts(name, new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true), stream.Length);
        }
        catch (Exception cause) when (IsDamage(cause))
        {
            throw ZipDirectory.Damaged(name, cause);
        }
    }

    internal bool Has(string path) => _entries.ContainsKey(path);

    /// <summary>An XML reader of a part, which allows no document type and fetches nothing.</summary>
    internal XmlReader Read(string path)
    {
        if (!_entries.TryGetValue(path, out var entry)) throw new RefusedFileException(Name, 0, 0, $"no part {path}", "a whole workbook");
        try
        {
            return StrictXml.Reader(new CountedStream(Name, entry.Open(), Count));
        }
        catch (Exception cause) when (IsDamage(cause))
        {
            throw Refusal(path, cause);
        }
    }

    /// <summary>Translates a fault in a part's bytes to a message for the user.</summary>
    internal RefusedFileException Refusal(string path, Exception cause) => StrictXml.Refusal(Name, path, cause);

    internal static bool IsDamage(Exception cause) =>
        cause is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException or OverflowException or FormatException or IndexOutOfRangeException;

    public void Dispose() => _zip.Dispose();

    private void Count(int bytes)
    {
        _unpacked += bytes;
        if (_unpacked > _budget)
            throw new RefusedFileException(Name, 0, 0, string.Create(CultureInfo.InvariantCulture, $"a workbook that unpacks to more than {_budget / (1024 * 1024):N0} MiB"), $"at most {ImportLimits.UnpackedRatio} times its size: this is how a zip bomb looks");
    }
}
