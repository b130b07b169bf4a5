using System.Globalization;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Charts.Control;
using Plumbline.Reports.Charts.History;
using static Plumbline.Reports.Tests.Charts.Gallery.Figures;

namespace Plumbline.Reports.Tests.Charts.Gallery;

/// <summary>Charts with random figures, sizes, frequencies, rebases and notes; the same seed gives the same chart.</summary>
internal static class RandomCase
{
    private static readonly string[] Words = ["Strike", "New case management system", "Merged with the northern team after the review of 2023", "Snow", "Reporting changed"];

    internal static GalleryCase Of(int seed)
    {
        var random = new Random(seed);
        var count = 1 + random.Next(random.Next(3) == 0 ? 140 : 40);
        var scale = Math.Pow(10, random.Next(-6, 13));
        var values = Noise(seed, count, scale * random.Next(-2, 10), scale * random.NextDouble() * 3);
        for (var i = 0; i < count; i++)
        {
            if (random.Next(15) == 0) values[i] = null;
            else if (random.Next(40) == 0) values[i] *= random.Next(-3, 30);
        }

        var text = new ChartText
        {
            Title = "Seed " + Label(seed) + ", " + Words[random.Next(Words.Length)],
            Format = Format(random),
            Axis = Figures.Of((Frequency)random.Next(8), count, new DateOnly(2015 + random.Next(8), 1 + random.Next(12), 1)),
            Notes = [.. Enumerable.Range(0, random.Next(4)).Select(_ => new ChartNote(random.Next(count), Words[random.Next(Words.Length)]))],
            TargetWord = random.Next(3) == 0 ? "Contract standard" : "Target",
        };
        double? target = random.Next(4) == 0 ? null : scale * random.Next(-3, 14);
        ChartSize[] sizes = [ChartSize.Full, ChartSize.Narrow, ChartSize.Print, ChartSize.Small, new(300 + random.Next(900), 150 + random.Next(300))];
        var size = sizes[random.Next(sizes.Length)];
        return random.Next(3) == 0 ? History(random, values, target, text, size) : Control(random, values, target, text, size);
    }

    private static GalleryCase Control(Random random, double?[] values, double? target, ChartText text, ChartSize size) => GalleryCase.Of(
        text.Title,
        new ControlChartRequest
        {
            Points = Inputs(values, _ => target, [.. Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(values.Length))]),
            Direction = (ImprovementDirection)random.Next(3),
            Rebases = [.. Enumerable.Range(0, values.Length > 4 ? random.Next(3) : 0).Select(_ => 1 + random.Next(values.Length - 1)).Distinct().Order().Select(at => new Rebase(Label(at), Words[random.Next(Words.Length)]))],
        },
        text,
        new ControlChartOptions { Size = size, TwoSigma = random.Next(2) == 0 });

    private static GalleryCase History(Random random, double?[] values, double? target, ChartText text, ChartSize size) => GalleryCase.Of(
        text.Title,
        [.. values.Select(value => new HistoryPoint(value, target, random.Next(10) == 0))],
        text,
        new HistoryOptions
        {
            Size = size,
            Form = (HistoryForm)random.Next(3),
            Comparators = [.. Enumerable.Range(0, random.Next(3)).Select(i => new Comparator("Place " + i.ToString(CultureInfo.InvariantCulture), (values[0] ?? 1) * (i + 1)))],
        });

    private static ValueFormat Format(Random random) => random.Next(5) switch
    {
        0 => ValueFormat.Percent(British, random.Next(3)),
        1 => ValueFormat.Proportion(British, random.Next(3)),
        2 => ValueFormat.Pounds(British),
        3 => ValueFormat.Rate(British, 100_000),
        _ => ValueFormat.Number(British, random.Next(3), "days"),
    };
}
