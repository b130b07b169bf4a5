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
