namespace Plumbline.App.Definitions.Formats;

/// <summary>The places of a file's columns. Names are compared by reference, which works for our own column names and is fast over a million rows.</summary>
internal sealed class ColumnPlaces
{
    private readonly List<string> _names = [];
    private readonly List<int> _places = [];
    private readonly List<string> _unknown = [];

    /// <summary>Whether a required column is missing.</summary>
    internal bool LackOne => _places.Contains(CsvTable.Absent);

    /// <summary>Adds a column; false where it exists already.</summary>
    internal bool TryAdd(string name, int place)
    {
        if (Find(name) != CsvTable.Unknown) return false;
        _names.Add(name);
        _places.Add(place);
        _unknown.Clear();
        return true;
    }

    /// <summary>The column's place from 0; <see cref="CsvTable.Absent"/> where the file lacks a required one, <see cref="CsvTable.Unknown"/> where it has no such column.</summary>
    internal int Find(string name)
    {
        for (var i = 0; i < _names.Count; i++)
        {
            if (ReferenceEquals(_names[i], name)) return _places[i];
        }

        foreach (var unknown in _unknown)
        {
            if (ReferenceEquals(unknown, name)) return CsvTable.Unknown;
        }

        var at = _names.IndexOf(name);
        if (at < 0) _unknown.Add(name);
        return at < 0 ? CsvTable.Unknown : _places[at];
    }
}
