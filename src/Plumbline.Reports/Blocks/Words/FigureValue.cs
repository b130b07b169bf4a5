using System.Globalization;
using Plumbline.Core.Observations;
using Plumbline.Core.References;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Words;

/// <summary>A reported value as document text: a number keeps its quantity; a fraction, a verdict or a missing value is text only.</summary>
public static class FigureValue
{
    /// <summary>The value of an observation, with its source.</summary>
    public static Value Of(Observation observation, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return Of(observation.Value, culture, FigureSource.Of(observation));
    }

    /// <summary>A value with its source; null for no source.</summary>
    public static Value Of(ObservedValue value, CultureInfo culture, FigureSource? source = null) =>
        new(ValueText.Of(value, culture), (value as ObservedValue.Number)?.Quantity, source);
}
