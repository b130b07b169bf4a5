using System.Globalization;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Importing.Comparing;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Settling;

namespace Plumbline.App.Importing;

/// <summary>One item that a preview lists: a problem, a label, a figure or a definition beside the figures.</summary>
public sealed record PreviewRow
{
    private PreviewRow(PreviewOutcome outcome) => Outcome = outcome;

    /// <summary>What the import would do with it.</summary>
    public PreviewOutcome Outcome { get; }

    /// <summary>The label, or the sort of a definition; null if the item is a figure or a problem.</summary>
    public string? Label { get; private init; }

    /// <summary>The figure; null if the item is not a figure.</summary>
    public PreviewedFigure? Figure { get; private init; }

    /// <summary>The definition beside the figures; null if the item is none.</summary>
    public PreviewedDefinition? Definition { get; private init; }

    /// <summary>Its place, <c>file:row:column</c>; null if it has several.</summary>
    public string? Source { get; private init; }

    /// <summary>The remark on it.</summary>
    public string? Note { get; private init; }

    /// <summary>All items of a preview: refused, unmatched, skipped, changed and new.</summary>
    public static IEnumerable<PreviewRow> Of(ImportPreview preview)
    {
        ArgumentNullException.ThrowIfNull(preview);
        return
        [
            .. preview.Refused.Select(Refused),
            .. preview.Unmatched.Select(label => new PreviewRow(PreviewOutcome.Unmatched) { Label = label.Label, Source = label.Place, Note = label.Suggestion }),
            .. preview.Skipped.Select(label => new PreviewRow(PreviewOutcome.Skipped) { Label = label.Label, Note = Left(label) }),
            .. preview.Changed.Select(figure => new PreviewRow(PreviewOutcome.Changed) { Figure = figure, Source = figure.Source, Note = figure.AsBefore is { } change ? $"as before change {change}" : null }),
            .. preview.ChangedDefinitions.Select(definition => Of(PreviewOutcome.Changed, definition)),
            .. preview.New.Select(figure => new PreviewRow(PreviewOutcome.New) { Figure = figure, Source = figure.Source }),
            .. preview.NewDefinitions.Select(definition => Of(PreviewOutcome.New, definition)),
        ];
    }

    /// <summary><c>1,204 rows</c>.</summary>
    public static string Rows(long rows) => string.Create(CultureInfo.InvariantCulture, $"{rows:N0} {(rows == 1 ? "row" : "rows")}");

    private static PreviewRow Of(PreviewOutcome outcome, PreviewedDefinition definition) => new(outcome) { Label = definition.Label, Definition = definition, Source = definition.Source, Note = definition.Note };

    private static string Left(SkippedLabel label) => label.Kind switch
    {
        MappingKind.Unit => $"{Rows(label.Rows)} of the unit",
        MappingKind.Item => $"{Rows(label.Rows)} of the item",
        MappingKind.Indicator or MappingKind.Status => Rows(label.Rows),
    };

    private static PreviewRow Refused(FileProblem problem) => new(PreviewOutcome.Refused)
    {
        Source = string.Create(CultureInfo.InvariantCulture, $"{problem.File}:{problem.Row}:{problem.Column}"),
        Note = problem.Problem.ToString(),
    };
}
