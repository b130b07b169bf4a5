using System.Diagnostics;
using System.Globalization;
using Plumbline.App.ControlCharts;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts;

namespace Plumbline.Cli.Commands;

/// <summary>One run of <c>plumbline spc</c>: its files are written beside their place and moved there when all is well, so that a refusal leaves what was there.</summary>
internal sealed class SpcRun(string input, string? points, string? series, string? svg)
{
    private const int MostDecimals = 6;

    private readonly HashSet<string> _pictures = new(StringComparer.OrdinalIgnoreCase);

    internal string Input => input;

    internal ControlChartFileResult Go(ChartKind chart, SpcProfile profile, ProgressLine progress)
    {
        var begun = Stopwatch.GetTimestamp();
        var toScreen = points is null && series is null && svg is null;
        var pointsDraft = toScreen ? Path.GetTempFileName() : points is null ? null : points + ".part";
        var seriesDraft = series is null ? null : series + ".part";
        if (svg is not null) Directory.CreateDirectory(svg);
        try
        {
            ControlChartFileResult result;
            using (var reading = File.OpenRead(input))
            using (var pointsFile = pointsDraft is null ? null : File.Create(pointsDraft))
            using (var seriesFile = seriesDraft is null ? null : File.Create(seriesDraft))
            {
                result = ControlChartFile.Run(reading, pointsFile, seriesFile, new ControlChartFileOptions
                {
                    FileName = Path.GetFileName(input),
                    Kind = chart,
                    Profile = profile,
                    Progress = (done, total) => progress.Report(Describe(done, total, Stopwatch.GetElapsedTime(begun))),
                    Finished = svg is null ? null : one => Draw(one, svg),
                });
            }

            if (result.Problems.Count > 0) return result;
            if (toScreen) Print(pointsDraft!);
            else if (points is not null) File.Move(pointsDraft!, points, overwrite: true);
            if (series is not null) File.Move(seriesDraft!, series, overwrite: true);
            return result;
        }
        finally
        {
            foreach (var draft in new[] { pointsDraft, seriesDraft }) if (draft is not null) File.Delete(draft);
        }
    }

    private static void Print(string file)
    {
        using var from = File.OpenRead(file);
        using var to = Console.OpenStandardOutput();
        from.CopyTo(to);
    }

    private static string Describe(long done, long? total, TimeSpan elapsed)
    {
        if (total is not > 0 || done == 0) return string.Create(CultureInfo.InvariantCulture, $"{done / 1_000_000:N0} MB read");
        var left = elapsed * ((total.Value - done) / (double)done);
        return string.Create(CultureInfo.InvariantCulture, $"{100 * done / total.Value}% of {total.Value / 1_000_000:N0} MB, {left:m\\:ss} left");
    }

    private void Draw(FinishedSeries one, string folder)
    {
        var chart = one.ToChart();
        var values = chart.Points.Select(point => point.Value).OfType<double>().ToList();
        var text = new ChartText
        {
            Title = one.Name,
            Format = ValueFormat.Number(CultureInfo.GetCultureInfo("en-GB"), Decimals(values)),
            Axis = AxisOf([.. chart.Points.Select(point => point.Label)]),
        };
        File.WriteAllText(Path.Combine(folder, FileName(one.Name)), ControlChartDrawing.Draw(chart, text).Markup);
    }

    // Dates that are the firsts of months are months; other labels stand as they are.
    private static TimeAxis AxisOf(IReadOnlyList<string> labels)
    {
        var months = labels.Select(label => Period.Parse(label, expected: Frequency.Month)).ToList();
        return months.TrueForAll(month => month.Succeeded) && months.Select(month => month.Value).Distinct().Count() == labels.Count
            ? TimeAxis.Of(months.Select(month => month.Value), CultureInfo.GetCultureInfo("en-GB"))
            : TimeAxis.FromLabels(labels);
    }

    // As many decimals as the values have, up to six: the chart prints what was given, not what binary makes of it.
    private static int Decimals(List<double> values) =>
        values.Count == 0 ? 0 : values.Max(value => Enumerable.Range(0, MostDecimals).FirstOrDefault(n => Math.Abs(value - Math.Round(value, n)) <= 1e-9 * Math.Max(1, Math.Abs(value)), MostDecimals));

    private string FileName(string name)
    {
        var safe = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-')).Trim('.', '-');
        if (safe.Length is 0 or > 100) safe = safe.Length == 0 ? "series" : safe[..100];
        var unique = safe;
        for (var n = 2; !_pictures.Add(unique); n++) unique = string.Create(CultureInfo.InvariantCulture, $"{safe}-{n}");
        return unique + ".svg";
    }
}
