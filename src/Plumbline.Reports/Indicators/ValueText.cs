using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Core.Observations;

namespace Plumbline.Reports.Indicators;

/// <summary>A reported value as a paper prints it: with the decimal mark of the reader's language, and commas between the thousands.</summary>
public static partial class ValueText
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
    public static string Of(ObservedValue value, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value switch
        {
            ObservedValue.Number number => number.Quantity.ToPaper(culture),
            ObservedValue.Fraction => Thousands().Replace(value.Text, static digits => decimal.Parse(digits.ValueSpan, CultureInfo.InvariantCulture).ToString("N0", CultureInfo.InvariantCulture)),
            ObservedValue.Verdict or ObservedValue.Missing => value.Text,
            _ => value.Text,
        };
    }

    // Four digits or more before a decimal point.
    [GeneratedRegex("(?<![0-9.,])[0-9]{4,}(?![0-9,])", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();
}
