using Plumbline.Core.Indicators;

namespace Plumbline.App.Importing.Labels;

/// <summary>A label that somebody said stands for an indicator, or for none.</summary>
/// <param name="Label">As it was given.</param>
/// <param name="Indicator">What it stands for; null: rows with this label are left out.</param>
public sealed record LabelMapping(string Label, IndicatorCode? Indicator)
{
    private const int LongestLabel = 300;

    /// <summary>What a label must be to be remembered, in words.</summary>
    internal const string Rememberable = "a label with a letter or a digit, at most 300 characters";

    /// <summary>Its key in the ledger: the label in the form in which labels are compared.</summary>
    internal string Key => LabelText.Normalise(Label);

    internal bool IsRememberable => Key.Length > 0 && Label.Length <= LongestLabel;
}
