using System.Diagnostics;
using System.Globalization;
using Plumbline.App.ControlCharts;

namespace Plumbline.Cli.Commands;

/// <summary>One run of <c>plumbline spc</c>: its files are written beside their place and moved there when all is well, so that a refusal leaves what was there.</summary>
internal sealed class SpcRun(SpcFiles files, bool twoSigma, StandardStreams streams)
{
    internal ControlChartFileResult Go(ControlChartFileOptions options, ProgressLine progress)
    {
        var begun = Stopwatch.GetTimestamp();
        var pointsDraft = files.ToScreen ? Path.GetTempFileName() : files.Points is null ? null : files.Points + ".part";
        var seriesDraft = files.Series is null ? null : files.Series + ".part";
        using var pictures = files.Svg is null ? null : new SpcPictures(files.Svg, twoSigma);
        try
        {
            ControlChartFileResult result;
            using (var reading = files.Open(streams))
            using (var pointsFile = pointsDraft is null ? null : File.Create(pointsDraft))
            using (var seriesFile = seriesDraft is null ? null : File.Create(seriesDraft))
            {
                result = ControlChartFile.Run(reading, pointsFile, seriesFile, options with
                {
                    FileName = files.InputName,
                    Progress = (done, total) => progress.Report(Describe(done, total, Stopwatch.GetElapsedTime(begun))),
                    Finished = pictures is null ? null : pictures.Draw,
                });
            }

            if (result.Problems.Count > 0) return result;
            if (files.ToScreen) Print(pointsDraft!);
            if (files.Points is { } points) File.Move(pointsDraft!, points, overwrite: true);
            if (files.Series is { } series) File.Move(seriesDraft!, series, overwrite: true);
            pictures?.Keep();
            return result;
        }
        finally
        {
            foreach (var draft in new[] { pointsDraft, seriesDraft }) if (draft is not null) File.Delete(draft);
        }
    }

    private void Print(string file)
    {
        using var from = File.OpenRead(file);
        from.CopyTo(streams.Output);
    }

    private static string Describe(long done, long? total, TimeSpan elapsed)
    {
        if (total is not > 0 || done == 0) return string.Create(CultureInfo.InvariantCulture, $"{done / 1e6:N1} MB read");
        var left = elapsed * ((total.Value - done) / (double)done);
        return string.Create(CultureInfo.InvariantCulture, $"{Bar(done, total.Value)} {100 * done / total.Value}% of {total.Value / 1e6:N1} MB, {left:m\\:ss} left");
    }

    private static string Bar(long done, long total)
    {
        const int Width = 20;
        var full = (int)(Width * done / total);
        return string.Concat(new string('█', full), new string('░', Width - full));
    }
}
