using Plumbline.App.Ledger;
using Plumbline.App.Workspaces.Formats;
using Plumbline.Core.Indicators;

namespace Plumbline.App.Importing.Labels;

/// <summary>A label that somebody said stands for an indicator, or for none.</summary>
/// <param name="Label">As it was given.</param>
/// <param name="Indicator">What it stands for; null: rows with this label are left out.</param>
public sealed record LabelMapping(string Label, IndicatorCode? Indicator)
{
    /// <summary>Characters of a label that can be remembered.</summary>
    internal const int LongestLabel = 300;

    /// <summary>Its key in the ledger: the label in the form in which labels are compared.</summary>
    internal string Key => LabelText.Normalise(Label);

    internal DefinitionFact ToFact() =>
        new(FactKind.Mapping, Key, FactBody.Of([("label", Label), ("indicator", Indicator?.ToString())]));

    /// <summary>The mapping that the ledger remembers; null where it does not read.</summary>
    internal static LabelMapping? From(DefinitionRow row)
    {
        var fields = FactBody.Fields(row);
        var label = fields.GetValueOrDefault("label", row.Key);
        if (!fields.TryGetValue("indicator", out var code)) return new LabelMapping(label, null);
        return IndicatorCode.Parse(code).TryGet(out var indicator, out _) ? new LabelMapping(label, indicator) : null;
    }
}
