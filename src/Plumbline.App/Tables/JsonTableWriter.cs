using System.Text.Encodings.Web;
using System.Text.Json;
using Plumbline.Core.References;

namespace Plumbline.App.Tables;

/// <summary>Writes a table as JSON for programs: an array of objects with one property for each column. A blank cell is null.</summary>
public sealed class JsonTableWriter : ITableWriter
{
    private const int Piece = 1 << 15;

    private readonly Stream? _output;
    private readonly Utf8JsonWriter _json;
    private JsonEncodedText[] _names = [];
    private int _place;

    /// <summary>A writer to a stream, which stays open.</summary>
    public JsonTableWriter(Stream output)
    {
        _output = output;
        _json = Writer(output);
    }

    /// <summary>A writer of tables within other JSON, which whoever gave it ends.</summary>
    internal JsonTableWriter(Utf8JsonWriter json) => _json = json;

    /// <summary>JSON as every table is written.</summary>
    internal static Utf8JsonWriter Writer(Stream output) => new(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <inheritdoc/>
    public void Begin(string table, IReadOnlyList<Column> columns)
    {
        BeginCells(columns);
        if (_output is null) _json.WriteStartArray(table);
        else _json.WriteStartArray();
    }

    /// <summary>Begins the cells of a single row, which become properties of the object that was begun.</summary>
    internal void BeginCells(IReadOnlyList<Column> columns)
    {
        _names = [.. columns.Select(column => JsonEncodedText.Encode(column.Key, JavaScriptEncoder.UnsafeRelaxedJsonEscaping))];
        _place = 0;
    }

    /// <inheritdoc/>
    public void BeginRow()
    {
        _json.WriteStartObject();
        _place = 0;
    }

    /// <inheritdoc/>
    public void EndRow()
    {
        _json.WriteEndObject();
        if (_json.BytesPending > Piece) _json.Flush();
    }

    /// <inheritdoc/>
    public void End()
    {
        _json.WriteEndArray();
        if (_output is null) return;
        _json.Flush();
        _output.WriteByte((byte)'\n');
        _output.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_output is not null) _json.Dispose();
    }

    /// <inheritdoc/>
    public void Text(string? text)
    {
        if (string.IsNullOrEmpty(text)) _json.WriteNull(_names[_place++]);
        else _json.WriteString(_names[_place++], text);
    }

    /// <inheritdoc/>
    public void Whole(long? number)
    {
        if (number is { } known) _json.WriteNumber(_names[_place++], known);
        else Text(null);
    }

    /// <inheritdoc/>
    public void Number(decimal? number)
    {
        // A decimal keeps its digits: 12.50 stays 12.50.
        if (number is { } known) _json.WriteNumber(_names[_place++], known);
        else Text(null);
    }

    /// <inheritdoc/>
    public void Figure(string? printed) => Text(printed);

    /// <inheritdoc/>
    public void Amount(string? printed, decimal? number) => Number(number);

    /// <inheritdoc/>
    public void Day(DateOnly? day) => Text(CellWords.Of(day));

    /// <inheritdoc/>
    public void Time(DateTimeOffset? time) => Text(CellWords.Of(time));

    /// <inheritdoc/>
    public void Flag(bool isSo) => Text(isSo ? CellWords.Yes : null);

    /// <inheritdoc/>
    public void Items(IReadOnlyList<string> items, string separator)
    {
        _json.WriteStartArray(_names[_place++]);
        foreach (var item in items) _json.WriteStringValue(item);
        _json.WriteEndArray();
    }

    /// <inheritdoc/>
    public void Reference(Reference? reference) => Text(reference?.ToString());
}
