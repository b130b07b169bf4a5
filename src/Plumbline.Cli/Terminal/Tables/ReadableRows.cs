using Plumbline.App.Tables;

namespace Plumbline.Cli.Terminal.Tables;

/// <summary>The first rows of a table, and what is known of all of them: how many there are in each group, and which columns say the same in every row.</summary>
internal sealed class ReadableRows
{
    /// <summary>How many rows are shown. Nobody reads more at a terminal, and all of them are written with <c>--csv</c>.</summary>
    internal const int Most = 200;

    // A text that is the same in two rows may be so by chance.
    private const int FewestForSame = 3;
    private const int LongestSame = 40;

    private readonly Column[] _columns;
    private readonly bool _isGrouped;
    private readonly string[] _first;
    private readonly bool[] _differs;
    private readonly Dictionary<string, Group> _byName = new(StringComparer.Ordinal);
    private readonly List<Group> _groups = [];

    internal ReadableRows(IReadOnlyList<Column> columns, bool isGrouped) =>
        (_columns, _isGrouped, _first, _differs) = ([.. columns], isGrouped, new string[columns.Count], new bool[columns.Count]);

    /// <summary>How many rows there are.</summary>
    internal long Count { get; private set; }

    /// <summary>How many of them are shown.</summary>
    internal int Shown { get; private set; }

    /// <summary>The groups in the order of their first rows; one without a name where the rows are in no groups.</summary>
    internal IReadOnlyList<Group> Groups => _groups;

    /// <summary>The columns to show: those that are not blank in every row, and not the same in every row.</summary>
    internal IReadOnlyList<(int Place, Column Column)> Columns
    {
        get
        {
            var places = _columns.Index().Skip(_isGrouped ? 1 : 0).Where(column => !IsBlank(column.Index)).ToList();
            var differing = places.Where(column => !IsSame(column.Index)).ToList();
            return differing.Count == 0 ? places : differing;
        }
    }

    /// <summary>What every row says: the columns that are not shown for this reason, with their text.</summary>
    internal IReadOnlyList<(string Column, string Text)> Same
    {
        get
        {
            var shown = Columns.Select(column => column.Place).ToHashSet();
            return [.. _columns.Index().Where(column => IsSame(column.Index) && !shown.Contains(column.Index) && !(_isGrouped && column.Index == 0)).Select(column => (column.Item.Name, _first[column.Index]))];
        }
    }

    internal void Add(List<string> cells)
    {
        if (Count == 0) cells.CopyTo(_first);
        for (var i = 0; i < _first.Length; i++) _differs[i] |= !string.Equals(_first[i], cells[i], StringComparison.Ordinal);
        Count++;
        var name = _isGrouped ? cells[0] : "";
        if (!_byName.TryGetValue(name, out var group)) _groups.Add(_byName[name] = group = new Group(name));
        group.Count++;
        if (Shown == Most) return;
        group.Rows.Add([.. cells]);
        Shown++;
    }

    private bool IsBlank(int place) => !_differs[place] && _first[place] is null or "";

    private bool IsSame(int place) => Count >= FewestForSame && !_differs[place] && _first[place].Length is > 0 and <= LongestSame;

    /// <summary>Rows under one heading.</summary>
    internal sealed class Group(string name)
    {
        internal string Name { get; } = name;

        /// <summary>How many rows there are, shown or not.</summary>
        internal long Count { get; set; }

        /// <summary>The rows that are shown.</summary>
        internal List<string[]> Rows { get; } = [];
    }
}
