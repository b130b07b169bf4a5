using System.Globalization;
using Plumbline.App.Importing;

namespace Plumbline.Cli.Terminal;

/// <summary>Says in words what is in a file of labels.</summary>
internal static class LabelWords
{
    /// <summary>What was written, and how to go on.</summary>
    internal static string Of(WrittenLabels written, string path, bool hasMore)
    {
        var kept = written.Kept == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {written.Kept:N0} earlier {(written.Kept == 1 ? "decision is" : "decisions are")} kept.");
        var more = hasMore ? " There are more; the first are written." : "";
        return string.Create(CultureInfo.InvariantCulture, $"{path}: {written.ToSettle:N0} to settle, of which {written.Undecided:N0} {(written.Undecided == 1 ? "is" : "are")} undecided.{kept}{more} Check the column decision: a code, or skip to leave the rows out; then give --labels {path}");
    }
}
