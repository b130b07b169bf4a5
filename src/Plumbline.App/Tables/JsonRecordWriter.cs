using System.Text.Json;

namespace Plumbline.App.Tables;

/// <summary>Writes one record as a JSON object: the cells of a row as its properties, and the tables of what belongs to it as arrays.</summary>
public sealed class JsonRecordWriter : IDisposable
{
    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;
    private readonly JsonTableWriter _cells;

    /// <summary>A writer to a stream, which stays open.</summary>
    public JsonRecordWriter(Stream output)
    {
        _output = output ?? throw new ArgumentNullException(nameof(output));
        _json = JsonTableWriter.Writer(output);
        _cells = new JsonTableWriter(_json);
        _json.WriteStartObject();
    }

    /// <summary>Writes the cells of a row.</summary>
    public void Row<TRow>(Table<TRow> table, TRow row)
    {
        ArgumentNullException.ThrowIfNull(table);
        _cells.BeginCells(table.Columns);
        foreach (var column in table.Columns) column.Write(row, _cells);
    }

    /// <summary>Writes a table as an array that is named as the table is.</summary>
    public void Rows<TRow>(Table<TRow> table, IEnumerable<TRow> rows)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(rows);
        _cells.Begin(table.Name, table.Columns);
        foreach (var row in rows)
        {
            _cells.BeginRow();
            foreach (var column in table.Columns) column.Write(row, _cells);
            _cells.EndRow();
        }

        _cells.End();
    }

    /// <summary>Ends the record.</summary>
    public void End()
    {
        _json.WriteEndObject();
        _json.Flush();
        _output.WriteByte((byte)'\n');
        _output.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _cells.Dispose();
        _json.Dispose();
    }
}
