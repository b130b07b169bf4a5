using System.Globalization;
using Plumbline.Core.Observations;

namespace Plumbline.Reports.Indicators;

/// <summary>A reported value as printed, with the decimal mark of the reader's language.</summary>
public static class ValueText
{
    /// <summary>A figure in a sentence; a doubtful one says so: <c>3.67% (doubtful)</c>.</summary>
    public static string Of(Observation observation, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return observation.IsDoubtful ? $"{Of(observation.Value, culture)} (doubtful)" : Of(observation.Value, culture);
    }

    /// <summary>The text of a figure without an amount: <c>0/0, which has no rate</c>; null if it has an amount, or if nothing was reported.</summary>
    internal static string? WithoutAmount(Observation? observation, CultureInfo culture) =>
        observation is { Amount: null, Value: ObservedValue.Fraction fraction } ? $"{Of(fraction, culture)}, which has no rate" : null;

    /// <summary>The text of a value.</summary>
    public static string Of(ObservedValue value, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value switch
        {
            ObservedValue.Number number => number.Quantity.ToText(culture),
            ObservedValue.Fraction or ObservedValue.Verdict or ObservedValue.Missing => value.Text,
            _ => value.Text,
        };
    }
}
