using System.Globalization;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Readings;

/// <summary>A figure in a sentence: as it was given, with commas from 1,000.</summary>
internal static class FigureText
{
    internal static string Of(ObservedValue value, CultureInfo culture) => value switch
    {
        ObservedValue.Number { InDays: false, Quantity: { IsGrouped: false } quantity } => Grouped(quantity.ToText(culture), culture),
        ObservedValue.Number { InDays: true, Quantity: var days } => $"{days.ToText(culture)} {(days.Amount == 1 ? "day" : "days")}",
        ObservedValue.Number { Quantity: var quantity } => quantity.ToText(culture),
        ObservedValue.Fraction or ObservedValue.Verdict or ObservedValue.Missing => value.Text,
        _ => value.Text,
    };

    // The digits before the decimal mark: "-13766.5%" is "-13,766.5%".
    private static string Grouped(string text, CultureInfo culture)
    {
        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        var end = start;
        while (end >= 0 && end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end - start < 4 ? text : text[..start] + decimal.Parse(text[start..end], CultureInfo.InvariantCulture).ToString("N0", culture) + text[end..];
    }
}
