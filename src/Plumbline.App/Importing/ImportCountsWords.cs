using System.Globalization;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;

namespace Plumbline.App.Importing;

/// <summary>What an import would write, and what it wrote, as counts in sentences. The command and the site say the same.</summary>
public static class ImportCountsWords
{
    /// <summary>What the import would do with figures, and with definitions beside them: a sentence each.</summary>
    public static IEnumerable<string> Lines(ImportPreview preview)
    {
        ArgumentNullException.ThrowIfNull(preview);
        var counts = preview.Counts;
        yield return string.Create(CultureInfo.InvariantCulture, $"{counts.New:N0} new, {counts.Changed:N0} changed, {counts.Same:N0} the same, {counts.Refused:N0} refused, {UnmatchedCount(preview)}.");
        if (preview.Definitions.Count > 0)
            yield return $"{string.Join("; ", preview.Definitions.Select(sort => string.Create(CultureInfo.InvariantCulture, $"{sort.Label}: {sort.New:N0} new, {sort.Changed:N0} changed, {sort.Same:N0} the same")))}.";
    }

    /// <summary>How many changed figures lose what stands beside them; null where none does.</summary>
    public static string? Losing(ImportPreview preview)
    {
        ArgumentNullException.ThrowIfNull(preview);
        return preview.Losing > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{preview.Losing:N0} of the changed figures {(preview.Losing == 1 ? "loses its" : "lose their")} note, source note or doubt; see the column “was”.")
            : null;
    }

    /// <summary>How many changed figures are the same number with other decimals; null where none is.</summary>
    public static string? OtherDecimals(ImportPreview preview)
    {
        ArgumentNullException.ThrowIfNull(preview);
        return preview.OtherDecimals > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{preview.OtherDecimals:N0} of the changed figures {(preview.OtherDecimals == 1 ? "is the same number" : "are the same numbers")} with other decimals, as 99% and 99.00%. Papers print a figure as it is written: to keep it as it was, show as many decimals in the file.")
            : null;
    }

    /// <summary>What a commit wrote.</summary>
    public static string Written(CommitResult result, ImportPreview preview)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(preview);
        if (result is not CommitResult.Committed(var change)) return $"Nothing new; still at change {((CommitResult.NothingNew)result).Head}.";
        var sort = preview.Recipes.Count > 0 ? "definition" : "label";
        var remembered = change.Definitions - preview.ToWrite.Sum(kind => kind.Count);
        string[] parts =
        [
            Counted(change.Observations, "figure", "figures"),
            .. preview.ToWrite.Select(kind => Counted(kind.Count, KindNouns.Of(kind.Kind, 1), KindNouns.Of(kind.Kind, 2))),
            .. remembered > 0 ? [Counted(remembered, $"remembered {sort}", $"remembered {sort}s")] : Array.Empty<string>(),
        ];
        return string.Create(CultureInfo.InvariantCulture, $"Change {change.Number}, {change.Hash.Short}: {string.Join(", ", parts[..Math.Max(1, parts.Length - 1)])}{(parts.Length > 1 ? $" and {parts[^1]}" : "")}.");
    }

    // A label is settled once, however many rows have it.
    private static string UnmatchedCount(ImportPreview preview) => preview.UnmatchedLabels == 0
        ? "0 unmatched"
        : $"{Counted(preview.UnmatchedLabels, "label", "labels")} unmatched ({PreviewRow.Rows(preview.Counts.UnmatchedRows)})";

    private static string Counted(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");
}
