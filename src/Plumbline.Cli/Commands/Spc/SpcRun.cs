using System.Globalization;
using Plumbline.App.ControlCharts;
using Plumbline.App.Files;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Organisations;

namespace Plumbline.Cli.Commands.Spc;

/// <summary>One run of <c>plumbline spc</c>: its files replace the old ones only when all is well, so that a refusal leaves the old ones.</summary>
internal sealed class SpcRun(SpcFiles files, bool twoSigma, ChartLook look, StandardStreams streams)
{
    internal ControlChartFileResult Run(ControlChartFileOptions options, ProgressLine progress)
    {
        var begun = streams.Time.GetTimestamp();
        using var pictures = files.Svg is null ? null : new SpcPictures(files.Svg, twoSigma, options.Bounds, look);
        using var points = files.Points is null ? null : WholeFile.Begin(files.Points);
        using var series = files.Series is null ? null : WholeFile.Begin(files.Series);
        using var held = files.ToScreen ? new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 16, FileOptions.DeleteOnClose) : null;
        ControlChartFileResult result;
        using (var reading = files.Open(streams))
        {
            result = ControlChartFile.Run(reading, points?.Content ?? held, series?.Content, options with
            {
                FileName = files.InputName,
                Progress = (done, total) => progress.Report(Describe(done, total, streams.Time.GetElapsedTime(begun))),
                Finished = pictures is null ? null : pictures.Draw,
            });
        }

        if (result.Problems.Count > 0) return result;
        if (held is not null) Print(held);
        points?.Keep();
        series?.Keep();
        pictures?.Keep();
        return result;
    }

    private void Print(FileStream held)
    {
        held.Position = 0;
        held.CopyTo(streams.Output);
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
        var full = Math.Clamp((int)(Width * done / total), 0, Width);
        return string.Concat(new string('█', full), new string('░', Width - full));
    }
}
