using Plumbline.App.Streaming;
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
    private TemporaryFile? _file;
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
        return Merged();
    }

    public void Dispose() => _file?.Dispose();

    private void Sort()
    {
        if (_isSorted) return;

        // List.Sort keeps no order among equals: the place they came in decides.
        var order = _run.Select((figure, place) => (figure.Key, place)).ToArray();
        var figures = _run.ToArray();
        Array.Sort(order, figures, FigureKey.Order);
        _run.Clear();
        _run.AddRange(figures);
        _isSorted = true;
    }

    private void WriteRun()
    {
        Sort();
        _file ??= TemporaryFile.Create();
        var start = _file.Length;
        using (var writer = new BinaryWriter(new BufferedStream(new TemporaryFileStream(_file, start), BufferSize)))
        {
            foreach (var figure in _run) Write(writer, figure);
        }

        _runs.Add((start, _run.Count));
        _run.Clear();
    }

    private IEnumerable<ImportedFigure> Merged()
    {
        var readers = new List<IEnumerator<ImportedFigure>>();
        try
        {
            var next = new PriorityQueue<IEnumerator<ImportedFigure>, (FigureKey Key, int Place)>(FigureKey.Order);
            foreach (var run in _runs)
            {
                var reader = Read(run).GetEnumerator();
                readers.Add(reader);
                if (reader.MoveNext()) next.Enqueue(reader, (reader.Current.Key, readers.Count));
            }

            while (next.TryDequeue(out var reader, out var place))
            {
                yield return reader.Current;
                if (reader.MoveNext()) next.Enqueue(reader, (reader.Current.Key, place.Place));
            }
        }
        finally
        {
            readers.ForEach(reader => reader.Dispose());
        }
    }

    private IEnumerable<ImportedFigure> Read((long Start, int Count) run)
    {
        using var stream = new BufferedStream(new TemporaryFileStream(_file!, run.Start), BufferSize);
        using var reader = new BinaryReader(stream);
        for (var i = 0; i < run.Count; i++) yield return Read(reader);
    }

    private static void Write(BinaryWriter writer, ImportedFigure figure)
    {
        writer.Write(figure.Key.Series);
        writer.Write(figure.Key.Aspect);
        writer.Write(figure.Key.Time);
        writer.Write(figure.Table);
        writer.Write(figure.Row);
        writer.Write(figure.Column);
        writer.Write((byte)figure.Says);
        writer.Write((byte)HasOf(figure));
        writer.Write((byte)figure.Status);
        writer.Write(figure.Value);
        if (figure.Numerator is { } numerator) writer.Write(numerator);
        if (figure.Denominator is { } denominator) writer.Write(denominator);
        if (figure.Note is { } note) writer.Write(note);
        if (figure.SourceNote is { } sourceNote) writer.Write(sourceNote);
    }

    private static Has HasOf(ImportedFigure figure) =>
        (figure.IsProvisional ? Has.Provisional : Has.Nothing) | (figure.Numerator is null ? Has.Nothing : Has.Numerator) | (figure.Denominator is null ? Has.Nothing : Has.Denominator)
        | (figure.Note is null ? Has.Nothing : Has.Note) | (figure.SourceNote is null ? Has.Nothing : Has.SourceNote) | (figure.IsDoubtful ? Has.Doubt : Has.Nothing);

    private ImportedFigure Read(BinaryReader reader)
    {
        var key = new FigureKey(reader.ReadInt64(), Shared(reader.ReadString()), reader.ReadInt32());
        var (table, row, column) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var (says, has, status, value) = ((Says)reader.ReadByte(), (Has)reader.ReadByte(), (ReportingStatus)reader.ReadByte(), Shared(reader.ReadString()));
        return new ImportedFigure(
            key,
            value,
            status,
            has.HasFlag(Has.Numerator) ? reader.ReadDecimal() : null,
            has.HasFlag(Has.Denominator) ? reader.ReadDecimal() : null,
            has.HasFlag(Has.Provisional),
            has.HasFlag(Has.Note) ? reader.ReadString() : null,
            has.HasFlag(Has.SourceNote) ? reader.ReadString() : null,
            has.HasFlag(Has.Doubt),
            says,
            table,
            row,
            column);
    }

    // What few figures have takes no room in the file of the others.
    [Flags]
    private enum Has
    {
        Nothing = 0,
        Provisional = 1,
        Numerator = 2,
        Denominator = 4,
        Note = 8,
        SourceNote = 16,
        Doubt = 32,
    }

    // Whoever keeps the figures (a change does) keeps each text once.
    private string Shared(string value)
    {
        if (_values.TryGetValue(value, out var known)) return known;
        if (_values.Count < ValuesShared) _values.Add(value, value);
        return value;
    }
}
