using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Plumbline.App.Csv;
using Plumbline.App.Definitions.Formats;

namespace Plumbline.Cli;

/// <summary>A result on standard output: CSV for people and spreadsheets, or with <c>--json</c> an array of objects for a machine.</summary>
internal sealed class ResultTable : IDisposable
{
    private readonly Stream _output;
    private readonly ResultColumn[] _columns;
    private readonly CsvText? _csv;
    private readonly Utf8JsonWriter? _json;

    internal ResultTable(StandardStreams streams, bool json, params ResultColumn[] columns)
    {
        _columns = columns;
        _output = new BufferedStream(streams.Output, 1 << 16);
        if (json)
        {
            _json = new Utf8JsonWriter(_output, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            _json.WriteStartArray();
        }
        else
        {
            _csv = new CsvText(_output, [.. columns.Select(column => column.Name)]);
        }
    }

    /// <summary>The option that asks for JSON.</summary>
    internal static Option<bool> AddJsonTo(Command command)
    {
        var json = new Option<bool>("--json") { Description = "The result as JSON." };
        command.Options.Add(json);
        return json;
    }

    /// <summary>Writes a row. In JSON an empty cell is null.</summary>
    internal void Row(params string?[] cells)
    {
        _csv?.Row(cells);
        if (_json is null) return;
        _json.WriteStartObject();
        for (var i = 0; i < cells.Length; i++)
        {
            _json.WritePropertyName(_columns[i].Name);
            Cell(_json, _columns[i], cells[i]);
        }

        _json.WriteEndObject();
        if (_json.BytesPending > 1 << 15) _json.Flush();
    }

    private static void Cell(Utf8JsonWriter json, ResultColumn column, string? cell)
    {
        if (column.Cells == ResultColumn.Of.Lists)
        {
            json.WriteStartArray();
            foreach (var one in (cell ?? "").Split(column.Separator, StringSplitOptions.RemoveEmptyEntries)) json.WriteStringValue(one);
            json.WriteEndArray();
        }
        else if (string.IsNullOrEmpty(cell))
        {
            json.WriteNullValue();
        }
        // As a decimal it keeps its digits: 12.50 is written as 12.50.
        else if (column.Cells == ResultColumn.Of.Numbers && decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteStringValue(cell);
        }
    }

    public void Dispose()
    {
        _csv?.Dispose();
        if (_json is not null)
        {
            _json.WriteEndArray();
            _json.Dispose();
            _output.WriteByte((byte)'\n');
        }

        // Not disposed of: that would close the stream under it, which others write to after this.
        _output.Flush();
    }
}
