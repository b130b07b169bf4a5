using System.CommandLine;
using System.Text.Json;
using Plumbline.App.Workspaces;

namespace Plumbline.Cli;

/// <summary>A result on standard output: CSV for people and spreadsheets, or with <c>--json</c> an array of objects for a machine.</summary>
internal sealed class ResultTable : IDisposable
{
    private readonly Stream _output;
    private readonly string[] _columns;
    private readonly CsvText? _csv;
    private readonly Utf8JsonWriter? _json;

    internal ResultTable(StandardStreams streams, bool json, params string[] columns)
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
            _csv = new CsvText(_output, columns);
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
        for (var i = 0; i < cells.Length; i++) _json.WriteString(_columns[i], string.IsNullOrEmpty(cells[i]) ? null : cells[i]);
        _json.WriteEndObject();
        if (_json.BytesPending > 1 << 15) _json.Flush();
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
