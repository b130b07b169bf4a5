using System.Diagnostics;
using System.Globalization;

namespace Plumbline.App.Tests.Ledger.Cluster;

/// <summary>A kill and the time until Patroni reported a primary again. <paramref name="At"/> is a time stamp of <see cref="Stopwatch"/>.</summary>
internal sealed record Death(bool WithPatroni, long At, TimeSpan UntilPrimary);

/// <summary>The longest times without an acknowledgement.</summary>
internal static class Pauses
{
    /// <summary>The longest time between two acknowledgements, from the last before a kill up to the next kill.</summary>
    public static TimeSpan After(Death death, IReadOnlyList<Death> deaths, IEnumerable<ImportRun> runs)
    {
        var told = runs.Where(run => run.Acknowledged is not null).Select(run => run.Ended).Order().ToList();
        var last = told.LastOrDefault(time => time <= death.At, death.At);
        var next = deaths.Select(other => other.At).Where(at => at > death.At).DefaultIfEmpty(long.MaxValue).Min();
        var times = told.Where(time => time > last && time <= next).Prepend(last).ToList();
        return times.Zip(times.Skip(1), (from, to) => Stopwatch.GetElapsedTime(from, to)).Max();
    }

    /// <summary>Minimum, median and maximum, in seconds.</summary>
    public static string Describe(IEnumerable<TimeSpan> pauses)
    {
        var seconds = pauses.Select(pause => pause.TotalSeconds).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{seconds[0]:0.0}, {(seconds[(seconds.Count - 1) / 2] + seconds[seconds.Count / 2]) / 2:0.0}, {seconds[^1]:0.0} s");
    }
}
