using System.Diagnostics;
using System.Globalization;
using Plumbline.Core.Spc;

namespace Plumbline.Benchmarks.Spc;

/// <summary>
/// XmR with all four rules and both icons, single-threaded, compared with a plain sum over the same array in the same run. A
/// stopwatch is enough: the two bars are ratios within one run, and the array is too large for a micro-benchmark to repeat.
/// </summary>
public static class SpcBenchmark
{
    private const int SeriesLength = 36;
    private const double LeastPointsPerSecond = 20e6;
    private const double MostTimesTheSum = 30;

    /// <summary>Runs and prints; returns 1 if a bar is missed.</summary>
    public static int Run(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var output = Console.Out;
        output.WriteLine(Invariant($"{System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} processors"));
        var missed = Bars(output);
        Growth(output, args.Contains("--long", StringComparer.Ordinal) ? 100_000_000 : 10_000_000);
        return missed ? 1 : 0;
    }

    private static bool Bars(TextWriter output)
    {
        var values = Values(100_000 * SeriesLength);
        var columns = new Columns(SeriesLength);
        for (var warm = 0; warm < 5; warm++)
            Analyse(values, columns);
        Sum(values);

        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var analysis = Best(7, () => Analyse(values, columns));
        var sum = Best(15, () => Sum(values));
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var rate = values.Length / analysis;
        output.WriteLine(Invariant($"100,000 series of 36: {rate / 1e6:F1} million points a second, {analysis * 1e9 / values.Length:F2} ns a point (bar: 20 million)"));
        output.WriteLine(Invariant($"plain sum: {sum * 1e9 / values.Length:F2} ns a point; the analysis takes {analysis / sum:F1} times as long (bar: 30)"));
        output.WriteLine(Invariant($"allocated in 22 runs over 3.6 million points: {allocated:N0} bytes"));
        return rate < LeastPointsPerSecond || analysis / sum > MostTimesTheSum;
    }

    private static void Growth(TextWriter output, int most)
    {
        for (var points = 10_000; points <= most; points *= 10)
        {
            var values = Values(points / SeriesLength * SeriesLength);
            var columns = new Columns(SeriesLength);
            var many = Best(points > 1_000_000 ? 3 : 10, () => Analyse(values, columns));
            output.WriteLine(Invariant($"{points:N0} points in series of 36: {many * 1e9 / values.Length:F2} ns a point"));
        }

        // A single series keeps all its columns, 72 bytes a point, so it goes to a tenth of the length.
        for (var points = 10_000; points <= most / 10; points *= 10)
        {
            var values = Values(points);
            var columns = new Columns(points);
            var one = Best(points > 1_000_000 ? 3 : 10, () => AnalyseOne(values, columns));
            output.WriteLine(Invariant($"{points:N0} points in one series: {one * 1e9 / points:F2} ns a point"));
        }
    }

    private static double Sum(double[] values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }

    private static double Analyse(double[] values, Columns columns)
    {
        var signals = 0;
        Span<double> targets = stackalloc double[SeriesLength];
        targets.Fill(105);
        for (var at = 0; at < values.Length; at += SeriesLength)
        {
            var verdict = SeriesAnalysis.Analyse(
                new() { Values = values.AsSpan(at, SeriesLength), Targets = targets, Direction = ImprovementDirection.Increase },
                ChartKind.Xmr,
                SpcProfile.Plumbline,
                columns.Output);
            signals += (int)verdict.Variation + (int)verdict.Assurance;
        }

        return signals;
    }

    private static double AnalyseOne(double[] values, Columns columns) => (double)SeriesAnalysis.Analyse(
        new() { Values = values, Direction = ImprovementDirection.Increase },
        ChartKind.Xmr,
        SpcProfile.Plumbline,
        columns.Output).Variation;

    private static double Best(int times, Func<double> work)
    {
        var best = double.MaxValue;
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }

    // Sums of six uniforms: nearly normal, seeded, so that about one point in fifty signals.
    private static double[] Values(int count)
    {
        var random = new Random(20240331);
        var values = new double[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = 100;
            for (var j = 0; j < 6; j++)
                values[i] += random.NextDouble() - 0.5;
        }

        return values;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed class Columns(int length)
    {
        private readonly double[] _values = new double[length];
        private readonly double[] _centre = new double[length];
        private readonly double[] _lower = new double[length];
        private readonly double[] _upper = new double[length];
        private readonly double[] _lowerTwo = new double[length];
        private readonly double[] _upperTwo = new double[length];
        private readonly PointSignals[] _signals = new PointSignals[length];
        private readonly Variation[] _types = new Variation[length];

        public SeriesOutput Output => new()
        {
            Values = _values,
            Centre = _centre,
            Lower = _lower,
            Upper = _upper,
            LowerTwoSigma = _lowerTwo,
            UpperTwoSigma = _upperTwo,
            Signals = _signals,
            Types = _types,
        };
    }
}
