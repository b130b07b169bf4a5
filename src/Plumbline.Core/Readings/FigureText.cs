using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Readings;

/// <summary>A figure as papers print it: as it was given, with the decimal mark of the reader's language and commas between the thousands.</summary>
public static partial class FigureText
{
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
