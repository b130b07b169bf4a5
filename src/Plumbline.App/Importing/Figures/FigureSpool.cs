using Plumbline.Core.Observations;

namespace Plumbline.App.Importing.Figures;

/// <summary>Puts any number of figures in order without holding them all: sorted runs in a temporary file, merged as they are read. A file of ordinary size never leaves memory.</summary>
internal sealed class FigureSpool(int runLength = FigureSpool.OrdinaryRun) : IDisposable
{
    private const int OrdinaryRun = 150_000;
    private const int BufferSize = 1 << 16;
    private const int ValuesShared = 50_000;

    private readonly List<ImportedFigure> _run = [];
    private readonly List<(long Start, int Count)> _runs = [];
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private FileStream? _file;
    private bool _isSorted = true;

    /// <summary>How many figures there are.</summary>
    internal long Count { get; private set; }

    internal void Add(ImportedFigure figure)
    {
        _run.Add(figure);
        _isSorted = false;
        Count++;
        if (_run.Count == runLength) WriteRun();
    }

    /// <summary>The figures in order; those of one key in the order in which they were added. May be asked for again.</summary>
    internal IEnumerable<ImportedFigure> InOrder()
    {
        Sort();
        if (_runs.Count == 0) return _run;
        if (_run.Count > 0) WriteRun();
        _file!.Flush();
        return Merged();
    }

    public void Dispose()
    {
        try
        {
            _file?.Dispose();
        }
        catch (IOException)
        {
            // Figures that found no room are not wanted any more; that there is none has been said.
        }
    }

    private void Sort()
    {
        if (_isSorted) return;

        // List.Sort keeps no order among equals: the place they came in decides.
        var order = _run.Select((figure, place) => (figure.Key, place)).ToArray();
        var figures = _run.ToArray();
        Array.Sort(order, figures);
        _run.Clear();
        _run.AddRange(figures);
        _isSorted = true;
    }

    private void WriteRun()
    {
        Sort();
        _file ??= Temporary();
        _file.Seek(0, SeekOrigin.End);
        _runs.Add((_file.Position, _run.Count));
        try
        {
            using (var writer = new BinaryWriter(_file, System.Text.Encoding.UTF8, leaveOpen: true))
            {
                foreach (var figure in _run) Write(writer, figure);
            }

            _file.Flush();
        }
        catch (IOException cause)
        {
            throw NoRoom(cause);
        }

        _run.Clear();
    }

    private IEnumerable<ImportedFigure> Merged()
    {
        var readers = new List<IEnumerator<ImportedFigure>>();
        try
        {
            var next = new PriorityQueue<IEnumerator<ImportedFigure>, (long, int)>();
            foreach (var run in _runs)
            {
                var reader = Read(run).GetEnumerator();
                readers.Add(reader);
                if (reader.MoveNext()) next.Enqueue(reader, (reader.Current.Key, readers.Count));
            }

            while (next.TryDequeue(out var reader, out var place))
            {
                yield return reader.Current;
                if (reader.MoveNext()) next.Enqueue(reader, (reader.Current.Key, place.Item2));
            }
        }
        finally
        {
            readers.ForEach(reader => reader.Dispose());
        }
    }

    private IEnumerable<ImportedFigure> Read((long Start, int Count) run)
    {
        using var stream = new BufferedStream(new FileFromPlace(_file!.SafeFileHandle, run.Start), BufferSize);
        using var reader = new BinaryReader(stream);
        for (var i = 0; i < run.Count; i++) yield return Read(reader);
    }

    private static void Write(BinaryWriter writer, ImportedFigure figure)
    {
        writer.Write(figure.Key);
        writer.Write(figure.Table);
        writer.Write(figure.Row);
        writer.Write(figure.Column);
        writer.Write((byte)((int)figure.Says | (figure.IsProvisional ? 16 : 0) | (figure.Numerator is null ? 0 : 32) | (figure.Denominator is null ? 0 : 64) | (figure.Note is null ? 0 : 128)));
        writer.Write((byte)figure.Status);
        writer.Write(figure.Value);
        if (figure.Numerator is { } numerator) writer.Write(numerator);
        if (figure.Denominator is { } denominator) writer.Write(denominator);
        if (figure.Note is { } note) writer.Write(note);
    }

    private ImportedFigure Read(BinaryReader reader)
    {
        var (key, table, row, column) = (reader.ReadInt64(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var (marks, status, value) = ((int)reader.ReadByte(), (ReportingStatus)reader.ReadByte(), Shared(reader.ReadString()));
        return new ImportedFigure(
            key,
            value,
            status,
            (marks & 32) != 0 ? reader.ReadDecimal() : null,
            (marks & 64) != 0 ? reader.ReadDecimal() : null,
            (marks & 16) != 0,
            (marks & 128) != 0 ? reader.ReadString() : null,
            (Says)(marks & 15),
            table,
            row,
            column);
    }

    // Whoever keeps the figures (a change does) keeps each text once.
    private string Shared(string value)
    {
        if (_values.TryGetValue(value, out var known)) return known;
        if (_values.Count < ValuesShared) _values.Add(value, value);
        return value;
    }

    private static FileStream Temporary()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite | FileShare.Delete,
            Options = FileOptions.DeleteOnClose,
            BufferSize = BufferSize,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var path = Path.Combine(Path.GetTempPath(), $"plumbline-import-{Guid.NewGuid():N}");
        try
        {
            var file = new FileStream(path, options);

            // Where the system lets an open file have no name, it has none: nothing is left behind even by a process that is killed.
            if (!OperatingSystem.IsWindows()) File.Delete(path);
            return file;
        }
        catch (IOException cause)
        {
            throw NoRoom(cause);
        }
    }

    private static IOException NoRoom(IOException cause) =>
        new($"found no room for the figures of a large file in {Path.GetTempPath()} ({cause.Message}); expected some, or another folder for temporary files: TMPDIR, on Windows TMP", cause);
}
