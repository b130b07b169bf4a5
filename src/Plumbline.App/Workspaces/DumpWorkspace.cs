using System.Text;
using Plumbline.App.Collections;
using Plumbline.App.Ledger;
using Plumbline.App.Workspaces.Formats;

namespace Plumbline.App.Workspaces;

/// <summary>Writes what an organisation says at one position back out as a workspace. Loading it elsewhere and dumping again gives the same bytes.</summary>
/// <remarks>Which file a figure was read from is history, and not in a workspace: every figure stands in one file, in order of indicator, unit and period.</remarks>
public static class DumpWorkspace
{
    private const string FiguresFile = "observations/observations.csv";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the workspace into a folder, wholly or not at all.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">What the organisation defines, and the position.</param>
    /// <param name="folder">The folder; made where it is not there.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <exception cref="IOException">The folder holds something already.</exception>
    public static Task IntoAsync(ILedger ledger, OrganisationDefinitions definitions, string folder, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        return WholeFolder.WriteAsync(folder, draft => WriteAsync(ledger, definitions, draft, cancellation));
    }

    private static async Task WriteAsync(ILedger ledger, OrganisationDefinitions definitions, string folder, CancellationToken cancellation)
    {
        var workspace = definitions.Workspace;
        Text(folder, SettingsFormat.FileName, SettingsFormat.Write(workspace.Settings));
        Table(folder, new UnitsFormat(), workspace.Units);
        Table(folder, new IndicatorsFormat(), [.. workspace.Indicators.OrderBy(indicator => indicator.Placement.Position)]);
        Table(folder, new TargetsFormat(), workspace.Targets);
        Table(folder, new BenchmarksFormat(), workspace.Benchmarks);
        Table(folder, new ChecksFormat(), workspace.Checks);
        Table(folder, new AcceptancesFormat(), workspace.Acceptances);
        Table(folder, new MappingsFormat(), workspace.Mappings);
        foreach (var commentary in workspace.Commentaries)
            Text(folder, $"{CommentaryFormat.Folder}/{commentary.Indicator}.{commentary.Unit}.{commentary.Period.ToString().Replace('/', '-')}.md", CommentaryFormat.Write(commentary));
        foreach (var collection in workspace.Collections)
        {
            Text(folder, $"{CollectionsFormat.Folder}/{collection.Code}.yaml", CollectionsFormat.Write(collection));
            Table(folder, new EventsFormat(collection), (await ReadRegister.AtAsync(ledger, definitions, collection, cancellation)).Events);
        }

        foreach (var report in workspace.Reports) Text(folder, $"{ReportsFormat.Folder}/{report.Name}.yaml", ReportsFormat.Write(report));
        await FiguresAsync(ledger, definitions, folder, cancellation);
    }

    private static async Task FiguresAsync(ILedger ledger, OrganisationDefinitions definitions, string folder, CancellationToken cancellation)
    {
        var reader = new ObservationReader(definitions.Picture.Settings.Calendar);
        var query = new ObservationQuery { AsAt = definitions.Position.Number };
        await using var rows = ledger.ObservationsAsync(definitions.Picture.Settings.Code, query, cancellation).GetAsyncEnumerator(cancellation);
        if (!await rows.MoveNextAsync()) return;
        await using var stream = File.Create(Created(folder, FiguresFile));
        using var csv = new CsvText(stream, ObservationsFormat.Columns);
        do
        {
            csv.Row(ObservationsFormat.Write(reader.Read(rows.Current)));
        }
        while (await rows.MoveNextAsync());
    }

    private static void Table<T>(string folder, TableFormat<T> format, IReadOnlyList<T> values)
        where T : class
    {
        if (values.Count == 0) return;
        using var stream = File.Create(Created(folder, format.FileName));
        using var csv = new CsvText(stream, format.Columns);
        foreach (var value in values)
        {
            var cells = format.Write(value).ToDictionary(cell => cell.Column, cell => cell.Text, StringComparer.Ordinal);
            csv.Row([.. format.Columns.Select(column => cells.GetValueOrDefault(column))]);
        }
    }

    private static void Text(string folder, string file, string text) => File.WriteAllText(Created(folder, file), text, Utf8);

    private static string Created(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
