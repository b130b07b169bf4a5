using System.Globalization;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Labels;
using Plumbline.Core.Text;

namespace Plumbline.Cli;

/// <summary>A preview as a table on standard output, and in words on standard error.</summary>
internal static class ImportPreviewTable
{
    // Below this a near match is listed, but not put in the user's mouth.
    private const double LikelyEnough = 0.7;
    private const int MostColumnsNamed = 20;

    private static readonly ResultColumn[] Columns = ["what", "label", "indicator", "unit", "period", "was", "value", "source", "note", "aspect", "source-note", "doubtful"];

    /// <summary>A row each for what is refused, unmatched, skipped, changed and new.</summary>
    internal static void Write(StandardStreams streams, ImportPreview preview, bool json)
    {
        using var table = new ResultTable(streams, json, Columns);
        foreach (var problem in preview.Refused) table.Row("refused", null, null, null, null, null, null, string.Create(CultureInfo.InvariantCulture, $"{problem.File}:{problem.Row}:{problem.Column}"), problem.Problem.ToString(), null, null, null);
        foreach (var label in preview.Unmatched) table.Row("unmatched", label.Label, null, null, null, null, null, label.Place, Near(label), null, null, null);
        foreach (var label in preview.Skipped) table.Row("skipped", label.Label, null, null, null, null, null, null, Rows(label.Rows), null, null, null);
        foreach (var figure in preview.Changed) Row("changed", figure);
        foreach (var figure in preview.New) Row("new", figure);

        void Row(string what, PreviewedFigure figure) =>
            table.Row(what, null, figure.Indicator, figure.Unit, figure.Period, figure.Was, figure.Value, figure.Source, null, figure.Aspect, figure.SourceNote, figure.IsDoubtful ? "yes" : null);
    }

    /// <summary>What was found, what stands against it and how to mend that, and the counts.</summary>
    internal static async Task DescribeAsync(ImportPreview preview, TextWriter output)
    {
        foreach (var table in preview.Tables) await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{table.Name}: {table.Layout}; {Rows(table.Rows)} with figures"));
        foreach (var remark in preview.Remarks) await output.WriteLineAsync($"{remark.Place}: {(remark.NeedsAttention ? "warning: " : "")}{remark.Text}");
        foreach (var problem in preview.Refused) await output.WriteLineAsync(problem.ToString());
        foreach (var label in preview.Unmatched)
        {
            if (label.IsPlan)
            {
                await output.WriteLineAsync($"{label.Place}: {Problem.With(label.Label, $"an indicator’s actual figures: {UnmatchedLabel.PlanRemedy}")}. Give --skip \"{label.Label}\"");
                continue;
            }

            var example = label.Near.Count > 0 && label.Near[0].Score >= LikelyEnough ? label.Near[0].Indicator.ToString() : "INDICATOR";
            await output.WriteLineAsync($"{label.Place}: {Problem.With(label.Label, $"an indicator{(label.Near.Count > 0 ? $": {Near(label)}" : "")}")}. Give --map \"{label.Label}={example}\" or --skip \"{label.Label}\"");
        }

        if (preview.UnknownColumns.Count > 0) await output.WriteLineAsync($"To leave columns out, give {string.Join(' ', preview.UnknownColumns.Take(MostColumnsNamed).Select(heading => $"--ignore \"{heading.ReplaceLineEndings(" ")}\""))}");
        foreach (var text in preview.UnreadTexts) await output.WriteLineAsync($"To say what “{text}” means, give --read \"{text}=not-available\", or another of {string.Join(", ", TextReading.Statuses)}");
        if (preview.Losing > 0) await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{preview.Losing:N0} of the changed figures {(preview.Losing == 1 ? "loses its" : "lose their")} note, source note or doubt, as the column was says."));
        var counts = preview.Counts;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{counts.New:N0} new, {counts.Changed:N0} changed, {counts.Same:N0} the same, {counts.Refused:N0} refused, {counts.UnmatchedRows:N0} unmatched."));
    }

    private static string Near(UnmatchedLabel label) =>
        label.IsPlan ? UnmatchedLabel.PlanRemedy
        : label.Near.Count == 0 ? "nothing like it"
        : "perhaps " + string.Join(", ", label.Near.Select(near => string.Create(CultureInfo.InvariantCulture, $"{near.Indicator} (“{near.Name}”, {near.Score:0%})")));

    private static string Rows(long rows) => string.Create(CultureInfo.InvariantCulture, $"{rows:N0} {(rows == 1 ? "row" : "rows")}");
}
