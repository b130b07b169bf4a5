using System.Diagnostics;
using System.Globalization;
using System.Text;
using Plumbline.App.ControlCharts;

namespace Plumbline.Benchmarks.Spc;

/// <summary>Charts CSV to CSV as the <c>spc</c> command does; the input is generated while it is read, so that no disk is measured.</summary>
public static class SpcFileBenchmark
{
    /// <summary>Charts this many series of 36 points (a million by default) and prints time and memory.</summary>
    public static int Run(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        using var process = Process.GetCurrentProcess();
        using var making = new SyntheticSeries(count);
        var (begun, worked) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        making.CopyTo(Stream.Null);
        var made = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        process.Refresh();
        var madeWork = (process.TotalProcessorTime - worked).TotalSeconds;

        var reports = 0;
        using var input = new SyntheticSeries(count);
        using var points = new CountingStream();
        using var series = new CountingStream();
        process.Refresh();
        (var start, worked) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        var result = ControlChartFile.Run(input, points, series, new() { Progress = (_, _) => reports++ });
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds - made;
        process.Refresh();
        var work = (process.TotalProcessorTime - worked).TotalSeconds - madeWork;

        Print($"{result.Series:N0} series, {result.Points:N0} points: {seconds:F1} s, {result.Points / seconds / 1e6:F2} million points a second (making the text, {made:F1} s, taken off)");
        Print($"{work:F1} s of processor time, which other work on the machine does not lengthen");
        Print($"{input.BytesRead / 1e6:N0} MB read, {(points.Length + series.Length) / 1e6:N0} MB written, {(input.BytesRead + points.Length + series.Length) / 1e6 / seconds:F0} MB/s");
        Print($"peak memory {process.PeakWorkingSet64 / 1e6:F0} MB (bar: 300), progress reported {reports} times, problems {result.Problems.Count}");
        return process.PeakWorkingSet64 < 300e6 && result.Problems.Count == 0 ? 0 : 1;
    }

    private static void Print(FormattableString text) => Console.Out.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>Series of 36 months with one decimal, a target and a direction.</summary>
    private sealed class SyntheticSeries(int count) : ReadOnlyStream
    {
        private readonly Random _random = new(20240331);
        private byte[] _chunk = Encoding.UTF8.GetBytes("series,date,value,target,direction\n");
        private int _at;
        private int _made;

        public long BytesRead { get; private set; }

        public override int Read(byte[] buffer, int offset, int length)
        {
            if (_at == _chunk.Length)
            {
                if (_made == count)
                    return 0;
                (_chunk, _at) = (Encoding.UTF8.GetBytes(Series(_made++)), 0);
            }

            var copied = Math.Min(length, _chunk.Length - _at);
            Buffer.BlockCopy(_chunk, _at, buffer, offset, copied);
            _at += copied;
            BytesRead += copied;
            return copied;
        }

        private string Series(int number)
        {
            var text = new StringBuilder(36 * 40);
            for (var month = 0; month < 36; month++)
            {
                var value = Math.Round(100 + (20 * (_random.NextDouble() - 0.5)), 1);
                text.Append(CultureInfo.InvariantCulture, $"s{number:D7},{2019 + (month / 12)}-{(month % 12) + 1:D2}-01,{value},105.5,increase\n");
            }

            return text.ToString();
        }
    }

    private sealed class CountingStream : ReadOnlyStream
    {
        private long _length;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override void Write(byte[] buffer, int offset, int count) => _length += count;

        public override int Read(byte[] buffer, int offset, int length) => 0;
    }
}
