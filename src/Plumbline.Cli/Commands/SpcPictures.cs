using System.Globalization;
using Plumbline.App.ControlCharts;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Charts.Scenes;

namespace Plumbline.Cli.Commands;

/// <summary>A picture of each series, in a folder beside its place until they are kept.</summary>
internal sealed class SpcPictures : IDisposable
{
    private const int MostDecimals = 6;
    private const int LongestName = 100;

    // Names that one system or another keeps for its devices, whatever follows the dot.
    private static readonly HashSet<string> Devices = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(static n => new[] { $"com{n}", $"lpt{n}" })], StringComparer.OrdinalIgnoreCase);

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _folder;
    private readonly string _draft;
    private readonly bool _twoSigma;

    internal SpcPictures(string folder, bool twoSigma)
    {
        (_folder, _draft, _twoSigma) = (folder, Path.TrimEndingDirectorySeparator(folder) + ".part", twoSigma);
        Directory.CreateDirectory(_draft);
    }

    internal void Draw(FinishedSeries one)
    {
        var chart = one.ToChart();
        string[] labels = [.. chart.Points.Select(static point => point.Label)];
        var periods = PeriodsOf(labels);
        var text = new ChartText
        {
            Title = one.Name.Length == 0 ? "(no name)" : one.Name,
            Format = FormatOf(chart),
            Axis = periods.Count == 0 ? TimeAxis.FromLabels(labels) : TimeAxis.Of(periods, British),
        };
        var scene = ControlChartDrawing.Arrange(chart, text, new ControlChartOptions { TwoSigma = _twoSigma, Bounds = NaturalBounds.Of(chart.Kind) });
        File.WriteAllText(Path.Combine(_draft, FileName(one.Name)), SvgWriter.WriteFile(scene, text.Title, ChartSummary.Of(chart, WordingOf(chart, text, periods.Count == 0 ? "at" : ChartWording.Preposition(periods[0].Frequency))).ToString(), "chart", headed: true));
    }

    private static ChartWording WordingOf(ControlChart chart, ChartText text, string preposition)
    {
        var names = chart.Points.ToDictionary(static point => point.Label, point => text.Axis.Periods[point.Index].Full, StringComparer.Ordinal);
        return new ChartWording
        {
            Subject = text.Title,
            Number = text.Format.Statistic,
            Value = text.Format.Text,
            Target = text.Format.Target,
            Period = label => names[label],
            When = label => $"{preposition} {names[label]}",
        };
    }

    /// <summary>Moves the pictures to their place, over those of the same names.</summary>
    internal void Keep()
    {
        Directory.CreateDirectory(_folder);
        foreach (var picture in Directory.EnumerateFiles(_draft)) File.Move(picture, Path.Combine(_folder, Path.GetFileName(picture)), overwrite: true);
    }

    public void Dispose() => Directory.Delete(_draft, recursive: true);

    // Dates of one frequency are periods, the firsts or lasts of months months; none where some label is no date, or two are one period.
    private static List<Period> PeriodsOf(IReadOnlyList<string> labels)
    {
        foreach (var expected in new Frequency?[] { Frequency.Month, null })
        {
            var read = labels.Select(label => Period.Parse(label, expected: expected)).ToList();
            if (!read.TrueForAll(static period => period.Succeeded)) continue;
            var periods = read.ConvertAll(static period => period.Value);
            if (periods.TrueForAll(period => period.Frequency == periods[0].Frequency) && periods.Distinct().Count() == periods.Count) return periods;
        }

        return [];
    }

    private static ValueFormat FormatOf(ControlChart chart)
    {
        double[] values = [.. chart.Points.Select(static point => point.Value).OfType<double>()];
        return chart.Kind switch
        {
            ChartKind.P or ChartKind.PPrime => ValueFormat.Proportion(British),
            ChartKind.U or ChartKind.UPrime or ChartKind.XBar or ChartKind.S => ValueFormat.Number(British, FiguresOf(values)),
            ChartKind.Xmr or ChartKind.Mr or ChartKind.Run or ChartKind.C or ChartKind.G or ChartKind.T => ValueFormat.Number(British, Decimals(values)),
        };
    }

    // As many decimals as the values have, up to six: the chart prints what was given, not what binary makes of it.
    private static int Decimals(double[] values) =>
        values.Length == 0 ? 0 : values.Max(static value => Enumerable.Range(0, MostDecimals).FirstOrDefault(n => Math.Abs(value - Math.Round(value, n)) <= 1e-9 * Math.Max(1, Math.Abs(value)), MostDecimals));

    // Of what is computed, three figures of the largest.
    private static int FiguresOf(double[] values) =>
        values.Select(Math.Abs).DefaultIfEmpty(0).Max() is var largest && largest > 0 ? Math.Clamp(2 - (int)Math.Floor(Math.Log10(largest)), 0, MostDecimals) : 0;

    private string FileName(string name)
    {
        var safe = string.Concat(name.Select(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-')).Trim('.', '-');
        if (safe.Length > LongestName) safe = safe[..LongestName];
        if (safe.Length == 0 || Devices.Contains(safe.Split('.')[0])) safe = $"series-{safe}".TrimEnd('-');
        var unique = safe;
        for (var n = 2; !_names.Add(unique); n++) unique = string.Create(CultureInfo.InvariantCulture, $"{safe}-{n}");
        return unique + ".svg";
    }
}
