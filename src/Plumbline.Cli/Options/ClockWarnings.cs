using System.Globalization;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.Cli.Options;

/// <summary>Warns if the time of the next change looks wrong: a ledger is append-only, so a wrong time cannot be corrected. docs/decisions/ledger-clocks.md.</summary>
internal static class ClockWarnings
{
    // Machines that set their clocks from the network agree within seconds.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    // Figures that are reported once a year arrive within a year and a day.
    private static readonly TimeSpan Year = TimeSpan.FromDays(366);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <param name="now">The time for changes: the server's, or else this machine's.</param>
    /// <param name="here">This machine's time.</param>
    /// <param name="newestFile">When the newest input file was last written; null without files.</param>
    /// <param name="lastChange">The time of the organisation's last change; null if it has none.</param>
    internal static IEnumerable<string> Of(DateTimeOffset now, DateTimeOffset here, DateTimeOffset? newestFile, DateTimeOffset? lastChange)
    {
        if ((here - now).Duration() >= Day)
            yield return $"This machine's clock says {Text(here)}, the server's {Text(now)}: one of them is wrong. Changes are recorded with the server's time.";
        if (newestFile is { } newest && newest - now > Slack)
            yield return $"The newest file was written at {Text(newest)}, and the clock says {Text(now)}: one of the two clocks is wrong. A change's time cannot be corrected later; set the clock first.";
        // A file written on a machine with a wrong clock has a wrong time, so it is used only if there is no change.
        if (now - (lastChange ?? newestFile) > Year)
        {
            var last = lastChange is { } change ? $"the last change ({Text(change)})" : $"the newest file ({Text(newestFile!.Value)})";
            yield return $"The clock says {Text(now)}, more than a year later than {last}. A change's time cannot be corrected later; if the clock is wrong, set it first.";
        }
    }

    /// <summary>A warning if the times of the changes around a position found by day or time make it uncertain; otherwise null.</summary>
    /// <param name="now">The time for changes.</param>
    /// <param name="head">The ledger's last change.</param>
    /// <param name="around">The change found, with up to two before and two after it.</param>
    /// <param name="found">Its index among them.</param>
    internal static string? OfPosition(DateTimeOffset now, Change head, IReadOnlyList<Change> around, int found)
    {
        var at = around[found];
        if (head.At - now > Slack)
            return $"The ledger's last change, {head.Number}, has the time {Text(head.At)}, which is in the future: a clock was wrong, so the position at a day is uncertain. Using change {at.Number}; give a change number to be sure.";
        var (first, last) = (Math.Max(found - 1, 0), Math.Min(found + 1, around.Count - 2));
        for (var i = first; i <= last; i++)
        {
            if (around[i].At == around[i + 1].At)
                return $"Changes {around[i].Number} and {around[i + 1].Number} have the same time, {Text(around[i].At)}: the clock had been set back, so the position at a day near it is uncertain. Using change {at.Number}; give a change number to be sure.";
        }

        return null;
    }

    /// <summary>When the newest of the files, or of the files in the folders, was last written.</summary>
    internal static DateTimeOffset? NewestOf(IEnumerable<string> paths)
    {
        var below = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var files = paths.SelectMany(path => Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", below) : [path]).Where(File.Exists);
        return files.Select(file => (DateTimeOffset?)new DateTimeOffset(File.GetLastWriteTimeUtc(file), TimeSpan.Zero)).Max();
    }

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
