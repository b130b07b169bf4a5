using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Similarity;
namespace Plumbline.App.Importing.Settling;

/// <summary>Collects the texts that mean nothing known, each once. Memory is bounded: beyond a number of them they are only counted.</summary>
internal sealed class UnsettledTexts(int most = UnsettledTexts.Most)
{
    private const int Most = 100_000;

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly List<Entry> _inOrder = [];

    /// <summary>Whether there were more than are kept.</summary>
    internal bool IsFull { get; private set; }

    /// <summary>Those of a kind, in the order of the files.</summary>
    internal IEnumerable<UnsettledText> Of(MappingKind kind) => _inOrder.Where(entry => entry.Kind == kind).Select(entry => entry.Describe());

    /// <summary>Every one, in the order of the files.</summary>
    internal IEnumerable<UnsettledText> All => _inOrder.Select(entry => entry.Describe());

    internal int Count => _inOrder.Count;

    internal int CountOf(MappingKind kind) => _inOrder.Count(entry => entry.Kind == kind);

    /// <summary>Adds a row with such a text.</summary>
    /// <param name="kind">What it stands for.</param>
    /// <param name="key">The key of a mapping of it, so that one mapping settles each.</param>
    /// <param name="label">As written in the file.</param>
    /// <param name="place">The file, row and column.</param>
    /// <param name="example">A figure of the row.</param>
    /// <param name="near">Finds what it may mean; and whether it says plan or forecast and nothing similar does.</param>
    /// <param name="column">The heading of its column, where that can be left out instead.</param>
    internal void Add(MappingKind kind, string key, string label, (string File, int Row, int Column) place, ExampleFigure example, Func<(IReadOnlyList<NearCode> Near, bool IsPlan)> near, string? column = null)
    {
        if (_entries.TryGetValue(key, out var known))
        {
            known.Rows++;
            return;
        }

        IsFull |= _entries.Count >= most;
        if (IsFull) return;
        var entry = new Entry(kind, label, FormattableString.Invariant($"{place.File}:{place.Row}:{place.Column}"), example, near, column);
        _entries.Add(key, entry);
        _inOrder.Add(entry);
    }

    private sealed class Entry(MappingKind kind, string label, string place, ExampleFigure example, Func<(IReadOnlyList<NearCode> Near, bool IsPlan)> near, string? column)
    {
        private UnsettledText? _described;

        internal MappingKind Kind => kind;

        internal long Rows { get; set; } = 1;

        // Similarity takes time, and only what is shown needs it.
        internal UnsettledText Describe()
        {
            if (_described is not null && _described.Rows == Rows) return _described;
            var (codes, isPlan) = near();
            return _described = new UnsettledText(kind, label, place, Rows, example, codes, isPlan) { Column = column };
        }
    }
}
