using CsvHelper;

namespace Plumbline.App.Definitions.Formats;

/// <summary>Writes comma-separated files: RFC 4180, UTF-8, LF; no cell can run as a formula.</summary>
public sealed class CsvText : IDisposable
{
    private readonly CsvWriter _csv;
    private readonly string[] _guarded;

    /// <summary>Begins a file with its header.</summary>
    public CsvText(Stream output, IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        _csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        _guarded = new string[columns.Count];
        _csv.WriteRecord([.. columns]);
    }

    /// <summary>Writes a row: as many cells as there are columns.</summary>
    public void Row(params ReadOnlySpan<string?> cells)
    {
        if (cells.Length != _guarded.Length) throw new ArgumentException($"Found {cells.Length} cells; expected {_guarded.Length}.", nameof(cells));
        for (var i = 0; i < cells.Length; i++) _guarded[i] = FormulaGuard.Guard(cells[i] ?? "");
        _csv.WriteRecord(_guarded);
    }

    /// <summary>Writes what is buffered; the stream stays open.</summary>
    public void Dispose() => _csv.Dispose();
}
