using System.Globalization;
using Plumbline.App.Importing;

namespace Plumbline.Cli.Terminal;

/// <summary>Shows the progress of an import as a bar with the time left, after the first second.</summary>
internal sealed class ImportProgressBar(StandardStreams streams) : IProgress<ImportProgress>, IDisposable
{
    private const int Width = 24;
    private readonly ProgressLine _line = new(streams);
    private string? _doing;
    private long _begun;

    /// <inheritdoc/>
    public void Report(ImportProgress value)
    {
        if (_doing != value.Doing) (_doing, _begun) = (value.Doing, streams.Time.GetTimestamp());
        _line.Report(Text(value, streams.Time.GetElapsedTime(_begun)));
    }

    /// <summary>Removes the bar before other output.</summary>
    internal void Clear() => _line.Clear();

    /// <summary><c>reading figures.csv [######------] 50%, 12 s left</c>.</summary>
    internal static string Text(ImportProgress at, TimeSpan elapsed)
    {
        if (at.Total <= 0) return at.Doing;
        var share = Math.Clamp((double)at.Done / at.Total, 0, 1);
        var full = (int)(share * Width);
        var left = share > 0.01 ? $", {Time(elapsed * ((1 - share) / share))} left" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{at.Doing} [{new string('#', full)}{new string('-', Width - full)}] {share:0%}{left}");
    }

    public void Dispose() => _line.Dispose();

    private static string Time(TimeSpan left) => left.TotalSeconds < 90
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(left.TotalSeconds)} s")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(left.TotalMinutes)} min");
}
