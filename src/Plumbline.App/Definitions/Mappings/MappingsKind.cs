using Plumbline.App.Definitions.Formats;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Definitions.Mappings;

/// <summary>mappings.csv: what texts of imported files mean, as users decided: a label is an indicator, a name a unit, a text an item of a breakdown, or in place of a figure a status; where the second column is blank, the rows are left out.</summary>
internal sealed class MappingsKind : TableKind<Mapping>
{
    internal override FactKind Name { get; } = FactKind.Of("mapping");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("mappings.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["label", "indicator", "kind", "recipe"];

    internal override IReadOnlyCollection<string> Required { get; } = ["label", "indicator"];

    internal override string Key(Mapping value) => value.Key;

    internal override IEnumerable<(string Column, string? Text)> Write(Mapping value) =>
    [
        ("label", value.Label),
        ("indicator", Meaning(value)),
        ("kind", value.Kind == MappingKind.Indicator ? null : Names<MappingKind>.Of(value.Kind)),
        ("recipe", value.Recipe),
    ];

    private protected override Mapping? ReadRow(TableRow row, WorkspaceContext context)
    {
        var label = row.RequiredText("label", "a label of an imported file");
        var recipe = row.Optional<string>("recipe", AspectItem.ParseCode);
        if (!Names<MappingKind>.Parse(row.Text("kind") ?? Names<MappingKind>.Of(MappingKind.Indicator)).TryGet(out var kind, out _))
        {
            row.Add("kind", Problem.With(row.Text("kind"), $"{string.Join(", ", Names<MappingKind>.All)} or nothing"));
            return null;
        }

        Mapping? mapping = kind switch
        {
            MappingKind.Indicator => new LabelMapping(label, row.Optional<IndicatorCode>("indicator", context.Indicator)) { Recipe = recipe },
            MappingKind.Unit => new UnitMapping(label, row.Optional<UnitCode>("indicator", context.Unit)) { Recipe = recipe },
            MappingKind.Item => new ItemMapping(label, row.Optional<AspectItem>("indicator", context.Item)) { Recipe = recipe },
            MappingKind.Status => row.Required<TextReading>("indicator", status => TextReading.Parse(label, status)) is { } reading ? reading with { Recipe = recipe } : null,
        };
        if (label.Length > 0 && mapping is { IsRememberable: false }) row.Add("label", Problem.With(label, mapping.Rememberable));
        return mapping;
    }

    private static string? Meaning(Mapping mapping) => mapping switch
    {
        LabelMapping label => label.Indicator?.ToString(),
        UnitMapping unit => unit.Unit?.ToString(),
        ItemMapping item => item.Item?.ToString(),
        TextReading reading => reading.Status is { } status ? Names<ReportingStatus>.Of(status) : TextReading.NothingReported,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
