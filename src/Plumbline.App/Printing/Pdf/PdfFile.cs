using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Plumbline.App.Printing.Pdf;

/// <summary>A PDF file as its objects. Written again, an object that nobody changed has the bytes that it had.</summary>
/// <remarks>
/// ISO 32000-1, 7.5. Chromium's writer (Skia) writes one plain cross-reference table of 20-byte entries, no object streams and
/// no generation but 0. A file of another kind is not read.
/// </remarks>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "The room is memory alone.")]
internal sealed class PdfFile
{
    private const int EntryLength = 20;
    private readonly byte[] bytes;
    private readonly int[] starts;
    private readonly int[] ends;
    private readonly SortedDictionary<int, byte[]> streams = [];
    private readonly HashSet<int> changed = [];
    private readonly HashSet<int> removed = [];
    private readonly List<PdfValue?> objects;
    private readonly MemoryStream room = new();

    private PdfFile(byte[] bytes, int[] starts, int[] ends, PdfDictionary trailer)
    {
        this.bytes = bytes;
        this.starts = starts;
        this.ends = ends;
        objects = [.. new PdfValue?[starts.Length]];
        Trailer = trailer;
    }

    /// <summary>The trailer: it names the catalogue and the information about the file.</summary>
    internal PdfDictionary Trailer { get; }

    /// <summary>The catalogue.</summary>
    internal PdfDictionary Catalogue => Dictionary(Trailer["Root"]) ?? throw new PdfFormatException("The file has no catalogue.");

    /// <summary>How many numbers of objects are in use, 0 included.</summary>
    internal int Count => objects.Count;

    /// <summary>Whether bytes begin and end as a PDF file does.</summary>
    internal static bool IsComplete(ReadOnlySpan<byte> bytes) => bytes.StartsWith("%PDF-"u8) && bytes.TrimEnd("\0\t\n\f\r "u8).EndsWith("%%EOF"u8);

    /// <summary>Reads a file.</summary>
    /// <exception cref="PdfFormatException">It has not one plain cross-reference table, or its table does not lead to its objects.</exception>
    internal static PdfFile Read(byte[] bytes)
    {
        if (!IsComplete(bytes)) throw new PdfFormatException("The file is not complete.");
        var found = bytes.AsSpan().LastIndexOf("startxref"u8);
        if (found < 0 || new PdfParser(bytes, found + "startxref".Length).Value() is not PdfAtom { Whole: >= 0 and { } table } || table >= found)
            throw new PdfFormatException("The file does not say where its objects are.");
        var parser = new PdfParser(bytes, table);
        if (!parser.Take("xref"u8) || parser.Value() is not PdfAtom { Whole: 0 } || parser.Value() is not PdfAtom { Whole: > 0 and { } count } || !parser.Take(""u8)
            || parser.Position + ((long)count * EntryLength) > found)
            throw new PdfFormatException("The file has no plain table of its objects.");
        var places = Starts(bytes.AsSpan(parser.Position, count * EntryLength), table);
        parser = new PdfParser(bytes, parser.Position + (count * EntryLength));
        if (!parser.Take("trailer"u8) || parser.Value() is not PdfDictionary trailer || trailer["Prev"] is not null || trailer["XRefStm"] is not null || trailer["Encrypt"] is not null)
            throw new PdfFormatException("The file was changed after it was written, or is encrypted.");
        return new PdfFile(bytes, places, Ends(places, table), trailer);
    }

    /// <summary>An object, to be read only; null if there is none.</summary>
    internal PdfValue? this[int number]
    {
        get
        {
            if (number <= 0 || number >= Count || removed.Contains(number)) return null;
            return objects[number] ??= starts[number] > 0 ? Parse(number) : null;
        }
    }

    /// <summary>The dictionary that a value is or refers to, to be read only; null if it is none.</summary>
    internal PdfDictionary? Dictionary(PdfValue? value) => (value is PdfReference reference ? this[reference.Number] : value) as PdfDictionary;

    /// <summary>The dictionary of an object, to be changed.</summary>
    internal PdfDictionary Change(int number)
    {
        changed.Add(number);
        return this[number] as PdfDictionary ?? throw new PdfFormatException($"Object {number} is no dictionary.");
    }

    /// <summary>The array of an object, to be changed.</summary>
    internal PdfArray ChangeArray(int number)
    {
        changed.Add(number);
        return this[number] as PdfArray ?? throw new PdfFormatException($"Object {number} is no array.");
    }

    /// <summary>Adds an object, and returns its number.</summary>
    internal PdfReference Add(PdfValue value)
    {
        objects.Add(value);
        return new PdfReference(objects.Count - 1);
    }

    /// <summary>Takes an object out.</summary>
    internal void Remove(int number) => removed.Add(number);

    /// <summary>The data of a stream, as it is used.</summary>
    internal byte[] Stream(int number) => this[number] is PdfDictionary dictionary
        ? PdfStream.Decoded(dictionary, DataOf(number, dictionary), room)
        : throw new PdfFormatException($"Object {number} is no stream.");

    /// <summary>Gives a stream other data, in parts.</summary>
    internal void SetStream(int number, IEnumerable<ReadOnlyMemory<byte>> data) => streams[number] = PdfStream.Encoded(Change(number), data, room);

    /// <summary>Adds a stream whose data is to be found in the file as it is.</summary>
    internal PdfReference AddPlainStream(PdfDictionary dictionary, byte[] data)
    {
        dictionary["Length"] = PdfAtom.Of(data.Length);
        var reference = Add(dictionary);
        streams[reference.Number] = data;
        return reference;
    }

    /// <summary>The file with its changes.</summary>
    internal byte[] Write()
    {
        using var output = new PdfOutput(bytes.AsSpan(0, starts.Where(static start => start > 0).Min()), Count, bytes.Length);
        foreach (var number in Enumerable.Range(1, starts.Length - 1).Where(number => starts[number] > 0 && !removed.Contains(number)).OrderBy(number => starts[number]))
        {
            if (changed.Contains(number)) output.Write(number, objects[number]!, streams.GetValueOrDefault(number) ?? OldData(number));
            else output.Write(number, bytes.AsSpan(starts[number], ends[number] - starts[number]));
        }

        for (var number = starts.Length; number < Count; number++) output.Write(number, objects[number]!, streams.GetValueOrDefault(number));
        return output.End(Trailer);
    }

    private byte[]? OldData(int number) =>
        objects[number] is PdfDictionary dictionary && PdfStream.Has(bytes.AsSpan(starts[number], ends[number] - starts[number])) ? [.. DataOf(number, dictionary)] : null;

    private ArraySegment<byte> DataOf(int number, PdfDictionary dictionary)
    {
        var content = new ArraySegment<byte>(bytes, starts[number], ends[number] - starts[number]);
        return content[PdfStream.Data(content, dictionary)];
    }

    private PdfValue Parse(int number)
    {
        var parser = new PdfParser(bytes.AsSpan(starts[number], ends[number] - starts[number]));
        return parser.Value() is PdfAtom { Whole: { } named } && named == number && parser.Value() is PdfAtom { Whole: 0 } && parser.Take("obj"u8)
            ? parser.Value()
            : throw new PdfFormatException($"Object {number} is not where the table says.");
    }

    private static int[] Starts(ReadOnlySpan<byte> entries, int table)
    {
        var read = new int[entries.Length / EntryLength];
        for (var i = 0; i < read.Length; i++)
        {
            var entry = entries.Slice(i * EntryLength, EntryLength);
            if (!int.TryParse(entry[..10], NumberStyles.None, CultureInfo.InvariantCulture, out var start) || entry[17] is not ((byte)'n' or (byte)'f'))
                throw new PdfFormatException(string.Create(CultureInfo.InvariantCulture, $"Entry {i} of the table of objects is none."));
            read[i] = entry[17] == 'n' ? start : 0;
            if (read[i] >= table || (entry[17] == 'n' && start == 0)) throw new PdfFormatException(string.Create(CultureInfo.InvariantCulture, $"Object {i} is not before the table."));
        }

        return read;
    }

    // An object ends where the next one begins, and the last at the table.
    private static int[] Ends(int[] starts, int table)
    {
        var order = starts.Where(static start => start > 0).Order().Append(table).ToArray();
        if (order.Length < 2) throw new PdfFormatException("The file has no objects.");
        return [.. starts.Select(start => start > 0 ? order[Array.BinarySearch(order, start) + 1] : 0)];
    }
}
