namespace Plumbline.App.Workspaces.Updating;

/// <summary>The tables of a folder that are being changed, each read once and written once.</summary>
internal sealed class KeptTables(string folder)
{
    private const string Mark = "\uFEFF";

    private readonly Dictionary<string, (KeptTable Table, bool IsMarked)> _tables = new(StringComparer.Ordinal);

    /// <summary>The table of a file; where the folder has no such file, a new one with the given columns.</summary>
    internal KeptTable Of(string file, IReadOnlyList<string> columns)
    {
        if (_tables.TryGetValue(file, out var known)) return known.Table;
        var path = Path.Combine(folder, file);
        var text = File.Exists(path) ? FolderFile.Read(path) : "";
        var isMarked = text.StartsWith(Mark, StringComparison.Ordinal);
        if (isMarked) text = text[Mark.Length..];
        var table = new KeptTable(text.Length > 0 ? text : string.Join(',', columns) + "\n");
        _tables.Add(file, (table, isMarked));
        return table;
    }

    /// <summary>Writes them all.</summary>
    internal void Write()
    {
        foreach (var (file, (table, isMarked)) in _tables) FolderFile.Write(Path.Combine(folder, file), (isMarked ? Mark : "") + table);
    }
}
