using System.Globalization;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Settling;
using Plumbline.App.Ledger;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Terminal;

/// <summary>Prints a preview in words, for the person who imports.</summary>
internal static class ImportPreviewWords
{
    private const int MostColumnsNamed = 20;

    /// <summary>Writes what was found, what prevents the import and how to fix it, and the counts.</summary>
    internal static async Task WriteAsync(ImportPreview preview, TextWriter output)
    {
        foreach (var table in preview.Tables) await output.WriteLineAsync($"{table.Name}: {table.Layout}; {PreviewRow.Rows(table.Rows)} with {table.Of}");
        foreach (var table in preview.Tables.Where(static table => table.Whole is not null)) await output.WriteLineAsync($"{table.Name}: {table.Whole}");
        foreach (var remark in preview.Remarks) await output.WriteLineAsync($"{remark.Place}: {(remark.NeedsAttention ? "warning: " : "")}{remark.Text}");
        foreach (var problem in preview.Refused) await output.WriteLineAsync(problem.ToString());
        foreach (var label in preview.Unmatched) await output.WriteLineAsync(Unmatched(label));
        if (preview.UnknownColumns.Count > 0) await output.WriteLineAsync($"To leave columns out, give {string.Join(' ', preview.UnknownColumns.Take(MostColumnsNamed).Select(heading => $"--ignore \"{heading.ReplaceLineEndings(" ")}\""))}");
        foreach (var text in preview.UnreadTexts) await output.WriteLineAsync($"To say what “{text}” means, give --read \"{text}=not-available\", or another of {string.Join(", ", TextReading.Statuses)}");
        if (preview.Losing > 0) await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{preview.Losing:N0} of the changed figures {(preview.Losing == 1 ? "loses its" : "lose their")} note, source note or doubt; see the column “was”."));
        var counts = preview.Counts;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{counts.New:N0} new, {counts.Changed:N0} changed, {counts.Same:N0} the same, {counts.Refused:N0} refused, {UnmatchedCount(preview)}."));
        if (preview.Definitions.Count > 0)
            await output.WriteLineAsync($"{string.Join("; ", preview.Definitions.Select(sort => string.Create(CultureInfo.InvariantCulture, $"{sort.Label}: {sort.New:N0} new, {sort.Changed:N0} changed, {sort.Same:N0} the same")))}.");
    }

    // A label is settled once, however many rows have it.
    private static string UnmatchedCount(ImportPreview preview) => preview.UnmatchedLabels == 0
        ? "0 unmatched"
        : $"{Counted(preview.UnmatchedLabels, "label", "labels")} unmatched ({PreviewRow.Rows(preview.Counts.UnmatchedRows)})";

    /// <summary>What a commit wrote.</summary>
    internal static string Written(CommitResult result, ImportPreview preview)
    {
        if (result is not CommitResult.Committed(var change)) return $"Nothing new; still at change {((CommitResult.NothingNew)result).Head}.";
        var sort = preview.Recipes.Count > 0 ? "definition" : "label";
        var remembered = change.Definitions - preview.ToWrite.Sum(kind => kind.Count);
        string[] parts =
        [
            Counted(change.Observations, "figure", "figures"),
            .. preview.ToWrite.Select(kind => Counted(kind.Count, kind.Kind, kind.Kind.EndsWith('y') ? kind.Kind[..^1] + "ies" : kind.Kind + "s")),
            .. remembered > 0 ? [Counted(remembered, $"remembered {sort}", $"remembered {sort}s")] : Array.Empty<string>(),
        ];
        return string.Create(CultureInfo.InvariantCulture, $"Change {change.Number}, {change.Hash.Short}: {string.Join(", ", parts[..Math.Max(1, parts.Length - 1)])}{(parts.Length > 1 ? $" and {parts[^1]}" : "")}.");
    }

    private static string Counted(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");

    private static string Unmatched(UnsettledText label)
    {
        if (label.IsPlan)
            return $"{label.Place}: {Problem.With(label.Label, $"an indicator’s actual figures: {UnsettledText.PlanRemedy}")}{(label.IsPlanOfSection ? "" : $". Give --skip \"{label.Label}\"")}";
        var expected = Problem.With(label.Label, $"an indicator{(label.Near.Count > 0 ? $": {label.Suggestion}" : "")}");
        return $"{label.Place}: {expected}. Give --map \"{label.Label}={(label.Near is [{ IsLikely: true } first, ..] ? first.Code : "INDICATOR")}\" or --skip \"{label.Label}\"";
    }
}
