using Plumbline.App.Definitions;
using Plumbline.App.Risks;
using Plumbline.App.Tables;
using Plumbline.Cli.Terminal;
using Plumbline.Cli.Terminal.Tables;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Schemes;

namespace Plumbline.Cli.Commands.Risks;

/// <summary>The whole of one risk, as text or as JSON; or the fields of its sheet as CSV.</summary>
internal sealed class RiskSheet
{
    private const int UsualWidth = 100;

    private readonly RiskRow _row;
    private readonly RiskFile _file;
    private readonly IReadOnlyList<(Grading Grading, RiskBand Level)> _gradings;

    private RiskSheet(RiskRow row, RiskFile file, RiskScheme scheme)
    {
        (_row, _file) = (row with { AtScoreSince = ScoreRun.Since(file.Gradings, row.Standing.Day) }, file);
        _gradings = [.. file.Gradings.OrderByDescending(static one => one.Date).ThenBy(static one => one.Stage).Select(one => (one, scheme.BandOf(one)))];
    }

    internal static RiskSheet Of(OrganisationDefinitions definitions, RiskRow row, RiskFile file) => new(row, file, ReadScheme.Of(definitions));

    internal async Task WriteAsync(StandardStreams streams, ResultFormat format)
    {
        switch (format)
        {
            case ResultFormat.AsFits:
                await WriteTextAsync(streams);
                break;
            case ResultFormat.Csv:
                await Results.WriteAsync(streams, format, RiskTable.Table, [_row]);
                break;
            case ResultFormat.Json:
                WriteJson(streams.Output);
                break;
        }
    }

    private void WriteJson(Stream output)
    {
        using var json = new JsonRecordWriter(output);
        json.Row(RiskTable.Table, _row);
        json.Rows(RiskPartsTables.Gradings, _gradings);
        json.Rows(RiskPartsTables.Hazards, _file.Hazards);
        json.Rows(RiskPartsTables.Controls, _file.Controls);
        json.Rows(RiskPartsTables.Assurances, _file.Assurances);
        json.Rows(RiskPartsTables.Reviews, _file.Reviews);
        json.Rows(RiskPartsTables.Notes, _file.Notes);
        json.Rows(RiskPartsTables.Watches, _file.Watches);
        json.Rows(RiskPartsTables.Acceptances, _file.Acceptances);
        json.End();
    }

    // A line for each field that says something, and a table for each part that has rows.
    private async Task WriteTextAsync(StandardStreams streams)
    {
        var cells = new FieldLines();
        foreach (var column in RiskTable.Table.Columns)
        {
            cells.Begin(column.Name);
            column.Write(_row, cells);
        }

        foreach (var line in cells.Lines) await streams.Text.WriteLineAsync(line);
        var width = streams.Width ?? UsualWidth;
        await TableAsync(streams, width, RiskPartsTables.Gradings, _gradings);
        await TableAsync(streams, width, RiskPartsTables.Hazards, _file.Hazards);
        await TableAsync(streams, width, RiskPartsTables.Controls, _file.Controls);
        await TableAsync(streams, width, RiskPartsTables.Assurances, _file.Assurances);
        await TableAsync(streams, width, RiskPartsTables.Reviews, _file.Reviews);
        await TableAsync(streams, width, RiskPartsTables.Notes, _file.Notes);
        await TableAsync(streams, width, RiskPartsTables.Watches, _file.Watches);
        await TableAsync(streams, width, RiskPartsTables.Acceptances, _file.Acceptances);
    }

    private static async Task TableAsync<TRow>(StandardStreams streams, int width, Table<TRow> table, IReadOnlyCollection<TRow> rows)
    {
        if (rows.Count == 0) return;
        await streams.Text.WriteLineAsync();
        await streams.Text.WriteLineAsync($"{char.ToUpperInvariant(table.Name[0])}{table.Name[1..]}");
        using var writer = new ReadableTableWriter(streams.Text, width) { IsWhole = true };
        await WriteTable.RunAsync(table, rows.ToAsyncEnumerable(), writer);
    }
}
