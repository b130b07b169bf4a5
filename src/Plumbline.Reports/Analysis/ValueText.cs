using System.Globalization;
using Plumbline.Core.Observations;

namespace Plumbline.Reports.Analysis;

/// <summary>A cell's value for readers: as it was printed, with the decimal mark of their language.</summary>
public static class ValueText
{
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
