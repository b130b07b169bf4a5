using Plumbline.App.Importing.Labels;
using Plumbline.App.Ledger;
using Plumbline.Core.Indicators;
using Plumbline.Core.Text;

namespace Plumbline.App.Workspaces.Formats;

/// <summary>mappings.csv: the labels of imported files that somebody said stand for an indicator, or (where that is blank) for none.</summary>
internal sealed class MappingsFormat : TableFormat<LabelMapping>
{
    internal override string FileName => "mappings.csv";

    internal override FactKind Kind => FactKind.Mapping;

    internal override IReadOnlyList<string> Columns { get; } = ["label", "indicator"];

    internal override IReadOnlyCollection<string> Required { get; } = ["label", "indicator"];

    internal override string Key(LabelMapping value) => value.Key;

    internal override IEnumerable<(string Column, string? Text)> Write(LabelMapping value) => [("label", value.Label), ("indicator", value.Indicator?.ToString())];

    private protected override LabelMapping? ReadRow(RowReader row, WorkspaceContext context)
    {
        var label = row.RequiredText("label", "a label of an imported file");
        var mapping = new LabelMapping(label, row.Optional<IndicatorCode>("indicator", context.Indicator));
        if (label.Length > 0 && !mapping.IsRememberable) row.Add("label", Problem.With(label, LabelMapping.Rememberable));
        return mapping;
    }
}
