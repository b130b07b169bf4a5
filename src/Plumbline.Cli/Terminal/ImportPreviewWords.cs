using Plumbline.App.Importing;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Settling;
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
        if (ImportCountsWords.Losing(preview) is { } losing) await output.WriteLineAsync(losing);
        if (ImportCountsWords.OtherDecimals(preview) is { } decimals) await output.WriteLineAsync(decimals);
        foreach (var line in ImportCountsWords.Lines(preview)) await output.WriteLineAsync(line);
    }

    private static string Unmatched(UnsettledText label)
    {
        if (label.IsPlan)
            return $"{label.Place}: {Problem.With(label.Label, $"an indicator’s actual figures: {UnsettledText.PlanRemedy}")}{(label.IsPlanOfSection ? "" : $". Give --skip \"{label.Label}\"")}";
        var expected = Problem.With(label.Label, $"an indicator{(label.Near.Count > 0 ? $": {label.Suggestion}" : "")}");
        return $"{label.Place}: {expected}. Give --map \"{label.Label}={(label.Near is [{ IsLikely: true } first, ..] ? first.Code : "INDICATOR")}\" or --skip \"{label.Label}\"";
    }
}
