using Plumbline.Core.Indicators;

namespace Plumbline.App.Importing.Labels;

/// <summary>A label that a user maps to an indicator, or leaves out.</summary>
/// <param name="Label">As it was given.</param>
/// <param name="Indicator">Its indicator; null if rows with this label are left out.</param>
public sealed record LabelMapping(string Label, IndicatorCode? Indicator) : Mapping(Label)
{
    /// <summary>The word for what is left out.</summary>
    internal const string Skipped = "skipped";

    /// <inheritdoc/>
    public override MappingKind Kind => MappingKind.Indicator;

    internal override string Meaning => Indicator?.ToString() ?? Skipped;

    internal override string Rememberable => "a label with a letter or a digit, at most 300 characters";

    internal override string TextKey => LabelText.Normalise(Label);

    internal override bool IsRememberable => LabelText.IsRememberable(Label);
}
