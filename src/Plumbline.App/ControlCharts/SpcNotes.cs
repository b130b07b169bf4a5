using System.Globalization;

namespace Plumbline.App.ControlCharts;

/// <summary>The notes on a file that is charted, the first of them in full.</summary>
internal sealed class SpcNotes(string file)
{
    private const int Most = 20;

    private readonly List<string> _notes = [];
    private readonly HashSet<string> _once = new(StringComparer.Ordinal);
    private long _count;

    /// <summary>Adds a note on the whole file.</summary>
    public void AddForFile(string what) => Keep($"{file}: {what}");

    /// <summary>Adds a note of a kind once, however often it occurs.</summary>
    public void AddOnce(string kind, string what)
    {
        if (_once.Add(kind)) AddForFile(what);
    }

    /// <summary>Adds a note on a cell.</summary>
    public void AddAt(long row, int column, string what) => Keep(string.Create(CultureInfo.InvariantCulture, $"{file}:{row}:{column}: {what}"));

    /// <summary>The notes, and the number of those not listed.</summary>
    public IReadOnlyList<string> All => _count <= Most ? _notes : [.. _notes, string.Create(CultureInfo.InvariantCulture, $"{file}: {_count - Most:N0} more notes of these kinds")];

    private void Keep(string note)
    {
        if (_count++ < Most) _notes.Add(note);
    }
}
