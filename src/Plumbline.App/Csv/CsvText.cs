namespace Plumbline.App.Csv;

/// <summary>Writes a file of comma-separated values: RFC 4180, UTF-8, LF. It is the only writer of CSV, and no cell that it writes can run as a formula. A file is complete once it is flushed.</summary>
internal sealed class CsvText
{
    private const int Piece = 1 << 16;

    private readonly Stream _output;
    private readonly int _columns;

    /// <summary>Begins a file with its header.</summary>
    public CsvText(Stream output, IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        (_output, _columns) = (output, columns.Count);
        foreach (var column in columns) Cells.Text(column);
        EndRow();
    }

    /// <summary>The cells of the next row.</summary>
    internal CsvCells Cells { get; } = new(Piece * 2);

    /// <summary>Writes a row: as many cells as there are columns.</summary>
    public void Row(params ReadOnlySpan<string?> cells)
    {
        foreach (var cell in cells) Cells.Text(cell);
        EndRow();
    }

    /// <summary>Ends the row whose cells were added.</summary>
    internal void EndRow()
    {
        if (Cells.Count != _columns) throw new InvalidOperationException($"Found {Cells.Count} cells; expected {_columns}.");
        Cells.EndRow();
        if (Cells.Written.Length >= Piece) Flush();
    }

    /// <summary>Writes the buffered rows to the stream, which stays open.</summary>
    public void Flush()
    {
        _output.Write(Cells.Written);
        Cells.Clear();
    }
}
