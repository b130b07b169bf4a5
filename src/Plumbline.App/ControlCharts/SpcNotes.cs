using System.Globalization;

namespace Plumbline.App.ControlCharts;

/// <summary>What is said of a file that is charted all the same, the first of it in full.</summary>
internal sealed class SpcNotes(string file)
{
    private const int Most = 20;

    private readonly List<string> _said = [];
    private readonly HashSet<string> _once = new(StringComparer.Ordinal);
    private long _count;

    /// <summary>Says something of the whole file.</summary>
    public void Say(string what) => Add($"{file}: {what}");

    /// <summary>Says something once, however often it is met.</summary>
    public void SayOnce(string kind, string what)
    {
        if (_once.Add(kind)) Say(what);
    }

    /// <summary>Says something of a cell.</summary>
    public void SayAt(long row, int column, string what) => Add(string.Create(CultureInfo.InvariantCulture, $"{file}:{row}:{column}: {what}"));

    /// <summary>What was said, and how much more there would be.</summary>
    public IReadOnlyList<string> All => _count <= Most ? _said : [.. _said, string.Create(CultureInfo.InvariantCulture, $"{file}: {_count - Most:N0} more notes of these kinds")];

    private void Add(string note)
    {
        if (_count++ < Most) _said.Add(note);
    }
}
