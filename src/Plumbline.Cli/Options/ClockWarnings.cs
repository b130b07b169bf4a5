using System.Globalization;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.Cli.Options;

/// <summary>Says what is odd about the time that a change is about to bear: a ledger is only added to, so a wrong time stays. docs/decisions/ledger-clocks.md.</summary>
internal static class ClockWarnings
{
    // Files carried between machines whose clocks are set by the network agree within seconds.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    // Figures that are reported once a year come within a year and a day.
    private static readonly TimeSpan Year = TimeSpan.FromDays(366);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <param name="now">The time that stamps changes: the server's, or this machine's.</param>
    /// <param name="here">This machine's.</param>
    /// <param name="newestFile">When the newest of the files that are brought in was last written; null where none are.</param>
    /// <param name="lastChange">The time of the organisation's last change; null where it has none.</param>
    internal static IEnumerable<string> Of(DateTimeOffset now, DateTimeOffset here, DateTimeOffset? newestFile, DateTimeOffset? lastChange)
    {
        if ((here - now).Duration() >= Day)
            yield return $"This machine's clock says {Text(here)}, the server's {Text(now)}: one of them is wrong. Changes bear the server's.";
        if (newestFile is { } newest && newest - now > Slack)
            yield return $"The newest file was written at {Text(newest)}, and the clock says {Text(now)}: one of the two clocks is wrong. A change's time stays for ever; set the clock right first.";
        // A file written on a machine whose clock is wrong bears its time: it speaks only where there is no change.
        if (now - (lastChange ?? newestFile) > Year)
        {
            var last = lastChange is { } change ? $"the last change ({Text(change)})" : $"the newest file ({Text(newestFile!.Value)})";
            yield return $"The clock says {Text(now)}, more than a year later than {last}. A change's time stays for ever; if the clock is wrong, set it right first.";
        }
    }

    /// <summary>What the times of the changes next to a position found by a day or a time say about it; null where they bear it out.</summary>
    /// <param name="now">The time that stamps changes.</param>
    /// <param name="head">The ledger's last change.</param>
    /// <param name="around">The change found, with two before and two after it where there are.</param>
    /// <param name="found">Its place among them.</param>
    internal static string? OfPosition(DateTimeOffset now, Change head, IReadOnlyList<Change> around, int found)
    {
        var at = around[found];
        if (head.At - now > Slack)
            return $"The ledger's last change, {head.Number}, bears the time {Text(head.At)}, later than now: a clock was wrong, and what was known on a day cannot be told by it. As at change {at.Number}; name a change by its number to be sure.";
        var (first, last) = (Math.Max(found - 1, 0), Math.Min(found + 1, around.Count - 2));
        for (var i = first; i <= last; i++)
        {
            if (around[i].At == around[i + 1].At)
                return $"Changes {around[i].Number} and {around[i + 1].Number} bear one time, {Text(around[i].At)}: the clock had been set back, and what was known on a day near it cannot be told by it. As at change {at.Number}; name a change by its number to be sure.";
        }

        return null;
    }

    /// <summary>When the newest of files, or of the files below folders, was last written.</summary>
    internal static DateTimeOffset? NewestOf(IEnumerable<string> paths)
    {
        var below = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var files = paths.SelectMany(path => Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", below) : [path]).Where(File.Exists);
        return files.Select(file => (DateTimeOffset?)new DateTimeOffset(File.GetLastWriteTimeUtc(file), TimeSpan.Zero)).Max();
    }

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
