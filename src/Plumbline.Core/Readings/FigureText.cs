using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;

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

    /// <summary>
    /// The figure of a reading in a sentence that also gives its distance from the target: in as many digits as the distance, where it was
    /// worked out and is printed with fewer ("86.5%", not "87%", beside "3.5 points short"). A fraction has its percentage beside it.
    /// </summary>
    internal static string InSentence(Reading reading, CultureInfo culture)
    {
        var value = reading.Figure!.Value;
        if (value is ObservedValue.Fraction { PrintedPercentage: null, Amount: { } percent }) return $"{Of(value, culture)} ({Percent(percent, reading.Indicator, culture)})";
        if (value is not ObservedValue.Number { Quantity: { Scale: QuantityScale.One } quantity } || AgainstWords.Of(reading.Judgement, culture) is not { } against) return Of(value, culture);
        var decimals = Math.Min(DistanceDecimals().Match(against.Alone).Groups["decimals"].Length, quantity.Printed.Scale);
        return decimals > quantity.Decimals ? quantity.Like(quantity.Amount, decimals).ToPaper(culture) : Of(value, culture);
    }

    /// <summary>The percentage of a fraction, which has as many digits as its distance from a target.</summary>
    internal static string Percent(decimal percent, Indicator indicator, CultureInfo culture) => Quantity.Percent(percent, indicator.Decimals ?? 1).ToPaper(culture);

    [GeneratedRegex(@"^£?[0-9,]+\.(?<decimals>[0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex DistanceDecimals();

    // Four digits or more before a decimal point.
    [GeneratedRegex("(?<![0-9.,])[0-9]{4,}(?![0-9,])", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();
}
