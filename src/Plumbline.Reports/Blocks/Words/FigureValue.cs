using System.Globalization;
using Plumbline.Core.Observations;
using Plumbline.Core.References;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Words;

/// <summary>A reported value as a figure of a document: a number keeps its quantity; a fraction, a verdict or a reason for none is text alone.</summary>
internal static class FigureValue
{
    /// <summary>The figure of an observation, which leads back to it.</summary>
    internal static Value Of(Observation observation, CultureInfo culture) => Of(observation.Value, culture, FigureSource.Of(observation));

    /// <summary>A value that leads back to a source; to nothing, where there is none.</summary>
    internal static Value Of(ObservedValue value, CultureInfo culture, FigureSource? source = null) =>
        new(ValueText.Of(value, culture), (value as ObservedValue.Number)?.Quantity, source);
}
