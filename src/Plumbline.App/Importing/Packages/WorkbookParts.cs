using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Streaming;

namespace Plumbline.App.Importing.Packages;

/// <summary>The parts of a workbook, unpacked as they are read; the limits apply to all of them together. No part is written to disk.</summary>
internal sealed class WorkbookParts : IDisposable
{
    private const long LongestText = 1024 * 1024;

    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
        MaxCharactersFromEntities = 1024,
    };

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
            return XmlReader.Create(new CountedStream(entry.Open(), this), Strict);
        }
        catch (Exception cause) when (IsDamage(cause))
        {
            throw Refusal(path, cause);
        }
    }

    /// <summary>Translates a fault in a part's bytes to a message for the user.</summary>
    internal RefusedFileException Refusal(string path, Exception cause) => cause switch
    {
        RefusedFileException refused => refused,
        XmlException xml when xml.Message.Contains("DTD", StringComparison.Ordinal) =>
            new RefusedFileException(Name, 0, 0, $"a document type declaration in {path}", "a workbook as Excel or LibreOffice writes it: such a declaration can fetch other files", xml),
        XmlException xml => new RefusedFileException(Name, 0, 0, string.Create(CultureInfo.InvariantCulture, $"XML that does not read in {path}, line {xml.LineNumber}"), "the file saved again by the program it comes from", xml),
        _ => ZipDirectory.Damaged(Name, cause),
    };

    internal static bool IsDamage(Exception cause) =>
        cause is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException or OverflowException or FormatException or IndexOutOfRangeException;

    public void Dispose() => _zip.Dispose();

    private void Count(int bytes)
    {
        _unpacked += bytes;
        if (_unpacked > _budget)
            throw new RefusedFileException(Name, 0, 0, string.Create(CultureInfo.InvariantCulture, $"a workbook that unpacks to more than {_budget / (1024 * 1024):N0} MiB"), $"at most {ImportLimits.UnpackedRatio} times its size: this is how a zip bomb looks");
    }

    /// <summary>Counts the bytes unpacked, because the sizes that a zip file states may be false.</summary>
    private sealed class CountedStream(Stream inner, WorkbookParts parts) : ForwardStream
    {
        private long _withoutElement;

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            parts.Count(read);
            var element = buffer[..read].LastIndexOf((byte)'<');
            _withoutElement = element < 0 ? _withoutElement + read : read - element;
            if (_withoutElement > LongestText) throw new RefusedFileException(parts.Name, 0, 0, "a text of more than a million characters in a workbook", string.Create(CultureInfo.InvariantCulture, $"at most {ImportLimits.CellText:N0} in a cell"));
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
