using System.Globalization;
using Plumbline.Core.Observations;
using Plumbline.Core.Readings;

namespace Plumbline.Reports.Indicators;

/// <summary>A reported value as a paper prints it: with the decimal mark of the reader's language, and commas between the thousands.</summary>
public static class ValueText
{
    /// <summary>A figure in a sentence; a doubtful one says so: <c>9,661, a doubtful figure</c>.</summary>
    public static string Of(Observation observation, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return observation.IsDoubtful ? $"{Of(observation.Value, culture)}, a doubtful figure" : Of(observation.Value, culture);
    }

    /// <summary>The text of a figure without an amount: <c>0/0, which has no rate</c>; null if it has an amount, or if nothing was reported.</summary>
    internal static string? WithoutAmount(Observation? observation, CultureInfo culture) =>
        observation is { Amount: null, Value: ObservedValue.Fraction fraction } ? $"{Of(fraction, culture)}, which has no rate" : null;

    /// <summary>The text of a value.</summary>
    public static string Of(ObservedValue value, CultureInfo culture) => FigureText.Of(value, culture);
}
