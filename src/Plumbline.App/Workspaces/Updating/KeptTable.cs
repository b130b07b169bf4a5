using System.Text;
using Plumbline.App.Csv;
using Plumbline.App.Definitions.Formats;

namespace Plumbline.App.Workspaces.Updating;

/// <summary>A comma-separated file whose cells can be changed while every other character stays as it is: order, spelling, quotation marks, blank rows and line ends.</summary>
/// <remarks>Rows are counted as <see cref="CsvTable"/> counts them: the header is row 1, and blank rows count.</remarks>
internal sealed class KeptTable
{
    private readonly string _text;
    private readonly string _lineEnd;

    // Where each row begins; one entry more for the end of the text.
    private readonly List<int> _starts = [0];
    private readonly Dictionary<int, string[]?> _changed = [];
    private readonly Dictionary<int, List<string[]>> _inserted = [];
    private readonly int _columns;

    internal KeptTable(string text)
    {
        _text = text;
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"') quoted = !quoted;
            else if (text[i] == '\n' && !quoted) _starts.Add(i + 1);
        }

        if (_starts[^1] != text.Length) _starts.Add(text.Length);
        _lineEnd = Ending(1) is { Length: > 0 } ending ? ending : "\n";
        Columns = [.. CellsOf(1).Select(cell => Plain(cell).Trim())];
        _columns = Columns.Count;
    }

    /// <summary>The columns, in the file's order; those that were added come last.</summary>
    internal List<string> Columns { get; }

    /// <summary>The last row that is not blank.</summary>
    internal int LastRow
    {
        get
        {
            var row = _starts.Count - 1;
            while (row > 1 && IsBlank(row)) row--;
            return row;
        }
    }

    /// <summary>The cells of a row as they read, one for each column.</summary>
    internal string[] Row(int row) => [.. Widened(_changed.GetValueOrDefault(row) ?? CellsOf(row)).Select(Plain)];

    /// <summary>Changes a cell; adds its column where the file has none.</summary>
    internal void Set(int row, string column, string? cell)
    {
        var place = PlaceOf(column);
        var cells = Widened(_changed.GetValueOrDefault(row) ?? CellsOf(row));
        cells[place] = Written(cell, isQuoted: cells[place].StartsWith('"'));
        _changed[row] = cells;
    }

    /// <summary>Takes a row out.</summary>
    internal void Remove(int row) => _changed[row] = null;

    /// <summary>Inserts a row after another and after what was inserted there before. Cells of columns that the file lacks are left out.</summary>
    /// <returns>The row, for <see cref="SetInserted"/>.</returns>
    internal (int After, int Place) Insert(int after, Func<string, string?> cellOf)
    {
        if (!_inserted.TryGetValue(after, out var rows)) _inserted[after] = rows = [];
        rows.Add([.. Columns.Select(column => Written(cellOf(column), isQuoted: false))]);
        return (after, rows.Count - 1);
    }

    /// <summary>The cells of an inserted row.</summary>
    internal string[] Inserted((int After, int Place) row) => [.. Widened(_inserted[row.After][row.Place]).Select(Plain)];

    /// <summary>Changes a cell of an inserted row.</summary>
    internal void SetInserted((int After, int Place) row, string column, string? cell)
    {
        var place = PlaceOf(column);
        var cells = Widened(_inserted[row.After][row.Place]);
        cells[place] = Written(cell, isQuoted: false);
        _inserted[row.After][row.Place] = cells;
    }

    /// <summary>The text of the file.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(_text.Length + 256);
        for (var row = 1; row < _starts.Count; row++)
        {
            Append(text, row);
            foreach (var cells in _inserted.GetValueOrDefault(row) ?? [])
            {
                if (text.Length > 0 && text[^1] != '\n') text.Append(_lineEnd);
                text.AppendJoin(',', Widened(cells)).Append(Ending(row) is { Length: > 0 } ending ? ending : "");
            }
        }

        return text.ToString();
    }

    private void Append(StringBuilder text, int row)
    {
        if (_changed.TryGetValue(row, out var cells))
        {
            if (cells is not null) text.AppendJoin(',', Widened(cells)).Append(Ending(row));
            return;
        }

        var body = Body(row);
        text.Append(body);
        if (row == 1) foreach (var column in Columns.Skip(_columns)) text.Append(',').Append(Written(column, isQuoted: false));
        else if (!body.IsEmpty) text.Append(',', Columns.Count - _columns);
        text.Append(Ending(row));
    }

    private int PlaceOf(string column)
    {
        var place = Columns.IndexOf(column);
        if (place >= 0) return place;
        Columns.Add(column);
        return Columns.Count - 1;
    }

    private string[] Widened(string[] cells)
    {
        if (cells.Length >= Columns.Count) return cells;
        var wide = new string[Columns.Count];
        Array.Fill(wide, "");
        cells.CopyTo(wide, 0);
        return wide;
    }

    private bool IsBlank(int row) => Body(row).IsEmpty;

    private ReadOnlySpan<char> Body(int row) => _text.AsSpan(_starts[row - 1], _starts[row] - _starts[row - 1] - Ending(row).Length);

    private string Ending(int row)
    {
        var whole = _text.AsSpan(_starts[row - 1], _starts[row] - _starts[row - 1]);
        return whole.EndsWith("\r\n") ? "\r\n" : whole.EndsWith("\n") ? "\n" : "";
    }

    private string[] CellsOf(int row)
    {
        var body = Body(row);
        var cells = new List<string>();
        for (var (quoted, start, i) = (false, 0, 0); i <= body.Length; i++)
        {
            if (i < body.Length && body[i] == '"') quoted = !quoted;
            if (i < body.Length && (body[i] != ',' || quoted)) continue;
            cells.Add(body[start..i].ToString());
            start = i + 1;
        }

        return [.. cells];
    }

    private static string Plain(string raw) => raw is ['"', .. var inner, '"'] ? inner.Replace("\"\"", "\"", StringComparison.Ordinal) : raw;

    private static string Written(string? cell, bool isQuoted)
    {
        var raw = Encoding.UTF8.GetString(new CsvCells().Text(cell).Written);
        return isQuoted && !raw.StartsWith('"') && raw.Length > 0 ? $"\"{raw}\"" : raw;
    }
}
