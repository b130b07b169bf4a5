using System.Globalization;
using Plumbline.Core.Judging;
using Plumbline.Core.Periods;

namespace Plumbline.Reports.Blocks.Breakdowns;

/// <summary>Says of a breakdown that its items were worked out from the units below, where parts are missing, and which figures are doubtful.</summary>
internal static class BreakdownGaps
{
    /// <summary>The words; null where every item was given and none is doubtful.</summary>
    internal static string? Of(ItemCounts counts, CultureInfo culture)
    {
        var cells = counts.Rows.SelectMany(static row => row.Cells).OfType<ItemCell>().ToList();
        var ofUnits = cells.Count(static cell => cell.Total is { IsOfUnits: true });
        string?[] said =
        [
            ofUnits == 0 ? null : ofUnits == cells.Count ? "Worked out from the units below." : "Worked out from the units below where no figure was given.",
            InLast(counts, culture),
            Earlier(counts, culture),
            Doubtful(counts, culture),
        ];
        return string.Join(' ', said.OfType<string>()) is { Length: > 0 } words ? words : null;
    }

    private static string? InLast(ItemCounts counts, CultureInfo culture)
    {
        var gaps = counts.Rows.Where(static row => HasGap(row, ^1)).Select(row => $"{row.Name} {TotalWords.Of(row.Cells[^1]!.Total!, culture)}").ToList();
        return gaps.Count == 0 ? null : $"Parts missing in {Name(counts.Periods[^1], culture)}: {string.Join("; ", gaps)}.";
    }

    private static string? Earlier(ItemCounts counts, CultureInfo culture)
    {
        var periods = counts.Periods.SkipLast(1).Where((_, at) => counts.Rows.Any(row => HasGap(row, at))).Select(period => Name(period, culture)).ToList();
        return periods.Count == 0 ? null : $"Parts are missing{(counts.Rows.Any(static row => HasGap(row, ^1)) ? " too" : "")} in {string.Join(", ", periods)}.";
    }

    private static string? Doubtful(ItemCounts counts, CultureInfo culture)
    {
        var doubtful = counts.Rows.SelectMany(row => row.Cells.Index().Where(static at => at.Item is { IsDoubtful: true }).Select(at => $"{row.Name}, {Name(counts.Periods[at.Index], culture)}")).ToList();
        return doubtful.Count == 0 ? null : $"{(doubtful.Count == 1 ? "A doubtful figure" : "Doubtful figures")}, known to be probably wrong: {string.Join("; ", doubtful)}.{(counts.AddUp ? $" A sum of {(doubtful.Count == 1 ? "it" : "them")} is doubtful too." : "")}";
    }

    private static bool HasGap(ItemRow row, Index at) => row.Cells[at]?.Total is { IsComplete: false };

    private static string Name(Period period, CultureInfo culture) => period.ToText(culture, full: true);
}
