using Plumbline.App.Importing.Grids;
using Plumbline.Core.Spc;

namespace Plumbline.App.ControlCharts;

/// <summary>
/// Control charts of every series of a CSV file, with one series in memory at a time: a million series need the memory of one, and
/// eight bytes each to recognise a repeated name. Columns: docs/reference/spc.md.
/// </summary>
public static class ControlChartFile
{
    /// <summary>Reads series, and writes points and series.</summary>
    /// <param name="input">CSV: <c>series,date,value</c>, and optionally <c>n</c>, <c>target</c>, <c>direction</c>, <c>rebase</c>, <c>exclude</c>. The rows of a series stand together, except in a seekable file of up to 128 MB, which may be ordered by date.</param>
    /// <param name="points">Receives the points file, or null.</param>
    /// <param name="series">Receives the series file, or null.</param>
    /// <param name="options">How the series are charted.</param>
    public static ControlChartFileResult Run(Stream input, Stream? points, Stream? series, ControlChartFileOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        InputText text;
        try
        {
            text = InputText.Of(input, options.FileName);
        }
        catch (RefusedFileException refused)
        {
            return new(0, 0, [refused.FileProblem]);
        }

        var notes = new SpcNotes(options.FileName);
        foreach (var note in text.Notes) notes.AddForFile(note);
        if (GatheredRows.Of(text, options) is not { } gathered)
            return new SeriesReading(text, points, series, options, notes).Run();

        using var held = new MemoryStream();
        var result = new SeriesReading(text, points is null ? null : held, series, options, notes, gathered).Run();
        if (points is null || result.Problems.Count > 0)
            return result;
        if (options.Kind is ChartKind.XBar or ChartKind.S)
            points.Write(held.GetBuffer(), 0, (int)held.Length);
        else
            gathered.PutBack(held.ToArray(), points);
        return result;
    }
}
