using System.Globalization;
using Plumbline.App.ControlCharts;
using Plumbline.App.Files;
using Plumbline.Core.Organisations;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Charts.Control;
using Plumbline.Reports.Writers.Svg;

namespace Plumbline.Cli.Commands.Spc;

/// <summary>The pictures of all series, in a temporary folder beside their final one until <see cref="Keep"/> moves them.</summary>
internal sealed class SpcPictures : IDisposable
{
    private const int MostDecimals = 6;
    private const int LongestName = 100;

    // Names that Windows reserves for devices, with any extension.
    private static readonly HashSet<string> Devices = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(static n => new[] { $"com{n}", $"lpt{n}" })], StringComparer.OrdinalIgnoreCase);

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _folder;
    private readonly string _draft;
    private readonly bool _twoSigma;
    private readonly ChartLook _look;
    private readonly NaturalBounds _bounds;

    internal SpcPictures(string folder, bool twoSigma, NaturalBounds bounds, ChartLook look)
    {
        (_folder, _draft, _twoSigma, _bounds, _look) = (folder, $"{Path.TrimEndingDirectorySeparator(folder)}.{Guid.NewGuid():N}.partial", twoSigma, bounds, look);
        Directory.CreateDirectory(_draft);
    }

    internal void Draw(FinishedSeries one)
    {
        var chart = one.ToChart();
        string[] labels = [.. chart.Points.Select(static point => point.Label)];
        var periods = one.Periods();
        var text = new ChartText
        {
            Title = one.Name.Length == 0 ? "(no name)" : one.Name,
            Format = one.IsPercentage ? ValueFormat.Percent(British, Decimals(Values(chart))) : FormatOf(chart),
            Axis = periods.Count == 0 ? TimeAxis.FromLabels(labels) : TimeAxis.Of(periods, British),
        };
        var scene = ControlChartDrawing.Arrange(chart, text, new ControlChartOptions { TwoSigma = _twoSigma, Bounds = NaturalBounds.Of(chart.Kind).And(_bounds) });
        File.WriteAllText(Path.Combine(_draft, FileName(one.Name)), SvgWriter.WriteFile(scene, text.Title, ChartSummary.Of(chart, ControlWording.Of(chart, text, periods.Count == 0 ? null : periods[0].Frequency)).ToString(), "chart", headed: true, _look));
    }

    /// <summary>Moves the pictures to their folder, replacing those of the same names; a link is followed to its file.</summary>
    internal void Keep()
    {
        Directory.CreateDirectory(_folder);
        foreach (var picture in Directory.EnumerateFiles(_draft))
        {
            var place = new FileInfo(Path.Combine(_folder, Path.GetFileName(picture)));
            if (place.Exists || place.LinkTarget is not null) WholeFile.Write(place.FullName, stream => Copy(picture, stream));
            else File.Move(picture, place.FullName);
        }
    }

    private static void Copy(string picture, Stream place)
    {
        using var drawn = File.OpenRead(picture);
        drawn.CopyTo(place);
    }

    public void Dispose() => Directory.Delete(_draft, recursive: true);

    private static ValueFormat FormatOf(ControlChart chart)
    {
        var values = Values(chart);
        return chart.Kind switch
        {
            ChartKind.P or ChartKind.PPrime => ValueFormat.Proportion(British),
            ChartKind.U or ChartKind.UPrime or ChartKind.XBar or ChartKind.S => ValueFormat.Number(British, FiguresOf(values)),
            ChartKind.Xmr or ChartKind.Mr or ChartKind.Run or ChartKind.C or ChartKind.G or ChartKind.T => ValueFormat.Number(British, Decimals(values)),
        };
    }

    private static double[] Values(ControlChart chart) => [.. chart.Points.Select(static point => point.Value).OfType<double>()];

    // As many decimals as the given values have, at most six, so that the chart prints them without binary rounding errors.
    private static int Decimals(double[] values) =>
        values.Length == 0 ? 0 : values.Max(static value => Enumerable.Range(0, MostDecimals).FirstOrDefault(n => Math.Abs(value - Math.Round(value, n)) <= 1e-9 * Math.Max(1, Math.Abs(value)), MostDecimals));

    // For calculated values, three significant digits of the largest.
    private static int FiguresOf(double[] values) =>
        values.Select(Math.Abs).DefaultIfEmpty(0).Max() is var largest && largest > 0 ? Math.Clamp(2 - (int)Math.Floor(Math.Log10(largest)), 0, MostDecimals) : 0;

    // At the end of a word, unless the first is longer than the name may be.
    private static string Cut(string name) =>
        name.Length <= LongestName ? name : name[..LongestName].LastIndexOf('-') is > 0 and var end && name[LongestName] != '-' ? name[..end] : name[..LongestName];

    private string FileName(string name)
    {
        var words = string.Concat(name.Select(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' ? c : '-')).Split('-', StringSplitOptions.RemoveEmptyEntries);
        var safe = Cut(string.Join('-', words).Trim('.', '-'));
        if (safe.Length == 0 || Devices.Contains(safe.Split('.')[0])) safe = $"series-{safe}".TrimEnd('-');
        var unique = safe;
        for (var n = 2; !_names.Add(unique); n++) unique = string.Create(CultureInfo.InvariantCulture, $"{safe}-{n}");
        return unique + ".svg";
    }
}
