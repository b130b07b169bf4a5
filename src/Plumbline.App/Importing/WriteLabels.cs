using System.Text;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Files;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Tables;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing;

/// <summary>A file of labels that was written.</summary>
/// <param name="ToSettle">How many texts of the preview and decisions it has.</param>
/// <param name="Kept">How many decisions of the former file it keeps.</param>
/// <param name="Undecided">How many texts of the preview are undecided.</param>
/// <param name="Problems">Why nothing was written: the former file is no file of labels.</param>
public sealed record WrittenLabels(int ToSettle, int Kept, int Undecided, IReadOnlyList<FileProblem> Problems);

/// <summary>Writes what a preview leaves unsettled to a file that a person completes in a spreadsheet. Decisions already in the file stay.</summary>
public static class WriteLabels
{
    /// <summary>Writes the file: a workbook where its name ends in <c>.xlsx</c>, CSV otherwise.</summary>
    /// <param name="preview">The preview.</param>
    /// <param name="path">The file; if it exists, the rows that it decides are kept.</param>
    /// <param name="decided">Decisions made otherwise.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public static async Task<WrittenLabels> RunAsync(ImportPreview preview, string path, IReadOnlyList<Mapping> decided, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(preview);
        ArgumentNullException.ThrowIfNull(decided);
        var (former, problems) = Former(preview, path);
        if (problems.Count > 0) return new WrittenLabels(0, 0, 0, problems);
        var known = former.ToLookup(row => row.Key, StringComparer.Ordinal);
        var now = decided.ToLookup(mapping => Row(mapping).Key, StringComparer.Ordinal);
        var rows = preview.Unsettled.Select(LabelRow.Of).Select(row => row with { Decision = now[row.Key].Select(Decision).LastOrDefault() ?? known[row.Key].LastOrDefault()?.Decision ?? row.Decision }).ToList();
        rows.AddRange(decided.Select(Row).Where(row => !rows.Exists(asked => asked.Key == row.Key)).ToList());
        var asked = rows.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        var settled = former.Where(row => row.Decision.Length > 0 && !asked.Contains(row.Key)).ToList();
        await WriteAsync(path, [.. rows, .. settled], preview.Picture, cancellation);
        return new WrittenLabels(rows.Count, settled.Count + rows.Count(row => known[row.Key].Any(before => before.Decision.Length > 0)), rows.Count(row => row.Decision.Length == 0), []);
    }

    private static (IReadOnlyList<LabelRow> Rows, IReadOnlyList<FileProblem> Problems) Former(ImportPreview preview, string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length == 0) return ([], []);
        using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var file = LabelsFile.Read(new ImportFile(Path.GetFileName(path), content), preview.Picture.Settings.Calendar);
        return ([.. file.Rows.Select(row => row.Row)], file.Problems);
    }

    private static async Task WriteAsync(string path, IReadOnlyList<LabelRow> rows, OrganisationPicture picture, CancellationToken cancellation)
    {
        using var file = WholeFile.Begin(path);
        if (path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            await LabelsWorkbook.WriteAsync(rows, picture, file.Content, cancellation);
        }
        else
        {
            // Without the mark, Excel reads UTF-8 as Windows-1252.
            file.Content.Write(Encoding.UTF8.Preamble);
            using var table = new CsvTableWriter(file.Content);
            await WriteTable.RunAsync(LabelRow.Table, rows.ToAsyncEnumerable(), table, cancellation);
        }

        file.Keep();
    }

    private static LabelRow Row(Mapping mapping) => new(mapping.Label, Names<MappingKind>.Of(mapping.Kind), "", "", "", "", "", Decision(mapping));

    private static string Decision(Mapping mapping) => mapping switch
    {
        TextReading reading => reading.Meaning,
        LabelMapping { Indicator: null } or UnitMapping { Unit: null } or ItemMapping { Item: null } => MappingDecision.Skip,
        _ => mapping.Meaning,
    };
}
