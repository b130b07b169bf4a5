using Plumbline.App.Definitions.Formats;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Mappings;

/// <summary>mappings.csv: what texts of imported files mean, as users decided: a label is an indicator or (where blank) none; a text in place of a figure is a status.</summary>
internal sealed class MappingsKind : TableKind<Mapping>
{
    private const string Status = "status";

    internal override FactKind Name { get; } = FactKind.Of("mapping");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("mappings.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["label", "indicator", "kind", "recipe"];

    internal override IReadOnlyCollection<string> Required { get; } = ["label", "indicator"];

    internal override string Key(Mapping value) => value.Key;

    internal override IEnumerable<(string Column, string? Text)> Write(Mapping value) => value switch
    {
        LabelMapping label => [("label", label.Label), ("indicator", label.Indicator?.ToString())],
        TextReading reading => [("label", reading.Label), ("indicator", reading.Status is { } status ? Names<ReportingStatus>.Of(status) : TextReading.NothingReported), ("kind", Status)],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private protected override Mapping? ReadRow(TableRow row, WorkspaceContext context)
    {
        var label = row.RequiredText("label", "a label of an imported file");
        if (row.Text("recipe") is { } recipe) row.Add("recipe", Problem.With(recipe, "nothing: a mapping holds for every file"));
        Mapping? mapping = row.Text("kind") switch
        {
            null or "indicator" => new LabelMapping(label, row.Optional<IndicatorCode>("indicator", context.Indicator)),
            Status => row.Required<TextReading>("indicator", status => TextReading.Parse(label, status)),
            var kind => RefuseKind(row, kind),
        };
        if (label.Length > 0 && mapping is { IsRememberable: false }) row.Add("label", Problem.With(label, mapping.Rememberable));
        return mapping;
    }

    private static Mapping? RefuseKind(TableRow row, string kind)
    {
        row.Add("kind", Problem.With(kind, kind is "unit" or "item"
            ? $"indicator, status or nothing: labels of {kind}s cannot be mapped yet; use the {kind}’s own code or name in the file"
            : "indicator, status or nothing"));
        return null;
    }
}
