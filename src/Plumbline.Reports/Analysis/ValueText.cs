using System.Globalization;
using Plumbline.Core.Observations;

namespace Plumbline.Reports.Analysis;

/// <summary>A cell's value for readers: as it was printed, with the decimal mark of their language.</summary>
public static class ValueText
{
    /// <summary>The words of a figure in a sentence, which says so where it is doubtful: <c>3.67% (doubtful)</c>.</summary>
    public static string Of(Observation observation, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return observation.IsDoubtful ? $"{Of(observation.Value, culture)} (doubtful)" : Of(observation.Value, culture);
    }

    /// <summary>What a figure that has no amount says all the same: <c>0/0, which has no rate</c>; null where there is an amount, or nothing was reported.</summary>
    internal static string? WithoutAmount(Observation? observation, CultureInfo culture) =>
        observation is { Amount: null, Value: ObservedValue.Fraction fraction } ? $"{Of(fraction, culture)}, which has no rate" : null;

    /// <summary>The words.</summary>
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
